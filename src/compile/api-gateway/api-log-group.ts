import type { Resource } from '../../cloudformation/template.ts';
import type { ProviderModel } from '../../service/service-model.ts';

/** The log group of an API's access logs, with the retention and data protection of the provider. */
export function apiLogGroup(name: string, provider: ProviderModel): Resource {
  return {
    Type: 'AWS::Logs::LogGroup',
    Properties: {
      LogGroupName: name,
      RetentionInDays: provider.logRetentionInDays,
      DataProtectionPolicy: provider.logDataProtectionPolicy,
    },
  };
}
