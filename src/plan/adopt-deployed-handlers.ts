import { customHandlerIds } from '../cloudformation/logical-ids.ts';
import type { CompiledService } from '../compile/compiled-service.ts';
import { canonicalJson, type JsonObject } from '../core/json.ts';
import type { ArtifactLocations } from '../package/artifact-manifest.ts';
import { renameId } from './adopt-deployed-ids.ts';
import { listDeployedCode, resourcesOf } from './deployed-code.ts';
import { normalizeValue } from './normalize-template.ts';
import type { DeployedService } from './plan.ts';

/** The framework's name of the zip; ours has another, which tells the two apart. */
const frameworkFile = '/custom-resources.zip';

export interface WithHandlers {
  readonly compiled: CompiledService;
  readonly artifacts: ArtifactLocations;
}

/**
 * The same service with the framework's deployed handlers of custom resources, while nothing else of these functions
 * differs: so the first deploy of a stack of the framework leaves them as they are. Ours come with the first change.
 */
export function adoptDeployedHandlers(
  compiled: CompiledService,
  artifacts: ArtifactLocations,
  deployed: DeployedService,
): WithHandlers {
  const key = listDeployedCode(deployed.template).find(({ logicalId }) => customHandlerIds.includes(logicalId))?.s3Key;
  const fresh = { compiled, artifacts };
  if (!compiled.needsCustomResources || !key?.endsWith(frameworkFile) || !deployed.artifacts[key]) return fresh;
  const kept = renameId(compiled, artifacts.customResourcesKey, key) as CompiledService;
  const before = handlersOf(deployed.template);
  const after = handlersOf(kept.template as unknown as JsonObject);
  return before === after ? { compiled: kept, artifacts: { ...artifacts, customResourcesKey: key } } : fresh;
}

function handlersOf(template: JsonObject | undefined): string {
  const handlers = resourcesOf(template).filter(([id]) => customHandlerIds.includes(id));
  return canonicalJson(normalizeValue(Object.fromEntries(handlers)));
}
