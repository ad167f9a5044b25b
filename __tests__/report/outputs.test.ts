import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reportOutputs, setOutputs } from '../../src/report/outputs.ts';
import { failedWithCause, firstDeploy, noChange, removed, replacementBlocked, several } from './reports.ts';

describe('the outputs', () => {
  it('are exactly those that action.yml declares', () => {
    const metadata = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));
    expect(Object.keys(reportOutputs([firstDeploy])).sort()).toEqual(Object.keys(metadata.outputs).sort());
  });

  it('of a deploy have stack, endpoints, functions and what changed', () => {
    expect(reportOutputs([firstDeploy], { cacheHit: true, commentUrl: 'https://c.example' })).toMatchObject({
      ...{ changed: true, stage: 'pr-7', region: 'ap-northeast-2', 'stack-name': 'hello-service-pr-7' },
      'endpoint-url': 'https://a1b2c3.execute-api.ap-northeast-2.amazonaws.com/pr-7/hello',
      endpoints: [{ method: 'GET', path: '/hello' }],
      functions: [{ key: 'hello', version: '1' }],
      plan: { kind: 'create', functions: [{ key: 'hello' }] },
      ...{ 'cache-hit': true, 'comment-url': 'https://c.example' },
    });
  });

  it.each([
    ['a deploy', firstDeploy, true],
    ['nothing', noChange, false],
    ['a removal', removed, true],
    ['a failure', failedWithCause, false],
    ['a plan that is blocked', replacementBlocked, true],
  ])('say after %s whether something changed or would', (_, report, changed) => {
    expect(reportOutputs([report])['changed']).toBe(changed);
  });

  it('of several services are by service', () => {
    expect(reportOutputs(several)).toMatchObject({
      plan: { orders: { kind: 'create' }, mail: { kind: 'nothing' }, billing: { kind: 'update' } },
      'stack-outputs': { orders: { ServiceEndpoint: expect.any(String) } },
    });
  });

  it('reach the runner as text and JSON, and not when they are unknown', () => {
    const given: Record<string, string> = {};
    const runner = {
      setOutput: (name: string, value: string) => {
        given[name] = value;
      },
      saveState: () => {},
      writeSummary: async () => {},
    };
    setOutputs({ changed: false, stage: 'dev', endpoints: [], 'comment-url': undefined }, runner);
    expect(given).toEqual({ changed: 'false', stage: 'dev', endpoints: '[]' });
  });
});
