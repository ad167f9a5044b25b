import { UserError } from '../../core/user-error.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import type { Ports } from '../../ports.ts';
import { flagOption, textOption } from '../option.ts';

/** For whom the roles are, and how they are called. */
export interface BootstrapOptions {
  readonly owner: string;
  readonly name: string;
  /** Numbers of owner and repository, which newer tokens carry; absent: any. */
  readonly ids?: { readonly owner: string; readonly repository: string } | undefined;
  readonly branch: string;
  /** Environment of the production job: its tokens name it in place of the branch. */
  readonly environment?: string | undefined;
  readonly audience: string;
  readonly roleName: string;
  /** Absent when pull requests get no previews. */
  readonly previewRoleName?: string | undefined;
  /** ARN of the account's OIDC provider, or `existing`; absent: as the stack has it, a new one at first. */
  readonly oidcProvider?: string | undefined;
  readonly stackName: string;
  readonly print: boolean;
}

/**
 * Options of the command line: `--repository`, `--branch`, `--environment`, `--role-name`, `--owner-id` with
 * `--repository-id`, `--oidc-provider`, `--print`. The repository is else that of the runner or of git's `origin`.
 * BOOTSTRAP_REPOSITORY_MISSING, BOOTSTRAP_OPTION_INVALID.
 */
export async function readBootstrapOptions(
  inputs: Inputs,
  ports: Pick<Ports, 'commands' | 'env'>,
): Promise<BootstrapOptions> {
  const [owner, name] = await findRepository(inputs, ports);
  const stackName = `serverless-deploy-${name}`.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 128);
  const roleName = textOption(inputs, 'role-name') ?? `serverless-deploy-${name}`;
  const previewRoleName = inputs.preview === 'off' ? undefined : `${roleName}-preview`;
  const longest = previewRoleName ?? roleName;
  if (!/^[\w+=,.@-]{1,64}$/.test(longest)) {
    throw invalid(`The role name \`${longest}\` has to have up to 64 letters, digits and \`+=,.@_-\`.`, '--role-name');
  }
  return {
    owner,
    name,
    ids: readIds(inputs),
    branch: textOption(inputs, 'branch') ?? inputs.productionBranch ?? 'main',
    environment: textOption(inputs, 'environment'),
    audience: inputs.credentials.audience,
    roleName,
    previewRoleName,
    oidcProvider: readProvider(inputs),
    stackName,
    print: flagOption(inputs, 'print'),
  };
}

async function findRepository(
  inputs: Inputs,
  { commands, env }: Pick<Ports, 'commands' | 'env'>,
): Promise<readonly [owner: string, name: string]> {
  const given = textOption(inputs, 'repository') ?? env['GITHUB_REPOSITORY'];
  if (given !== undefined) {
    const [, owner, name] = /^([A-Za-z0-9-]+)\/([\w.-]+)$/.exec(given) ?? [];
    if (owner && name) return [owner, name];
    throw invalid(`\`${given}\` is no repository: write \`owner/name\`.`, '--repository');
  }
  const remote = await commands.run('git', ['remote', 'get-url', 'origin']);
  const [, owner, name] = /[:/]([A-Za-z0-9-]+)\/([\w.-]+?)(?:\.git)?\s*$/.exec(remote?.stdout ?? '') ?? [];
  if (owner && name) return [owner, name];
  throw new UserError('BOOTSTRAP_REPOSITORY_MISSING', 'Neither an option nor git says which repository this is.');
}

function readIds(inputs: Inputs): BootstrapOptions['ids'] {
  const owner = textOption(inputs, 'owner-id');
  const repository = textOption(inputs, 'repository-id');
  if (owner === undefined && repository === undefined) return undefined;
  if (/^\d+$/.test(owner ?? '') && /^\d+$/.test(repository ?? '')) {
    return { owner: owner ?? '', repository: repository ?? '' };
  }
  throw invalid('`--owner-id` and `--repository-id` are two numbers, given together.', '--owner-id');
}

function readProvider(inputs: Inputs): string | undefined {
  const given = textOption(inputs, 'oidc-provider');
  if (given === undefined || given === 'existing' || /^arn:[\w-]+:iam::\d{12}:oidc-provider\/.+/.test(given))
    return given;
  throw invalid(`\`${given}\` is neither \`existing\` nor the ARN of an OIDC provider.`, '--oidc-provider');
}

const invalid = (message: string, flag: string): UserError =>
  new UserError('BOOTSTRAP_OPTION_INVALID', message, { remedy: `Mend the value of \`${flag}\`.` });
