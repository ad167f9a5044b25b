import { customHandlerIds, functionId } from '../cloudformation/logical-ids.ts';
import type { Artifact, ArtifactLocations, ArtifactManifest, LocatedArtifact } from '../package/artifact-manifest.ts';
import { type DeployedCode, listDeployedCode } from './deployed-code.ts';
import { deployedLayerId } from './deployed-layer.ts';
import { driftedFunctions } from './drifted-functions.ts';
import type { DeployedArtifact, DeployedService } from './plan.ts';

/**
 * Where each zip will lie. Contents that are deployed keep key and sha256 of the deployed file, so that the function is
 * not in the change set; anything else goes to `directory`. The code of a function that was edited by hand is uploaded
 * anew: only a new key makes CloudFormation put it right. `customResources` is the zip of our handlers.
 */
export function locateArtifacts(
  manifest: ArtifactManifest,
  deployed: DeployedService,
  directory: string,
  customResources?: Artifact,
): ArtifactLocations {
  const codes = new Map(listDeployedCode(deployed.template).map((code) => [code.logicalId, code]));
  const drifted = driftedFunctions(deployed);
  const locate = (artifact: Artifact, logicalId: string): LocatedArtifact => {
    const fileKey = `${directory}/${artifact.fileName}`;
    const code = codes.get(logicalId);
    if (code && drifted.has(logicalId)) return { ...artifact, s3Key: fileKey, deployed: false };
    const kept = findDeployed(artifact, code, deployed);
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
      (customResources && handlers && findDeployed(customResources, handlers, deployed)?.s3Key) ??
      `${directory}/custom-resource-handlers.zip`,
  };
}

/** The deployed file with the same contents: the function's own first, then any other of the stack. */
function findDeployed(
  artifact: Artifact,
  code: DeployedCode | undefined,
  { artifacts }: DeployedService,
): (DeployedArtifact & { readonly sha256: string }) | undefined {
  const own = code && artifacts[code.s3Key];
  const candidates = own ? [own] : Object.values(artifacts);
  for (const candidate of candidates) {
    const { sha256 } = candidate;
    if (sha256 === undefined) continue;
    if (candidate.contentDigest === artifact.contentDigest || sha256 === artifact.sha256)
      return { ...candidate, sha256 };
  }
  return undefined;
}
