import type { FunctionModel } from '../../service/service-model.ts';
import { entryName } from '../files/collect-files.ts';
import type { Builder } from './builder.ts';

/** The languages of Lambda's runtimes. */
export type Language = 'python' | 'nodejs' | 'java' | 'dotnet' | 'ruby' | 'go' | 'provided';

/** Ships the chosen files as they are. */
export const asChosen: Builder = async (_zip, chosen) => ({
  code: chosen.map((file) => ({ name: entryName(file), path: file.path })),
  packed: [],
});

/** How the zip of each language is built; each is loaded when a service has need of it. */
const builders: Readonly<Record<Language, () => Promise<Builder>>> = {
  python: async () => (await import('./python/build-python.ts')).buildPython,
  nodejs: async () => (await import('./node/build-node.ts')).buildNode,
  java: async () => (await import('./java/build-java.ts')).buildJava,
  dotnet: async () => (await import('./dotnet/build-dotnet.ts')).buildDotnet,
  ruby: async () => (await import('./ruby/build-ruby.ts')).buildRuby,
  go: async () => (await import('./go/build-go.ts')).buildGo,
  provided: async () => (await import('./provided/build-provided.ts')).buildProvided,
};

/** The builder of a zip: its language's, or those of all its functions, one after the other. */
export async function builderOf(functions: readonly FunctionModel[]): Promise<Builder> {
  const languages = [...new Set(functions.map(languageOf))];
  const [first = asChosen, ...others] = await Promise.all(languages.map((language) => builders[language]()));
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
