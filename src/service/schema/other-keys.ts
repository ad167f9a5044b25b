// Keys that one of the tools knows, and that our key tables do not have: read without an error.

/** What becomes of a key: `honoured`, or a reason why it has no effect here. */
export type OtherKeys = Readonly<Record<string, string>>;

const dashboard = 'belongs to the dashboard of Serverless Inc. and has no effect here';
const serverless4 = 'is a key of Serverless 4 and has no effect here';

/** Top level. */
export const otherTopLevelKeys: OtherKeys = {
  org: dashboard,
  app: dashboard,
  tenant: dashboard,
  dashboard,
  console: dashboard,
  outputs: dashboard,
  licenseKey: 'is the licence of Serverless 4; nothing here asks for one',
  stages: 'is read for its params only',
  build: serverless4,
  state: serverless4,
  alerts: serverless4,
  agents: serverless4,
  sandboxes: serverless4,
  enableLocalInstallationFallback: 'belongs to the local installation of Serverless 2 and has no effect here',
  unresolvedVariablesNotificationMode:
    'belongs to Serverless 2 and has no effect here: an unresolved variable is an error',
};

/** `provider`. */
export const otherProviderKeys: OtherKeys = {
  domain: serverless4,
  domains: serverless4,
  deployment: serverless4,
  observability: dashboard,
  resolver: serverless4,
  logGroupClass: 'honoured',
  variableSyntax: 'belongs to Serverless 1 and has no effect here: variables are written ${…}',
  apiKeys: 'belongs to Serverless 1 and has no effect here: write it as `provider.apiGateway.apiKeys`',
  usagePlan: 'belongs to Serverless 1 and has no effect here: write it as `provider.apiGateway.usagePlan`',
  resourcePolicy: 'belongs to Serverless 1 and has no effect here: write it as `provider.apiGateway.resourcePolicy`',
  cfLogs: 'belongs to Serverless 1 and has no effect here',
  credentials: 'belongs to Serverless 1 and has no effect here: credentials come from the workflow',
  versionFunction: 'has no effect: the key is `versionFunctions`',
};

/** `functions.<key>`. */
export const otherFunctionKeys: OtherKeys = {
  build: serverless4,
  iam: serverless4,
  capacityProvider: serverless4,
  logGroupClass: 'honoured',
};

/** Keys that plugins add: nothing is said of them, the plugin or its native support reads them (framework-spec 1.10). */
export const pluginTopLevelKeys: ReadonlySet<string> = new Set([
  'stepFunctions',
  'appSync',
  'constructs',
  'enterprise',
]);

export const pluginFunctionKeys: ReadonlySet<string> = new Set([
  'iamRoleStatements',
  'iamRoleStatementsInherit',
  'iamRoleStatementsName',
  'iamPermissionsBoundary',
  'module',
  'vendor',
  'zip',
  'alarms',
  'dashboards',
  'deploymentSettings',
  'warmup',
  'entrypoint',
  'skipEsbuild',
  'esbuildEntrypoint',
  'disableEsbuild',
  'datadog',
  'prune',
  'shouldMinify',
]);

/** Keys below `provider` that plugins add. */
export const pluginProviderKeys: ReadonlySet<string> = new Set([
  'apiGatewayCaching',
  'xrayTracing',
  'pluginLocalstack',
]);
