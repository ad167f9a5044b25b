/** A user pool as DescribeUserPool tells it; only what we touch is typed. */
export interface UserPool {
  readonly Id: string;
  readonly LambdaConfig?: LambdaConfig;
  readonly Policies?: { readonly PasswordPolicy?: Readonly<Record<string, unknown>> };
  readonly AdminCreateUserConfig?: { readonly UnusedAccountValidityDays?: number };
  readonly [setting: string]: unknown;
}

export type LambdaConfig = Readonly<Record<string, string | VersionedTrigger | undefined>>;

interface VersionedTrigger {
  readonly LambdaArn: string;
  readonly LambdaVersion?: string | undefined;
}

/** One entry of `UserPoolConfigs`. */
export interface PoolTrigger {
  readonly Trigger: string;
  readonly LambdaVersion?: string;
  readonly KMSKeyID?: string;
}

/** What a pool tells of itself, but UpdateUserPool does not take. */
const readOnly = new Set([
  'Id',
  'Name',
  'Status',
  'LastModifiedDate',
  'CreationDate',
  'SchemaAttributes',
  'AliasAttributes',
  'UsernameAttributes',
  'EstimatedNumberOfUsers',
  'SmsConfigurationFailure',
  'EmailConfigurationFailure',
  'Domain',
  'CustomDomain',
  'UsernameConfiguration',
  'Arn',
]);

/** The request that leaves a pool as it is: UpdateUserPool resets every setting that it is not given. */
export function updateRequest(pool: UserPool, lambdaConfig: LambdaConfig): Readonly<Record<string, unknown>> {
  const settings = Object.fromEntries(Object.entries(pool).filter(([name]) => !readOnly.has(name)));
  const { UnusedAccountValidityDays: days, ...adminCreateUser } = pool.AdminCreateUserConfig ?? {};
  const passwordPolicy = pool.Policies?.PasswordPolicy;
  return {
    ...settings,
    UserPoolId: pool.Id,
    LambdaConfig: lambdaConfig,
    ...(pool.AdminCreateUserConfig ? { AdminCreateUserConfig: adminCreateUser } : {}),
    // The two are one setting; a request may name only the one of the password policy.
    ...(passwordPolicy && days !== undefined
      ? { Policies: { ...pool.Policies, PasswordPolicy: { ...passwordPolicy, TemporaryPasswordValidityDays: days } } }
      : {}),
  };
}

const customSenders = ['CustomSMSSender', 'CustomEmailSender'];

/** Triggers without those that call one of these functions; the key goes with the last custom sender. */
export function withoutTriggers(config: LambdaConfig, arns: readonly string[]): LambdaConfig {
  const others = Object.entries(config).filter(([, value]) => {
    const arn = typeof value === 'object' ? value.LambdaArn : value;
    return arn === undefined || !arns.includes(arn);
  });
  const usesKey = others.some(([name]) => customSenders.includes(name));
  return Object.fromEntries(others.filter(([name]) => name !== 'KMSKeyID' || usesKey));
}

/** Triggers with these on top, all calling `arn`. */
export function withTriggers(config: LambdaConfig, arn: string, triggers: readonly PoolTrigger[]): LambdaConfig {
  return Object.assign({}, config, ...triggers.map((trigger) => entriesOf(trigger, arn)));
}

function entriesOf({ Trigger: name, LambdaVersion: version, KMSKeyID: key }: PoolTrigger, arn: string): LambdaConfig {
  const versioned = { LambdaArn: arn, LambdaVersion: version };
  if (customSenders.includes(name)) return { [name]: versioned, KMSKeyID: key };
  if (name === 'PreTokenGeneration' && version) return { PreTokenGenerationConfig: versioned };
  return { [name]: arn };
}
