import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../src/core/problems.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { readArguments } from '../../src/inputs/read-arguments.ts';

const read = (line: string) => readArguments(line.split(' ').filter(Boolean), {});

describe('a command line', () => {
  it.each<[string, Partial<Inputs>]>([
    [
      'deploy --stage prod --region eu-west-1',
      { from: 'terminal', command: 'deploy', stage: 'prod', region: 'eu-west-1' },
    ],
    ['deploy -s prod -r eu-west-1', { stage: 'prod', region: 'eu-west-1' }],
    ['package --package-dir out', { command: 'package', packageDir: 'out' }],
    ['package --package out', { packageDir: 'out' }],
    ['package -p out', { packageDir: 'out' }],
    ['deploy --config my.yml', { configFile: 'my.yml' }],
    ['deploy --config-file=my.yml', { configFile: 'my.yml' }],
    ['deploy --param a=1 --param b=2=3', { params: { a: '1', b: '2=3' } }],
    ['deploy --service-path a --service-path b', { servicePaths: ['a', 'b'] }],
    ['deploy --force --json --verbose', { force: true, json: true, logLevel: 'debug' }],
    ['--force deploy', { command: 'deploy', force: true }],
    ['deploy --cache false', { cache: false }],
    [
      'invoke -f hello -p event.json -l',
      { command: 'invoke', options: { function: 'hello', path: 'event.json', log: true } },
    ],
    ['rollback -t 1476790110568', { command: 'rollback', options: { timestamp: '1476790110568' } }],
    ['deploy --color dark-blue --offset -5', { options: { color: 'dark-blue', offset: '-5' } }],
    ['init --template aws-python -n shop', { command: 'init', options: { template: 'aws-python', name: 'shop' } }],
    ['deploy --wait-timeout 5', { waitTimeoutMinutes: 5 }],
    ['', { command: 'help' }],
    ['-h', { command: 'help' }],
    ['deploy --help', { command: 'help' }],
    ['--version', { command: 'version' }],
  ])('`%s` is read', (line, expected) => {
    expect(read(line)).toMatchObject(expected);
  });

  it('takes a profile, which a workflow cannot', () => {
    expect(read('deploy --aws-profile work').credentials.profile).toBe('work');
  });

  it.each([
    ['depoly', 'INPUTS_UNKNOWN_COMMAND', 'there is no command `depoly`'],
    ['deploy now', 'INPUTS_UNEXPECTED_ARGUMENT', 'unexpected argument `now`'],
    ['deploy --stage', 'INPUTS_EMPTY', 'flag `--stage` needs a value'],
    ['deploy --stage=', 'INPUTS_EMPTY', 'flag `--stage` needs a value'],
    ['deploy --engine fast', 'INPUTS_WRONG_FORM', 'input `engine` is "fast"; it takes auto, native, framework'],
  ])('`%s` is refused', (line, code, message) => {
    expect(() => read(line)).toThrowError(ProblemsError);
    expect(() => read(line)).toThrowError(expect.objectContaining({ code, message }));
  });

  it('reads a value with spaces as one value', () => {
    expect(readArguments(['deploy', '--motto', 'hello world', '--param', 'a=b c'], {})).toMatchObject({
      options: { motto: 'hello world' },
      params: { a: 'b c' },
    });
  });
});
