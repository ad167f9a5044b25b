import { describe, expect, it } from 'vitest';
import { readFrameworkState } from '../../src/engine/framework-state.ts';

describe('the state file of the framework', () => {
  it('tells functions, layers, tags of the stack and ready zips', () => {
    const state = readFrameworkState({
      service: {
        provider: { stackTags: { team: 'a', cost: 7 } },
        functions: { hello: { package: { artifact: 'a.zip' } }, other: {} },
        layers: { tools: { package: { artifact: 'b.zip' } } },
        package: { artifact: 'c.zip' },
      },
      package: { artifactDirectoryName: 'serverless/shop/dev/1', artifact: '' },
    });
    expect(state).toEqual({
      directory: 'serverless/shop/dev/1',
      functions: ['hello', 'other'],
      layers: ['tools'],
      stackTags: { team: 'a', cost: '7' },
      artifacts: ['a.zip', 'b.zip', 'c.zip'],
    });
  });

  it.each([
    ['of another section', '$["service"]["initialServerlessConfig"]["layers"]'],
    ['of a reference', '$["service"]["again"]'],
    ['of a list', '$["lists"][1]["a\\"b"]'],
  ])('follows a reference to the value %s', (_, reference) => {
    const layers = { tools: {} };
    const state = readFrameworkState({
      service: {
        layers: { $ref: reference },
        again: { $ref: '$["service"]["initialServerlessConfig"]["layers"]' },
        initialServerlessConfig: { layers },
      },
      lists: [{}, { 'a"b': layers }],
    });
    expect(state.layers).toEqual(['tools']);
  });

  it('that refers to itself ends', () => {
    expect(readFrameworkState({ service: { layers: { $ref: '$["service"]["layers"]' } } }).layers).toEqual(['$ref']);
  });
});
