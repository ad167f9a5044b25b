// How long a service of many functions takes from its serverless.yml to its template, in this process, without packaging.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareService } from '../src/commands/prepare-service.ts';
import { compileService } from '../src/compile/compile-service.ts';
import { Problems } from '../src/core/problems.ts';
import { readActionInputs } from '../src/inputs/read-action-inputs.ts';
import { templateHooks } from '../src/plugins/apply-plugins.ts';
import { createWorkspace } from '../src/runner/workspace.ts';
import { checkLimits } from '../src/service/check-limits.ts';
import { checkTemplateLimits } from '../src/service/check-template-limits.ts';

const sizes = [100, 200, 300];
const runs = 7;
const budgetMs = 300;

/** A service with so many functions, each with a path of its own of a REST API. */
function serviceText(count) {
  const functions = Array.from(
    { length: count },
    (_, index) => `  fn${index}:
    handler: src/handlers/fn${index}.run
    environment: {NAME: fn${index}, STAGE: '\${sls:stage}'}
    events:
      - http: {path: 'items${index}/{id}', method: get, cors: true}`,
  );
  return `service: bench
provider: {name: aws, runtime: nodejs22.x, memorySize: 512}
functions:
${functions.join('\n')}
`;
}

const workspace = createWorkspace();
const absent = () => {
  throw new Error('the bench asks only the disk');
};
const ports = {
  log: { info() {}, debug() {}, problem() {}, group: (_title, work) => work(), maskSecret() {}, mask: (text) => text },
  workspace,
  commands: { run: absent },
  clock: { nowMs: () => 1_700_000_000_000, sleep: async () => {} },
  env: {},
  exportEnvironment() {},
  cancelled: () => false,
  http: { get: absent },
  cache: { directory: '/nowhere', restore: async () => 'off', save: async () => 'off' },
  aws: { connect: absent },
  github: undefined,
  outputs: { setOutput() {}, async writeSummary() {}, saveState() {} },
};

const artifact = {
  fileName: 'bench.zip',
  path: '/nowhere/bench.zip',
  bytes: 1000,
  unzippedBytes: 1000,
  sha256: 'GEZtItpCWP2SAl3RqDYhw1sCI2aQOV5hBzZYCfGOq4Y=',
  contentDigest: '',
  s3Key: 'serverless/bench/dev/1/bench.zip',
  deployed: false,
};

/** Milliseconds of one run: reading the service, and compiling it. */
async function runOnce(serviceDir) {
  const problems = new Problems();
  const start = performance.now();
  const { model } = await prepareService(readActionInputs({}), { serviceDir }, ports, problems);
  checkLimits(model, problems);
  const read = performance.now();
  const functions = Object.fromEntries(model.functions.map((fn) => [fn.key, artifact]));
  const artifacts = { directory: 'd', functions, layers: {}, images: {}, customResourcesKey: 'c' };
  const { template } = compileService(
    model,
    { artifacts, layerHashes: {}, startedAtMs: 1 },
    templateHooks(model, problems),
    problems,
  );
  checkTemplateLimits(template, model, new Problems());
  problems.throwIfErrors();
  const end = performance.now();
  return { read: read - start, compile: end - read, resources: Object.keys(template.Resources).length };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Rows of the table: medians of some runs after one to warm up. */
async function benchCompile() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const rows = [];
    for (const count of sizes) {
      writeFileSync(path.join(folder, 'serverless.yml'), serviceText(count));
      const cold = await runOnce(folder);
      const measured = [];
      for (let run = 0; run < runs; run++) measured.push(await runOnce(folder));
      const [read, compile] = ['read', 'compile'].map((step) => median(measured.map((result) => result[step])));
      rows.push({
        functions: count,
        resources: cold.resources,
        'read (ms)': Math.round(read),
        'compile (ms)': Math.round(compile),
        'compile, µs per function': Math.round((compile / count) * 1000),
        'first run, both (ms)': Math.round(cold.read + cold.compile),
      });
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rows = await benchCompile();
console.table(rows);
const largest = rows.at(-1)['compile (ms)'];
console.log(`Budget: ${budgetMs} ms to compile ${sizes.at(-1)} functions; ${largest <= budgetMs ? 'kept' : 'BROKEN'}.`);
