import { describe, expect, it } from 'vitest';
import type { Resources } from '../../src/cloudformation/template.ts';
import type { Json } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { adjustConfig, adjustModel, pluginGrants, templateHooks } from '../../src/plugins/apply-plugins.ts';
import type { ServiceModel } from '../../src/service/service-model.ts';
import { providerModel, serviceModel } from '../builders/compile-context.ts';
import { pluginContext, problemsOf } from '../builders/plugin-context.ts';

const plugins = ['serverless-associate-waf'];
const modelOf = (associateWaf: Json, parts: Partial<ServiceModel> = {}) =>
  serviceModel({ plugins, custom: { associateWaf }, ...parts });
const provider = providerModel();
const withRestApiId = (restApiId: Json) => ({
  provider: { ...provider, apiGateway: { ...provider.apiGateway, restApiId } },
});
const api: Resources = { ApiGatewayRestApi: { Type: 'AWS::ApiGateway::RestApi', Properties: {} } };

describe('the settings of serverless-associate-waf', () => {
  const ended = 'AWS WAF Classic has ended, so it has to be V2';
  it.each<[Json, readonly string[]]>([
    [{ name: 'edge', version: 'V2' }, []],
    [null, []],
    [{ version: 'Regional' }, []],
    [{ name: ' ' }, []],
    [{ name: 'edge' }, [`custom.associateWaf.version is not given, which means Regional: ${ended}`]],
    [{ name: 'edge', version: 'Regional' }, [`custom.associateWaf.version is "Regional": ${ended}`]],
    [{ name: 'edge', version: 2 }, [`custom.associateWaf.version is 2: ${ended}`]],
    [{ name: ['edge'], version: 'V2' }, ['custom.associateWaf.name has to be the name of a web ACL']],
    ['edge', ['custom.associateWaf has to be an object with `name` and `version`']],
  ])('%j: %j', (written, messages) => {
    const problems = new Problems();
    adjustModel(modelOf(written), problems);
    expect(problems.all.map(({ message }) => message)).toEqual(messages);
  });

  it('has keys that are reported where nobody knows them', async () => {
    const context = pluginContext();
    await adjustConfig({ custom: { associateWaf: { name: 'edge', versoin: 'V2' } } }, plugins, context);
    expect(problemsOf(context)).toEqual([
      'PLUGIN_KEY_UNKNOWN: serverless-associate-waf knows no key custom.associateWaf.versoin: did you mean "version"?',
    ]);
  });
});

describe('the output of serverless-associate-waf', () => {
  it.each<[string, Json, Partial<ServiceModel>, Resources, Json | undefined, readonly string[]]>([
    ['the API of the stack', { name: 'edge', version: 'V2' }, {}, api, { Ref: 'ApiGatewayRestApi' }, []],
    ['a shared API', { name: 'edge', version: 'V2' }, withRestApiId('abc'), {}, 'abc', []],
    ['nothing without an API', {}, {}, {}, undefined, []],
    [
      'nothing for an ACL without an API, which is an error',
      { name: 'edge', version: 'V2' },
      {},
      {},
      undefined,
      ['serverless-associate-waf: the service has no REST API for the web ACL edge'],
    ],
  ])('is %s', (_name, written, parts, Resources, value, messages) => {
    const problems = new Problems();
    const template = { AWSTemplateFormatVersion: '', Resources, Outputs: {} };
    const { Outputs } = templateHooks(modelOf(written, parts), problems).beforeUserResources(template);
    expect(Outputs['ApiGatewayRestApiWaf']?.Value).toEqual(value);
    expect(problems.all.map(({ message }) => message)).toEqual(messages);
  });
});

it('asks for the rights on the ACL of that name and on the stage', () => {
  const place = { partition: 'aws', region: 'eu-west-1', accountId: '111122223333' };
  const grants = pluginGrants(modelOf({ name: 'edge', version: 'V2' }), place);
  expect(grants.map(({ sid, resources }) => [sid, resources])).toEqual([
    ['ListWebAcls', ['*']],
    [
      'AssociateWebAcl',
      [
        'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/edge/*',
        'arn:aws:apigateway:eu-west-1::/restapis/*/stages/dev',
      ],
    ],
    ['SetWebAcl', ['arn:aws:apigateway:eu-west-1::/restapis/*/stages/dev']],
  ]);
});
