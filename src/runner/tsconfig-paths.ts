import { readFileSync } from 'node:fs';
import path from 'node:path';
import { foldersUpward } from '../core/folders-upward.ts';
import { withoutComments } from '../core/json-with-comments.ts';

interface PathRules {
  /** Folder that the targets begin at. */
  readonly base: string;
  readonly paths: Readonly<Record<string, readonly string[]>>;
}

interface TsConfig {
  readonly extends?: string | readonly string[];
  readonly compilerOptions?: {
    readonly baseUrl?: string;
    readonly paths?: Readonly<Record<string, readonly string[]>>;
  };
}

/** Where `paths` of the nearest tsconfig.json, and what it extends, send an import such as `@libs/handler`. */
export function tsconfigCandidates(request: string, importer: string): readonly string[] {
  const rules = findRules(path.dirname(importer));
  if (!rules) return [];
  const mapped = Object.entries(rules.paths).flatMap(([pattern, targets]) => {
    const rest = matchPattern(pattern, request);
    return rest === undefined ? [] : targets.map((target) => path.resolve(rules.base, target.replace('*', rest)));
  });
  return [...mapped, path.resolve(rules.base, request)];
}

function matchPattern(pattern: string, request: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star === -1) return pattern === request ? '' : undefined;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const fits = request.startsWith(before) && request.endsWith(after) && request.length >= before.length + after.length;
  return fits ? request.slice(before.length, request.length - after.length) : undefined;
}

function findRules(folder: string): PathRules | undefined {
  for (const at of foldersUpward(folder)) {
    const rules = readRules(path.join(at, 'tsconfig.json'), 0);
    if (rules) return rules;
  }
  return undefined;
}

function readRules(file: string, depth: number): PathRules | undefined {
  const config = readConfig(file);
  if (!config || depth > 10) return undefined;
  const { baseUrl, paths } = config.compilerOptions ?? {};
  const folder = path.dirname(file);
  if (paths || baseUrl !== undefined) return { base: path.resolve(folder, baseUrl ?? '.'), paths: paths ?? {} };
  for (const parent of [config.extends ?? []].flat()) {
    if (!parent.startsWith('.')) continue;
    const target = path.resolve(folder, parent);
    const rules = readRules(target.endsWith('.json') ? target : `${target}.json`, depth + 1);
    if (rules) return rules;
  }
  return undefined;
}

function readConfig(file: string): TsConfig | undefined {
  try {
    return JSON.parse(withoutComments(readFileSync(file, 'utf8'))) as TsConfig;
  } catch {
    return undefined;
  }
}
