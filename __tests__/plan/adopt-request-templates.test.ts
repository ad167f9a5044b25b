import { describe, expect, it } from 'vitest';
import type { CompiledService } from '../../src/compile/compiled-service.ts';
import { isJsonObject } from '../../src/core/json.ts';
import { adoptRequestTemplates } from '../../src/plan/adopt-request-templates.ts';
import type { DeployedService } from '../../src/plan/plan.ts';
import { packageWithReference } from '../parity/references.ts';
import { service } from '../parity/service.ts';

const ours = { 'application/json': 'our JSON', 'application/x-www-form-urlencoded': 'our form' };

const method = (templates: Record<string, string>) => ({
  Type: 'AWS::ApiGateway::Method',
  Properties: { HttpMethod: 'GET', Integration: { Type: 'AWS', RequestTemplates: templates } },
});

const compiled = (templates: Record<string, string>): CompiledService => ({
  createTemplate: undefined,
  template: {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: { ApiGatewayMethodAGet: method(templates) },
    Outputs: {},
  },
  state: {},
  sources: {},
  needsCustomResources: false,
});

const deployed = (template: unknown): DeployedService => ({
  stack: undefined,
  template: JSON.parse(JSON.stringify(template)),
  bucket: undefined,
  artifacts: {},
  functions: {},
});

const templatesOf = ({ template }: Pick<CompiledService, 'template'>): unknown => {
  const integration = template.Resources['ApiGatewayMethodAGet']?.Properties?.['Integration'];
  return isJsonObject(integration) ? integration['RequestTemplates'] : undefined;
};

describe('a stack of the framework with integration: lambda', () => {
  it.each(['v3', 'v4'] as const)('keeps the request templates that %s deployed', async (profile) => {
    const item = {
      name: 'lambda integration',
      config: service({
        functions: {
          hello: { handler: 'handler.a', events: [{ http: { path: 'a', method: 'get', integration: 'lambda' } }] },
        },
      }),
    };
    const answer = (await packageWithReference(profile, [item])).get(item);
    if (!answer || 'refused' in answer) throw new Error('the reference refused it');
    const before = deployed(answer.template);
    const adopted = templatesOf(adoptRequestTemplates(compiled(ours), before, ours));
    expect(adopted).toEqual(templatesOf(answer));
  });

  it('loses templates that somebody wrote', () => {
    const before = deployed({ Resources: { ApiGatewayMethodAGet: method({ 'application/json': 'by hand' }) } });
    expect(templatesOf(adoptRequestTemplates(compiled(ours), before, ours))).toEqual(ours);
  });
});
