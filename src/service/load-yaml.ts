import type { Problems } from '../core/problems.ts';
import type { LoadedConfig } from './load-result.ts';
import { readLocatedYaml } from './located-yaml.ts';
import type { Profile } from './profile.ts';

/** A configuration in YAML; dates without quotes as the profile's framework reads them (framework-spec 1.1.2). */
export function loadYaml(text: string, file: string, problems: Problems, profile: Profile): LoadedConfig | undefined {
  return readLocatedYaml(text, file, problems, profile === 'v3' ? 'iso' : 'text');
}
