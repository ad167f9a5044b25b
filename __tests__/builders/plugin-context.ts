// What plugins get before the model is read, from literals.
import { Problems } from '../../src/core/problems.ts';
import type { PluginContext } from '../../src/plugins/native-plugin.ts';
import { readDotenv } from '../../src/variables/dotenv.ts';

export function pluginContext(
  given: Partial<Pick<PluginContext, 'region' | 'stage' | 'environment' | 'writeText' | 'options' | 'locate'>> & {
    /** Path from the service folder → text. */
    readonly files?: Readonly<Record<string, string>>;
  } = {},
): PluginContext {
  const { files = {}, ...rest } = given;
  return {
    region: 'us-east-1',
    stage: 'dev',
    environment: {},
    options: {},
    readText: async (path) => files[path],
    writeText: async () => {},
    parseDotenv: readDotenv,
    clock: { nowMs: () => 1_700_000_000_000 },
    locate: () => undefined,
    problems: new Problems(),
    ...rest,
  };
}

/** `CODE: message` of each problem. */
export const problemsOf = ({ problems }: Pick<PluginContext, 'problems'>): readonly string[] =>
  problems.all.map(({ code, message }) => `${code}: ${message}`);
