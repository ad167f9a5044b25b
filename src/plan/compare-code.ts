import { functionId } from '../cloudformation/logical-ids.ts';
import type { ArtifactLocations, LocatedArtifact } from '../package/artifact-manifest.ts';
import { listDeployedCode } from './deployed-code.ts';
import { driftedFunctions } from './drifted-functions.ts';
import type { Comparison, DeployedService } from './plan.ts';

/** One line of proof per function and layer: the contents of its zip, and what runs. */
export function compareCode(artifacts: ArtifactLocations, deployed: DeployedService): readonly Comparison[] {
  const codes = new Map(listDeployedCode(deployed.template).map((code) => [code.logicalId, code]));
  const drifted = driftedFunctions(deployed);
  const functions = Object.entries(artifacts.functions).map(([key, artifact]) => {
    const code = codes.get(functionId(key));
    const running = deployed.functions[code?.functionName ?? '']?.codeSha256;
    const known = running ?? deployed.artifacts[code?.s3Key ?? '']?.sha256;
    const comparison = compareArtifact(`code of ${key}`, artifact, known);
    return drifted.has(functionId(key)) ? { ...comparison, equal: false } : comparison;
  });
  const layers = Object.entries(artifacts.layers).map(([key, artifact]) =>
    compareArtifact(`layer ${key}`, artifact, deployed.artifacts[artifact.s3Key]?.sha256),
  );
  return [...functions, ...layers];
}

const compareArtifact = (what: string, artifact: LocatedArtifact, known: string | undefined): Comparison => ({
  what,
  local: artifact.sha256,
  deployed: known ?? 'none',
  equal: artifact.deployed && artifact.sha256 === known,
});
