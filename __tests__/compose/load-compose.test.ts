import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Problems } from '../../src/core/problems.ts';
import { formatLocation } from '../../src/core/source-location.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { loadCompose } from '../../src/service/compose/load-compose.ts';

let parent: string;
let folder: string;
beforeAll(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'compose-'));
});
beforeEach(() => {
  folder = mkdtempSync(path.join(parent, 'project-'));
});
afterAll(() => rmSync(parent, { recursive: true }));

async function load(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const problems = new Problems();
  const compose = await loadCompose(createWorkspace(), folder, folder, problems);
  const found = problems.all.map(({ code, message, at, severity }) =>
    [severity === 'error' ? code : `${severity} ${code}`, at ? formatLocation(at) : '', message].join(' '),
  );
  return { services: compose?.services, found };
}

const api = {
  name: 'api',
  params: { table: [[{ kind: 'output', service: 'db', output: 'Table' }]] },
  dependsOn: ['db'],
};

describe('serverless-compose', () => {
  it.each([
    {
      file: 'serverless-compose.yml',
      text: 'services:\n  api: {path: api, params: {table: "${db.Table}"}}\n  db: {path: db}\n',
    },
    {
      file: 'serverless-compose.json',
      text: '{"services": {"api": {"path": "api", "params": {"table": "${db.Table}"}}, "db": {"path": "db"}}}',
    },
    {
      file: 'serverless-compose.js',
      text: 'module.exports = {services: {api: {path: "api", params: {table: "${db.Table}"}}, db: {path: "db"}}};\n',
    },
    {
      file: 'serverless-compose.ts',
      text: 'const table: string = "${db.Table}";\nexport default {services: {api: {path: "api", params: {table}}, db: {path: "db"}}};\n',
    },
  ])('is read from $file', async ({ file, text }) => {
    const { services, found } = await load({ [file]: text, 'serverless.yml': 'service: not-looked-at\n' });
    expect(found).toEqual([]);
    expect(services).toMatchObject([api, { name: 'db', dir: path.join(folder, 'db'), dependsOn: [] }]);
  });

  it('is not there in a folder without it', async () => {
    expect((await load({ 'serverless.yml': 'service: a\n' })).services).toBeUndefined();
  });

  it('adds dependsOn, a name or a list, to what params need', async () => {
    const { services } = await load({
      'serverless-compose.yml': `services:
  api: {path: api, dependsOn: mail, params: {t: '\${db.T}', n: 5, o: {a: 1}}}
  mail: {path: mail, dependsOn: [db, db]}
  db: {path: db}
`,
    });
    expect(services?.map(({ dependsOn }) => dependsOn)).toEqual([['mail', 'db'], ['db'], []]);
    expect(services?.[0]?.params).toMatchObject({ n: ['5'], o: ['{"a":1}'] });
  });

  it.each([
    [
      'an empty file',
      '',
      ['COMPOSE_SHAPE 1:1 serverless-compose has no services: `services` is a map from names to `path`'],
    ],
    [
      'a service without a path',
      'services:\n  a:\n    region: r\n',
      ['COMPOSE_SHAPE 2:3 `services.a.path` has to name the folder of the service'],
    ],
    ['a service that is a text', 'services:\n  a: b\n', ['COMPOSE_SHAPE 2:3 `services.a` has to be a map with `path`']],
    [
      'a key that is not known',
      'services:\n  a:\n    path: a\n    dependson: b\n',
      ['COMPOSE_UNKNOWN_KEY 4:5 `services.a.dependson` is not known; did you mean `dependsOn`?'],
    ],
    [
      'one path twice',
      'services:\n  a: {path: x}\n  b: {path: ./x}\n',
      ['COMPOSE_PATH 3:7 The services a and b have the same path'],
    ],
    [
      'an unknown service in dependsOn',
      'services:\n  api: {path: a}\n  web:\n    path: w\n    dependsOn: apo\n',
      ['COMPOSE_UNKNOWN_SERVICE 5:5 There is no service `apo` in serverless-compose; did you mean `api`?'],
    ],
    [
      'an unknown service in a param',
      'services:\n  frontend:\n    path: w\n    params:\n      t: ${db.T}\n',
      ['COMPOSE_UNKNOWN_SERVICE 5:7 There is no service `db` in serverless-compose'],
    ],
    [
      'services that wait for each other',
      'services:\n  a: {path: a, dependsOn: b}\n  b: {path: b, params: {x: "${a.X}"}}\n',
      ['COMPOSE_CYCLE 2:3 The services wait for each other: a → b → a'],
    ],
    [
      'a variable of another kind',
      'services:\n  a:\n    path: a\n    params:\n      t: ${ssm:/x}\n',
      ['COMPOSE_VARIABLE 5:7 `${ssm:/x}` is no variable that serverless-compose has'],
    ],
    [
      'another component',
      'services:\n  a:\n    path: a\n    component: aws-cdk\n',
      ['COMPOSE_SHAPE 4:5 `services.a.component` can only be `serverless-framework` here'],
    ],
    [
      'an output as region',
      'services:\n  a:\n    path: a\n    region: ${b.R}\n  b: {path: b}\n',
      ['COMPOSE_SHAPE 4:5 `services.a.region` cannot use outputs of other services'],
    ],
    [
      'stages of serverless 4',
      'stages: {prod: {}}\nservices: {a: {path: a}}\n',
      ['warning COMPOSE_KEY_NOT_READ 1:1 `stages` of serverless-compose is not read'],
    ],
  ])('says where it is wrong: %s', async (_what, text, expected) => {
    const { found } = await load({ 'serverless-compose.yml': text });
    expect(found.map((line) => line.replace('serverless-compose.yml:', ''))).toEqual(expected);
  });
});
