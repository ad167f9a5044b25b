import { describe, expect, it } from 'vitest';
import { readDotenv } from '../../src/variables/dotenv.ts';

describe('a .env file', () => {
  it.each<[string, Record<string, string>]>([
    ['A=1\n# comment\n\nB = two words \n', { A: '1', B: 'two words' }],
    ['export A=1', { A: '1' }],
    ['A=1 # behind', { A: '1' }],
    ['A="1 # inside"', { A: '1 # inside' }],
    ["A='single'\nB=`back`", { A: 'single', B: 'back' }],
    ['A="two\\nlines"', { A: 'two\nlines' }],
    ['A="over\nlines"\nB=2', { A: 'over\nlines', B: '2' }],
    ["A='raw\\n'", { A: 'raw\\n' }],
    ['A=\nB=', { A: '', B: '' }],
    ['A=1\r\nB=2\r\n', { A: '1', B: '2' }],
    ['A=1\nA=2', { A: '2' }],
    ['A=x=y', { A: 'x=y' }],
    ['A: yaml', { A: 'yaml' }],
    ['A=1\nB=$A-${A}', { A: '1', B: '1-1' }],
    ['B=${NONE:-other}${NONE}', { B: 'other' }],
    ['B=\\$A', { B: '$A' }],
    ['B=$HOST/x', { B: 'example.com/x' }],
    ['HOST=file', { HOST: 'example.com' }],
    ['not an assignment', {}],
  ])('%j', (text, expected) => {
    expect(readDotenv(text, { HOST: 'example.com' })).toEqual(expected);
  });
});
