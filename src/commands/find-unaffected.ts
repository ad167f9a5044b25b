import { mapConcurrently } from '../core/concurrency.ts';
import { UserError } from '../core/user-error.ts';
import type { DeployedStack } from '../ports.ts';
import { withDependencies } from '../service/compose/service-graph.ts';
import { affectedServices, type ServiceFootprint } from './affected.ts';
import { type FoundService, rootFolder } from './find-services.ts';
import { readChanges, readPullRequestChanges, repositoryRoot } from './read-changes.ts';
import { readFootprint, readPackageNames } from './read-footprint.ts';
import type { RunContext } from './run-context.ts';
import { ServiceContexts } from './service-contexts.ts';
import { ownershipTags } from './stack-tags.ts';

export interface UnaffectedOptions {
  readonly purpose: 'deploy' | 'plan' | 'remove';
  readonly stage?: string | undefined;
  readonly preview: boolean;
}

const none: ReadonlySet<string> = new Set();
const settled = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE'];
const together = 4;

/**
 * Ids of the services that the change of this event cannot have affected, so that nothing has to be done for them. Only
 * among several services, for a pull request or a push; none when git does not know the change, which is said.
 */
export async function findUnaffected(
  context: RunContext,
  services: readonly FoundService[],
  options: UnaffectedOptions,
): Promise<ReadonlySet<string>> {
  const { inputs, event, ports } = context;
  const base = event?.baseSha;
  if (services.length < 2 || options.purpose === 'remove' || inputs.force || !event || !base) return none;
  const cwd = rootFolder(inputs, ports.env);
  const root = await repositoryRoot(ports.commands, cwd);
  if (root === undefined) return skipNothing('git knows no repository here', context);
  const changes = event.pullRequest
    ? await readPullRequestChanges(ports.commands, cwd, base, event.pullRequest.headSha)
    : await readChanges(ports.commands, cwd, base);
  if ('unknown' in changes) return skipNothing(changes.unknown, context);
  const names = await readPackageNames(services, ports.workspace);
  const footprints = await mapConcurrently(services, together, (service) =>
    readFootprint(service, root, names, ports.workspace),
  );
  const affected = affectedServices(changes.files, footprints);
  const candidates = services.filter(({ id, selected }) => selected && !affected.has(id));
  if (candidates.length === 0) return none;
  // The plan of a pull request shows what that changes, whatever is deployed.
  if (event.pullRequest && options.purpose === 'plan') return idsOf(candidates);
  const stacks = await readStacks(candidates, services, context, options);
  return options.preview
    ? unaffectedOfPreview(services, candidates, stacks)
    : unaffectedSince(candidates, stacks, footprints, (commit) => readChanges(ports.commands, cwd, commit));
}

function skipNothing(why: string, { ports }: RunContext): ReadonlySet<string> {
  ports.log.info(`No service is skipped, as what changed is not known: ${why}.`);
  return none;
}

type Stacks = ReadonlyMap<string, DeployedStack | 'none' | 'unknown'>;

/**
 * A preview that is there may hold an earlier push of its pull request, so it is looked at. One that is not there stays
 * away, unless one that is deployed needs its outputs.
 */
function unaffectedOfPreview(
  services: readonly FoundService[],
  candidates: readonly FoundService[],
  stacks: Stacks,
): ReadonlySet<string> {
  const absent = candidates.filter(({ id }) => stacks.get(id) === 'none');
  const deployed = services.filter((service) => service.selected && !absent.includes(service));
  const needed = withDependencies(idsOf(deployed), services);
  return idsOf(absent.filter(({ id }) => !needed.has(id)));
}

/**
 * The push before may have failed, or have been another workflow's: what counts is the commit that a stack was deployed
 * from, which its tag says.
 */
async function unaffectedSince(
  candidates: readonly FoundService[],
  stacks: Stacks,
  footprints: readonly ServiceFootprint[],
  read: (commit: string) => ReturnType<typeof readChanges>,
): Promise<ReadonlySet<string>> {
  const same = await mapConcurrently(candidates, together, async ({ id }) => {
    const stack = stacks.get(id);
    if (typeof stack !== 'object' || !settled.includes(stack.status)) return [];
    const commit = stack.tags[ownershipTags.commit];
    const changes = commit === undefined ? undefined : await read(commit);
    if (!changes || 'unknown' in changes) return [];
    return affectedServices(changes.files, footprints).has(id) ? [] : [id];
  });
  return new Set(same.flat());
}

/** What cannot be read is not skipped: its own run reports why. */
async function readStacks(
  candidates: readonly FoundService[],
  services: readonly FoundService[],
  context: RunContext,
  { stage }: UnaffectedOptions,
): Promise<Stacks> {
  const contexts = new ServiceContexts(context, services, { stage, missing: 'stand-in' });
  const found = new Map<string, DeployedStack | 'none' | 'unknown'>();
  await mapConcurrently(candidates, together, async (service) => {
    try {
      found.set(service.id, (await contexts.stackOf(service)) ?? 'none');
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      found.set(service.id, 'unknown');
    }
  });
  return found;
}

const idsOf = (services: readonly FoundService[]): ReadonlySet<string> => new Set(services.map(({ id }) => id));
