import { isDraft } from '../read/draft.ts';

/** Plugins that add no keys of their own to the configuration, or only those of other-keys.ts. */
const knownPlugins =
  /^(serverless-(offline|esbuild|webpack|bundle|dotenv-plugin|python-requirements|domain-manager|prune-plugin|pseudo-parameters|iam-roles-per-function|plugin-[a-z-]+|step-functions|appsync-plugin|s3-sync|deployment-bucket|export-env|apigw-binary|associate-waf|add-api-key|offline-[a-z-]+|dynamodb(-local)?|localstack)|\.\/.*)$/;

/** True when a plugin is listed that may have added keys which we cannot know. */
export function hasUnknownPlugins(plugins: unknown): boolean {
  const names = isDraft(plugins) ? plugins['modules'] : plugins;
  return Array.isArray(names) && names.some((name) => typeof name === 'string' && !knownPlugins.test(name));
}
