import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoundService } from '../../src/commands/find-services.ts';
import { readChanges, readPullRequestChanges, repositoryRoot } from '../../src/commands/read-changes.ts';
import { readFootprint, readPackageNames } from '../../src/commands/read-footprint.ts';
import { createCommandRunner } from '../../src/runner/command-runner.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';

const workspace = createWorkspace();
const commands = createCommandRunner({ PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null' });
let root: string;
beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'changes-')));
});
afterAll(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'protocol.file.allow=always'];
  return execFileSync('git', [...who, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
    .toString()
    .trim();
}

const found = (name: string): FoundService => {
  const dir = path.join(root, 'services', name);
  return { id: dir, name, dir, address: `services/${name}`, dependsOn: [], selected: true };
};

describe('the footprint of a service', () => {
  const services = ['api', 'db', 'mail'].map((name) => () => found(name));
  const footprintOf = async (name: string) => {
    const names = await readPackageNames(
      services.map((make) => make()),
      workspace,
    );
    return readFootprint(found(name), root, names, workspace);
  };

  it.each([
    {
      what: 'a file of variables',
      file: 'serverless.yml',
      text: 'custom: ${file(../../shared/a.yml)}',
      out: 'shared/a.yml',
    },
    { what: 'a pattern', file: 'serverless.yml', text: "patterns: ['../../lib/**']", out: 'lib' },
    { what: 'an import', file: 'src/a.ts', text: "import { x } from '../../db/schema';", out: 'services/db/schema' },
    {
      what: 'a workspace package',
      file: 'package.json',
      text: '{"dependencies": {"@acme/db": "*"}}',
      out: 'services/db',
    },
    { what: 'the folder above', file: 'a.js', text: "path.join(__dirname, '..', 'mail')", out: 'services' },
  ])('has what it names outside of its folder: $what', async ({ file, text, out }) => {
    write({ 'services/db/package.json': '{"name": "@acme/db"}', 'services/mail/a.js': '' });
    write({ [`services/api/${file}`]: text });
    const { folder, references, everyCommit } = await footprintOf('api');
    rmSync(path.join(root, 'services/api'), { recursive: true });
    expect({ folder, everyCommit }).toEqual({ folder: 'services/api', everyCommit: false });
    expect(references).toContain(out);
  });

  it('takes a path in code as one from the folder of the service too, to miss none', async () => {
    write({ 'services/mail/serverless.yml': 'service: mail\n', 'services/mail/src/a.ts': "import '../b';" });
    expect(await footprintOf('mail')).toMatchObject({ folder: 'services/mail', references: ['services/b'] });
  });

  it('has the target of a link, and knows what depends on the commit', async () => {
    write({ 'services/link/serverless.yml': 'environment: {SHA: "${git:sha1}"}', 'lib/a.py': '' });
    symlinkSync(path.join(root, 'lib'), path.join(root, 'services/link/lib'));
    expect(await footprintOf('link')).toMatchObject({ references: ['lib'], everyCommit: true });
  });
});

describe('what changed', () => {
  let origin: string;
  let base: string;
  let head: string;
  beforeAll(() => {
    origin = path.join(root, 'origin');
    write({ 'origin/a.txt': 'a', 'origin/b/old.txt': 'b' });
    git(origin, 'init', '-q');
    git(origin, 'add', '-A');
    git(origin, 'commit', '-qm', 'one');
    base = git(origin, 'rev-parse', 'HEAD');
    const branch = git(origin, 'rev-parse', '--abbrev-ref', 'HEAD');
    git(origin, 'checkout', '-qb', 'change');
    git(origin, 'mv', 'b/old.txt', 'b/new ü.txt');
    git(origin, 'commit', '-qam', 'two');
    head = git(origin, 'rev-parse', 'HEAD');
    git(origin, 'checkout', '-q', branch);
    git(origin, 'commit', '-qm', 'more', '--allow-empty');
    git(origin, 'merge', '-q', '--no-ff', '-m', 'merge', 'change');
  });
  const clone = (name: string, depth: number) => {
    git(root, 'clone', '-q', `--depth=${depth}`, `file://${origin}`, name);
    return path.join(root, name);
  };

  it('has both names of a file that was moved', async () => {
    expect(await readChanges(commands, origin, base)).toEqual({ files: ['b/new ü.txt', 'b/old.txt'] });
    expect(await repositoryRoot(commands, path.join(origin, 'b'))).toBe(origin);
  });

  it('is not known in a clone without the base, which is said', async () => {
    expect(await readPullRequestChanges(commands, clone('shallow', 1), base, head)).toEqual({
      unknown: `commit ${base.slice(0, 7)} is not in the clone (\`fetch-depth: 0\` of actions/checkout has it)`,
    });
  });

  it('is known from the merge commit of GitHub where the base is too old for the clone', async () => {
    const two = clone('two', 2);
    expect(await readPullRequestChanges(commands, two, base, head)).toEqual({ files: ['b/new ü.txt', 'b/old.txt'] });
    expect(await readPullRequestChanges(commands, two, base, 'another')).toHaveProperty('unknown');
  });
});
