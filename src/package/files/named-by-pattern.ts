import micromatch from 'micromatch';
import type { PackageContext } from '../package-context.ts';
import type { ZipPlan } from '../plan-zips.ts';

/**
 * Tells whether a pattern of the service or of the zip asks for a file: beside built code only such files go along
 * (serverless-esbuild, version 4 and the plugins for Go and Rust agree in this).
 */
export function isNamedByPattern(name: string, zip: ZipPlan, { model }: PackageContext): boolean {
  const patterns = [...model.package.patterns, ...zip.patterns].filter((pattern) => !pattern.startsWith('!'));
  return patterns.some((pattern) => micromatch.isMatch(name, pattern, { dot: true }));
}
