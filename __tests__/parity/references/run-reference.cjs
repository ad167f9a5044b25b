// Packages many services in one process with one of the reference programs, so that a table of parity cases costs one
// start and not hundreds. Input (stdin): {"program": "osls" | "serverless", "cases": [{"dir", "out", "config"}]}.
// Output (stdout, last line): {"<dir>": {"ok": true} | {"ok": false, "message": "…"}}. Configurations are literal: they
// hold no variables.
const { readFileSync } = require('node:fs');
const path = require('node:path');

const { program, cases } = JSON.parse(readFileSync(0, 'utf8'));
const root = path.join(__dirname, 'node_modules', program);
const resolveInput = require(path.join(root, 'lib/cli/resolve-input'));
const Serverless = require(path.join(root, 'lib/serverless'));

// The SDK of serverless 3 has no variable for the address of AWS.
const { AWS_ENDPOINT_URL: endpoint } = process.env;
if (endpoint && program === 'serverless') {
  require(require.resolve('aws-sdk', { paths: [root] })).config.update({ endpoint, s3ForcePathStyle: true });
}

const say = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;

/** esbuild and TypeScript remember the working directory that they were loaded in. */
function forgetFolder() {
  for (const [file, loaded] of Object.entries(require.cache)) {
    if (/node_modules\/(?:serverless-)?esbuild\//.test(file)) delete require.cache[file];
    if (file.endsWith('node_modules/typescript/lib/typescript.js'))
      loaded.exports.sys.getCurrentDirectory = () => process.cwd();
  }
}

async function packageService({ dir, out, config }) {
  process.chdir(dir);
  forgetFolder();
  process.argv = [process.argv[0], 'serverless', 'package', '--package', out];
  resolveInput.clear();
  const { command, commands, options, commandSchema, commandsSchema } = resolveInput();
  const serverless = new Serverless({
    configuration: structuredClone(config),
    serviceDir: dir,
    configurationFilename: 'serverless.yml',
    command,
    commands,
    options,
    commandSchema,
    commandsSchema,
    variablesMeta: new Map(),
  });
  serverless.isConfigurationExtendable = true;
  await serverless.init();
  await serverless.run();
}

(async () => {
  const results = {};
  for (const item of cases) {
    try {
      await packageService(item);
      results[item.dir] = { ok: true };
    } catch (error) {
      results[item.dir] = { ok: false, message: String(error?.stack ?? error) };
    }
  }
  say(`\n${JSON.stringify(results)}\n`);
  process.exit(0);
})();
