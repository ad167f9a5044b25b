import { functionId } from '../cloudformation/logical-ids.ts';
import { isJsonObject, type JsonObject } from '../core/json.ts';
import type { ArtifactLocations } from '../package/artifact-manifest.ts';
import type { FunctionModel } from '../service/service-model.ts';
import { listDeployedCode, resourcesOf } from './deployed-code.ts';
import { sameValue } from './diff-values.ts';
import { driftedFunctions } from './drifted-functions.ts';
import type { DeployedService, FunctionCodeChange } from './plan.ts';

/** Functions whose code or configuration changes, or that were edited outside of the stack. */
export function diffCode(
  functions: readonly Pick<FunctionModel, 'key' | 'name'>[],
  artifacts: ArtifactLocations,
  deployed: DeployedService,
  template: JsonObject,
): readonly FunctionCodeChange[] {
  const codes = new Map(listDeployedCode(deployed.template).map((code) => [code.logicalId, code]));
  const before = new Map(resourcesOf(deployed.template));
  const after = new Map(resourcesOf(template));
  const drifted = driftedFunctions(deployed);
  return functions.flatMap(({ key, name }): FunctionCodeChange[] => {
    const logicalId = functionId(key);
    const artifact = artifacts.functions[key];
    const old = deployed.artifacts[codes.get(logicalId)?.s3Key ?? ''];
    const running = deployed.functions[name]?.codeSha256 ?? old?.sha256;
    const configuration = differingProperties(before.get(logicalId), after.get(logicalId));
    const isDrifted = drifted.has(logicalId);
    if (running === artifact?.sha256 && configuration.length === 0 && !isDrifted) return [];
    return [
      {
        functionKey: key,
        functionName: name,
        before: running === undefined ? undefined : { sha256: running, bytes: old?.bytes },
        after: artifact && { sha256: artifact.sha256, bytes: artifact.bytes },
        configuration,
        drifted: isDrifted,
      },
    ];
  });
}

function differingProperties(before: JsonObject | undefined, after: JsonObject | undefined): readonly string[] {
  if (!before || !after) return [];
  const old = isJsonObject(before['Properties']) ? before['Properties'] : {};
  const current = isJsonObject(after['Properties']) ? after['Properties'] : {};
  const names = [...new Set([...Object.keys(old), ...Object.keys(current)])].sort();
  return names.filter((name) => name !== 'Code' && !sameValue(old[name], current[name]));
}
