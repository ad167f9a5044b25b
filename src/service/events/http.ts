import type { Value } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { flag, mapOf, oneOfTexts, shape, shared, text, texts, titled, wholeNumber } from '../schema/shape.ts';

/** What stands under `http:` (framework-spec 1.7): `GET /path`, or an object. */
export type HttpEventConfig = string | HttpEventSettings;

export interface HttpEventSettings {
  readonly path: string;
  /** Any case; `*` is `ANY`. */
  readonly method: string;
  readonly async?: boolean;
  readonly authorizer?: string | HttpAuthorizerSettings;
  readonly connectionId?: Value;
  readonly connectionType?: string;
  readonly cors?: boolean | HttpCorsSettings;
  /** `lambda` is AWS, `lambda-proxy` is AWS_PROXY; any case, `-` or `_`. */
  readonly integration?: string;
  readonly operationId?: string;
  readonly private?: boolean;
  readonly request?: HttpRequestSettings;
  readonly response?: HttpResponseSettings;
  readonly timeoutInMillis?: number;
}

export interface HttpAuthorizerSettings {
  readonly arn?: Value;
  readonly authorizerId?: Value;
  readonly claims?: readonly string[];
  readonly identitySource?: string;
  readonly identityValidationExpression?: string;
  readonly managedExternally?: boolean;
  readonly name?: string;
  readonly resultTtlInSeconds?: number;
  readonly scopes?: readonly Value[];
  readonly type?: string;
}

export interface HttpCorsSettings {
  readonly allowCredentials?: boolean;
  readonly cacheControl?: string;
  readonly headers?: readonly string[];
  readonly maxAge?: number;
  readonly methods?: readonly string[];
  readonly origin?: string;
  readonly origins?: readonly string[];
}

/** `true`: required. */
export type HttpParameter = boolean | { readonly required?: boolean; readonly mappedValue?: Value };
export type HttpParameters = Readonly<Record<string, HttpParameter>>;

export interface HttpRequestSettings {
  readonly contentHandling?: string;
  readonly method?: string;
  readonly parameters?: {
    readonly querystrings?: HttpParameters;
    readonly headers?: HttpParameters;
    readonly paths?: HttpParameters;
  };
  readonly passThrough?: string;
  /** Content type → name of a schema of the provider, a schema, or an object with `schema`. */
  readonly schemas?: Readonly<Record<string, string | JsonObject>>;
  /** Content type → template; `null` takes a default away. */
  readonly template?: Readonly<Record<string, string | null>>;
  readonly uri?: Value;
}

export interface HttpResponseSettings {
  readonly contentHandling?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly template?: string;
  readonly transferMode?: string;
  readonly statusCodes?: Readonly<Record<string, HttpStatusCode>>;
}

export interface HttpStatusCode {
  readonly headers?: Readonly<Record<string, string>>;
  readonly pattern?: string;
  readonly template?: string | Readonly<Record<string, string>>;
}

const verbs = 'GET|POST|PUT|PATCH|OPTIONS|HEAD|DELETE|ANY';
const method: JsonSchema = { type: 'string', regexp: `/^(?:\\*|${verbs})$/i`, title: 'a method such as GET, or any' };
const integrations = 'LAMBDA|LAMBDA[_-]PROXY|AWS|AWS[_-]PROXY|HTTP|HTTP[_-]PROXY|MOCK';
const contentHandling = oneOfTexts('CONVERT_TO_BINARY', 'CONVERT_TO_TEXT');
const parameters = mapOf({ anyOf: [flag, shape({ required: flag, mappedValue: shared('awsCfInstruction') })] });

const authorizer: JsonSchema = {
  anyOf: [
    titled('a function of this service, an ARN or aws_iam', text),
    titled(
      'an authorizer as an object',
      shape({
        arn: shared('awsArn'),
        authorizerId: shared('awsCfInstruction'),
        claims: texts,
        identitySource: text,
        identityValidationExpression: text,
        managedExternally: flag,
        name: text,
        resultTtlInSeconds: wholeNumber(0, 3600),
        scopes: { type: 'array', items: { anyOf: [text, shared('awsCfInstruction')] } },
        type: {
          type: 'string',
          regexp: '/^(token|cognito_user_pools|request|aws_iam|custom)$/i',
          title: 'TOKEN, REQUEST, COGNITO_USER_POOLS, AWS_IAM or CUSTOM',
        },
      }),
    ),
  ],
};

const cors: JsonSchema = {
  anyOf: [
    flag,
    shape({
      allowCredentials: flag,
      cacheControl: text,
      headers: texts,
      maxAge: wholeNumber(1),
      methods: { type: 'array', items: { enum: verbs.split('|') } },
      origin: text,
      origins: texts,
    }),
  ],
};

const request = shape({
  contentHandling,
  method,
  parameters: shape({ querystrings: parameters, headers: parameters, paths: parameters }),
  passThrough: oneOfTexts('NEVER', 'WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES'),
  schemas: mapOf({ anyOf: [{ type: 'object' }, text] }),
  template: mapOf(text),
  uri: shared('awsCfInstruction'),
});

const response = shape({
  contentHandling,
  headers: mapOf(text),
  template: text,
  transferMode: { type: 'string', regexp: '/^(buffered|stream)$/i', title: 'BUFFERED or STREAM' },
  statusCodes: mapOf(shape({ headers: mapOf(text), pattern: text, template: { anyOf: [text, mapOf(text)] } })),
});

export const httpEventSchema: JsonSchema = {
  anyOf: [
    { type: 'string', regexp: `/^(?:\\*|(${verbs}) (\\/\\S*))$/i`, title: 'a route such as GET /users' },
    shape({
      'path!': { type: 'string', regexp: '/^(?:\\*|\\/?\\S*)$/', title: 'a path such as /users/{id}' },
      'method!': method,
      async: flag,
      authorizer,
      connectionId: shared('awsCfInstruction'),
      connectionType: { type: 'string', regexp: '/^vpc[_-]link$/i', title: 'VPC_LINK' },
      cors,
      integration: { type: 'string', regexp: `/^(?:${integrations})$/i`, title: 'an integration such as lambda' },
      operationId: text,
      private: flag,
      request,
      response,
      timeoutInMillis: wholeNumber(50),
    }),
  ],
};
