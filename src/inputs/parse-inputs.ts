import { nearestName } from '../core/nearest-name.ts';
import type { Problems } from '../core/problems.ts';
import type { Command } from './command.ts';
import { InputReader, type RawInputs } from './input-reader.ts';
import type { CredentialInputs, Inputs } from './inputs.ts';
import { knownRegions, looksLikeRegion } from './regions.ts';

/** What only one of the two callers can say. */
export interface CallerInputs {
  readonly from: Inputs['from'];
  /** The first word of a command line, over the input. */
  readonly command?: Command | undefined;
  readonly json?: boolean;
  readonly debug: boolean;
  readonly profile?: string | undefined;
}

/** Inputs from their texts. What is wrong goes to `problems`: the caller ends the run when there are errors. */
export function parseInputs(raw: RawInputs, caller: CallerInputs, problems: Problems): Inputs {
  const read = new InputReader(raw, problems);
  const region = read.text('region');
  checkRegion(region, problems);
  return {
    from: caller.from,
    command: caller.command ?? read.choice('command'),
    servicePaths: read.items('service-path'),
    configFile: read.text('config-file'),
    stage: read.text('stage'),
    region,
    params: read.values('params'),
    options: read.pairs('options'),
    previewStage: read.textOrDefault('preview-stage'),
    preview: read.choice('preview'),
    productionBranch: read.text('production-branch'),
    productionStage: read.text('production-stage'),
    credentials: parseCredentials(read, caller.profile, problems),
    githubToken: read.text('github-token'),
    comment: read.choice('comment'),
    commentKey: read.text('comment-key'),
    cache: read.flag('cache'),
    cacheKeySuffix: read.text('cache-key-suffix'),
    pythonBytecode: read.flag('python-bytecode'),
    engine: read.choice('engine'),
    allowScripts: read.flag('allow-scripts'),
    compatibility: read.choice('compatibility'),
    ...parseDeployInputs(read),
    packageDir: read.text('package-dir'),
    logLevel: caller.debug ? 'debug' : read.choice('log-level'),
    json: caller.json ?? false,
  };
}

function parseDeployInputs(read: InputReader) {
  return {
    cloudFormationRoleArn: read.text('cloudformation-role-arn'),
    allowedAccountIds: read.items('allowed-account-ids'),
    deployMode: read.choice('deploy-mode'),
    expectPlan: read.text('expect-plan'),
    allowReplacement: read.items('allow-replacement'),
    allowDeletion: read.items('allow-deletion'),
    force: read.flag('force'),
    verify: read.items('verify'),
    verifyTimeoutSeconds: read.integer('verify-timeout'),
    onVerifyFailure: read.choice('on-verify-failure'),
    waitTimeoutMinutes: read.integer('wait-timeout'),
    onCancel: read.choice('on-cancel'),
    dryRun: read.flag('dry-run'),
  } as const;
}

function parseCredentials(read: InputReader, profile: string | undefined, problems: Problems): CredentialInputs {
  const credentials: CredentialInputs = {
    roleToAssume: read.text('role-to-assume'),
    roleSessionName: read.textOrDefault('role-session-name'),
    roleDurationSeconds: read.integer('role-duration-seconds'),
    audience: read.textOrDefault('audience'),
    roleChaining: read.flag('role-chaining'),
    accessKeyId: read.text('aws-access-key-id'),
    secretAccessKey: read.text('aws-secret-access-key'),
    sessionToken: read.text('aws-session-token'),
    profile,
  };
  checkCredentials(credentials, problems);
  return credentials;
}

/** Half a pair of keys is most often a secret that does not exist under this name. */
function checkCredentials(credentials: CredentialInputs, problems: Problems): void {
  const { accessKeyId, secretAccessKey, sessionToken, roleChaining, roleToAssume } = credentials;
  const missing = (name: string, other: string) =>
    problems.error('INPUTS_EMPTY', `input \`${name}\` is empty, but \`${other}\` is given`, {
      remedy: 'Check the name of the secret: an expression with a secret that does not exist is empty.',
    });
  if (accessKeyId && !secretAccessKey) missing('aws-secret-access-key', 'aws-access-key-id');
  if (secretAccessKey && !accessKeyId) missing('aws-access-key-id', 'aws-secret-access-key');
  if (sessionToken && !accessKeyId && !secretAccessKey) missing('aws-access-key-id', 'aws-session-token');
  if (roleChaining && !roleToAssume) missing('role-to-assume', 'role-chaining');
}

function checkRegion(region: string | undefined, problems: Problems): void {
  if (region === undefined || looksLikeRegion(region)) return;
  const nearest = nearestName(region, knownRegions);
  problems.error(
    'INPUTS_WRONG_FORM',
    `input \`region\` is ${JSON.stringify(region)}; it takes a region such as us-east-1`,
    {
      remedy: nearest && `Did you mean \`${nearest}\`?`,
    },
  );
}
