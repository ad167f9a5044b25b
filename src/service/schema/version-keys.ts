import { type ConfigPath, formatConfigPath } from '../../core/source-location.ts';
import type { Profile } from '../profile.ts';
import { type Draft, isDraft } from '../read/draft.ts';
import type { Finding } from './finding.ts';

/** Keys that only one of the references knows; `*` is any key (framework-spec 1.3 to 1.8). */
export const versionKeys: Readonly<Record<Profile, readonly string[]>> = {
  v3: [
    'package.exclude',
    'package.include',
    'functions.*.package.exclude',
    'functions.*.package.include',
    'layers.*.package.exclude',
    'layers.*.package.include',
    'provider.eventBridge.useCloudFormation',
    'provider.lambdaHashingVersion',
  ],
  v4: [
    'functions.*.durableConfig',
    'functions.*.logs',
    'functions.*.recursiveLoop',
    'functions.*.vpc.ipv6AllowedForDualStack',
    'provider.apiGateway.endpoint',
    'provider.apiGateway.timeoutInMillis',
    'provider.deletionProtection',
    'provider.ecr.maxImageCount',
    'provider.httpApi.description',
    'provider.logs.lambda',
    'provider.pruneFunctionVersions',
    'provider.vpc.ipv6AllowedForDualStack',
  ],
};

const toolOf: Readonly<Record<Profile, string>> = { v3: 'Serverless 3', v4: 'osls 4' };

/** Warns of keys that the other reference has and the one of this profile has not. */
export function checkVersionKeys(draft: Draft, profile: Profile): readonly Finding[] {
  const other: Profile = profile === 'v3' ? 'v4' : 'v3';
  const paths = versionKeys[other].flatMap((pattern) => pathsOf(draft, pattern.split('.'), []));
  return paths.map((path) => ({
    path,
    code: 'CONFIG_OTHER_VERSION_KEY',
    message: `\`${formatConfigPath(path)}\` is a key of ${toolOf[other]}; ${toolOf[profile]} does not know it.`,
    weight: 'warning',
  }));
}

/** Every path of `value` that the pattern names. */
function pathsOf(value: unknown, [step, ...rest]: readonly string[], path: ConfigPath): readonly ConfigPath[] {
  if (step === undefined) return [path];
  if (!isDraft(value)) return [];
  const keys = step === '*' ? Object.keys(value) : [step];
  return keys.flatMap((key) => (value[key] === undefined ? [] : pathsOf(value[key], rest, [...path, key])));
}
