import { describe, expect, it } from 'vitest';
import { nestedPlaces, splitCompiled } from '../../src/commands/split-compiled.ts';
import type { CompiledService } from '../../src/compile/compiled-service.ts';
import { Problems } from '../../src/core/problems.ts';
import type { DeployedService } from '../../src/plan/plan.ts';
import type { DeployedStack } from '../../src/ports.ts';
import { serviceModel } from '../builders/compile-context.ts';

const alarm = { Type: 'AWS::CloudWatch::Alarm' };
const compiled: CompiledService = {
  createTemplate: undefined,
  template: { AWSTemplateFormatVersion: '2010-09-09', Resources: { Alarm: alarm, Fresh: alarm }, Outputs: {} },
  state: {},
  sources: {},
  needsCustomResources: false,
};

function deployedAs(status: string): DeployedService {
  const stack: DeployedStack = {
    ...{ name: 'shop-dev', id: 'id', status, outputs: {}, tags: {}, parameters: {}, notificationArns: [] },
    ...{ terminationProtection: false, disableRollback: false, createdAtMs: 0 },
  };
  return { stack, template: { Resources: { Alarm: alarm } }, bucket: undefined, artifacts: {}, functions: {} };
}

describe('the templates of a service', () => {
  const model = serviceModel({ plugins: ['serverless-plugin-split-stacks'] });
  const split = (options: Partial<Parameters<typeof splitCompiled>[1]>, given = compiled) =>
    nestedPlaces(splitCompiled(given, { model, directory: 'folder', ...options }, new Problems()).nested);

  it.each([
    ['UPDATE_COMPLETE', { Fresh: 'AlarmsNestedStack' }],
    ['ROLLBACK_COMPLETE', { Alarm: 'AlarmsNestedStack', Fresh: 'AlarmsNestedStack' }],
    ['DELETE_COMPLETE', { Alarm: 'AlarmsNestedStack', Fresh: 'AlarmsNestedStack' }],
  ])('leave what a stack in %s has where it is, unless it is made anew', (status, places) => {
    expect(split({ deployed: deployedAs(status) })).toEqual(places);
  });

  it('are split as the plugin in the framework did, and not at all without it', () => {
    const places = { nestedIn: { Fresh: 'MineNestedStack' }, waits: {} };
    expect(split({}, { ...compiled, places })).toEqual({ Fresh: 'MineNestedStack' });
    expect(split({ model: serviceModel() })).toEqual({});
  });
});
