import type { GrantRule } from '../grant.ts';
import { apiGatewayRules } from './api-gateway.ts';
import { appSyncRules } from './app-sync.ts';
import { codeDeployRules } from './code-deploy.ts';
import { edgeRules } from './edge.ts';
import { eventRules } from './events.ts';
import { iamRules } from './iam.ts';
import { lambdaRules } from './lambda.ts';
import { logRules } from './logs.ts';
import { messagingRules } from './messaging.ts';
import { scalingRules } from './scaling-and-waf.ts';
import { stackRules } from './stack.ts';
import { storageRules } from './storage.ts';

const rules: Readonly<Record<string, GrantRule>> = {
  ...apiGatewayRules,
  ...appSyncRules,
  ...codeDeployRules,
  ...edgeRules,
  ...eventRules,
  ...iamRules,
  ...lambdaRules,
  ...logRules,
  ...messagingRules,
  ...scalingRules,
  ...stackRules,
  ...storageRules,
};

/** The rule of a CloudFormation type; `undefined` for a type that is not in the table. */
export function grantRule(type: string): GrantRule | undefined {
  return type.startsWith('Custom::') ? stackRules['AWS::CloudFormation::CustomResource'] : rules[type];
}
