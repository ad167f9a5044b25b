import path from 'node:path';
import { UserError } from '../core/user-error.ts';
import { flagOption, textOption } from './option.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import { functionByKey, prepareSingleService } from './single-service.ts';

/** Calls a deployed function: `--function`, `--data` or `--path`, `--qualifier`, `--type Event`, `--log`. */
export async function invokeCommand(
  context: RunContext,
  { stage }: { readonly stage?: string | undefined },
): Promise<CommandResult> {
  const { inputs } = context;
  const { model, aws } = await prepareSingleService(context, stage);
  const fn = functionByKey(model, textOption(inputs, 'function'));
  const qualifier = textOption(inputs, 'qualifier');
  const result = await aws().lambda.invoke(fn.name, await readPayload(context, model.serviceDir), {
    async: textOption(inputs, 'type') === 'Event',
    tail: flagOption(inputs, 'log'),
    ...(qualifier === undefined ? {} : { qualifier }),
  });
  const text = [result.payload, result.logTail].filter(Boolean).join('\n');
  return {
    outputs: { ...result },
    text: inputs.json ? undefined : text,
    failed: result.functionError !== undefined,
  };
}

/** The event as JSON text: what is not JSON is sent as a JSON string, as the framework does. */
async function readPayload({ inputs, ports }: RunContext, serviceDir: string): Promise<string> {
  const file = textOption(inputs, 'path');
  const data = textOption(inputs, 'data');
  const text = file === undefined ? data : await ports.workspace.readText(path.resolve(serviceDir, file));
  if (text === undefined && file !== undefined) {
    throw new UserError('INVOKE_PAYLOAD_MISSING', `\`--path\` names \`${file}\`, which does not exist.`);
  }
  if (text === undefined) return '{}';
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return JSON.stringify(text);
  }
}
