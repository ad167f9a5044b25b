// `npm run bench`: every comparison of bench/, one after the other; `npm run bench -- package --sam` runs some of them.
// Needs `npm run build` and the tools of the tests.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const folder = path.dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const all = readdirSync(folder).filter((name) => name.endsWith('.mjs') && name !== 'run.mjs');
for (const name of all.filter((file) => wanted.length === 0 || wanted.includes(path.basename(file, '.mjs')))) {
  process.stdout.write(`\n${path.basename(name, '.mjs')}\n`);
  await import(pathToFileURL(path.join(folder, name)).href).catch((error) => {
    process.stdout.write(`left out: ${error.message}\n`);
  });
}
