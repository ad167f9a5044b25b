import { functionId } from '../cloudformation/logical-ids.ts';
import { mapConcurrently } from '../core/concurrency.ts';
import type { ZipEntry } from '../core/zip/zip-entry.ts';
import type { ArtifactLocations } from '../package/artifact-manifest.ts';
import type { Aws, Workspace } from '../ports.ts';
import { type DeployedCode, listDeployedCode } from './deployed-code.ts';
import type { DeployedService, FunctionCodeChange, Plan } from './plan.ts';
import { readEntries, readObjectEntries } from './read-object-entries.ts';

interface FilePorts {
  readonly objects: Aws['objects'];
  readonly workspace: Pick<Workspace, 'open'>;
}

/**
 * The plan with the files that differ in each changed function's zip, where the deployed and the local one can both be
 * read. Two range reads per changed zip; none when no code changes.
 */
export async function addFileChanges(
  plan: Plan,
  ports: FilePorts,
  artifacts: ArtifactLocations,
  deployed: DeployedService,
): Promise<Plan> {
  const codes = new Map(listDeployedCode(deployed.template).map((code) => [code.logicalId, code]));
  const deployedFiles = remember((key, code: DeployedCode) => readDeployed(ports, deployed, code, key));
  const localFiles = remember((path, _: undefined) => readLocal(ports, path));
  const code = await mapConcurrently(plan.code, 6, async (change): Promise<FunctionCodeChange> => {
    const artifact = artifacts.functions[change.functionKey];
    const old = codes.get(functionId(change.functionKey));
    if (!artifact || artifact.deployed || !old) return change;
    const [before, after] = await Promise.all([deployedFiles(old.s3Key, old), localFiles(artifact.path, undefined)]);
    return before && after ? { ...change, files: diffEntries(before, after) } : change;
  });
  return { ...plan, code };
}

/** Functions often share a zip: each is read once. */
function remember<C, T>(read: (key: string, context: C) => Promise<T>): (key: string, context: C) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key, context) => {
    const found = known.get(key) ?? read(key, context);
    known.set(key, found);
    return found;
  };
}

async function readDeployed(
  { objects }: FilePorts,
  { artifacts, bucket }: DeployedService,
  code: DeployedCode,
  key: string,
): Promise<readonly ZipEntry[] | undefined> {
  const place = code.bucket ?? bucket;
  const artifact = artifacts[key];
  return place && artifact ? readObjectEntries(objects, place, key, artifact.bytes) : undefined;
}

async function readLocal({ workspace }: FilePorts, path: string): Promise<readonly ZipEntry[] | undefined> {
  const file = await workspace.open(path);
  try {
    return await readEntries(file.size, (position, length) => file.read(position, length));
  } finally {
    await file.close();
  }
}

/** Names of files that came, went, or differ in contents or mode; sorted. */
function diffEntries(
  before: readonly ZipEntry[],
  after: readonly ZipEntry[],
): NonNullable<FunctionCodeChange['files']> {
  const old = new Map(before.map((entry) => [entry.name, entry]));
  const current = new Map(after.map((entry) => [entry.name, entry]));
  const differs = (a: ZipEntry, b: ZipEntry) => a.crc !== b.crc || a.size !== b.size || a.mode !== b.mode;
  return {
    added: [...current.keys()].filter((name) => !old.has(name)).sort(),
    removed: [...old.keys()].filter((name) => !current.has(name)).sort(),
    changed: [...current]
      .flatMap(([name, entry]) => {
        const previous = old.get(name);
        return previous && differs(previous, entry) ? [name] : [];
      })
      .sort(),
  };
}
