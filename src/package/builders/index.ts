import type { FunctionModel } from '../../service/service-model.ts';
import { entryName } from '../files/collect-files.ts';
import type { Builder } from './builder.ts';
import { buildDotnet } from './dotnet/build-dotnet.ts';
import { buildGo } from './go/build-go.ts';
import { buildJava } from './java/build-java.ts';
import { buildNode } from './node/build-node.ts';
import { buildProvided } from './provided/build-provided.ts';
import { buildPython } from './python/build-python.ts';
import { buildRuby } from './ruby/build-ruby.ts';

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
  nodejs: buildNode,
  java: buildJava,
  dotnet: buildDotnet,
  ruby: buildRuby,
  go: buildGo,
  provided: buildProvided,
};

/** The builder of a zip: its language's, or those of all its functions, one after the other. */
export function builderOf(functions: readonly FunctionModel[]): Builder {
  const found = new Set(functions.map((fn) => builders[languageOf(fn)]));
  found.delete(asChosen);
  const [first = asChosen, ...others] = found;
  if (others.length === 0) return first;
  return async (zip, chosen, context) => {
    const plain = await asChosen(zip, chosen, context);
    const built = await Promise.all([first, ...others].map((build) => build(zip, chosen, context)));
    // One that changed the code decides on the code; all add their dependencies.
    const changed = built.find(({ code }) => code.length !== plain.code.length);
    return { code: (changed ?? plain).code, packed: built.flatMap(({ packed }) => packed) };
  };
}

/** `python3.12` → `python`; whatever is not known runs as `provided`. */
export function languageOf({ runtime = '' }: Pick<FunctionModel, 'runtime'>): Language {
  const language = /^(?:python|nodejs|java|dotnet|ruby|go)/.exec(runtime)?.[0];
  return (language as Language | undefined) ?? 'provided';
}
