import type { Workspace } from '../../../../ports.ts';

/** What a plugin of esbuild gets, as far as it is used here. */
interface PluginBuild {
  onLoad(
    on: { readonly filter: RegExp },
    load: (file: {
      readonly path: string;
    }) => Promise<{ readonly contents: string; readonly loader: 'default' } | undefined>,
  ): void;
}

const namespaceImport = /^([ \t]*)import\s+\*\s+as\s+([\w$]+)\s+from\s+(['"][^'"\n]+['"])/gm;
const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/**
 * A plugin of esbuild: `import * as express from 'express'` gives a function that can be called, as it does from webpack.
 * Such an import is written as TypeScript's own `require`; others stay, as they may name types alone.
 */
export const callableNamespaces = (workspace: Pick<Workspace, 'readText'>) => ({
  name: 'callable-namespaces',
  setup(build: PluginBuild) {
    build.onLoad({ filter: /\.[cm]?tsx?$/ }, async ({ path }) => {
      const text = (await workspace.readText(path)) ?? '';
      const code = text.replace(comments, '');
      const contents = text.replace(namespaceImport, (whole, indent, name, from) =>
        isCalled(name, code) ? `${indent}import ${name} = require(${from})` : whole,
      );
      return contents === text ? undefined : { contents, loader: 'default' };
    });
  },
});

const isCalled = (name: string, code: string): boolean =>
  new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?:<[^<>()]*>)?\\(`).test(code);
