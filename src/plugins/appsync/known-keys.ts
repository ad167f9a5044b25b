/** Keys of `appSync` and of its parts: others have no effect. */
export const apiKeys = [
  'name',
  'schema',
  'authentication',
  'additionalAuthentications',
  'apiKeys',
  'dataSources',
  'resolvers',
  'pipelineFunctions',
  'substitutions',
  'environment',
  'domain',
  'logging',
  'xrayEnabled',
  'visibility',
  'introspection',
  'queryDepthLimit',
  'resolverCountLimit',
  'waf',
  'tags',
  'caching',
  'enhancedMetrics',
  'esbuild',
] as const;

export const dataSourceKeys = ['type', 'description', 'config', 'name'];

const programKeys = ['dataSource', 'request', 'response', 'code', 'sync', 'substitutions', 'maxBatchSize'];

export const pipelineFunctionKeys = [...programKeys, 'description', 'name'];

export const resolverKeys = [...programKeys, 'kind', 'type', 'field', 'functions', 'caching', 'metricsConfig', 'name'];

/** Keys of sections that are one object. */
export const sectionKeys: Readonly<Record<string, readonly string[]>> = {
  domain: [
    'enabled',
    'useCloudFormation',
    'retain',
    'name',
    'certificateArn',
    'hostedZoneId',
    'hostedZoneName',
    'route53',
  ],
  logging: ['roleArn', 'level', 'retentionInDays', 'excludeVerboseContent', 'enabled'],
  caching: ['enabled', 'behavior', 'type', 'ttl', 'atRestEncryption', 'transitEncryption'],
  waf: ['enabled', 'arn', 'name', 'defaultAction', 'description', 'rules', 'visibilityConfig'],
  enhancedMetrics: ['DataSourceLevelMetricsBehavior', 'OperationLevelMetricsConfig', 'ResolverLevelMetricsBehavior'],
};
