import type { Problems } from '../core/problems.ts';
import type { LoadedConfig } from './load-result.ts';
import { readLocatedYaml } from './located-yaml.ts';
import { type Profile, profileOfFrameworkVersion } from './profile.ts';

/**
 * A configuration in YAML; dates without quotes as the profile's framework reads them (framework-spec 1.1.2). Without a
 * profile, as the `frameworkVersion` of the file says.
 */
export function loadYaml(
  text: string,
  file: string,
  problems: Problems,
  profile: Profile | undefined,
): LoadedConfig | undefined {
  const written = /^frameworkVersion:(.*)$/m.exec(text)?.[1];
  const dates = (profile ?? profileOfFrameworkVersion(written)) === 'v3' ? 'iso' : 'text';
  return readLocatedYaml(text, file, problems, dates);
}
