import type { Value } from '../../../cloudformation/template.ts';
import { canonicalJson } from '../../../core/json.ts';
import type { ConfigPath } from '../../../core/source-location.ts';
import type { CognitoUserPoolEventConfig } from '../../../service/events/cognito-user-pool.ts';
import type { CompileContext, FunctionEvent, FunctionRefs } from '../../contribution.ts';
import { knownToProfile } from '../profile-key.ts';

/** One trigger of one pool, checked. */
export interface PoolTrigger {
  readonly fn: FunctionRefs;
  readonly path: ConfigPath;
  readonly pool: string;
  readonly trigger: CognitoUserPoolEventConfig['trigger'];
  readonly existing: boolean;
  readonly forceDeploy: boolean;
  /** Set for triggers that have versions: custom senders always, PreTokenGeneration when given. */
  readonly lambdaVersion?: string | undefined;
  /** Only for custom senders: the key that encrypts what they send. */
  readonly kmsKeyId?: Value | undefined;
}

const versionsOf: Readonly<Record<string, readonly string[]>> = {
  CustomSMSSender: ['V1_0'],
  CustomEmailSender: ['V1_0'],
  PreTokenGeneration: ['V1_0', 'V2_0', 'V3_0'],
};

/** Whether a trigger sends codes itself, which needs a version and a KMS key. */
export const isCustomSender = (trigger: PoolTrigger['trigger']): boolean =>
  trigger === 'CustomSMSSender' || trigger === 'CustomEmailSender';

/** The triggers of all `cognitoUserPool` events in order. Reports wrong versions and missing or differing keys. */
export function readTriggers(
  events: readonly FunctionEvent<'cognitoUserPool'>[],
  context: CompileContext,
): readonly PoolTrigger[] {
  const keys = new Map<string, Value>();
  return events.map(({ fn, event }): PoolTrigger => {
    const config = knownToProfile(event.config, ['lambdaVersion'], event, context);
    checkVersion(config, event.path, context);
    const sender = isCustomSender(config.trigger);
    if (sender) checkKey(config, keys, event.path, context);
    return {
      fn,
      path: event.path,
      pool: config.pool,
      trigger: config.trigger,
      existing: config.existing === true,
      forceDeploy: config.forceDeploy === true,
      lambdaVersion: config.lambdaVersion ?? (sender ? 'V1_0' : undefined),
      kmsKeyId: sender ? config.kmsKeyId : undefined,
    };
  });
}

function checkVersion(
  { trigger, lambdaVersion }: CognitoUserPoolEventConfig,
  path: ConfigPath,
  { model, problems }: CompileContext,
): void {
  if (lambdaVersion === undefined) return;
  const versions = versionsOf[trigger];
  if (versions?.includes(lambdaVersion)) return;
  const what = versions ? `its versions are ${versions.join(', ')}` : 'it has no versions';
  problems.error(
    'COGNITO_LAMBDA_VERSION',
    `The trigger ${trigger} knows no lambdaVersion "${lambdaVersion}": ${what}`,
    {
      at: model.locate([...path, 'lambdaVersion']),
    },
  );
}

function checkKey(
  { pool, trigger, existing, kmsKeyId }: CognitoUserPoolEventConfig,
  keys: Map<string, Value>,
  path: ConfigPath,
  { model, problems }: CompileContext,
): void {
  if (kmsKeyId === undefined) {
    const message = `The trigger ${trigger} of the pool "${pool}" needs kmsKeyId: Cognito encrypts the codes that it sends`;
    problems.error('COGNITO_KMS_KEY', message, { at: model.locate(path) });
    return;
  }
  const name = `${existing === true} ${pool}`;
  const known = keys.get(name);
  if (known !== undefined && canonicalJson(known) !== canonicalJson(kmsKeyId)) {
    const message = `The pool "${pool}" has two KMS keys: it can have one`;
    problems.error('COGNITO_KMS_KEY', message, { at: model.locate([...path, 'kmsKeyId']) });
  }
  keys.set(name, kmsKeyId);
}
