import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundleCustomResources } from '../../scripts/bundle-custom-resources.mjs';

const root = path.resolve(import.meta.dirname, '../..');

export interface CompiledProgram {
  /** The program as JavaScript, with the handlers of custom resources beside it as in dist/. */
  readonly main: string;
  readonly customResources: string;
  remove(): void;
}

/** Compiles the sources of today into a folder of their own, below the project so that its packages are found. */
export async function compileProgram(): Promise<CompiledProgram> {
  const cache = path.join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'compiled-'));
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  const args = ['-p', 'tsconfig.build.json', '--noCheck', '--outDir', folder];
  await promisify(execFile)(process.execPath, [tsc, ...args], { cwd: root });
  const customResources = path.join(folder, 'custom-resources.zip');
  await bundleCustomResources(path.join(folder, 'custom-resources'), customResources);
  return {
    main: path.join(folder, 'main.js'),
    customResources,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
