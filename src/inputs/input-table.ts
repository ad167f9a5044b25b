import { actionCommands } from './command.ts';

/** How the text of an input is read. */
type InputForm =
  | { readonly form: 'text'; readonly pattern?: RegExp; readonly expects?: string }
  | { readonly form: 'choice'; readonly choices: readonly string[] }
  | { readonly form: 'boolean' }
  | { readonly form: 'integer'; readonly min: number; readonly max: number }
  /** One item a line. */
  | { readonly form: 'lines' }
  /** Items separated by commas or lines. */
  | { readonly form: 'list' }
  /** `key=value` lines. */
  | { readonly form: 'pairs' };

export type InputDefinition = InputForm & {
  /** As in action.yml; a test holds the two equal. Empty: none. */
  readonly default: string;
  /** May not be given as empty text. */
  readonly required?: true;
  readonly description: string;
};

const text = { form: 'text', default: '' } as const;
const flag = { form: 'boolean', default: 'false' } as const;
const roleArn = {
  form: 'text',
  default: '',
  pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/,
  expects: 'the ARN of a role, such as arn:aws:iam::123456789012:role/deploy',
} as const;

/** Every input by its name in action.yml, which is the name of its flag too (DESIGN 4.1). */
export const inputTable = {
  command: {
    form: 'choice',
    choices: actionCommands,
    default: 'auto',
    required: true,
    description:
      'What to do: auto (from the event), deploy, plan, package, remove, rollback, info, sweep, create_domain or delete_domain.',
  },
  'service-path': {
    form: 'lines',
    default: '.',
    required: true,
    description:
      'Folder of the service; several: one a line, globs allowed. One with serverless-compose stands for its services, `folder#name` for one of them.',
  },
  'config-file': {
    ...text,
    description: 'Name of the configuration file, if it is not serverless.yml, .yaml, .json, .js or .ts.',
  },
  stage: {
    ...text,
    pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/,
    expects: 'letters, digits, `-` and `_`, such as dev',
    description: 'Stage, over provider.stage. Without either: dev.',
  },
  region: { ...text, description: 'AWS region, over provider.region. Without either: us-east-1.' },
  params: { form: 'pairs', default: '', description: 'Lines key=value for ${param:key}.' },
  options: { form: 'pairs', default: '', description: 'Lines key=value for ${opt:key}.' },
  'preview-stage': {
    ...text,
    default: 'pr-{number}',
    required: true,
    description: 'Stage of a preview, from {number}, {branch} and {sha}; cleaned and shortened so that names fit.',
  },
  preview: {
    form: 'choice',
    choices: ['deploy', 'plan', 'off'],
    default: 'deploy',
    description: 'What a pull request gets: deploy, plan or off.',
  },
  'production-branch': {
    ...text,
    description: 'Branch whose pushes are deployed to production. Without it: the default branch.',
  },
  'production-stage': {
    ...text,
    pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/,
    expects: 'letters, digits, `-` and `_`, such as prod',
    description: 'Stage of production. Without it: stage, or the one in the file.',
  },
  'role-to-assume': {
    ...roleArn,
    description: 'ARN of the role to assume: by OpenID Connect, or from the keys given.',
  },
  'role-session-name': {
    ...text,
    default: 'serverless-deploy',
    pattern: /^[\w+=,.@-]{2,64}$/,
    expects: '2 to 64 letters, digits and `+=,.@-_`',
    description: 'Name of the session of the role, as CloudTrail shows it.',
  },
  'role-duration-seconds': {
    form: 'integer',
    min: 900,
    max: 43_200,
    default: '3600',
    description: 'How long the credentials of the role live.',
  },
  audience: { ...text, default: 'sts.amazonaws.com', description: 'Audience of the OpenID Connect token.' },
  'role-chaining': {
    ...flag,
    description: 'Assume the role from the credentials of the environment instead of OpenID Connect.',
  },
  'aws-access-key-id': { ...text, description: 'Access key, if there is no OpenID Connect; from a secret.' },
  'aws-secret-access-key': { ...text, description: 'Secret access key, from a secret.' },
  'aws-session-token': { ...text, description: 'Session token of temporary keys, from a secret.' },
  'allowed-account-ids': {
    form: 'list',
    default: '',
    description: 'Account IDs that may be deployed to; any other stops the run.',
  },
  'cloudformation-role-arn': {
    ...roleArn,
    description: 'Service role that CloudFormation works with, over provider.iam.deploymentRole.',
  },
  'github-token': { ...text, default: '${{ github.token }}', description: 'Token for comments and deployments.' },
  comment: {
    form: 'choice',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    description: 'Comment on pull requests (auto), also on the merged pull request of a commit (always), or never.',
  },
  'comment-key': {
    ...text,
    pattern: /^[\w.-]{1,64}$/,
    expects: 'up to 64 letters, digits and `-._`',
    description: 'Tells two comments on one pull request apart.',
  },
  cache: { form: 'boolean', default: 'true', description: 'Keep dependencies between runs.' },
  'cache-key-suffix': { ...text, description: 'Added to the keys of the cache; change it to start afresh.' },
  'python-bytecode': {
    ...flag,
    description: 'Package Python dependencies with their bytecode: larger zips, shorter cold starts.',
  },
  engine: {
    form: 'choice',
    choices: ['auto', 'native', 'framework'],
    default: 'auto',
    description: "Who packages: native, the service's own framework, or auto (framework if a plugin asks for it).",
  },
  'allow-scripts': {
    ...flag,
    description: 'Run the commands of serverless-plugin-scripts; never for pull requests from forks or by Dependabot.',
  },
  compatibility: {
    form: 'choice',
    choices: ['auto', 'v3', 'v4'],
    default: 'auto',
    description: 'Template as version 3 or 4 of the framework writes it; auto reads frameworkVersion.',
  },
  'deploy-mode': {
    form: 'choice',
    choices: ['change-set', 'express', 'direct', 'hotswap'],
    default: 'change-set',
    description:
      'change-set, express (quick stabilisation, for previews), direct, or hotswap (previews: code straight to the functions).',
  },
  'expect-plan': {
    ...text,
    pattern: /^[0-9a-f]{64}$/,
    expects: 'the digest of a plan: 64 hexadecimal digits',
    description: 'Digest of the plan that was approved; any other plan stops the run.',
  },
  'allow-replacement': {
    form: 'list',
    default: '',
    description: 'Types or logical IDs that a production deploy may replace.',
  },
  'allow-deletion': {
    form: 'list',
    default: '',
    description: 'Types or logical IDs that a production deploy may delete.',
  },
  force: { ...flag, description: 'Deploy even when nothing changed.' },
  verify: {
    form: 'lines',
    default: '',
    description: 'Paths to GET after the deploy until they answer below 500, one a line.',
  },
  'verify-timeout': {
    form: 'integer',
    min: 1,
    max: 3600,
    default: '60',
    description: 'Seconds that verify waits for good answers.',
  },
  'on-verify-failure': {
    form: 'choice',
    choices: ['fail', 'rollback'],
    default: 'fail',
    description: 'What happens when verify does not succeed: fail or rollback.',
  },
  'wait-timeout': {
    form: 'integer',
    min: 1,
    max: 350,
    default: '60',
    description: 'Minutes to wait for a busy stack and for the update; a timeout is a failure.',
  },
  'on-cancel': {
    form: 'choice',
    choices: ['finish', 'cancel-update'],
    default: 'finish',
    description: 'When the run is cancelled: let CloudFormation finish, or cancel the update.',
  },
  'dry-run': { ...flag, description: 'sweep and remove only say what they would remove.' },
  'package-dir': { ...text, description: 'Folder for the packaged service, as the framework lays it out.' },
  'log-level': {
    form: 'choice',
    choices: ['info', 'debug'],
    default: 'info',
    description: 'info or debug; the debug switch of GitHub counts too.',
  },
} as const satisfies Readonly<Record<string, InputDefinition>>;

export type InputName = keyof typeof inputTable;

export function isInputName(name: string): name is InputName {
  return Object.hasOwn(inputTable, name);
}

export const inputNames: readonly InputName[] = Object.keys(inputTable).filter(isInputName);
