import { ref } from '../cloudformation/intrinsics.ts';
import { restApiId } from '../cloudformation/logical-ids.ts';
import { partitionOf } from '../core/aws-partition.ts';
import { isJsonObject } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { objectAt } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';

const outputKey = 'ApiGatewayRestApiWaf';

/**
 * The web ACL in front of the REST API, by API calls as the plugin does it: an AWS::WAFv2::WebACLAssociation would take
 * over the association that a stack has already, and take it away when its creation is rolled back.
 */
export const associateWaf: NativePlugin = {
  name: 'serverless-associate-waf',
  compared: '1.2.1',
  configKeys: ['custom.associateWaf.name', 'custom.associateWaf.version'],
  differences:
    'AWS WAF Classic, the default `version: Regional`, has ended: only `V2` is served. An ACL that is not there or cannot be associated is an error, and the stage is that of the API.',
  adjustModel(model, problems) {
    const { associateWaf: written } = model.custom;
    const { name, version } = objectAt(model.custom, 'associateWaf');
    const refuse = (message: string, ...path: readonly string[]) =>
      problems.error('PLUGIN_CONFIG_INVALID', message, { at: model.locate(['custom', 'associateWaf', ...path]) });
    if (written !== undefined && written !== null && !isJsonObject(written)) {
      refuse('custom.associateWaf has to be an object with `name` and `version`');
    } else if (name !== undefined && name !== null && typeof name !== 'string') {
      refuse('custom.associateWaf.name has to be the name of a web ACL', 'name');
    } else if (aclName(model) !== undefined && version !== 'V2') {
      refuse(notServed(model), ...(version === undefined ? [] : ['version']));
    }
    return model;
  },
  contribute(compiled, model, problems) {
    const shared = model.provider.apiGateway.restApiId;
    if (shared === undefined && !compiled.Resources[restApiId]) {
      const name = aclName(model);
      if (name !== undefined) {
        const message = `serverless-associate-waf: the service has no REST API for the web ACL ${name}`;
        problems.error('PLUGIN_CONFIG_INVALID', message, { at: model.locate(['custom', 'associateWaf']) });
      }
      return compiled;
    }
    const output = { Description: 'Rest API Id', Value: shared ?? ref(restApiId) };
    return { ...compiled, Outputs: { ...compiled.Outputs, [outputKey]: output } };
  },
  async afterDeploy({ model, outputs, aws: { webAcls }, log }) {
    const name = aclName(model);
    if (objectAt(model.custom, 'associateWaf')['version'] !== 'V2') {
      // Where the framework packaged the service, nobody has said so yet.
      if (name !== undefined) throw new UserError('PLUGIN_CONFIG_INVALID', notServed(model));
      // Of WAF Classic nothing is left; an ACL of today's WAF is not the plugin's own.
      return;
    }
    const apiId = outputs[outputKey];
    if (apiId === undefined) return;
    const stageName = model.provider.apiGateway.stage ?? model.stage;
    const stage = `arn:${partitionOf(model.region)}:apigateway:${model.region}::/restapis/${apiId}/stages/${stageName}`;
    const current = await webAcls.ofResource(stage);
    if (name === undefined) {
      if (current === undefined) return;
      await webAcls.disassociate(stage);
      log.info(`The stage ${stageName} is no longer behind ${current}.`);
      return;
    }
    const wanted = await webAcls.find(name);
    if (wanted === undefined) {
      throw new UserError('PLUGIN_CONFIG_INVALID', `there is no regional web ACL ${name} in ${model.region}.`);
    }
    if (wanted === current) return;
    await webAcls.associate(wanted, stage);
    log.info(`The stage ${stageName} is behind the web ACL ${name}.`);
  },
  grants(model, { partition, region, accountId }) {
    const stageName = model.provider.apiGateway.stage ?? model.stage;
    const stage = `arn:${partition}:apigateway:${region}::/restapis/*/stages/${stageName}`;
    const acl = `arn:${partition}:wafv2:${region}:${accountId}:regional/webacl/${aclName(model) ?? '*'}/*`;
    const names = ['GetWebACLForResource', 'GetWebACL', 'AssociateWebACL', 'DisassociateWebACL'];
    return [
      { sid: 'ListWebAcls', actions: ['wafv2:ListWebACLs'], resources: ['*'] },
      { sid: 'AssociateWebAcl', actions: names.map((action) => `wafv2:${action}`), resources: [acl, stage] },
      { sid: 'SetWebAcl', actions: ['apigateway:SetWebACL'], resources: [stage] },
    ];
  },
};

function notServed({ custom }: ServiceModel): string {
  const { version } = objectAt(custom, 'associateWaf');
  const given = version === undefined ? 'not given, which means Regional' : JSON.stringify(version);
  return `custom.associateWaf.version is ${given}: AWS WAF Classic has ended, so it has to be V2`;
}

/** The web ACL that is asked for; none: the stage is to be behind none. */
function aclName({ custom }: ServiceModel): string | undefined {
  const { name } = objectAt(custom, 'associateWaf');
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}
