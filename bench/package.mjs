// Packaging of two services beside the tools that users have: Python from pinned requirements beside
// serverless-python-requirements and sam, TypeScript beside serverless-esbuild. Whole processes, each time cold (no cache
// at all), warm, and with one line of the handler changed. Needs npm, pip and a network; runs the bundle of
// `npm run build`; SERVERLESS_DEPLOY_BUNDLE names another, BENCH_RUNS says how often each is measured.
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = process.env['SERVERLESS_DEPLOY_BUNDLE'] ?? path.join(root, 'dist/index.js');
const osls = path.join(root, '__tests__/parity/references/node_modules/osls/bin/serverless.js');
const runs = Number(process.env['BENCH_RUNS'] ?? 3);
const requirements = ['requests', 'pydantic', 'numpy', 'boto3'];
const modules = ['serverless-python-requirements@6.1.2', 'serverless-esbuild@1', 'esbuild', 'yaml', 'ajv'];

const folders = [];
function makeFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  folders.push(folder);
  return folder;
}

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed:\n${stderr.slice(-2000)}`);
  return stdout;
}

/** The newest Python of the machine that is a runtime on Amazon Linux 2023: the plugin installs with it. */
function findPython() {
  const works = (name) => spawnSync(name, ['-m', 'pip', '--version'], { stdio: 'ignore' }).status === 0;
  const found = ['python3.14', 'python3.13', 'python3.12'].find(works);
  if (!found) throw new Error('the bench needs python3.12 or newer with pip in the PATH');
  return found;
}

/** Everything pinned with hashes, as pip resolves it today. */
function lockedRequirements(python, folder) {
  const report = path.join(folder, 'report.json');
  const args = ['-m', 'pip', 'install', '--quiet', '--dry-run', '--ignore-installed', '--only-binary', ':all:'];
  run(python, [...args, '--report', report, ...requirements], folder);
  const { install } = JSON.parse(run('cat', [report], folder));
  return install
    .map(({ metadata, download_info: { archive_info: archive } }) => {
      return `${metadata.name}==${metadata.version} --hash=sha256:${archive.hashes.sha256}\n`;
    })
    .join('');
}

function writeService(folder, files, nodeModules) {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  symlinkSync(nodeModules, path.join(folder, 'node_modules'));
}

const pythonHandler = `import boto3, numpy, pydantic, requests
def main(event, context):
    return {"sum": int(numpy.arange(5).sum())}
`;
const typeScriptHandler = `import Ajv from 'ajv';
import { parse } from 'yaml';
export const main = async (event: { text: string }) => new Ajv().validate({}, parse(event.text));
`;

function pythonFiles(python, lock) {
  const serverless = `service: bench-python
provider: {name: aws, runtime: ${python}}
plugins: [serverless-python-requirements]
package: {patterns: ['!node_modules/**']}
functions: {hello: {handler: handler.main}}
`;
  const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Hello: {Type: 'AWS::Serverless::Function', Properties: {CodeUri: ., Handler: handler.main, Runtime: ${python}}}
`;
  return {
    'serverless.yml': serverless,
    'template.yaml': template,
    'requirements.txt': lock,
    'handler.py': pythonHandler,
  };
}

const nodeFiles = {
  'serverless.yml': `service: bench-node
provider: {name: aws, runtime: nodejs22.x}
plugins: [serverless-esbuild]
functions: {hello: {handler: handler.main}}
`,
  'package.json': '{"name": "bench", "version": "1.0.0", "dependencies": {"ajv": "*", "yaml": "*"}}',
  'handler.ts': typeScriptHandler,
};

/** Seconds of one process, from its start to its end. A failure ends the bench. */
async function time({ command, args }, folder, home, out) {
  const start = performance.now();
  const child = spawn(command, [...args, out], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      HOME: home,
      XDG_CACHE_HOME: path.join(home, '.cache'),
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      SLS_TELEMETRY_DISABLED: '1',
      SLS_NOTIFICATIONS_MODE: 'off',
      SAM_CLI_TELEMETRY: '0',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${command} ${args[0]} ended with ${code}:\n${output.slice(-2000)}`);
  return (performance.now() - start) / 1000;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Seconds of one tool: cold, warm, after one line. Each round starts in a folder and a home of its own. */
async function measure(tool, files, handler, nodeModules) {
  const rounds = { cold: [], warm: [], line: [] };
  let bytes = 0;
  for (let round = 0; round < runs; round++) {
    // The output lies outside: the framework would package it the next time.
    const [folder, home, out] = [makeFolder(), makeFolder(), makeFolder()];
    writeService(folder, files, nodeModules);
    rounds.cold.push(await time(tool, folder, home, out));
    rounds.warm.push(await time(tool, folder, home, out));
    appendFileSync(path.join(folder, handler), `${handler.endsWith('.py') ? '#' : '//'} ${round}\n`);
    rounds.line.push(await time(tool, folder, home, out));
    bytes = zipBytes(out);
    for (const done of [folder, home, out]) rmSync(done, { recursive: true, force: true });
  }
  return { tool: tool.name, cold: median(rounds.cold), warm: median(rounds.warm), line: median(rounds.line), bytes };
}

function zipBytes(out) {
  const zips = readdirSync(out).filter((name) => name.endsWith('.zip'));
  return zips.reduce((sum, name) => sum + statSync(path.join(out, name)).size, 0);
}

function printTable(title, rows) {
  const [first] = rows;
  const times = (row, step) => (row === first ? '' : ` (${(row[step] / first[step]).toFixed(0)}×)`);
  console.log(`\n${title}, medians of ${runs}, seconds`);
  console.table(
    rows.map((row) => ({
      tool: row.tool,
      ...Object.fromEntries(
        ['cold', 'warm', 'line'].map((step) => [step, `${row[step].toFixed(2)}${times(row, step)}`]),
      ),
      'zip (MB)': row.bytes === 0 ? '' : (row.bytes / 1e6).toFixed(1),
    })),
  );
}

const ours = {
  name: 'serverless-deploy',
  command: process.execPath,
  args: [bundle, 'package', '--package-dir'],
};
const framework = { command: process.execPath, args: [osls, 'package', '--package'] };

try {
  const tools = makeFolder();
  writeFileSync(path.join(tools, 'package.json'), '{}');
  run('npm', ['install', '--no-audit', '--no-fund', '--silent', ...modules], tools);
  run(
    process.execPath,
    [path.join(tools, 'node_modules/esbuild/install.js')],
    path.join(tools, 'node_modules/esbuild'),
  );
  const nodeModules = path.join(tools, 'node_modules');
  const python = findPython();
  const files = pythonFiles(python, lockedRequirements(python, tools));
  const pythonTools = [ours, { ...framework, name: 'osls with serverless-python-requirements' }];
  if (spawnSync('sam', ['--version']).status === 0)
    pythonTools.push({ name: 'sam', command: 'sam', args: ['build', '--build-dir'] });
  else console.log('sam is not installed: not measured.');
  const pythonRows = [];
  for (const tool of pythonTools) pythonRows.push(await measure(tool, files, 'handler.py', nodeModules));
  printTable(`Python, ${requirements.join(', ')} from pinned requirements, ${python}`, pythonRows);
  const nodeRows = [];
  for (const tool of [ours, { ...framework, name: 'osls with serverless-esbuild' }]) {
    nodeRows.push(await measure(tool, nodeFiles, 'handler.ts', nodeModules));
  }
  printTable('TypeScript with esbuild', nodeRows);
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
