// Builds dist/: tsc turns src/ into JavaScript, ncc bundles it with what it needs. ncc cannot read TypeScript 7 itself.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = process.argv[2] ? path.resolve(process.argv[2]) : path.join(root, 'dist');

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(path.join(root, 'build'), { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
run('@vercel/ncc/dist/ncc/cli.js', 'build', 'build/main.js', '-o', out, '--license', 'licenses.txt', '--quiet');
writeFileSync(path.join(out, 'package.json'), '{\n  "type": "module"\n}\n');
if (existsSync(path.join(root, 'build/custom-resources'))) {
  const { bundleCustomResources } = await import('./bundle-custom-resources.mjs');
  await bundleCustomResources(path.join(root, 'build/custom-resources'), path.join(out, 'custom-resources.zip'));
}
