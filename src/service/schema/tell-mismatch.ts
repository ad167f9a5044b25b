import { nearestName } from '../../core/nearest-name.ts';
import { type ConfigPath, formatConfigPath } from '../../core/source-location.ts';
import type { Finding } from './finding.ts';
import type { Mismatch } from './mismatch.ts';
import { describeValue, orList } from './wording.ts';

/** One sentence about a mismatch below `base`, and what to do. */
export function tellMismatch(base: ConfigPath, mismatch: Mismatch): Finding {
  const path = [...base, ...mismatch.path];
  switch (mismatch.kind) {
    case 'value':
      return tellValue(path, mismatch.value, mismatch.expected);
    case 'unknown-key':
      return tellUnknownKey(path, mismatch.key, mismatch.known);
    case 'misformed-key':
      return {
        path: [...path, mismatch.key],
        code: 'CONFIG_VALUE',
        message: `\`${mismatch.key}\` cannot be a key of \`${formatConfigPath(path)}\`: it must be ${mismatch.form}.`,
        remedy: 'Rename the key.',
        weight: 'mode',
      };
    case 'missing-keys':
      return tellMissing(path, mismatch.keys.map(quoted).join(' and '));
    case 'missing-choice':
      return tellMissing(path, orList(mismatch.keys.map(quoted)));
    case 'exclusive-keys':
      return {
        path,
        code: 'CONFIG_VALUE',
        message: `\`${formatConfigPath(path)}\` may have only one of ${orList(mismatch.keys.map(quoted))}.`,
        remedy: 'Remove one of them.',
        weight: 'mode',
      };
  }
}

function tellMissing(path: ConfigPath, keys: string): Finding {
  return {
    path,
    code: 'CONFIG_MISSING_KEY',
    message: `\`${formatConfigPath(path)}\` needs ${keys}.`,
    remedy: `Add ${keys}.`,
    weight: 'mode',
  };
}

const quoted = (key: string): string => `\`${key}\``;
const booleanWord = /^(true|yes|on|y|false|no|off|n)$/i;
const trueWord = /^(true|yes|on|y)$/i;

function tellValue(path: ConfigPath, value: unknown, expected: string): Finding {
  const key = formatConfigPath(path);
  if (typeof value === 'string' && booleanWord.test(value) && expected.includes('true or false')) {
    return {
      path,
      code: 'CONFIG_QUOTED_BOOLEAN',
      message: `\`${key}\` is the text ${describeValue(value)}, but must be ${expected}.`,
      remedy: `Write \`${path.at(-1)}: ${trueWord.test(value)}\`, in small letters and without quotes.`,
      weight: 'mode',
    };
  }
  // A value of the environment may be a secret.
  const shown = path.includes('environment') && typeof value !== 'object' ? 'another value' : describeValue(value);
  return {
    path,
    code: 'CONFIG_VALUE',
    message: `\`${key}\` must be ${expected}, but is ${shown}.`,
    weight: 'mode',
  };
}

/** `key` stands in the map at `owner`, which knows the keys `known`. */
export function tellUnknownKey(owner: ConfigPath, key: string, known: readonly string[]): Finding {
  const nearest = nearestName(key, known);
  const place = owner.length === 0 ? 'at the top level' : `in \`${formatConfigPath(owner)}\``;
  return {
    path: [...owner, key],
    code: 'CONFIG_UNKNOWN_KEY',
    message: `\`${key}\` is not a key that is known ${place}.`,
    remedy: unknownKeyRemedy(nearest, known),
    weight: 'mode',
  };
}

function unknownKeyRemedy(nearest: string | undefined, known: readonly string[]): string | undefined {
  if (nearest !== undefined) return `Did you mean \`${nearest}\`?`;
  if (known.length > 0 && known.length <= 12) return `Known here: ${known.map(quoted).join(', ')}.`;
  return undefined;
}
