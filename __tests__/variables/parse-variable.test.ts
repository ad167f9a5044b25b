import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseVariables } from '../../src/variables/parse-variable.ts';
import { type Argument, type Variable, VariableSyntaxError } from '../../src/variables/variable-syntax.ts';

/** Compact form: text as it is, a variable as the list of its sources. */
function show(text: string): unknown {
  return parseVariables(text)?.parts.map(showPart);
}

function showPart(part: string | Variable): unknown {
  if (typeof part === 'string') return part;
  return part.sources.map((source) =>
    source.kind === 'literal'
      ? { literal: source.value }
      : {
          source: source.source,
          ...(source.params === undefined ? {} : { params: source.params.map(showArgument) }),
          ...(source.address === undefined ? {} : { address: showArgument(source.address) }),
        },
  );
}

function showArgument(argument: Argument): unknown {
  return 'literal' in argument ? argument.literal : argument.parts.map(showPart);
}

describe('a variable', () => {
  it.each([
    ['${self:custom.a}', [[{ source: 'self', address: 'custom.a' }]]],
    ['${self:}', [[{ source: 'self' }]]],
    ['a ${opt:x} b', ['a ', [{ source: 'opt', address: 'x' }], ' b']],
    ["${opt:x, 'y'}", [[{ source: 'opt', address: 'x' }, { literal: 'y' }]]],
    ['${opt:x, "a\\"b"}', [[{ source: 'opt', address: 'x' }, { literal: 'a"b' }]]],
    ["${opt:x, ''}", [[{ source: 'opt', address: 'x' }, { literal: '' }]]],
    ['${opt:x, true}', [[{ source: 'opt', address: 'x' }, { literal: true }]]],
    ['${opt:x, null}', [[{ source: 'opt', address: 'x' }, { literal: null }]]],
    ['${opt:x, 1.5}', [[{ source: 'opt', address: 'x' }, { literal: 1.5 }]]],
    ['${opt:x, self:y, 5}', [[{ source: 'opt', address: 'x' }, { source: 'self', address: 'y' }, { literal: 5 }]]],
    [
      '${opt:x, ${self:y}}',
      [
        [
          { source: 'opt', address: 'x' },
          { source: 'self', address: 'y' },
        ],
      ],
    ],
    [
      "${opt:x, ${self:y, 'z'}}",
      [[{ source: 'opt', address: 'x' }, { source: 'self', address: 'y' }, { literal: 'z' }]],
    ],
    ['${file(./a.yml):b.c}', [[{ source: 'file', params: ['./a.yml'], address: 'b.c' }]]],
    ['${file("./a b.yml")}', [[{ source: 'file', params: ['./a b.yml'] }]]],
    [
      '${file(./${sls:stage}.yml)}',
      [[{ source: 'file', params: [['./', [{ source: 'sls', address: 'stage' }], '.yml']] }]],
    ],
    ['${ssm(eu-west-1, raw):/a/b}', [[{ source: 'ssm', params: ['eu-west-1', 'raw'], address: '/a/b' }]]],
    ['${strToBool(true)}', [[{ source: 'strToBool', params: [true] }]]],
    ['${self:a.${opt:b}.c}', [[{ source: 'self', address: ['a.', [{ source: 'opt', address: 'b' }], '.c'] }]]],
    ['${self:007}', [[{ source: 'self', address: '007' }]]],
    ['${env: A}', [[{ source: 'env', address: 'A' }]]],
    ['${cf.us-east-1:stack.Out}', [[{ source: 'cf.us-east-1', address: 'stack.Out' }]]],
    ['${AWS::Region}-${self:a}', ['${AWS::Region}-', [{ source: 'self', address: 'a' }]]],
    ['${Foo ${self:a}}', ['${Foo ', [{ source: 'self', address: 'a' }], '}']],
    ['$${self:a}', [[{ source: 'self', address: 'a' }]]],
    ['\\${self:a}', ['${self:a}']],
    ['\\\\${self:a}', ['\\', [{ source: 'self', address: 'a' }]]],
    ['\\\\\\${self:a}', ['\\${self:a}']],
  ])('%s', (text, parts) => {
    expect(show(text)).toEqual(parts);
  });
});

describe('text without a variable stays as it is', () => {
  it.each([
    '',
    'plain',
    '$',
    '${',
    '${}',
    '${AWS::Region}',
    '${Foo}',
    '${foo}',
    '${Resource.Arn}',
    '${aws::region}',
    '${ self:a}',
    '$self:a',
    '{a: b}',
    'C:\\dir',
  ])('%s', (text) => {
    expect(parseVariables(text)).toBeUndefined();
  });
});

describe('a variable that is not correct', () => {
  it.each([
    ['${self:a', 'is not closed: `}` is missing', 0],
    ['x ${self:a.${opt:b}', 'is not closed', 2],
    ['${opt:x, dev}', "the fallback `dev` is neither a source nor a literal: write 'dev'", 9],
    ["${opt:x, 'a', self:b}", 'a literal value can only be the last fallback', 9],
    ['${opt:x, }', 'a fallback is missing after the comma', 9],
    ["${opt:x, 'a}", "the text that begins with ' is not closed", 9],
    ['${file(./a.yml}', 'a parameter ends with `,` or `)`', 14],
    ['${self:a.${AWS::Region}}', 'only a variable such as ${self:custom.x} can stand inside', 9],
    ['${opt:x, "a\\q"}', 'an escape that JSON does not know', 9],
  ])('%s', (text, message, index) => {
    const error = caught(text);
    expect(error).toBeInstanceOf(VariableSyntaxError);
    expect(error).toMatchObject({ message: expect.stringContaining(message), index });
  });
});

function caught(text: string): unknown {
  try {
    return parseVariables(text);
  } catch (error) {
    return error;
  }
}

describe('whatever the text', () => {
  const token = fc.constantFrom(
    '$',
    '{',
    '}',
    '${',
    'self',
    ':',
    'custom.a',
    ',',
    ' ',
    "'x'",
    '"y"',
    '(',
    ')',
    'file',
    'true',
    '5',
    '\\',
    '${self:a}',
    '${AWS::Region}',
    '${file(',
  );
  const text = fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join(''));

  it('it is read or refused with a place inside it, and nothing else happens', () => {
    fc.assert(
      fc.property(text, (input) => {
        const result = caught(input);
        if (result instanceof Error) {
          expect(result).toBeInstanceOf(VariableSyntaxError);
          expect((result as VariableSyntaxError).index).toBeLessThanOrEqual(input.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('the parts put together give the text again, where there are no escapes and dropped dollars', () => {
    fc.assert(
      fc.property(text, (input) => {
        fc.pre(!input.includes('\\'));
        const parsed = caught(input);
        fc.pre(!(parsed instanceof Error));
        const read = parseVariables(input);
        if (!read || read.droppedDollars) return;
        expect(read.parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')).toBe(input);
      }),
      { numRuns: 2000 },
    );
  });

  it('an address and a quoted fallback come back as written', () => {
    const address = fc.stringMatching(/^[a-zA-Z0-9_./-]{1,20}$/);
    const fallback = fc.string().filter((value) => !value.includes("'"));
    fc.assert(
      fc.property(address, fallback, (path, literal) => {
        expect(show(`\${self:${path}, '${literal}'}`)).toEqual([[{ source: 'self', address: path }, { literal }]]);
      }),
    );
  });
});
