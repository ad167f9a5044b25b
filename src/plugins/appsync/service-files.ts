import path from 'node:path';
import type { Json, JsonObject } from '../../core/json.ts';
import { type AppSync, schemaFiles } from './settings.ts';

/** Text of the files that the settings name, by their path as written. */
export type ServiceFiles = ReadonlyMap<string, string>;

/** Mapping templates and code of a resolver or a function. */
export const templateKeys = ['request', 'response', 'code'] as const;

export const templateFile = (settings: JsonObject, key: (typeof templateKeys)[number]): string | undefined => {
  const file: Json | undefined = settings[key];
  return typeof file === 'string' && file ? file : undefined;
};

/** Reads the files of the settings; those that are not there are left out. */
export async function readFiles(
  appSync: AppSync,
  readText: (path: string) => Promise<string | undefined>,
): Promise<ServiceFiles> {
  const files = new Map<string, string>();
  const read = async (written: string, file: string) => {
    // A folder cannot be read.
    const text = await readText(file).catch(() => undefined);
    if (text !== undefined) files.set(written, text);
  };
  for (const file of schemaFiles(appSync.config)) await read(file, file);
  const owners = [
    ...Object.values(appSync.resolvers).map(({ settings }) => settings),
    ...Object.values(appSync.pipelineFunctions),
  ];
  for (const owner of owners) {
    for (const key of templateKeys) {
      const file = templateFile(owner, key);
      // A leading slash is the service folder.
      if (file !== undefined) await read(file, path.posix.join('.', file));
    }
  }
  return files;
}
