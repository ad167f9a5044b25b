import { versionOutput } from '../cloudformation/logical-ids.ts';
import { listEndpoints } from '../deploy/read-result.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import { deployedStack, prepareSingleService } from './single-service.ts';

/** Endpoints, functions and outputs of the deployed stack. */
export async function infoCommand(
  context: RunContext,
  { stage }: { readonly stage?: string | undefined },
): Promise<CommandResult> {
  const prepared = await prepareSingleService(context, stage);
  const { model } = prepared;
  const stack = await deployedStack(prepared);
  const endpoints = listEndpoints(model, stack.outputs);
  const functions = model.functions.map(({ key, name }) => ({
    key,
    name,
    version: stack.outputs[versionOutput(key)]?.split(':')[7],
  }));
  const lines = [
    `service: ${model.service}`,
    `stage: ${model.stage}`,
    `region: ${model.region}`,
    `stack: ${stack.name} (${stack.status})`,
    'endpoints:',
    ...endpoints.map(({ method, url }) => `  ${method ? `${method} ` : ''}${url}`),
    'functions:',
    ...functions.map(({ key, name, version }) => `  ${key}: ${name}${version ? ` (version ${version})` : ''}`),
  ];
  const outputs = {
    stage: model.stage,
    region: model.region,
    'stack-name': stack.name,
    'stack-id': stack.id,
    'endpoint-url': endpoints[0]?.url,
    endpoints,
    functions,
    'stack-outputs': stack.outputs,
  };
  for (const [name, value] of Object.entries(outputs)) {
    if (value !== undefined)
      context.ports.outputs.setOutput(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return { outputs, text: context.inputs.json ? undefined : lines.join('\n'), failed: false };
}
