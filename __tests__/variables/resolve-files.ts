import { Problems, ProblemsError } from '../../src/core/problems.ts';
import { formatLocation } from '../../src/core/source-location.ts';
import type { Aws, CommandRunner } from '../../src/ports.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { loadService } from '../../src/service/load-service.ts';
import { resolveVariables } from '../../src/variables/resolve-variables.ts';
import type { VariableContext } from '../../src/variables/variable-context.ts';
import { temporaryService } from '../service/temporary-service.ts';

const noPrograms: CommandRunner = { run: async () => undefined };

const noAws = (): Aws => {
  throw new Error('AWS was asked');
};

export const clock = { nowMs: () => 1_700_000_000_000, sleep: async () => {} };

/** What a service of these files becomes; `text` is its serverless.yml. Nothing is set from outside unless `given`. */
export async function resolveFiles(
  text: string,
  given: Partial<VariableContext> & {
    readonly files?: Readonly<Record<string, string>>;
    readonly masked?: string[];
  } = {},
) {
  const { files = {}, masked = [], ...context } = given;
  const serviceDir = await temporaryService({ 'serverless.yml': text, ...files });
  const workspace = createWorkspace();
  const problems = new Problems();
  const located = await loadService(workspace, serviceDir, undefined, problems, context.profile);
  const service = await resolveVariables(
    located,
    {
      options: {},
      params: {},
      stage: undefined,
      region: undefined,
      env: {},
      workspace,
      commands: noPrograms,
      clock,
      aws: noAws,
      profile: 'v4',
      log: {
        info() {},
        debug() {},
        problem() {},
        group: (_, work) => work(),
        maskSecret: (value) => masked.push(value),
        mask: (text) => text,
      },
      ...context,
    },
    problems,
  );
  return { ...service, problems: problems.all };
}

/** What a value under `custom.it` becomes. */
export async function resolveValue(
  value: string,
  given: Parameters<typeof resolveFiles>[1] & { readonly rest?: string } = {},
) {
  const { rest = '', ...context } = given;
  const { config } = await resolveFiles(`${rest}\ncustom:\n  it: ${value}\n`, context);
  return (config['custom'] as Record<string, unknown>)['it'];
}

/** `[code, place, message]` of every error; fails when nothing is wrong. */
export async function failuresOf(...input: Parameters<typeof resolveFiles>) {
  const error = await resolveFiles(...input).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ProblemsError)) throw error ?? new Error('nothing failed');
  return error.problems
    .filter((problem) => problem.severity === 'error')
    .map((problem) => [problem.code, problem.at && formatLocation(problem.at), problem.message] as const);
}
