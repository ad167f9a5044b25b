// The hello service as a user meets it: whole processes, packaged and deployed to the same emulator, beside osls,
// serverless 3 and, where it is installed, sam. Runs the bundle of `npm run build`; SERVERLESS_DEPLOY_BUNDLE names another.
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startMinistack } from '../scripts/ministack.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const references = path.join(root, '__tests__/parity/references/node_modules');
const runs = 3;

const bundle = process.env['SERVERLESS_DEPLOY_BUNDLE'] ?? path.join(root, 'dist/index.js');
const ours = { name: 'serverless-deploy', script: bundle, outFlag: '--package-dir' };
const osls = { name: 'osls', script: path.join(references, 'osls/bin/serverless.js'), outFlag: '--package' };
const v3 = {
  name: 'serverless 3',
  script: path.join(references, 'serverless/bin/serverless.js'),
  outFlag: '--package',
};

const samTemplate = `Transform: AWS::Serverless-2016-10-31
Resources:
  Hello:
    Type: AWS::Serverless::Function
    Properties: {CodeUri: ., Handler: handler.hello, Runtime: python3.12}
`;

const folders = [];
function makeFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  folders.push(folder);
  return folder;
}

/** The example without its plugin and requirements: the references have neither the plugin nor Docker. */
function helloService() {
  const folder = makeFolder();
  const example = path.join(root, 'examples/python-hello');
  const text = readFileSync(path.join(example, 'serverless.yml'), 'utf8');
  writeFileSync(path.join(folder, 'serverless.yml'), text.replace(/^(?:plugins|custom):\n(?: .*\n)+/gm, ''));
  cpSync(path.join(example, 'handler.py'), path.join(folder, 'handler.py'));
  return folder;
}

/** Seconds of one process, from its start to its end. A failure ends the bench. */
async function time(command, args, folder, env = {}) {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: makeFolder(),
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      SLS_TELEMETRY_DISABLED: '1',
      SLS_NOTIFICATIONS_MODE: 'off',
      SAM_CLI_TELEMETRY: '0',
      ...env,
    },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${text}`);
  return (performance.now() - start) / 1000;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(work) {
  const values = [];
  for (let run = 0; run < runs; run++) values.push(await work());
  return median(values);
}

/** Median seconds of `package`, after one run that warms the disk's cache. */
async function benchPackage({ script, outFlag }) {
  const folder = helloService();
  const once = () => time(process.execPath, [script, 'package', outFlag, makeFolder()], folder);
  await once();
  return measure(once);
}

async function benchSam() {
  if (spawnSync('sam', ['--version']).status !== 0) return undefined;
  const folder = helloService();
  writeFileSync(path.join(folder, 'template.yaml'), samTemplate);
  return measure(() => time('sam', ['build', '--build-dir', makeFolder()], folder));
}

/** Seconds of a first deploy, one without a change and one of changed code, on an emulator that knows nothing. */
async function deployThrice({ script }, ministack) {
  await ministack.reset();
  const folder = helloService();
  const deploy = () => time(process.execPath, [script, 'deploy'], folder, { AWS_ENDPOINT_URL: ministack.url });
  const first = await deploy();
  const unchanged = await deploy();
  appendFileSync(path.join(folder, 'handler.py'), '\nadded = 1\n');
  return { first, unchanged, changed: await deploy() };
}

async function benchDeploy(tool, ministack) {
  const values = [];
  for (let run = 0; run < runs; run++) values.push(await deployThrice(tool, ministack));
  const of = (step) => median(values.map((value) => value[step]));
  return { first: of('first'), unchanged: of('unchanged'), changed: of('changed') };
}

const seconds = (value) => (value === undefined ? '' : `${value.toFixed(2)} s`);

function row(what, mine, budget, others) {
  const times = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, seconds(value)]));
  const known = Object.values(others).filter((value) => value !== undefined);
  const ratio = Math.min(...known) / mine;
  const verdict = budget === undefined ? '' : `1/${budget} ${ratio >= budget ? 'kept' : 'BROKEN'}`;
  return { what, [ours.name]: seconds(mine), ...times, 'times faster': ratio.toFixed(1), budget: verdict };
}

async function bench() {
  if (!existsSync(bundle)) throw new Error(`${bundle} is not there: npm run build`);
  const packaged = [];
  for (const tool of [ours, osls, v3]) packaged.push(await benchPackage(tool));
  const [mine, theirs, older] = packaged;
  const rows = [row('package', mine, 10, { osls: theirs, 'serverless 3': older })];
  const sam = await benchSam();
  if (sam === undefined) console.log('sam is not installed: left out.');
  else rows.push(row('package beside sam build', mine, undefined, { sam }));
  const ministack = await startMinistack();
  try {
    const [own, peer] = [await benchDeploy(ours, ministack), await benchDeploy(osls, ministack)];
    rows.push(row('first deploy', own.first, 4, { osls: peer.first }));
    rows.push(row('deploy without a change', own.unchanged, 4, { osls: peer.unchanged }));
    rows.push(row('deploy of one changed function', own.changed, undefined, { osls: peer.changed }));
  } finally {
    await ministack.stop();
  }
  console.log(`Medians of ${runs}, ${cpus().length} cores, Node ${process.version}.`);
  console.table(rows);
}

try {
  await bench();
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
