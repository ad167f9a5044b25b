import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../src/core/problems.ts';
import { readActionInputs } from '../../src/inputs/read-action-inputs.ts';
import type { Environment } from '../../src/ports.ts';

function mistakesOf(env: Environment) {
  try {
    readActionInputs(env);
  } catch (error) {
    if (error instanceof ProblemsError) {
      return error.problems.map(({ code, message, remedy }) => ({ code, message, remedy }));
    }
    throw error;
  }
  return [];
}

describe('inputs of a workflow step', () => {
  it('have the defaults of action.yml when the step has no `with`', () => {
    expect(readActionInputs({ PATH: '/bin' })).toMatchObject({
      from: 'action',
      command: 'auto',
      servicePaths: ['.'],
      stage: undefined,
      previewStage: 'pr-{number}',
      cache: true,
      waitTimeoutMinutes: 60,
      githubToken: undefined,
      credentials: { audience: 'sts.amazonaws.com', roleDurationSeconds: 3600, roleChaining: false },
    });
  });

  it('take an optional input that is empty, such as a variable that does not exist, as not given', () => {
    expect(readActionInputs({ INPUT_STAGE: '', 'INPUT_CACHE-KEY-SUFFIX': '', INPUT_PREVIEW: '' })).toMatchObject({
      stage: undefined,
      cacheKeySuffix: undefined,
      preview: 'deploy',
    });
  });

  it('read lines, lists and key=value pairs', () => {
    const inputs = readActionInputs({
      'INPUT_SERVICE-PATH': 'services/a\n  services/{b,c}\n\n',
      'INPUT_ALLOW-REPLACEMENT': 'AWS::SQS::Queue, TableA\nTableB',
      INPUT_PARAMS: 'url=https://a.example/?b=c\nempty=',
      INPUT_OPTIONS: 'color=blue\nquick',
    });
    expect(inputs.servicePaths).toEqual(['services/a', 'services/{b,c}']);
    expect(inputs.allowReplacement).toEqual(['AWS::SQS::Queue', 'TableA', 'TableB']);
    expect(inputs.params).toEqual({ url: 'https://a.example/?b=c', empty: '' });
    expect(inputs.options).toEqual({ color: 'blue', quick: true });
  });

  it('turn debugging on with the debug switch of GitHub', () => {
    expect(readActionInputs({ RUNNER_DEBUG: '1' }).logLevel).toBe('debug');
  });

  it.each<[string, Environment, string, string]>([
    ['an unknown name', { 'INPUT_SERVICE-PTH': 'a' }, 'INPUTS_UNKNOWN_NAME', 'unknown input `service-pth`'],
    ['an empty required value', { INPUT_COMMAND: ' ' }, 'INPUTS_EMPTY', 'input `command` is empty'],
    [
      'a word that is none of the choices',
      { INPUT_ENGINE: 'nativ' },
      'INPUTS_WRONG_FORM',
      'input `engine` is "nativ"; it takes auto, native, framework',
    ],
    [
      'a flag that is neither true nor false',
      { INPUT_FORCE: 'maybe' },
      'INPUTS_WRONG_FORM',
      'input `force` is "maybe"; it takes true or false',
    ],
    [
      'a number out of range',
      { 'INPUT_WAIT-TIMEOUT': '400' },
      'INPUTS_WRONG_FORM',
      'input `wait-timeout` is "400"; it takes a whole number from 1 to 350',
    ],
    [
      'a param without `=`',
      { INPUT_PARAMS: 'token' },
      'INPUTS_WRONG_FORM',
      'input `params` is "token"; it takes lines key=value',
    ],
    [
      'a region that is none',
      { INPUT_REGION: 'us-eats-1a' },
      'INPUTS_WRONG_FORM',
      'input `region` is "us-eats-1a"; it takes a region such as us-east-1',
    ],
    [
      'a stage with other characters',
      { INPUT_STAGE: 'my stage' },
      'INPUTS_WRONG_FORM',
      'input `stage` is "my stage"; it takes letters, digits, `-` and `_`, such as dev',
    ],
    [
      'a role name instead of its ARN',
      { 'INPUT_ROLE-TO-ASSUME': 'deploy' },
      'INPUTS_WRONG_FORM',
      'input `role-to-assume` is "deploy"; it takes the ARN of a role, such as arn:aws:iam::123456789012:role/deploy',
    ],
    [
      'an access key without its secret',
      { 'INPUT_AWS-ACCESS-KEY-ID': 'AKIA' },
      'INPUTS_EMPTY',
      'input `aws-secret-access-key` is empty, but `aws-access-key-id` is given',
    ],
  ])('refuse %s', (_, env, code, message) => {
    expect(mistakesOf(env)).toMatchObject([{ code, message }]);
  });

  it.each([
    ['INPUT_SERVICE-PTH', 'x', 'Did you mean `service-path`?'],
    ['INPUT_COMMAND', 'depoly', 'Did you mean `deploy`?'],
    ['INPUT_REGION', 'us-east1', 'Did you mean `us-east-1`?'],
  ])('say what %s: %s was meant to be', (variable, value, remedy) => {
    expect(mistakesOf({ [variable]: value })).toMatchObject([{ remedy }]);
  });

  it('report every mistake at once', () => {
    const mistakes = mistakesOf({ INPUT_STAG: 'a', INPUT_CACHE: 'x', 'INPUT_ON-CANCEL': 'stop' });
    expect(mistakes.map(({ code }) => code)).toEqual(['INPUTS_UNKNOWN_NAME', 'INPUTS_WRONG_FORM', 'INPUTS_WRONG_FORM']);
  });

  it('never print the value of a secret', () => {
    expect(JSON.stringify(mistakesOf({ 'INPUT_AWS-SECRET-ACCESS-KEY': 's3cr3t' }))).not.toContain('s3cr3t');
  });
});
