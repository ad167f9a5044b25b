// Packs the handlers of custom resources into the zip that Lambda runs: plain ES modules without packages, each under
// the path that the framework's template names as its handler.
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';

/** Handler path in the template → module of ours. */
const handlers = {
  's3/handler': 'existing-s3',
  'cognito-user-pool/handler': 'existing-cognito',
  'event-bridge/handler': 'event-bridge',
  'api-gateway-cloud-watch-role/handler': 'api-gateway-cloud-watch-role',
};

/**
 * @param {string} source folder of the compiled handlers
 * @param {string} target path of the zip
 */
export async function bundleCustomResources(source, target) {
  const modules = readdirSync(source).map((name) => [name, readFileSync(path.join(source, name), 'utf8')]);
  const entries = Object.entries(handlers).map(([handler, module]) => [
    `${handler}.js`,
    `export { handler } from '../${module}.js';\n`,
  ]);
  const files = [...modules, ...entries, ['package.json', '{"type":"module"}\n']].sort(([a], [b]) => (a < b ? -1 : 1));
  const zip = new ZipArchive({ zlib: { level: 9 } });
  const written = pipeline(zip, createWriteStream(target));
  for (const [name, text] of files) zip.append(text, { name, date: new Date(Date.UTC(1980, 0, 1)), mode: 0o644 });
  await zip.finalize();
  await written;
}
