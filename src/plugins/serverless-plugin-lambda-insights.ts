import type { Json, JsonObject } from '../core/json.ts';
import { mapFunctions, objectAt, withKeys, withoutKey } from './config-functions.ts';
import { insightsAccount, insightsVersion } from './lambda-insights/layer-versions.ts';
import type { NativePlugin, PluginContext } from './native-plugin.ts';

const managedPolicy = 'arn:aws:iam::aws:policy/CloudWatchLambdaInsightsExecutionRolePolicy';

/** The Lambda Insights extension as a layer, and its policy on the shared role. */
export const lambdaInsights: NativePlugin = {
  name: 'serverless-plugin-lambda-insights',
  compared: '2.0.0',
  configKeys: [
    'custom.lambdaInsights.defaultLambdaInsights',
    'custom.lambdaInsights.attachPolicy',
    'custom.lambdaInsights.lambdaInsightsVersion',
    'functions.<name>.lambdaInsights',
  ],
  differences:
    'The policy also goes to provider.iam.role.managedPolicies when that is used; a given version is not looked up before the deploy.',
  adjustConfig(config, context) {
    const { defaultLambdaInsights, attachPolicy, lambdaInsightsVersion } = objectAt(config, 'custom', 'lambdaInsights');
    let isUsed = false;
    const adjusted = mapFunctions(config, (fn, key) => {
      const wanted = fn['lambdaInsights'] ?? defaultLambdaInsights === true;
      checkFlag(fn['lambdaInsights'], ['functions', key, 'lambdaInsights'], context);
      const stripped = withoutKey(fn, [], 'lambdaInsights');
      if (wanted !== true) return stripped;
      const arm = (fn['architecture'] ?? objectAt(config, 'provider')['architecture']) === 'arm64';
      const layer = layerArn(lambdaInsightsVersion, arm, key, context);
      if (layer === undefined) return stripped;
      isUsed = true;
      // A function's list replaces that of the provider: so it does with the plugin.
      return { ...stripped, layers: [...asList(fn['layers']), layer] };
    });
    return isUsed && attachPolicy !== false ? withPolicy(adjusted) : adjusted;
  },
};

function checkFlag(value: Json | undefined, path: readonly string[], { problems, locate }: PluginContext): void {
  if (value === undefined || typeof value === 'boolean') return;
  problems.error('PLUGIN_CONFIG_INVALID', `${path.join('.')} has to be true or false`, { at: locate(path) });
}

function layerArn(
  version: Json | undefined,
  arm: boolean,
  functionKey: string,
  { region, problems, locate }: PluginContext,
): string | undefined {
  const newest = insightsVersion(region, arm);
  const chosen = typeof version === 'number' ? version : newest;
  if (chosen === undefined) {
    const what = `Lambda Insights for ${arm ? 'arm64' : 'x86_64'} has no known version in ${region}`;
    problems.error('PLUGIN_CONFIG_INVALID', `${what}: set custom.lambdaInsights.lambdaInsightsVersion`, {
      at: locate(['functions', functionKey]),
    });
    return undefined;
  }
  // With a version of the user's the plugin asks for the layer of the account that most regions share.
  const account = typeof version === 'number' ? insightsAccount() : insightsAccount(region);
  const partition = region.startsWith('cn-') && typeof version !== 'number' ? 'aws-cn' : 'aws';
  return `arn:${partition}:lambda:${region}:${account}:layer:LambdaInsightsExtension${arm ? '-Arm64' : ''}:${chosen}`;
}

function withPolicy(config: JsonObject): JsonObject {
  const { managedPolicies } = objectAt(config, 'provider', 'iam', 'role');
  if (managedPolicies !== undefined) {
    return withKeys(config, ['provider', 'iam', 'role'], {
      managedPolicies: [...asList(managedPolicies), managedPolicy],
    });
  }
  const { iamManagedPolicies } = objectAt(config, 'provider');
  return withKeys(config, ['provider'], { iamManagedPolicies: [...asList(iamManagedPolicies), managedPolicy] });
}

const asList = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
