import { canonicalJson } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import type { Aws, DeployedStack } from '../ports.ts';
import { readCommits } from './deployment-commits.ts';
import type { DeploymentFolder } from './deployment-folders.ts';
import { deployedTemplate, readTemplate } from './deployment-template.ts';

/** Where deployments lie, and the stack that one of them made. */
export interface DeploymentPlace {
  readonly aws: Pick<Aws, 'objects' | 'cloudFormation'>;
  readonly bucket: string;
  readonly stack: DeployedStack;
}

/** Seven digits or more, as git shortens them, or all of them. */
const commitPattern = /^[0-9a-f]{7,64}$/i;

/**
 * The deployment that somebody means: its time in ms or ISO, its commit or the beginning of it, or `previous`. Of several
 * deployments of one commit it is the newest. DEPLOY_NO_SUCH_DEPLOYMENT lists what there is.
 */
export async function chooseDeployment(
  place: DeploymentPlace,
  folders: readonly DeploymentFolder[],
  to: string,
): Promise<DeploymentFolder> {
  const whole = folders.filter(({ complete }) => complete);
  const found = to === 'previous' ? await previousDeployment(place, whole) : deploymentAt(whole, to);
  if (found) return found;
  const commits = await readCommits(place.aws, place.bucket, whole);
  const ofCommit = commitPattern.test(to)
    ? whole.filter(({ directory }) => commits.get(directory)?.startsWith(to.toLowerCase()))
    : [];
  const meant = new Set(ofCommit.map(({ directory }) => commits.get(directory)));
  const [newest] = ofCommit;
  if (newest && meant.size === 1) return newest;
  const known = whole.map(({ atMs, directory }) =>
    [String(atMs), `(${new Date(atMs).toISOString()})`, commits.get(directory)].filter(Boolean).join(' '),
  );
  const list = known.length > 0 ? `The bucket has ${known.join(', ')}.` : 'The bucket has none.';
  const what = newest ? `\`${to}\` is the beginning of several commits.` : `There is no deployment \`${to}\`.`;
  throw new UserError('DEPLOY_NO_SUCH_DEPLOYMENT', `${what} ${list}`);
}

function deploymentAt(folders: readonly DeploymentFolder[], time: string): DeploymentFolder | undefined {
  const wantedMs = /^\d+$/.test(time) ? Number(time) : Date.parse(time);
  return folders.find(({ atMs }) => atMs === wantedMs);
}

/** The one before that whose template is live; after a rollback that is not the newest. */
async function previousDeployment(
  { aws, bucket, stack }: DeploymentPlace,
  folders: readonly DeploymentFolder[],
): Promise<DeploymentFolder | undefined> {
  const live = canonicalJson(await deployedTemplate(aws, stack));
  for (const [index, folder] of folders.entries()) {
    if (canonicalJson(await readTemplate(aws, bucket, folder)) === live) return folders[index + 1];
  }
  return folders[0];
}
