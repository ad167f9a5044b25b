import type { Value } from '../../cloudformation/template.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

const triggers = [
  'PreSignUp',
  'PostConfirmation',
  'PreAuthentication',
  'PostAuthentication',
  'PreTokenGeneration',
  'CustomMessage',
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
  'UserMigration',
  'CustomSMSSender',
  'CustomEmailSender',
] as const;

/** What stands under `cognitoUserPool:` (framework-spec 1.7). */
export interface CognitoUserPoolEventConfig {
  /** Name of the pool; part of its logical ID when this stack makes it. */
  readonly pool: string;
  readonly trigger: (typeof triggers)[number];
  /** The pool is not of this stack: a custom resource sets the trigger. */
  readonly existing?: boolean;
  readonly forceDeploy?: boolean;
  readonly kmsKeyId?: Value;
  readonly lambdaVersion?: string;
}

export const cognitoUserPoolEventSchema: JsonSchema = {
  type: 'object',
  properties: {
    pool: { type: 'string', maxLength: 128, pattern: '^[\\w\\s+=,.@-]+$' },
    trigger: { enum: triggers },
    existing: { type: 'boolean' },
    forceDeploy: { type: 'boolean' },
    kmsKeyId: { $ref: '#/definitions/awsKmsArn' },
    // osls reads it but refuses it in its schema (framework-spec 13.1).
    lambdaVersion: { type: 'string' },
  },
  required: ['pool', 'trigger'],
  additionalProperties: false,
};
