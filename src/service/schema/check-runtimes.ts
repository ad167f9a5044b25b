import { nearestName } from '../../core/nearest-name.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { Profile } from '../profile.ts';
import { type Draft, isDraft } from '../read/draft.ts';
import type { Finding } from './finding.ts';
import { currentRuntimes, retiredRuntimes } from './runtimes.ts';

/** Warns of runtimes that AWS refuses for new functions, and of names that are none. */
export function checkRuntimes(draft: Draft, profile: Profile): readonly Finding[] {
  const provider = isDraft(draft['provider']) ? draft['provider'] : {};
  const functions = isDraft(draft['functions']) ? Object.entries(draft['functions']) : [];
  const written: (readonly [ConfigPath, unknown])[] = [
    [['provider', 'runtime'], provider['runtime']],
    ...functions.map(([key, fn]) => [['functions', key, 'runtime'], isDraft(fn) ? fn['runtime'] : undefined] as const),
  ];
  const found = written.flatMap(([path, runtime]) => (typeof runtime === 'string' ? checkRuntime(path, runtime) : []));
  const needsDefault = functions.some(
    ([, fn]) => isDraft(fn) && fn['runtime'] === undefined && fn['image'] === undefined,
  );
  if (profile === 'v3' && provider['runtime'] === undefined && needsDefault) return [...found, missingRuntime];
  return found;
}

function checkRuntime(path: ConfigPath, runtime: string): readonly Finding[] {
  if (currentRuntimes.includes(runtime)) return [];
  const successors = retiredRuntimes[runtime];
  if (successors) {
    return [
      {
        path,
        code: 'CONFIG_RUNTIME_RETIRED',
        message: `The runtime \`${runtime}\` is retired: AWS refuses to create functions with it.`,
        remedy: `Use \`${successors.join('` or `')}\`.`,
        weight: 'warning',
      },
    ];
  }
  const nearest = nearestName(runtime, currentRuntimes);
  return [
    {
      path,
      code: 'CONFIG_RUNTIME_UNKNOWN',
      message: `\`${runtime}\` is not a runtime that is known here.`,
      remedy: nearest ? `Did you mean \`${nearest}\`? A runtime that AWS has added since is fine.` : undefined,
      weight: 'warning',
    },
  ];
}

const missingRuntime: Finding = {
  path: ['provider'],
  code: 'CONFIG_RUNTIME_RETIRED',
  message: 'No runtime is named, and the default of Serverless 3, `nodejs16.x`, is retired.',
  remedy: 'Set `provider.runtime`, such as `nodejs22.x`.',
  weight: 'warning',
};
