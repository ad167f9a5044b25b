import { isJsonObject } from '../../core/json.ts';
import type { ServiceModel } from '../../service/service-model.ts';

// What no package holds unless a pattern brings it back (framework-spec 4.2).
const defaultExcludes = [
  '.git/**',
  '.gitignore',
  '.DS_Store',
  'npm-debug.log',
  'yarn-*.log',
  '.serverless/**',
  '.serverless_plugins/**',
];

/** Patterns in the order of their effect; `!` excludes. `kind` is a layer's when its own files are chosen. */
export function packagePatterns(
  model: ServiceModel,
  kind: 'function' | 'layer',
  own: readonly string[],
): readonly string[] {
  const layerPaths = kind === 'function' ? model.layers.flatMap((layer) => layer.sourcePath ?? []) : [];
  const excludes = [
    ...defaultExcludes,
    model.configFile,
    ...localPluginPath(model),
    ...layerPaths.map((layerPath) => `${layerPath}/**`),
    ...(model.config['useDotenv'] === true ? ['.env*'] : []),
  ];
  const written = [...new Set([...model.package.patterns, ...own])];
  const onlyMatched = new Set(excludesOfVersion3(model));
  const pruned = written.flatMap((pattern) => (onlyMatched.has(pattern) ? [pattern] : withPrunedFolder(pattern)));
  return [...excludes.map((pattern) => `!${pattern}`), ...pruned];
}

function localPluginPath(model: ServiceModel): string[] {
  const { plugins } = model.config;
  const localPath = isJsonObject(plugins) ? plugins['localPath'] : undefined;
  return typeof localPath === 'string' ? [localPath] : [];
}

function excludesOfVersion3(model: ServiceModel): string[] {
  const section = model.config['package'];
  const excludes = isJsonObject(section) ? section['exclude'] : undefined;
  return Array.isArray(excludes) ? excludes.map((pattern) => `!${String(pattern)}`) : [];
}

// The references never descend into a folder that an exclusion names by its plain last part: `!node_modules` and
// `!**/tests` take the whole folder out, `!node_mod*` does not (seen in runs of both).
function withPrunedFolder(pattern: string): string[] {
  if (!pattern.startsWith('!') || pattern.endsWith('/')) return [pattern];
  const last = pattern.slice(1).split('/').at(-1) ?? '';
  return /[*?{}()[\]!|+@\\]/.test(last) ? [pattern] : [pattern, `${pattern}/**`];
}
