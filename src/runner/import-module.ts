import { pathToFileURL } from 'node:url';

/** Loads a module of the user and returns its exports. */
export async function importUserModule(file: string): Promise<Readonly<Record<string, unknown>>> {
  return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
}
