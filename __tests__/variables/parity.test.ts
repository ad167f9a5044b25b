import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/core/problems.ts';
import { readLocatedYaml } from '../../src/service/located-yaml.ts';
import { parseVariables } from '../../src/variables/parse-variable.ts';
import type { Argument, Variable } from '../../src/variables/variable-syntax.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { resolveFiles } from './resolve-files.ts';

// Holds the grammar, the reading of YAML and the resolution against osls itself, in process.
const references = path.resolve(import.meta.dirname, '../parity/references');
const osls = createRequire(path.join(references, 'node_modules/osls/lib/serverless.js'));

interface ReferenceMeta {
  readonly start?: number;
  readonly end?: number;
  readonly value?: unknown;
  readonly sources?: readonly {
    readonly type?: string;
    readonly value?: unknown;
    readonly params?: readonly { readonly value: string; readonly variables?: readonly ReferenceMeta[] }[];
    readonly address?: { readonly value: string; readonly variables?: readonly ReferenceMeta[] };
  }[];
}

const parseByReference: (text: string) => readonly ReferenceMeta[] | null = osls('./configuration/variables/parse.js');
const resolveByReference: (input: object) => Promise<void> = osls('./configuration/variables/index.js');
const yaml: { load(text: string, options: object): unknown } = osls('js-yaml');
const cloudFormationSchema: unknown = osls('./utils/serverless-utils/cloudformation-schema.js');

function partsOfReference(text: string, metas: readonly ReferenceMeta[]): unknown[] {
  const parts: unknown[] = [];
  const add = (plain: unknown) => {
    if (plain === '') return;
    if (typeof plain === 'string' && typeof parts.at(-1) === 'string') parts.push(`${parts.pop()}${plain}`);
    else parts.push(plain);
  };
  let last = 0;
  for (const { start = 0, end = text.length, sources, value } of metas) {
    add(text.slice(last, start));
    add(sources ? sources.map((source) => sourceOfReference(source)) : value);
    last = end;
  }
  add(text.slice(last));
  return parts;
}

type ReferenceSource = NonNullable<ReferenceMeta['sources']>[number];

function sourceOfReference({ type, value, params, address }: ReferenceSource): unknown {
  const argument = (meta: { readonly value: string; readonly variables?: readonly ReferenceMeta[] }) =>
    meta.variables ? partsOfReference(meta.value, meta.variables) : [meta.value];
  if (type === undefined) return { value };
  return { type, params: params?.map(argument), address: address?.value ? argument(address) : undefined };
}

function partsOfOurs(parts: readonly (string | Variable)[]): unknown[] {
  const argument = (ours: Argument) => ('literal' in ours ? [ours.literal] : partsOfOurs(ours.parts));
  return parts.map((part) =>
    typeof part === 'string'
      ? part
      : part.sources.map((source) =>
          source.kind === 'literal'
            ? { value: source.value }
            : {
                type: source.source,
                params: source.params?.map(argument),
                address: source.address && argument(source.address),
              },
        ),
  );
}

function attempt<T>(work: () => T): T | 'refused' {
  try {
    return work();
  } catch {
    return 'refused';
  }
}

describe('the grammar of variables', () => {
  // A lone `$` swallows the character behind it in the reference: no one means that.
  const token = fc.constantFrom(
    '${',
    '}',
    'self',
    ':',
    'custom.a',
    'opt:b',
    ',',
    ' ',
    "'x'",
    '"y"',
    '(',
    ')',
    './a.yml',
    'true',
    '5',
    '\\${',
    'AWS::Region',
    'Foo',
    '${self:a}',
    '${opt:b, 5}',
    'null',
    '${file(',
  );
  const text = fc.array(token, { minLength: 1, maxLength: 10 }).map((tokens) => tokens.join(''));

  it('what the reference reads is read the same', () => {
    let compared = 0;
    fc.assert(
      fc.property(text, (input) => {
        const reference = attempt(() => parseByReference(input));
        if (reference === 'refused') return;
        compared++;
        const ours = parseVariables(input);
        expect(ours && partsOfOurs(ours.parts)).toEqual(reference ? partsOfReference(input, reference) : undefined);
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});

describe('YAML', () => {
  it.each([
    ['1_000', '0b11', '-0x1F', '+12', '0o17', '010', '1.', '.5', '-.5', '1e3', '.inf', '~', 'Null', 'yes', 'TRUE'],
    [
      '2012-10-17',
      '1:23',
      '0x',
      '12e03',
      '00',
      '-0',
      '1e',
      '_1',
      '=',
      '- 1',
      '-',
      '!Ref 5',
      '!GetAZs',
      '!GetAtt a.b.c',
    ],
    ['!Sub [a, {b: 1}]', '!Condition x', '!If [a, !Ref b, 1]', '{010: a, 1.0: b, ~: c}', '{a: 1, <<: {a: 2, b: 3}}'],
    ['a: &x\n  <<: {b: 1}\n  c: 2\nd:\n  <<: *x\n  e: 3', '? a\n: b', 'a: |+\n x\n\n', "a: 'it''s'", '{"a":1}', '! 5'],
  ])('%j and the others of the row', (...texts) => {
    for (const text of texts) {
      const reference = JSON.parse(JSON.stringify(yaml.load(text, { schema: cloudFormationSchema }) ?? null));
      expect(readLocatedYaml(text, 'serverless.yml', new Problems())?.value, text).toEqual(reference);
    }
  });

  it('numbers and words without quotes, whatever they are', () => {
    const scalar = fc.stringMatching(/^[-+.]?[0-9a-fxobeE_.]{1,6}$/);
    fc.assert(
      fc.property(scalar, (text) => {
        const source = `a: ${text}`;
        const reference = attempt(() => JSON.stringify(yaml.load(source, { schema: cloudFormationSchema })));
        fc.pre(reference !== 'refused');
        expect(JSON.stringify(readLocatedYaml(source, 'serverless.yml', new Problems())?.value)).toBe(reference);
      }),
      { numRuns: 2000 },
    );
  });
});

const configuration = `service: shop
provider:
  name: aws
  stage: \${opt:stage, 'dev'}
custom:
  name: x
  list: [a, 1, true, null]
  map: { k: 1, v: '\${self:custom.name}' }
  whole: \${self:custom.map}
  text: pre-\${self:provider.stage}-\${self:custom.list}
  fallback: \${opt:none, self:custom.none, 'last'}
  textFallback: \${opt:none, 'a \${self:custom.name}'}
  nullFallback: \${opt:none, null}
  empty: ''
  keepsEmpty: \${self:custom.empty, 'no'}
  length: \${self:custom.list.length}
  index: \${self:custom.list.1}
  nested: \${self:custom.\${self:custom.key}}
  key: name
  escaped: \\\${self:custom.name}
  unescaped: \${self:custom.escaped}
  backslash: \\\\\${self:custom.name}
  dollars: $$\${self:custom.name}$
  sub: { 'Fn::Sub': '\${AWS::StackName}-\${self:custom.name}-\${Table.Arn}' }
  bool: \${strToBool(\${opt:none, 'FALSE'})}
  file: \${file(./data.yml)}
  inFile: \${file(./data.yml):deep.list.0}
  byStage: \${file(./\${self:provider.stage}.json):value}
  raw: \${file(./text.txt)}
  noFile: \${file(./none.yml):a, 'none'}
  js: \${file(./values.js):made}
  stage: \${sls:stage}
`;
const files = {
  'data.yml': 'deep:\n  list:\n    - ${self:custom.name}\n    - !Ref Table\n  again: ${file(./data.yml):deep.list.0}\n',
  'dev.json': '{"value": {"of": "${self:service}"}}',
  'text.txt': 'hello ${self:service}\n',
  'values.js':
    'module.exports.made = async ({ resolveVariable }) => ({ a: await resolveVariable("self:custom.name"), b: "${self:service}" });',
};

it('resolves a service to the values that the reference gives', async () => {
  const ours = await resolveFiles(configuration, { files });
  const reference = JSON.parse(JSON.stringify(yaml.load(configuration, { schema: cloudFormationSchema })));
  const serviceDir = await temporaryService(files);
  await resolveByReference({ serviceDir, configuration: reference, options: {} });
  expect(ours.config).toEqual(reference);
});
