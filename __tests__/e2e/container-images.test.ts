import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { region, useMinistack } from './ministack.ts';
import { runProgram } from './program.ts';

const ministack = useMinistack();
const docker = path.join(import.meta.dirname, '../fakes/docker');
const registry = `000000000000.dkr.ecr.${region}.amazonaws.com`;
const repository = 'serverless-shop-dev';

const service = (images: string, functions: string) => `service: shop
provider:
  name: aws
  region: ${region}
  architecture: arm64
  ecr:
    scanOnPush: true
    maxImageCount: 5
    images:
${images}
functions:
${functions}
`;
const built = service(
  '      app: {path: app, buildArgs: {COLOUR: blue}}',
  `  one: {image: app}
  two: {image: {name: app, command: [app.two]}}`,
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'images-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('an image that the service builds', () => {
  it('is built once, pushed with a login of its own, and not built again while nothing of it changes', async () => {
    writeService(built);
    const first = await run(['deploy']);
    expect(first.text).toContain('Building the image app from app.');
    expect(first.exitCode).toBe(0);
    const digest = await ministack.connect().images.findDigest(repository, 'app');
    const functions = await deployedImages();
    expect(functions).toEqual({
      one: `${registry}/${repository}@${digest}`,
      two: `${registry}/${repository}@${digest}`,
    });
    const [build, inspect, ...pushes] = calls();
    expect(build).toEqual([
      'build',
      '--tag',
      `${repository}:app`,
      '--file',
      path.join(folder, 'app/Dockerfile'),
      '--build-arg',
      'COLOUR=blue',
      '--platform=linux/arm64',
      path.join(folder, 'app'),
    ]);
    expect(inspect?.slice(0, 2)).toEqual(['context', 'inspect']);
    const remote = expect.stringMatching(new RegExp(`^${registry}/${repository}:app-[0-9a-f]{40}$`));
    const push = ['--config', expect.any(String), '--host', 'unix:///run/docker-of-the-user.sock', 'push'];
    expect(pushes).toEqual([
      ['tag', `${repository}:app`, remote],
      [...push, remote],
      ['tag', `${repository}:app`, `${registry}/${repository}:app`],
      [...push, `${registry}/${repository}:app`],
    ]);
    expect(existsSync(pushes[1]?.[1] ?? '')).toBe(false);

    const second = await run(['deploy']);
    expect(second.text).toContain('Nothing changed: shop-dev is left as it is');
    expect(calls()).toHaveLength(6);

    writeFileSync(path.join(folder, 'app/notes.md'), 'ignored by the build');
    expect((await run(['deploy'])).text).toContain('Nothing changed');

    writeFileSync(path.join(folder, 'app/app.py'), 'def one(): return 2\n');
    const plan = await run(['plan', '--json']);
    expect(calls()).toHaveLength(6);
    const third = await run(['deploy', '--expect-plan', digestOf(plan.stdout)]);
    expect(third.text).toContain('Deployed shop-dev');
    expect(await deployedImages()).not.toEqual(functions);
  });

  it('goes with its repository when the service is removed', async () => {
    writeService(built);
    expect((await run(['deploy'])).exitCode).toBe(0);
    const removed = await run(['remove']);
    expect(removed.text).toContain(`Removed the repository ${repository} with its images.`);
    expect(await ministack.connect().images.findRepository(repository)).toBeUndefined();
  });

  it('is built anew where the user asks for it', async () => {
    writeService(service('      app: {path: app, buildOptions: [--pull]}', '  one: {image: app}'));
    const images = [];
    for (const _ of ['first', 'second']) {
      expect((await run(['deploy'])).exitCode).toBe(0);
      images.push(await deployedImages());
    }
    expect(images[1]).not.toEqual(images[0]);
  });

  it.each([
    {
      what: 'without Docker',
      image: '{path: app}',
      env: { PATH: path.dirname(process.execPath) },
      told: ['PACKAGE_TOOL_MISSING', 'Image `app` is built with Docker, which is not installed.'],
    },
    {
      what: 'that is not defined',
      image: '{path: app}',
      uses: 'other',
      told: ['IMAGE_UNKNOWN', 'names the image `other`, which `provider.ecr.images` does not have'],
    },
    {
      what: 'whose Dockerfile is not there',
      image: '{path: app, file: Dockerfile.fast}',
      told: ['IMAGE_NO_DOCKERFILE', 'The image `app` has no `app/Dockerfile.fast`.'],
    },
    {
      what: 'whose build fails',
      image: '{path: app, file: Dockerfile.broken}',
      told: ['PACKAGE_BUILD_FAILED', 'did not complete: exit code: 1'],
    },
    {
      what: 'with a URI and options of a build',
      image: `{uri: '${registry}/own:1', buildArgs: {A: b}}`,
      told: ['IMAGE_INVALID', 'so `buildArgs` cannot count.'],
    },
  ])('$what stops the deploy before anything is made', async ({ image, uses = 'app', env = {}, told }) => {
    writeService(service(`      app: ${image}`, `  one: {image: ${uses}}`));
    const { exitCode, text } = await run(['deploy'], env);
    expect(exitCode).toBe(1);
    for (const part of told) expect(text).toContain(part);
    expect(text).toContain('serverless.yml:');
    expect(await ministack.connect().cloudFormation.describeStack('shop-dev')).toBeUndefined();
    expect(await ministack.connect().images.findRepository(repository)).toBeUndefined();
  });

  it('is built for one machine, and a function of another is told of', async () => {
    writeService(service('      app: {path: app}', '  one: {image: app}\n  two: {image: app, architecture: x86_64}'));
    expect((await run(['deploy'])).text).toContain('share the image `app` but not their architecture');
    expect(calls()[0]).toContain('--platform=linux/arm64');
  });

  it('is a stand-in in a package that is made where Docker is not', async () => {
    writeService(built);
    const { exitCode, text } = await run(['package'], { PATH: path.dirname(process.execPath) });
    expect(text).toContain('A digest stands in for it.');
    expect(exitCode).toBe(0);
  });

  it('is a stand-in in a plan, which builds nothing', async () => {
    writeService(built);
    const { exitCode, text } = await run(['plan']);
    expect(text).toContain(
      'The image `app` is built and pushed by a deploy.\n  Nothing has to be done: a deploy asks ECR, and builds what is missing there. (IMAGE_STAND_IN)',
    );
    expect(text).toMatch(/^notice: serverless\.yml:10:7: /);
    expect(exitCode).toBe(0);
    expect(calls()).toEqual([]);
  });
});

describe('an image by tag', () => {
  const byTag = (tag: string, host = registry) =>
    service('      unused: {path: app}', `  one: {image: '${host}/own:${tag}'}`);

  it('is deployed by the digest that the tag has', async () => {
    const { images } = ministack.connect();
    await images.createRepository('own', { scanOnPush: false });
    const digest = await pushManifest('own', 'live');
    writeService(byTag('live'));
    expect((await run(['deploy'])).exitCode).toBe(0);
    expect(await deployedImages()).toEqual({ one: `${registry}/own@${digest}` });
    expect((await run(['deploy'])).text).toContain('Nothing changed');
    const moved = await pushManifest('own', 'live');
    expect((await run(['deploy'])).text).toContain('Deployed shop-dev');
    expect(await deployedImages()).toEqual({ one: `${registry}/own@${moved}` });
  });

  it.each([
    { what: 'there is none', file: byTag('gone'), told: ['IMAGE_NOT_FOUND', 'There is no image `gone`'] },
    {
      what: 'it lies in another region',
      file: byTag('live', '000000000000.dkr.ecr.eu-west-1.amazonaws.com'),
      told: ['IMAGE_WRONG_REGION', 'lies in eu-west-1'],
    },
  ])('is an error when $what', async ({ file, told }) => {
    writeService(file);
    const { exitCode, text } = await run(['deploy']);
    expect(exitCode).toBe(1);
    for (const part of told) expect(text).toContain(part);
  });
});

function writeService(text: string) {
  const files = {
    'serverless.yml': text,
    'app/Dockerfile': 'FROM scratch\nCOPY app.py /\n',
    'app/Dockerfile.broken': 'FROM scratch\nRUN false\n',
    'app/.dockerignore': '*.md\n',
    'app/app.py': 'def one(): return 1\n',
  };
  mkdirSync(path.join(folder, 'app'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
}

const state = () => path.join(folder, 'docker-state');

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return runProgram(args, {
    cwd: folder,
    env: {
      AWS_ENDPOINT_URL: ministack.url(),
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      DOCKER_STATE: state(),
      PATH: `${docker}:${process.env['PATH']}`,
      ...env,
    },
  });
}

/** The calls of Docker so far. */
function calls(): readonly string[][] {
  const file = path.join(state(), 'calls.jsonl');
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): string[] => JSON.parse(line))
    : [];
}

const digestOf = (json: string): string => /"digest": ?"([0-9a-f]{64})"/.exec(json)?.[1] ?? '';

/** Function key → image in the live template. */
async function deployedImages(): Promise<Readonly<Record<string, unknown>>> {
  const template = await ministack.connect().cloudFormation.getTemplate('shop-dev');
  const images = Object.entries(template?.Resources ?? {}).flatMap(([id, { Type, Properties }]) => {
    const code = Properties?.['Code'];
    if (Type !== 'AWS::Lambda::Function' || typeof code !== 'object' || code === null) return [];
    return [[id.replace('LambdaFunction', '').toLowerCase(), 'ImageUri' in code ? code.ImageUri : undefined]];
  });
  return Object.fromEntries(images);
}

let pushed = 0;

/** Puts an image that is new each time under a tag; its digest. */
async function pushManifest(name: string, tag: string): Promise<string> {
  const answer = await fetch(`${ministack.url()}/v2/${name}/manifests/${tag}?ns=${registry}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/vnd.docker.distribution.manifest.v2+json' },
    body: JSON.stringify({ schemaVersion: 2, number: ++pushed }),
  });
  return answer.headers.get('docker-content-digest') ?? '';
}
