import type { Log, Ports, Workspace } from '../ports.ts';
import type { RunContext } from './run-context.ts';

/** What serverless-compose and the run say about one service. */
export interface ServiceSettings {
  readonly configFile?: string | undefined;
  readonly region?: string | undefined;
  readonly params: Readonly<Record<string, string>>;
}

/** Modules of users load one after the other: each has the working directory of its own folder meanwhile. */
export type Serially = <T>(work: () => Promise<T>) => Promise<T>;

export function createSerially(): Serially {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

/**
 * The context of one service among several: its settings as inputs, its name before each line of the log, its `.env`
 * files seen by no other. Params of the caller win, as they do over those of the file.
 */
export function serviceContext(
  context: RunContext,
  label: string | undefined,
  settings: ServiceSettings,
  serially: Serially,
): RunContext {
  const { inputs, ports } = context;
  const { configFile = inputs.configFile, region = inputs.region, params } = settings;
  return {
    ...context,
    inputs: { ...inputs, configFile, region, params: { ...params, ...inputs.params } },
    ports: {
      ...ports,
      ...ownEnvironment(ports),
      log: label === undefined ? ports.log : labelled(ports.log, label),
      workspace: oneByOne(ports, serially),
    },
  };
}

/** The log with a name before each line; groups of several services would close each other, so they are headings. */
function labelled(log: Log, label: string): Log {
  const mark = (text: string) => text.replace(/^/gm, `${label} | `);
  return {
    info: (text) => log.info(mark(text)),
    debug: (text) => log.debug(mark(text)),
    problem: (problem) => log.problem(problem),
    group(title, work) {
      log.info(mark(title));
      return work();
    },
    maskSecret: (value) => log.maskSecret(value),
    mask: (text) => log.mask(text),
  };
}

function ownEnvironment({
  env,
  commands,
  exportEnvironment,
}: Ports): Pick<Ports, 'env' | 'commands' | 'exportEnvironment'> {
  const exported: Record<string, string> = {};
  const own: Record<string, string | undefined> = { ...env };
  return {
    env: own,
    commands: {
      run: (command, args, options = {}) =>
        commands.run(command, args, { ...options, env: { ...exported, ...options.env } }),
    },
    exportEnvironment(values) {
      Object.assign(exported, values);
      Object.assign(own, values);
      exportEnvironment(values);
    },
  };
}

const oneByOne = ({ workspace }: Ports, serially: Serially): Workspace => ({
  ...workspace,
  importModule: (file, cwd) => serially(() => workspace.importModule(file, cwd)),
});
