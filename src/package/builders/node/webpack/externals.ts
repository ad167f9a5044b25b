import type { BundledService } from '../bundlers/bundler.ts';
import { installedNames } from './installed-names.ts';
import type { Refuse } from './refuse.ts';
import { stoodIn } from './stand-in.ts';

/** What the runtimes bring along, wherever a service has it installed. */
const ofRuntimes = ['aws-sdk', '@aws-sdk/*', '@smithy/*'];

/** Names for esbuild's `external` of webpack's `externals`: names, patterns, maps, and webpack-node-externals. */
export async function externalNames(
  externals: unknown,
  service: Pick<BundledService, 'serviceDir' | 'workspace'>,
  refuse: Refuse,
): Promise<readonly string[]> {
  const list = externals === undefined ? [] : [externals].flat();
  const names = await Promise.all(list.map((item) => namesOf(item, service, refuse)));
  return [...new Set(names.flat())];
}

async function namesOf(
  item: unknown,
  { serviceDir, workspace }: Pick<BundledService, 'serviceDir' | 'workspace'>,
  refuse: Refuse,
): Promise<readonly string[]> {
  if (typeof item === 'string') return [item];
  const stand = stoodIn(item);
  if (stand?.name === 'webpack-node-externals') {
    const { allowlist, whitelist, modulesDir, ...others } = recordOf(stand.args[0]);
    if (Object.keys(others).length > 0) refuse(`externals: webpack-node-externals with ${Object.keys(others)}`);
    const folder = typeof modulesDir === 'string' ? modulesDir : undefined;
    const inside = [allowlist ?? whitelist ?? []].flat();
    const installed = await installedNames(serviceDir, workspace, folder);
    return installed.filter((name) => !inside.some((wanted) => matches(wanted, name)));
  }
  if (item instanceof RegExp) {
    const installed = await installedNames(serviceDir, workspace);
    const names = [...ofRuntimes, ...installed].filter((name) => item.test(name.replace('/*', '/client-s3')));
    if (names.length === 0) refuse(`externals: ${item}`);
    return names;
  }
  if (stand === undefined && typeof item === 'object' && item !== null) return Object.keys(item);
  refuse(`externals: ${stand?.name ?? typeof item}`);
  return [];
}

const matches = (wanted: unknown, name: string): boolean =>
  wanted instanceof RegExp ? wanted.test(name) : typeof wanted === 'string' && wanted.split('/')[0] === name;

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
