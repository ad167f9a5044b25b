import type { Problems } from '../../core/problems.ts';
import type { FunctionModel, ServiceModel } from '../../service/service-model.ts';
import type { Contribution, FunctionRefs } from '../contribution.ts';
import { aliasResource, functionAlias, functionTarget } from './alias.ts';
import { compileEventInvokeConfig } from './event-invoke-config.ts';
import { finishFunction, functionLogicalId, functionResource } from './function.ts';
import type { CompileInputs } from './function-inputs.ts';
import type { CompiledLayer } from './layer.ts';
import { customRole, roleDependency } from './role.ts';
import { functionStatements } from './statements.ts';
import { compileFunctionUrl } from './url.ts';
import { compileVersion, publishesVersion } from './version.ts';

export interface CompiledFunction {
  readonly refs: FunctionRefs;
  readonly contributions: readonly Contribution[];
}

/** One function with its version, alias, URL and asynchronous settings (framework-spec 7). */
export function compileFunction(
  fn: FunctionModel,
  model: ServiceModel,
  layers: readonly CompiledLayer[],
  inputs: CompileInputs,
  problems: Problems,
): CompiledFunction {
  const hashed = functionResource(fn, model, inputs);
  checkFunction(fn, model, hashed.Properties?.['VpcConfig'] !== undefined, problems);
  const resource = finishFunction(hashed, fn, model);
  const logicalId = functionLogicalId(fn);
  const version = publishesVersion(fn) ? compileVersion(fn, hashed, layers, inputs, model) : undefined;
  const alias = functionAlias(fn);
  return {
    refs: {
      model: fn,
      logicalId,
      target: functionTarget(fn),
      alias,
      versionId: version?.logicalId,
      roleDependency: roleDependency(customRole(fn, model)),
      resource,
    },
    contributions: [
      {
        resources: {
          [logicalId]: resource,
          ...(version && { [version.logicalId]: version.resource }),
          ...(version && alias && { [alias.logicalId]: aliasResource(fn, alias, version.logicalId, model) }),
        },
        outputs: version ? Object.fromEntries([version.output]) : {},
        statements: functionStatements(fn),
        sources: { [logicalId]: fn.path, ...(version && { [version.logicalId]: fn.path }) },
      },
      compileFunctionUrl(fn, model),
      compileEventInvokeConfig(fn, model, problems),
    ],
  };
}

function checkFunction(fn: FunctionModel, model: ServiceModel, hasVpc: boolean, problems: Problems): void {
  const at = model.locate(fn.path);
  if (fn.fileSystemConfig && !hasVpc) {
    problems.error('FUNCTION_FILE_SYSTEM_NEEDS_VPC', `Function \`${fn.key}\` mounts a file system but is in no VPC.`, {
      at: model.locate([...fn.path, 'fileSystemConfig']) ?? at,
    });
  }
  if (fn.provisionedConcurrency && fn.snapStart) {
    problems.error(
      'FUNCTION_SNAPSTART_WITH_PROVISIONED_CONCURRENCY',
      `Function \`${fn.key}\` asks for both \`snapStart\` and \`provisionedConcurrency\`; Lambda allows one of them.`,
      { at: model.locate([...fn.path, 'snapStart']) ?? at },
    );
  }
}
