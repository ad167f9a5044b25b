import type { FunctionModel } from '../../service/service-model.ts';
import { entryName } from '../files/collect-files.ts';
import type { Builder } from './builder.ts';
import { buildPython } from './python/build-python.ts';

/** The languages of Lambda's runtimes. */
export type Language = 'python' | 'nodejs' | 'java' | 'dotnet' | 'ruby' | 'go' | 'provided';

/** Ships the chosen files as they are. */
export const asChosen: Builder = async (_zip, chosen) => ({
  code: chosen.map((file) => ({ name: entryName(file), path: file.path })),
  packed: [],
});

/** How the zip of each language is built. */
export const builders: Readonly<Record<Language, Builder>> = {
  python: buildPython,
  nodejs: asChosen,
  java: asChosen,
  dotnet: asChosen,
  ruby: asChosen,
  go: asChosen,
  provided: asChosen,
};

/** The builder of a zip: that of its first function with a builder of its own. */
export function builderOf(functions: readonly FunctionModel[]): Builder {
  const found = functions.map((fn) => builders[languageOf(fn)]);
  return found.find((builder) => builder !== asChosen) ?? asChosen;
}

/** `python3.12` → `python`; whatever is not known runs as `provided`. */
export function languageOf({ runtime = '' }: Pick<FunctionModel, 'runtime'>): Language {
  const language = /^(?:python|nodejs|java|dotnet|ruby|go)/.exec(runtime)?.[0];
  return (language as Language | undefined) ?? 'provided';
}
