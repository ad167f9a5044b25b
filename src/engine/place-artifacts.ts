import path from 'node:path';
import type { Template } from '../cloudformation/template.ts';
import type { ExtraFile } from '../compile/compiled-service.ts';
import { sha256Hex } from '../core/digest.ts';
import { UserError } from '../core/user-error.ts';
import type { ArtifactLocations } from '../package/artifact-manifest.ts';
import type { FrameworkPackage, PluginFile } from './framework-package.ts';

export interface PlacedPackage {
  readonly template: Template;
  /** Files of plugins that the template refers to. */
  readonly files: readonly ExtraFile[];
}

/**
 * The framework's template with every zip where it will lie: its key in `artifacts` instead of the framework's own,
 * also in outputs. Files of plugins get a folder by their contents, so that the same file is no change.
 * `PLUGIN_ENGINE_OUTPUT` when it refers to a file of the deployment folder that is not there.
 */
export function placeArtifacts(packaged: FrameworkPackage, artifacts: ArtifactLocations): PlacedPackage {
  const { template, places, files } = packaged;
  const { directory } = packaged.state;
  const shared = new Map([[`${directory}/custom-resources.zip`, artifacts.customResourcesKey]]);
  const own = new Map<string, ReadonlyMap<string, string>>();
  for (const { kind, key, logicalId, s3Key } of places) {
    const located = artifacts[kind][key];
    if (!located) throw new Error(`${kind}.${key} was packaged by the framework and has no place`);
    shared.set(s3Key, located.s3Key);
    own.set(logicalId, new Map([[s3Key, located.s3Key]]));
  }
  const extra = new Map(files.map((file) => [file.name, placeFile(file, artifacts.directory)]));
  const used = new Map<string, ExtraFile>();
  const missing = new Set<string>();
  const folderOf = (name: string): string | undefined => {
    const file = extra.get(name);
    if (file) used.set(name, file);
    else missing.add(path.posix.basename(name));
    return file && path.posix.dirname(file.key);
  };
  const place = (text: string, first?: ReadonlyMap<string, string>): string => {
    const key = first?.get(text) ?? shared.get(text);
    if (key !== undefined || !text.includes(directory)) return key ?? text;
    const folder = folderOf(text.slice(text.indexOf(directory) + directory.length + 1) || text);
    return folder === undefined ? text : text.replace(directory, folder);
  };
  // In a Join, the folder and the name of the file may be parts of their own.
  const parts = (list: readonly unknown[]): readonly unknown[] =>
    list.map((part, index) => {
      const next = list[index + 1];
      return part === directory && typeof next === 'string' ? (folderOf(next.replace(/^\//, '')) ?? part) : part;
    });
  const { Resources: resources, ...sections } = template;
  // Functions may share a zip, and one of them may need it under a key of its own.
  const placed = Object.entries(resources).map(([id, resource]) => [
    id,
    mapTexts(resource, (text) => place(text, own.get(id)), parts),
  ]);
  const result = { ...mapTexts(sections, (text) => place(text), parts), Resources: Object.fromEntries(placed) };
  if (missing.size === 0) return { template: result, files: [...used.values()] };
  throw new UserError(
    'PLUGIN_ENGINE_OUTPUT',
    `The template refers to ${[...missing].join(', ')} in the folder of the deployment: the plugin that made it uploads it in a deploy of its own.`,
  );
}

/** Beside the folders of deployments, which a clean-up takes. */
function placeFile({ name, path: file, bytes, sha256 }: PluginFile, directory: string): ExtraFile {
  const folder = `${path.posix.dirname(directory)}/files/${sha256Hex(sha256).slice(0, 16)}`;
  return { key: `${folder}/${name}`, path: file, bytes, sha256 };
}

type ListChange = (list: readonly unknown[]) => readonly unknown[];

function mapTexts<T>(value: T, change: (text: string) => string, parts: ListChange): T;
function mapTexts(value: unknown, change: (text: string) => string, parts: ListChange): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return parts(value).map((item) => mapTexts(item, change, parts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change, parts)]));
}
