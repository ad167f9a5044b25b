import path from 'node:path';
import type { Template } from '../cloudformation/template.ts';
import { UserError } from '../core/user-error.ts';
import type { ArtifactLocations } from '../package/artifact-manifest.ts';
import type { FrameworkPackage } from './framework-package.ts';

/**
 * The framework's template with every zip where it will lie: its key in `artifacts` instead of the framework's own,
 * also in outputs. `PLUGIN_ENGINE_OUTPUT` when it refers to another file of the deployment folder, which only the
 * plugin that made it would upload.
 */
export function placeArtifacts(packaged: FrameworkPackage, artifacts: ArtifactLocations): Template {
  const { template, places } = packaged;
  const { directory } = packaged.state;
  const shared = new Map([[`${directory}/custom-resources.zip`, artifacts.customResourcesKey]]);
  const own = new Map<string, ReadonlyMap<string, string>>();
  for (const { kind, key, logicalId, s3Key } of places) {
    const located = artifacts[kind][key];
    if (!located) throw new Error(`${kind}.${key} was packaged by the framework and has no place`);
    shared.set(s3Key, located.s3Key);
    own.set(logicalId, new Map([[s3Key, located.s3Key]]));
  }
  const others = new Set<string>();
  const place = (text: string, first?: ReadonlyMap<string, string>): string => {
    const key = first?.get(text) ?? shared.get(text);
    if (key === undefined && text.includes(directory)) others.add(path.posix.basename(text));
    return key ?? text;
  };
  const { Resources: resources, ...sections } = template;
  // Functions may share a zip, and one of them may need it under a key of its own.
  const placed = Object.entries(resources).map(([id, resource]) => [
    id,
    mapTexts(resource, (text) => place(text, own.get(id))),
  ]);
  const result = { ...mapTexts(sections, (text) => place(text)), Resources: Object.fromEntries(placed) };
  if (others.size === 0) return result;
  throw new UserError(
    'PLUGIN_ENGINE_OUTPUT',
    `The template refers to ${[...others].join(', ')} in the folder of the deployment: the plugin that made it uploads it in a deploy of its own.`,
  );
}

function mapTexts<T>(value: T, change: (text: string) => string): T;
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}
