import { customHandlerIds, functionId } from '../cloudformation/logical-ids.ts';
import type { Artifact, ArtifactLocations, ArtifactManifest, LocatedArtifact } from '../package/artifact-manifest.ts';
import { type DeployedCode, listDeployedCode } from './deployed-code.ts';
import { deployedLayerId } from './deployed-layer.ts';
import { driftedFunctions } from './drifted-functions.ts';
import type { DeployedArtifact, DeployedService } from './plan.ts';

export interface LocateOptions {
  /** The zip of our handlers. */
  readonly customResources?: Artifact | undefined;
  /** The user's bucket; else that of the stack. */
  readonly ownBucket?: string | undefined;
}

/**
 * Where each zip will lie. Contents that are deployed keep key and sha256 of the deployed file, so that the function is
 * not in the change set; anything else goes to `directory`. The code of a function that was edited by hand is uploaded
 * anew: only a new key makes CloudFormation put it right. So is what lies in another bucket than that of this deploy.
 */
export function locateArtifacts(
  manifest: ArtifactManifest,
  deployed: DeployedService,
  directory: string,
  options: LocateOptions = {},
): ArtifactLocations {
  const { customResources, ownBucket } = options;
  const here = listDeployedCode(deployed.template).filter(
    ({ bucket }) => bucket === ownBucket || (bucket ?? deployed.bucket) === ownBucket,
  );
  const codes = new Map(here.map((code) => [code.logicalId, code]));
  const artifacts = here.flatMap(({ s3Key }) => deployed.artifacts[s3Key] ?? []);
  const drifted = driftedFunctions(deployed);
  const locate = (artifact: Artifact, logicalId: string): LocatedArtifact => {
    const fileKey = `${directory}/${artifact.fileName}`;
    const code = codes.get(logicalId);
    if (code && drifted.has(logicalId)) return { ...artifact, s3Key: fileKey, deployed: false };
    const kept = findDeployed(artifact, code, artifacts);
    if (!kept) return { ...artifact, s3Key: fileKey, deployed: false };
    return { ...artifact, s3Key: kept.s3Key, sha256: kept.sha256, deployed: true };
  };
  const locateAll = (artifacts: Readonly<Record<string, Artifact>>, idOf: (key: string) => string) =>
    Object.fromEntries(Object.entries(artifacts).map(([key, artifact]) => [key, locate(artifact, idOf(key))]));
  const handlers = customHandlerIds.map((id) => codes.get(id)).find((code) => code !== undefined);
  return {
    directory,
    functions: locateAll(manifest.functions, functionId),
    layers: locateAll(manifest.layers, (key) => deployedLayerId(key, deployed.template)),
    images: manifest.images,
    customResourcesKey:
      (customResources && handlers && findDeployed(customResources, handlers, artifacts)?.s3Key) ??
      `${directory}/custom-resource-handlers.zip`,
  };
}

/** The deployed file with the same contents: the function's own first, then any other of the stack. */
function findDeployed(
  artifact: Artifact,
  code: DeployedCode | undefined,
  artifacts: readonly DeployedArtifact[],
): (DeployedArtifact & { readonly sha256: string }) | undefined {
  const own = artifacts.filter(({ s3Key }) => s3Key === code?.s3Key);
  for (const candidate of own.length > 0 ? own : artifacts) {
    const { sha256 } = candidate;
    if (sha256 === undefined) continue;
    if (candidate.contentDigest === artifact.contentDigest || sha256 === artifact.sha256)
      return { ...candidate, sha256 };
  }
  return undefined;
}
