import type { Draft } from '../read/draft.ts';
import { checkKeys } from './check-keys.ts';
import type { Finding } from './finding.ts';
import { otherProviderKeys, pluginProviderKeys } from './other-keys.ts';

/** Checks and coerces `provider`. Keys that CloudFormation knows and the references do not are a warning. */
export function checkProvider(provider: Draft): readonly Finding[] {
  const rules = {
    section: 'provider',
    other: otherProviderKeys,
    ofPlugins: pluginProviderKeys,
    elsewhere: ['name', 'region', 'stage'],
  } as const;
  return checkKeys(provider, ['provider'], rules).map((finding) =>
    finding.code === 'CONFIG_UNKNOWN_KEY' && isPassedThrough(finding) ? { ...finding, weight: 'warning' } : finding,
  );
}

/** Below `provider.s3.<name>` and `provider.cloudFront.cachePolicies.<name>` stand CloudFormation's own keys. */
const isPassedThrough = ({ path }: Finding): boolean =>
  (path[1] === 's3' && path.length > 4) || (path[1] === 'cloudFront' && path.length > 4);
