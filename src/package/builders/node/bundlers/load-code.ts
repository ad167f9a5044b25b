import path from 'node:path';
import type { BundledService } from './bundler.ts';
import { serverlessObject } from './serverless-object.ts';

/** What a module of the service exports for a plugin; of a function what it gives for `serverless`. */
export async function loadCode(file: string, service: BundledService): Promise<unknown> {
  const loaded = await service.workspace.importModule(path.resolve(service.serviceDir, file), service.serviceDir);
  const exported = loaded['default'] ?? loaded['plugins'] ?? loaded;
  return typeof exported === 'function' ? exported(serverlessObject(service)) : exported;
}
