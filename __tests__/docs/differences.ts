import type { JsonObject } from '../../src/core/json.ts';
import type { Profile } from '../../src/service/profile.ts';

// Every known difference from the frameworks, as docs/parity.md lists them: the first cell of a row is the title here.

/** A service that shows the difference. */
interface ShownByService {
  readonly service: JsonObject;
  readonly profile?: Profile;
  /**
   * What the framework of the profile does with it: the same template, another one, or none. Absent with layers, for
   * which it asks AWS: it cannot be run in a test.
   */
  readonly framework?: 'same' | 'other' | 'refuses';
  /** What its user is told. */
  readonly codes?: readonly string[];
  /** No template is made. */
  readonly refused?: true;
  /** Place under `Resources` of the template → what stands there; `undefined`: nothing. */
  readonly has?: Readonly<Record<string, unknown>>;
}

/** A test elsewhere that shows it: its file under __tests__ and its name. */
interface ShownByTest {
  readonly file: string;
  readonly test: string;
}

export interface Difference {
  readonly title: string;
  readonly shown: ShownByService | ShownByTest;
}

interface Parts extends JsonObject {
  readonly provider?: JsonObject;
  readonly fn?: JsonObject;
}

/** A service with one function; what is not named has a plain value. */
function service({ provider, fn, ...rest }: Partial<Parts>): JsonObject {
  return {
    service: 'shop',
    functions: { api: { handler: 'handler.api', ...fn } },
    ...rest,
    provider: { name: 'aws', runtime: 'nodejs22.x', ...provider },
  };
}

const withEvents = (...events: JsonObject[]): JsonObject => service({ fn: { events } });
const http = (settings: JsonObject): JsonObject => withEvents({ http: { path: 'a', method: 'get', ...settings } });
const shownBy = (file: string, test: string): ShownByTest => ({ file, test });
const method = 'ApiGatewayMethodAGet.Properties';
const arn = (name: string, rest: string): string => `arn:aws:${name}:us-east-1:123456789012:${rest}`;
const pattern = { source: ['a'] };

const refused: readonly Difference[] = [
  {
    title: 'paths of a REST API with one logical ID',
    shown: {
      framework: 'other',
      service: withEvents({ http: 'GET /a_b' }, { http: 'GET /a.b' }),
      refused: true,
      codes: ['REST_PATH_COLLISION'],
    },
  },
  {
    title: 'routes of an HTTP API with one logical ID',
    shown: {
      framework: 'other',
      service: withEvents({ httpApi: 'GET /a_b' }, { httpApi: 'GET /a.b' }),
      refused: true,
      codes: ['HTTP_API_ROUTE_DUPLICATE'],
    },
  },
  {
    title: "`http: '*'`",
    shown: { framework: 'refuses', service: withEvents({ http: '*' }), refused: true, codes: ['REST_ROUTE_INVALID'] },
  },
  {
    title: 'an `http` path with an empty part',
    shown: {
      framework: 'other',
      service: withEvents({ http: 'GET /a//b' }),
      refused: true,
      codes: ['REST_ROUTE_INVALID'],
    },
  },
  {
    title: 'an API key without a plan beside named usage plans',
    shown: {
      framework: 'other',
      service: service({
        provider: { apiGateway: { apiKeys: ['one', { free: ['two'] }], usagePlan: [{ free: {} }] } },
        fn: { events: [{ http: 'GET /a' }] },
      }),
      refused: true,
      codes: ['REST_API_KEY_WITHOUT_PLAN'],
    },
  },
  {
    title: 'two different zips of one file name',
    shown: shownBy('package/file-names.test.ts', 'two ready zips of one name with %s contents'),
  },
  {
    title: 'names and counts above the limits of AWS',
    shown: shownBy('service/limits.test.ts', 'limits of AWS are told before a call is made'),
  },
];

const warned: readonly Difference[] = [
  {
    title: '`service` as a map with a name',
    shown: { framework: 'refuses', service: service({ service: { name: 'shop' } }), codes: ['CONFIG_OLD_FORM'] },
  },
  {
    title: '`org`, `app`, `tenant`',
    shown: {
      framework: 'refuses',
      service: service({ org: 'a', app: 'b' }),
      codes: ['CONFIG_OTHER_TOOL_KEY', 'CONFIG_OTHER_TOOL_KEY'],
    },
  },
  {
    title: 'a retired runtime',
    shown: {
      framework: 'refuses',
      service: service({ provider: { runtime: 'nodejs12.x' } }),
      codes: ['CONFIG_RUNTIME_RETIRED'],
    },
  },
  {
    title: 'a runtime that is not known yet',
    shown: {
      framework: 'refuses',
      service: service({ provider: { runtime: 'nodejs98.x' } }),
      codes: ['CONFIG_RUNTIME_UNKNOWN'],
    },
  },
  {
    title: 'a key of the other major version',
    shown: {
      framework: 'refuses',
      service: service({ package: { exclude: ['a'] } }),
      codes: ['CONFIG_OTHER_VERSION_KEY'],
    },
  },
  {
    title: 'a date without quotes',
    shown: shownBy('service/load-service.test.ts', 'a date without quotes'),
  },
  { title: '`useDotenv: false`', shown: { framework: 'refuses', service: service({ useDotenv: false }), codes: [] } },
  {
    title: 'params of other stages',
    shown: shownBy(
      'variables/resolve-variables.test.ts',
      'params of the input win, and those of other stages stay as written',
    ),
  },
  {
    title: '`claims` without `integration: lambda`',
    shown: {
      framework: 'refuses',
      service: http({ authorizer: { name: 'pool', arn: arn('cognito-idp', 'userpool/u'), claims: ['a'] } }),
      codes: ['REST_SETTING_WITHOUT_EFFECT'],
    },
  },
  {
    title: '`apiGateway.stage` other than the stage',
    shown: {
      framework: 'same',
      service: service({ provider: { apiGateway: { stage: 'v1' } }, fn: { events: [{ http: 'GET /a' }] } }),
      codes: ['REST_STAGE_DIFFERS'],
    },
  },
  {
    title: 'a variable with two dollars',
    shown: shownBy('variables/resolve-variables.test.ts', "'VARIABLES_OLD_FORM', 'is dropped'"),
  },
  {
    title: 'a dead-letter queue of a topic by name',
    shown: {
      framework: 'same',
      service: withEvents({ sns: { topicName: 'x', redrivePolicy: { deadLetterTargetArn: arn('sqs', 'q') } } }),
      codes: ['SNS_DEAD_LETTER_OPEN'],
    },
  },
  {
    title: '`eventBus: default` in profile v3',
    shown: {
      framework: 'same',
      service: withEvents({ eventBridge: { eventBus: 'default', pattern } }),
      profile: 'v3',
      codes: ['EVENT_BRIDGE_DEFAULT_BUS_PERMISSION'],
    },
  },
  {
    title: 'log groups without a common beginning',
    shown: {
      framework: 'same',
      service: withEvents({ cloudwatchLog: '/a' }, { cloudwatchLog: 'b' }),
      codes: ['CLOUDWATCH_LOG_WIDE_PERMISSION'],
    },
  },
  {
    title: 'a function that may run longer than its API waits',
    shown: {
      framework: 'same',
      service: service({ fn: { timeout: 60, events: [{ http: 'GET /a' }] } }),
      codes: ['REST_TIMEOUT'],
    },
  },
  {
    title: '`cognitoUserPool.lambdaVersion` and `package.disable`',
    shown: {
      framework: 'refuses',
      service: service({
        fn: {
          package: { disable: true },
          events: [{ cognitoUserPool: { pool: 'Users', trigger: 'PreTokenGeneration', lambdaVersion: 'V2_0' } }],
        },
      }),
      codes: [],
    },
  },
  {
    title: '`sseCustomerAlgorithm`',
    shown: {
      framework: 'refuses',
      service: service({ provider: { deploymentBucket: { sseCustomerAlgorithm: 'AES256' } } }),
      codes: [],
    },
  },
];

const written: readonly Difference[] = [
  {
    title: 'the ID of the REST API deployment',
    shown: shownBy(
      'plan/locate-artifacts.test.ts',
      'keeps its deployed ID everywhere when the definition of the API is the same',
    ),
  },
  {
    title: 'request templates of `integration: lambda`',
    shown: shownBy('compile/api-gateway/lambda-request-template.test.ts', 'has the same keys for %s'),
  },
  {
    title: "`method: '*'` of an `http` event",
    shown: {
      framework: 'other',
      service: http({ method: '*' }),
      has: { 'ApiGatewayMethodAAny.Properties.HttpMethod': 'ANY' },
    },
  },
  {
    title: 'request parameters of `integration: mock`',
    shown: {
      framework: 'other',
      service: http({ integration: 'mock', request: { parameters: { querystrings: { q: { required: true } } } } }),
      has: { [`${method}.RequestParameters`]: { 'method.request.querystring.q': true } },
    },
  },
  {
    title: '`type: cognito_user_pools` with `authorizerId`',
    shown: {
      framework: 'other',
      service: http({ authorizer: { type: 'cognito_user_pools', authorizerId: 'abc' } }),
      has: { [`${method}.AuthorizationType`]: 'COGNITO_USER_POOLS' },
    },
  },
  {
    title: 'named models of an API of another stack',
    shown: {
      framework: 'other',
      service: service({
        provider: {
          apiGateway: {
            restApiId: 'given',
            restApiRootResourceId: 'root',
            request: { schemas: { order: { name: 'Order', schema: { type: 'object' } } } },
          },
        },
        fn: {
          events: [{ http: { path: 'a', method: 'post', request: { schemas: { 'application/json': 'order' } } } }],
        },
      }),
      has: { 'ApiGatewayOrderModel.Properties.RestApiId': 'given' },
    },
  },
  {
    title: '`cors.origins: []`',
    shown: {
      framework: 'other',
      service: http({ cors: { origins: [] } }),
      has: {
        'ApiGatewayMethodAOptions.Properties.Integration.IntegrationResponses.0.ResponseParameters.method_response_header_Access-Control-Allow-Origin':
          "'*'",
      },
    },
  },
  {
    title: '`integration: http` without `response`, `mock` without `statusCodes`',
    shown: {
      framework: 'refuses',
      service: http({ integration: 'mock', response: { template: 'ok' } }),
      has: { [`${method}.Integration.IntegrationResponses.0.StatusCode`]: '200' },
    },
  },
  {
    title: '`tags: {}`',
    shown: {
      framework: 'other',
      service: service({ provider: { tags: {} }, fn: { events: [{ http: 'GET /a' }] } }),
      has: {
        'ApiGatewayRestApi.Type': 'AWS::ApiGateway::RestApi',
        'ApiGatewayRestApi.Properties.Tags': undefined,
        'ApiLambdaFunction.Properties.Tags': undefined,
      },
    },
  },
  {
    title: 'all functions with `disableLogs`',
    shown: {
      framework: 'other',
      service: service({ fn: { disableLogs: true } }),
      has: { 'IamRoleLambdaExecution.Type': 'AWS::IAM::Role', 'IamRoleLambdaExecution.Properties.Policies': undefined },
    },
  },
  {
    title: 'quotes in the description of a rule',
    shown: {
      framework: 'refuses',
      service: withEvents({ schedule: { rate: ['rate(1 day)'], description: 'say "hi"' } }),
      has: { 'ApiEventsRuleSchedule1.Properties.Description': 'say "hi"' },
    },
  },
  {
    title: '`startingPosition: AT_TIMESTAMP` of a stream without a consumer',
    shown: {
      framework: 'other',
      service: withEvents({
        stream: { arn: arn('kinesis', 'stream/x'), startingPosition: 'AT_TIMESTAMP', startingPositionTimestamp: 1000 },
      }),
      has: { 'ApiEventSourceMappingKinesisX.Properties.StartingPositionTimestamp': 1000 },
    },
  },
  {
    title: 'a layer for an account that is given as an ARN',
    shown: {
      service: service({
        layers: { tools: { package: { artifact: 'code.zip' }, allowedAccounts: ['arn:aws:iam::123456789012:root'] } },
      }),
      has: { 'Toolsarnawsiam123456789012rootLambdaLayerPermission.Type': 'AWS::Lambda::LayerVersionPermission' },
    },
  },
  {
    title: 'the log group of the REST API when `apiGateway.stage` differs',
    shown: shownBy(
      'plan/stage-settings.test.ts',
      'name the log group of the stack, whatever the stage of the API is called',
    ),
  },
  {
    title: 'versions of functions whose code did not change',
    shown: shownBy('plan/adopt-deployed-versions.test.ts', 'keeps its deployed version, in outputs too'),
  },
  {
    title: 'an image that is built from unchanged files',
    shown: shownBy('e2e/container-images.test.ts', 'not built again while nothing of it changes'),
  },
  {
    title: 'optional packages of an npm lock for other machines',
    shown: shownBy('package/target-packages.test.ts', 'for the machine of the function are fetched by the lock'),
  },
  {
    title: 'the platform of an image without `platform`',
    shown: shownBy('e2e/container-images.test.ts', "'--platform=linux/arm64'"),
  },
  {
    title: "the template's metadata, where `stackParameters` sets a NoEcho parameter",
    shown: shownBy('plan/note-no-echo.test.ts', 'that are the deployed ones are no change'),
  },
  {
    title: 'the handlers of custom resources',
    shown: shownBy('e2e/custom-resources.test.ts', 'a bucket that is not of the stack'),
  },
];

export const differences: readonly Difference[] = [...refused, ...warned, ...written];
