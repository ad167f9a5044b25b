import type { Value } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `schedule:` (framework-spec 1.7): one expression, or an object with one or many. */
export type ScheduleEventConfig =
  | string
  | {
      /** `rate(…)`, `cron(…)` or intrinsics; a single one is coerced to a list. */
      readonly rate: readonly Value[];
      readonly enabled?: boolean;
      readonly name?: string;
      readonly description?: string;
      readonly input?: string | JsonObject;
      readonly inputPath?: string;
      readonly inputTransformer?: ScheduleInputTransformer;
      readonly method?: 'eventBus' | 'scheduler';
      readonly roleArn?: Value;
      readonly groupName?: Value;
      readonly timezone?: string;
    };

interface ScheduleInputTransformer {
  readonly inputTemplate: string;
  readonly inputPathsMap?: JsonObject;
}

const rate = 'rate\\((?:1 (?:minute|hour|day)|(?:1\\d+|[2-9]\\d*) (?:minute|hour|day)s)\\)';
const cron = 'cron\\(\\S+ \\S+ \\S+ \\S+ \\S+ \\S+\\)';
const expression: JsonSchema = {
  type: 'string',
  pattern: `^${rate}$|^${cron}$`,
  title: 'an expression as rate(5 minutes) or cron(0 12 * * ? *)',
};

/** An object whose `body`, if it has one, is JSON text and stands alone. */
const inputObject: JsonSchema = {
  type: 'object',
  oneOf: [
    { properties: { body: { type: 'string', maxLength: 8192 } }, required: ['body'], additionalProperties: false },
    { not: { required: ['body'] } },
  ],
};

export const scheduleEventSchema: JsonSchema = {
  anyOf: [
    expression,
    {
      type: 'object',
      properties: {
        rate: { type: 'array', minItems: 1, items: { anyOf: [{ $ref: '#/definitions/awsCfFunction' }, expression] } },
        enabled: { type: 'boolean' },
        name: { type: 'string', minLength: 1, maxLength: 64, pattern: '[\\.\\-_A-Za-z0-9]+' },
        description: { type: 'string', maxLength: 512 },
        input: { anyOf: [{ type: 'string', maxLength: 8192 }, inputObject] },
        inputPath: { type: 'string', maxLength: 256 },
        inputTransformer: {
          type: 'object',
          properties: {
            inputTemplate: { type: 'string', minLength: 1, maxLength: 8192 },
            inputPathsMap: { type: 'object' },
          },
          required: ['inputTemplate'],
          additionalProperties: false,
        },
        method: { enum: ['eventBus', 'scheduler'] },
        roleArn: { anyOf: [{ type: 'string' }, { $ref: '#/definitions/awsCfFunction' }] },
        groupName: {
          anyOf: [
            { type: 'string', minLength: 1, maxLength: 64, pattern: '^[0-9a-zA-Z-_.]+$' },
            { $ref: '#/definitions/awsCfFunction' },
          ],
        },
        timezone: { type: 'string', pattern: '[\\w\\-\\/]+' },
      },
      required: ['rate'],
      additionalProperties: false,
    },
  ],
};
