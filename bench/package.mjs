// Packaging of three services beside the tools that users have: Python from pinned requirements beside
// serverless-python-requirements and, with `--sam`, sam; TypeScript beside serverless-esbuild; 150 MB of node_modules
// beside osls. Whole processes, each time cold (no cache at all), warm, and with one line of the handler changed. Needs
// npm, pip and a network; runs the bundle of `npm run build`; SERVERLESS_DEPLOY_BUNDLE names another, BENCH_RUNS says how
// often each is measured, BENCH_ONLY (python, typescript, modules) which service.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPythonTool } from '../scripts/install-tool.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = process.env['SERVERLESS_DEPLOY_BUNDLE'] ?? path.join(root, 'dist/index.js');
const osls = path.join(root, '__tests__/parity/references/node_modules/osls/bin/serverless.js');
const runs = Number(process.env['BENCH_RUNS'] ?? 3);
const requirements = ['requests', 'boto3', 'pydantic', 'numpy', 'pandas', 'pillow', 'cryptography'];
const samRequirement = 'aws-sam-cli==1.170.0';
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
  if (nodeModules) symlinkSync(nodeModules, path.join(folder, 'node_modules'));
}

/** 1,000 packages of 27 files, 150 MB that deflate to about a fifth: the same bytes in every run. */
function writeModules(folder) {
  let seed = 1;
  const random = (below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  const words = Array.from({ length: 4000 }, () =>
    random(2 ** 24)
      .toString(36)
      .repeat(1 + random(3)),
  );
  for (let at = 0; at < 1000; at++) {
    const packageFolder = path.join(folder, `package-${at}`);
    mkdirSync(path.join(packageFolder, 'lib'), { recursive: true });
    writeFileSync(path.join(packageFolder, 'package.json'), `{"name": "package-${at}", "version": "1.0.0"}`);
    for (let file = 0; file < 26; file++) {
      let text = '';
      while (text.length < 5800) text += `${words[random(words.length)]} `;
      writeFileSync(path.join(packageFolder, 'lib', `${file}.js`), text);
    }
  }
}

const pythonHandler = `import boto3, cryptography, numpy, pandas, PIL, pydantic, requests
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

const modulesFiles = {
  'serverless.yml': `service: bench-modules
provider: {name: aws, runtime: nodejs22.x}
functions: {hello: {handler: handler.main}}
`,
  'package.json': JSON.stringify({
    name: 'bench',
    version: '1.0.0',
    dependencies: Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`package-${at}`, '*'])),
  }),
  'handler.js': 'exports.main = async () => 1;\n',
};

/** Most memory that a process had so far, in bytes; 0 where the system does not tell. */
function peakOf(pid) {
  try {
    const kib = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kib ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Seconds and peak memory of one process, from its start to its end. A failure ends the bench. */
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
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 20);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ${args[0]} ended with ${code}:\n${output.slice(-2000)}`);
  return { seconds, peak };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** One tool: cold, warm, after one line. Each round starts in a folder and a home of its own. */
async function measure(tool, files, handler, nodeModules) {
  const rounds = { cold: [], warm: [], line: [] };
  const digests = new Set();
  let bytes = 0;
  for (let round = 0; round < runs; round++) {
    // The output lies outside, as the framework would package it the next time, and is empty as on a new runner.
    const [folder, home, ...outs] = [makeFolder(), makeFolder(), makeFolder(), makeFolder(), makeFolder()];
    const [first, second, last] = outs;
    writeService(folder, files, nodeModules);
    rounds.cold.push(await time(tool, folder, home, first));
    for (const zip of zipsIn(first)) digests.add(createHash('sha256').update(readFileSync(zip)).digest('hex'));
    rounds.warm.push(await time(tool, folder, home, second));
    appendFileSync(path.join(folder, handler), `${handler.endsWith('.py') ? '#' : '//'} ${round}\n`);
    rounds.line.push(await time(tool, folder, home, last));
    bytes = zipsIn(last).reduce((sum, zip) => sum + statSync(zip).size, 0);
    for (const done of [folder, home, ...outs]) rmSync(done, { recursive: true, force: true });
  }
  const all = Object.values(rounds).flat();
  const of = (step) => median(rounds[step].map(({ seconds }) => seconds));
  return {
    tool: tool.name,
    ...{ cold: of('cold'), warm: of('warm'), line: of('line') },
    bytes,
    peak: Math.max(...all.map(({ peak }) => peak)),
    isSame: digests.size === 1,
  };
}

const zipsIn = (out) =>
  readdirSync(out)
    .filter((name) => name.endsWith('.zip'))
    .map((name) => path.join(out, name));

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
      'memory (MB)': (row.peak / 1e6).toFixed(0),
      'same bytes in other folders': row.bytes === 0 || runs === 1 ? '' : row.isSame ? 'yes' : 'no',
    })),
  );
}

/** sam in an environment of its own; `undefined` and a word why when it is not asked for or does not install. */
function findSam() {
  if (!process.argv.includes('--sam')) {
    console.log('sam not available: it is measured with --sam.');
    return undefined;
  }
  try {
    const programs = installPythonTool('sam', samRequirement);
    return {
      name: `sam build (${samRequirement})`,
      command: path.join(programs, 'sam'),
      args: ['build', '--build-dir'],
    };
  } catch (error) {
    console.log(`sam not available: ${error.message}`);
    return undefined;
  }
}

const ours = {
  name: 'serverless-deploy',
  command: process.execPath,
  args: [bundle, 'package', '--package-dir'],
};
const framework = { command: process.execPath, args: [osls, 'package', '--package'] };

/** What both need: the plugins, and esbuild with its binary. */
function installModules(tools) {
  writeFileSync(path.join(tools, 'package.json'), '{}');
  run('npm', ['install', '--no-audit', '--no-fund', '--silent', ...modules], tools);
  const esbuild = path.join(tools, 'node_modules/esbuild');
  run(process.execPath, [path.join(esbuild, 'install.js')], esbuild);
  return path.join(tools, 'node_modules');
}

async function benchPython(tools) {
  const python = findPython();
  const nodeModules = installModules(tools);
  const files = pythonFiles(python, lockedRequirements(python, tools));
  const rows = [];
  const sam = findSam();
  for (const tool of [
    ours,
    { ...framework, name: 'osls with serverless-python-requirements' },
    ...(sam ? [sam] : []),
  ]) {
    rows.push(await measure(tool, files, 'handler.py', nodeModules));
  }
  printTable(`Python, ${requirements.join(', ')} from pinned requirements, ${python}`, rows);
}

async function benchTypeScript(tools) {
  const nodeModules = installModules(tools);
  const rows = [];
  for (const tool of [ours, { ...framework, name: 'osls with serverless-esbuild' }]) {
    rows.push(await measure(tool, nodeFiles, 'handler.ts', nodeModules));
  }
  printTable('TypeScript with esbuild', rows);
}

async function benchModules(tools) {
  const nodeModules = path.join(tools, 'node_modules');
  writeModules(nodeModules);
  const rows = [];
  for (const tool of [ours, { ...framework, name: 'osls' }]) {
    rows.push(await measure(tool, modulesFiles, 'handler.js', nodeModules));
  }
  printTable('JavaScript with 27,000 files and 150 MB in node_modules', rows);
}

const benches = { python: benchPython, typescript: benchTypeScript, modules: benchModules };
const only = process.env['BENCH_ONLY']?.split(',');

try {
  for (const [name, bench] of Object.entries(benches)) if (only?.includes(name) ?? true) await bench(makeFolder());
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
