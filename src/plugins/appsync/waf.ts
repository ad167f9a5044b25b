import { getAtt } from '../../cloudformation/intrinsics.ts';
import { graphQlApiId } from '../../cloudformation/logical-ids.ts';
import type { Resources } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import { wafAssociationId, wafId } from './names.ts';
import type { AppSync } from './settings.ts';
import { tagList } from './tags.ts';
import { metricsOf, wafRules } from './waf-rules.ts';

/** The web ACL of the API, or its association with one that is there. */
export function wafResources(appSync: AppSync): Resources {
  const waf = objectAt(appSync.config, 'waf');
  const { enabled, arn, defaultAction, description } = waf;
  if (!appSync.config['waf'] || enabled === false) return {};
  const association = {
    [wafAssociationId]: {
      Type: 'AWS::WAFv2::WebACLAssociation',
      Properties: { ResourceArn: getAtt(graphQlApiId, 'Arn'), WebACLArn: arn || getAtt(wafId, 'Arn') },
    },
  };
  if (arn) return association;
  const name = String(waf['name'] || `${appSync.name}Waf`);
  const Properties = {
    DefaultAction: actionOf(defaultAction || 'Allow'),
    Scope: 'REGIONAL',
    Description: description || `ACL rules for AppSync ${appSync.name}`,
    Name: name,
    Rules: wafRules(waf, appSync.apiKeys),
    VisibilityConfig: metricsOf(waf, objectAt(waf, 'visibilityConfig'), name),
    Tags: tagList(appSync.config),
  };
  return { [wafId]: { Type: 'AWS::WAFv2::WebACL', Properties }, ...association };
}

const actionOf = (action: JsonObject['action']): JsonObject['action'] =>
  typeof action === 'string' ? { [action]: {} } : action;
