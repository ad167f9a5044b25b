import type { Value } from '../../cloudformation/template.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** Authorizer of one route; `id` names an authorizer of an API outside this stack. */
export interface HttpApiRouteAuthorizer {
  readonly id?: Value;
  readonly name?: string;
  readonly scopes?: readonly string[];
  readonly type?: 'request' | 'jwt' | 'aws_iam';
}

/** What stands under `httpApi:` (framework-spec 1.7): `GET /users`, `*`, or an object. */
export type HttpApiEventConfig =
  | string
  | {
      readonly path: string;
      readonly method?: string;
      readonly authorizer?: string | HttpApiRouteAuthorizer;
    };

// Method and path are checked by the compiler, which says what is wrong with them.
export const httpApiEventSchema: JsonSchema = {
  anyOf: [
    { type: 'string' },
    {
      type: 'object',
      properties: {
        authorizer: {
          anyOf: [
            { type: 'string' },
            {
              type: 'object',
              properties: {
                id: { anyOf: [{ type: 'string' }, { $ref: '#/definitions/awsCfFunction' }] },
                name: { type: 'string' },
                scopes: { type: 'array', items: { type: 'string' } },
                type: { type: 'string', enum: ['request', 'jwt', 'aws_iam'] },
              },
              anyOf: [{ required: ['id'] }, { required: ['name'] }, { required: ['type'] }],
              additionalProperties: false,
            },
          ],
        },
        method: { type: 'string' },
        path: { type: 'string' },
      },
      required: ['path'],
      additionalProperties: false,
    },
  ],
};
