import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/core/problems.ts';
import { readLocatedYaml } from '../../src/service/located-yaml.ts';

function read(text: string, dates: 'text' | 'iso' = 'text') {
  const problems = new Problems();
  const yaml = readLocatedYaml(text, 'serverless.yml', problems, dates);
  return { value: yaml?.value, locate: yaml?.locate, problems: problems.all };
}

describe('a value without quotes is read as YAML 1.2', () => {
  it.each([
    ['yes', 'yes'],
    ['on', 'on'],
    ['TRUE', true],
    ['~', null],
    ['', null],
    ['010', 10],
    ['0o17', 15],
    ['-0x1F', -31],
    ['0b11', 3],
    ['1_000', '1_000'],
    ['1e3', 1000],
    ['.5', 0.5],
    ['-.5', '-.5'],
    ['.inf', null],
    ['1:23', '1:23'],
    ['2012-10-17', '2012-10-17'],
    ['1.0', 1],
    ['-0', 0],
  ])('%s', (text, value) => {
    expect(read(`a: ${text}`).value).toEqual({ a: value });
  });

  it('keeps a value in quotes as text', () => {
    expect(read(`a: "010"\nb: 'true'\nc: |\n  5\n`).value).toEqual({ a: '010', b: 'true', c: '5\n' });
  });
});

describe('a short tag becomes the long form', () => {
  it.each([
    ['!Ref Table', { Ref: 'Table' }],
    ['!Ref 5', { Ref: '5' }],
    ['!Condition IsProd', { Condition: 'IsProd' }],
    ['!GetAtt Table.Outputs.Arn', { 'Fn::GetAtt': ['Table', 'Outputs.Arn'] }],
    ['!GetAtt [Table, Arn]', { 'Fn::GetAtt': ['Table', 'Arn'] }],
    ['!GetAZs', { 'Fn::GetAZs': null }],
    ["!GetAZs ''", { 'Fn::GetAZs': '' }],
    ['!Sub "${AWS::Region}-x"', { 'Fn::Sub': '${AWS::Region}-x' }],
    ['!If [IsProd, !Ref A, 1]', { 'Fn::If': ['IsProd', { Ref: 'A' }, 1] }],
    ['!Transform {Name: AWS::Include}', { 'Fn::Transform': { Name: 'AWS::Include' } }],
  ])('%s', (text, value) => {
    expect(read(`a: ${text}`).value).toEqual({ a: value });
  });
});

describe('keys, anchors and merges', () => {
  it.each([
    ['{010: a, 1.0: b, ~: c, true: d}', { '10': 'a', '1': 'b', null: 'c', true: 'd' }],
    ['{a: 1, <<: {a: 2, b: 3}}', { a: 1, b: 3 }],
    ['{<<: {a: 2, b: 3}, a: 1}', { a: 1, b: 3 }],
    ['{<<: [{a: 1}, {a: 2, b: 4}], <<: {c: 1}}', { a: 1, b: 4, c: 1 }],
    ['{a: &x [1], b: *x}', { a: [1], b: [1] }],
    ['{"<<": {a: 1}}', { '<<': { a: 1 } }],
  ])('%s', (text, value) => {
    expect(read(text).value).toEqual(value);
  });
});

describe('dates as serverless 3 reads them', () => {
  it.each([
    ['Day: 2020-01-02', { Day: '2020-01-02T00:00:00.000Z' }],
    ['At: 2001-1-1 1:02:03.4 +5:30', { At: '2000-12-31T19:32:03.400Z' }],
    ['Version: 2012-10-17', { Version: '2012-10-17' }],
    ['AWSTemplateFormatVersion: 2010-09-09', { AWSTemplateFormatVersion: '2010-09-09' }],
  ])('%s, with a warning', (text, value) => {
    const { value: found, problems } = read(text, 'iso');
    expect(found).toEqual(value);
    expect(problems).toMatchObject([{ severity: 'warning', code: 'SERVICE_YAML_DATE', at: { line: 1 } }]);
  });

  it('says nothing about a date in quotes', () => {
    expect(read("Version: '2012-10-17'", 'iso')).toMatchObject({ value: { Version: '2012-10-17' }, problems: [] });
  });
});

describe('where a value stands', () => {
  const { locate } = read(`service: shop
base: &base
  timeout: 6
functions:
  hello:
    <<: *base
    events:
      - http: GET /
      - schedule: rate(1 hour)
resources:
  Value: !Sub
    - "\${a}"
    - a: 1
`);
  it.each([
    [[], 1, 1],
    [['functions', 'hello'], 5, 3],
    [['functions', 'hello', 'events', 1], 9, 9],
    [['functions', 'hello', 'events', 1, 'schedule'], 9, 9],
    [['functions', 'hello', 'timeout'], 3, 3],
    [['functions', 'hello', 'nothing', 'here'], 5, 3],
    [['resources', 'Value', 'Fn::Sub', 1, 'a'], 13, 7],
  ])('%j is on line %i, column %i', (path, line, column) => {
    expect(locate?.(path)).toEqual({ file: 'serverless.yml', line, column });
  });
});

describe('what is wrong is named with its place', () => {
  it.each([
    ['a tab', 'a:\n\t- b', 'SERVICE_YAML_SYNTAX', 'a tab is used for indentation', 2, 1],
    [
      'a key twice',
      'a: 1\nb: 2\na: 3',
      'SERVICE_YAML_DUPLICATE_KEY',
      '`a` stands twice in one map, first on line 1',
      3,
      1,
    ],
    [
      'a tag that is no tag',
      'a: !Reff b',
      'SERVICE_YAML_TAG',
      '!Reff is no tag of CloudFormation; the nearest is !Ref',
      1,
      10,
    ],
    ['an anchor in itself', 'a: &x {b: *x}', 'SERVICE_YAML_CIRCULAR', 'an anchor holds an alias of itself', 1, 7],
    ['an alias of nothing', 'a: *x', 'SERVICE_YAML_SYNTAX', 'there is no anchor &x before this alias', 1, 4],
    [
      'a variable in brackets',
      'a: [${self:b}]',
      'SERVICE_YAML_SYNTAX',
      'a variable without quotes stands inside',
      1,
      6,
    ],
    ['a colon in a value', 'a: b: c', 'SERVICE_YAML_SYNTAX', 'a `key:` stands where none can', 1, 4],
    ['a bracket left open', 'a: [1', 'SERVICE_YAML_SYNTAX', 'Flow sequence', 1, 6],
    ['two documents', 'a: 1\n---\nb: 2', 'SERVICE_YAML_SYNTAX', 'several documents', 2, 1],
    ['a merge of a number', 'a:\n  <<: 5', 'SERVICE_YAML_SYNTAX', 'only a map, or a list of maps', 2, 3],
  ])('%s', (_, text, code, message, line, column) => {
    const { value, problems } = read(text);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'error', code, at: { file: 'serverless.yml', line, column } }]);
    expect(problems[0]?.message).toContain(message);
  });

  it('does not follow aliases that multiply without end', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `l${i}: &l${i} [${Array(9).fill(i === 0 ? '1' : `*l${i - 1}`)}]`,
    );
    expect(read(levels.join('\n')).problems[0]?.message).toContain('over 250,000 values');
  });
});
