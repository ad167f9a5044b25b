import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listServices } from '../../src/commands/find-services.ts';
import { packageCommand } from '../../src/commands/package.ts';
import { UserError } from '../../src/core/user-error.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { terminalPorts } from './terminal-ports.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'package-many-')));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

const queue = (service: string, name: string) =>
  `service: queue-${service}\nuseDotenv: true\nprovider: {name: aws, region: us-east-1}\nresources: {Resources: {Q: {Type: AWS::SQS::Queue, Properties: {QueueName: '${name}'}}}}\n`;

async function packageAll(servicePaths: readonly string[]) {
  const env: Record<string, string | undefined> = { GITHUB_WORKSPACE: root };
  const ports = { ...terminalPorts(env), exportEnvironment: (values: object) => void Object.assign(env, values) };
  await packageCommand(
    { inputs: makeInputs({ command: 'package', servicePaths }), event: undefined, ports },
    { offline: 'No credentials.' },
  );
  const nameOf = (folder: string): unknown =>
    JSON.parse(readFileSync(path.join(root, folder, '.serverless/cloudformation-template-update-stack.json'), 'utf8'))
      .Resources.Q.Properties.QueueName;
  return { lines: ports.log.lines, nameOf };
}

describe('several services are packaged', () => {
  it('each with its own .env file, which the others do not see', async () => {
    write({
      'services/a/serverless.yml': queue('a', "${env:NAME}-${env:OTHER, ''none''}"),
      'services/a/.env': 'NAME=first\n',
      'services/b/serverless.yml': queue('b', "${env:NAME}-${env:OTHER, ''none''}"),
      'services/b/.env': 'NAME=second\nOTHER=here\n',
      'services/c/serverless.yml': queue('c', "${env:NAME, ''nothing''}-${env:OTHER, ''none''}"),
      'services/no-service/a.txt': '',
    });
    const { nameOf, lines } = await packageAll(['services/*']);
    expect(['a', 'b', 'c'].map((name) => nameOf(`services/${name}`))).toEqual([
      'first-none',
      'second-here',
      'nothing-none',
    ]);
    expect(lines.join('\n')).toContain('Packaged queue-b for stage dev into');
  });

  it('by serverless-compose without credentials, with a stand-in for each output', async () => {
    write({
      'serverless-compose.yml': "services:\n  a: {path: a, params: {n: '${b.Name}-${sls:stage}'}}\n  b: {path: b}\n",
      'a/serverless.yml': queue('a', '${param:n}'),
      'b/serverless.yml': queue('b', 'b'),
    });
    const { nameOf } = await packageAll(['.']);
    expect(nameOf('a')).toBe('not-deployed-b-Name-dev');
  });
});

describe('service-path', () => {
  const list = async (...servicePaths: string[]) => {
    const services = await listServices(makeInputs({ servicePaths }), terminalPorts({ GITHUB_WORKSPACE: root }));
    return services.map(({ name, address, selected, dependsOn }) =>
      [name, address, selected ? 'asked' : 'known', ...dependsOn.map((dir) => path.relative(root, dir))].join(' '),
    );
  };
  beforeEach(() =>
    write({
      'shop/serverless-compose.yml': 'services:\n  api: {path: api, dependsOn: db}\n  db: {path: db}\n',
      ...{ 'shop/api/serverless.yml': 'service: api\n', 'shop/db/serverless.yml': 'service: db\n' },
      'mail/serverless.yml': 'service: mail\n',
    }),
  );

  it.each([
    { paths: ['mail'], services: ['mail mail asked'] },
    { paths: ['shop/*'], services: ['shop/api shop/api asked', 'shop/db shop/db asked'] },
    { paths: ['shop', 'mail'], services: ['api shop#api asked shop/db', 'db shop#db asked', 'mail mail asked'] },
    { paths: ['shop#api'], services: ['api shop#api asked shop/db', 'db shop#db known'] },
    { paths: ['shop#api', 'shop#db'], services: ['api shop#api asked shop/db', 'db shop#db asked'] },
    { paths: ['mail', 'm*'], services: ['mail mail asked'] },
  ])('$paths names its services once', async ({ paths, services }) => {
    expect(await list(...paths)).toEqual(services);
  });

  it.each([
    { path: 'shop#apj', code: 'COMPOSE_UNKNOWN_SERVICE', says: 'did you mean `api`?' },
    { path: 'mail#api', code: 'SERVICE_PATH_NOT_FOUND', says: 'mail has no serverless-compose' },
    { path: 'maik', code: 'SERVICE_PATH_NOT_FOUND', says: 'Did you mean `mail`?' },
    { path: 'x/*', code: 'SERVICE_PATH_NOT_FOUND', says: 'matches no folder with a service' },
    { path: '../other', code: 'SERVICE_PATH_OUTSIDE', says: 'outside of the repository' },
  ])('$path is refused', async ({ path: wrong, code, says }) => {
    const error = await list(wrong).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ code, message: expect.stringContaining(says) });
  });

  it.each([
    { entry: '{path: gone}', says: 'serverless-compose.yml:1:16 The path of a, `gone`, is no folder' },
    { entry: '{path: ../mail}', says: 'serverless-compose.yml:1:16 The path of a is not below the folder' },
  ])('refuses a serverless-compose with $entry', async ({ entry, says }) => {
    write({ 'bad/serverless-compose.yml': `services: {a: ${entry}}\n` });
    const error = await list('bad').catch((caught: unknown) => caught);
    const { at, message } = error as UserError;
    expect(`${at?.file}:${at?.line}:${at?.column} ${message}`).toContain(says);
    expect(at?.file).toBe('bad/serverless-compose.yml');
  });
});
