import { mergeConfig } from './cruglobal-serverless-merge-config.ts';
import type { NativePlugin } from './native-plugin.ts';
import { addApiKey } from './serverless-add-api-key.ts';
import { apigwBinary } from './serverless-apigw-binary.ts';
import { apigwyBinary } from './serverless-apigwy-binary.ts';
import { appSync } from './serverless-appsync-plugin.ts';
import { associateWaf } from './serverless-associate-waf.ts';
import { awsDocumentation } from './serverless-aws-documentation.ts';
import { cfVars } from './serverless-cf-vars.ts';
import { cloudfrontInvalidate } from './serverless-cloudfront-invalidate.ts';
import { deploymentBucket } from './serverless-deployment-bucket.ts';
import { domainManager } from './serverless-domain-manager.ts';
import { dotenv } from './serverless-dotenv-plugin.ts';
import { exportEnv } from './serverless-export-env.ts';
import { iamRolesPerFunction } from './serverless-iam-roles-per-function.ts';
import { layers } from './serverless-layers.ts';
import { awsAlerts } from './serverless-plugin-aws-alerts.ts';
import { canaryDeployments } from './serverless-plugin-canary-deployments.ts';
import { ifElse } from './serverless-plugin-ifelse.ts';
import { includeDependencies } from './serverless-plugin-include-dependencies.ts';
import { lambdaInsights } from './serverless-plugin-lambda-insights.ts';
import { logRetention } from './serverless-plugin-log-retention.ts';
import { resourceTagging } from './serverless-plugin-resource-tagging.ts';
import { pluginScripts } from './serverless-plugin-scripts.ts';
import { splitStacks } from './serverless-plugin-split-stacks.ts';
import { tracing } from './serverless-plugin-tracing.ts';
import { warmup } from './serverless-plugin-warmup.ts';
import { prune } from './serverless-prune-plugin.ts';
import { pseudoParameters } from './serverless-pseudo-parameters.ts';
import { reqValidator } from './serverless-reqvalidator-plugin.ts';
import { s3Sync } from './serverless-s3-sync.ts';
import { stepFunctions } from './serverless-step-functions.ts';
import { wsgi } from './serverless-wsgi.ts';

const tableOf = (plugins: readonly NativePlugin[]): Readonly<Record<string, NativePlugin>> =>
  Object.fromEntries(plugins.map((plugin) => [plugin.name, plugin]));

/** Plugins that change configuration, model or template, by name. */
export const nativePlugins: Readonly<Record<string, NativePlugin>> = tableOf([
  addApiKey,
  apigwBinary,
  apigwyBinary,
  appSync,
  associateWaf,
  awsAlerts,
  awsDocumentation,
  canaryDeployments,
  cfVars,
  cloudfrontInvalidate,
  deploymentBucket,
  domainManager,
  dotenv,
  exportEnv,
  iamRolesPerFunction,
  ifElse,
  includeDependencies,
  lambdaInsights,
  layers,
  logRetention,
  mergeConfig,
  pluginScripts,
  prune,
  pseudoParameters,
  reqValidator,
  resourceTagging,
  s3Sync,
  splitStacks,
  stepFunctions,
  tracing,
  warmup,
  wsgi,
]);

/** Plugins whose work the packaging step does. */
export const packagingPlugins: ReadonlySet<string> = new Set([
  'serverless-bundle',
  'serverless-esbuild',
  'serverless-plugin-typescript',
  'serverless-python-requirements',
  'serverless-webpack',
]);

/** Plugins of a developer's machine: a deploy passes them over. */
export const developmentOnlyPlugins: ReadonlySet<string> = new Set([
  'serverless-appsync-simulator',
  'serverless-aws-alias-local',
  'serverless-dynamodb-local',
  'serverless-dynamodb',
  'serverless-jest-plugin',
  'serverless-localstack',
  'serverless-mocha-plugin',
  'serverless-offline',
  'serverless-offline-aws-eventbridge',
  'serverless-offline-cron',
  'serverless-offline-dotenv',
  'serverless-offline-dynamodb-streams',
  'serverless-offline-edge-lambda',
  'serverless-offline-kinesis',
  'serverless-offline-lambda',
  'serverless-offline-msk',
  'serverless-offline-scheduler',
  'serverless-offline-schedule',
  'serverless-offline-ses',
  'serverless-offline-ses-v2',
  'serverless-offline-sns',
  'serverless-offline-sqs',
  'serverless-offline-sqs-external',
  'serverless-offline-ssm',
  'serverless-offline-stepfunctions',
  'serverless-offline-watcher',
  'serverless-plugin-simulate',
  'serverless-s3-local',
  'serverless-step-functions-local',
  'serverless-step-functions-offline',
]);

/** How a plugin of that name is served. */
export type ServedPlugin =
  | { readonly kind: 'native'; readonly plugin: NativePlugin }
  | { readonly kind: 'packaging' }
  | { readonly kind: 'development' };

/** How we serve a plugin; `undefined` for one that needs the framework itself. */
export function findPlugin(name: string): ServedPlugin | undefined {
  const plugin = Object.hasOwn(nativePlugins, name) ? nativePlugins[name] : undefined;
  if (plugin) return { kind: 'native', plugin };
  if (packagingPlugins.has(name)) return { kind: 'packaging' };
  return developmentOnlyPlugins.has(name) ? { kind: 'development' } : undefined;
}
