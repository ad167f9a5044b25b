import type { Value } from '../../cloudformation/template.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** A function of this service by `name`, or any function by `arn` (with `name` when the ARN is no text). */
export interface WebsocketAuthorizer {
  readonly name?: string;
  readonly arn?: Value;
  readonly identitySource?: readonly string[];
}

/** What stands under `websocket:` (framework-spec 1.7): a route key, or an object. */
export type WebsocketEventConfig =
  | string
  | {
      readonly route: string;
      readonly routeResponseSelectionExpression?: '$default';
      /** A function key, an ARN, or an object. */
      readonly authorizer?: string | WebsocketAuthorizer;
    };

export const websocketEventSchema: JsonSchema = {
  anyOf: [
    { type: 'string' },
    {
      type: 'object',
      properties: {
        route: { type: 'string' },
        routeResponseSelectionExpression: { const: '$default' },
        authorizer: {
          anyOf: [
            { $ref: '#/definitions/awsArnString' },
            { $ref: '#/definitions/functionName' },
            {
              type: 'object',
              properties: {
                name: { $ref: '#/definitions/functionName' },
                arn: { $ref: '#/definitions/awsArn' },
                identitySource: { type: 'array', items: { type: 'string' } },
              },
              anyOf: [{ required: ['name'] }, { required: ['arn'] }],
              additionalProperties: false,
            },
          ],
        },
      },
      required: ['route'],
      additionalProperties: false,
    },
  ],
};
