import { isDraft } from '../read/draft.ts';

/** Plugins that add no keys to the framework's schema, or only those of other-keys.ts. */
const knownPlugins: ReadonlySet<string> = new Set([
  'serverless-add-api-key',
  'serverless-apigw-binary',
  'serverless-appsync-plugin',
  'serverless-associate-waf',
  'serverless-bundle',
  'serverless-deployment-bucket',
  'serverless-domain-manager',
  'serverless-dotenv-plugin',
  'serverless-dynamodb',
  'serverless-dynamodb-local',
  'serverless-esbuild',
  'serverless-export-env',
  'serverless-iam-roles-per-function',
  'serverless-localstack',
  'serverless-offline',
  'serverless-offline-sqs',
  'serverless-plugin-aws-alerts',
  'serverless-plugin-canary-deployments',
  'serverless-plugin-datadog',
  'serverless-plugin-ifelse',
  'serverless-plugin-log-retention',
  'serverless-plugin-resource-tagging',
  'serverless-plugin-split-stacks',
  'serverless-plugin-tracing',
  'serverless-plugin-typescript',
  'serverless-plugin-warmup',
  'serverless-prune-plugin',
  'serverless-pseudo-parameters',
  'serverless-python-requirements',
  'serverless-s3-sync',
  'serverless-step-functions',
  'serverless-webpack',
]);

/** True when a plugin is listed that may have added keys which we cannot know. */
export function hasUnknownPlugins(plugins: unknown): boolean {
  const names = isDraft(plugins) ? plugins['modules'] : plugins;
  return Array.isArray(names) && names.some((name) => typeof name === 'string' && !knownPlugins.has(name));
}
