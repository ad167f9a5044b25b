import { nearestName } from '../../core/nearest-name.ts';
import { type ConfigPath, formatConfigPath } from '../../core/source-location.ts';
import { eventKinds } from '../event-kind.ts';
import { type Draft, isDraft } from '../read/draft.ts';
import { isEventKind } from '../read/read-events.ts';
import { checkKey, checkKeys } from './check-keys.ts';
import type { Finding } from './finding.ts';
import { otherFunctionKeys, pluginFunctionKeys } from './other-keys.ts';
import { describeValue } from './wording.ts';

/** Checks and coerces `functions`, events included. */
export function checkFunctions(functions: unknown): readonly Finding[] {
  if (functions === undefined) return [];
  if (!isDraft(functions)) return [notAMap(['functions'], functions)];
  return Object.entries(functions).flatMap(([key, fn]) => checkFunction(key, fn));
}

function checkFunction(key: string, fn: unknown): readonly Finding[] {
  const path = ['functions', key];
  const names: readonly Finding[] = /^[a-zA-Z0-9-_]+$/.test(key) ? [] : [badKey(path, key)];
  if (!isDraft(fn)) return [...names, notAMap(path, fn)];
  const rules = {
    section: 'function',
    other: otherFunctionKeys,
    ofPlugins: pluginFunctionKeys,
    elsewhere: ['events'],
  } as const;
  return [...names, ...checkCode(fn, path), ...checkKeys(fn, path, rules), ...checkEvents(fn, [...path, 'events'])];
}

/** Exactly one of `handler` and `image` (framework-spec 7.1). */
function checkCode(fn: Draft, path: ConfigPath): readonly Finding[] {
  const has = (key: string): boolean => fn[key] !== undefined;
  if (has('handler') !== has('image')) return [];
  const key = formatConfigPath(path);
  const message = has('handler') ? `\`${key}\` has both \`handler\` and \`image\`.` : `\`${key}\` has no \`handler\`.`;
  const remedy = has('handler') ? undefined : 'Add `handler: file.function`, such as `handler: src/hello.handler`.';
  return [{ path, code: 'CONFIG_FUNCTION_CODE', message, remedy, weight: 'error' }];
}

function badKey(path: ConfigPath, key: string): Finding {
  return {
    path,
    code: 'CONFIG_VALUE',
    message: `\`${key}\` cannot be the key of a function: letters, digits, - and _ are allowed.`,
    remedy: 'Rename the key; `name` may hold the deployed name.',
    weight: 'error',
  };
}

function notAMap(path: ConfigPath, value: unknown): Finding {
  return {
    path,
    code: 'CONFIG_VALUE',
    message: `\`${formatConfigPath(path)}\` must be a map, but is ${describeValue(value)}.`,
    weight: 'error',
  };
}

function checkEvents(fn: Draft, path: ConfigPath): readonly Finding[] {
  const events = fn['events'];
  if (events === undefined) return [];
  if (!Array.isArray(events)) {
    return [
      {
        path,
        code: 'CONFIG_VALUE',
        message: `\`${formatConfigPath(path)}\` must be a list, but is ${describeValue(events)}.`,
        remedy: 'Put `- ` before each event, such as `- httpApi: GET /hello`.',
        weight: 'error',
      },
    ];
  }
  return events.flatMap((event, index) => checkEvent(event, [...path, index]));
}

function checkEvent(event: unknown, path: ConfigPath): readonly Finding[] {
  if (!isDraft(event)) return [badEvent(event, path)];
  const kinds = Object.keys(event).filter(isEventKind);
  const found = kinds.flatMap((kind) => checkKey(event, path, 'event', kind));
  const [key, ...others] = Object.keys(event);
  if (key === undefined || others.length > 0) return [...found, badEvent(event, path)];
  return kinds.length === 0 ? [unknownEvent(key, path)] : found;
}

function badEvent(event: unknown, path: ConfigPath): Finding {
  const found = isDraft(event)
    ? `has the keys ${Object.keys(event).join(', ') || '(none)'}`
    : `is ${describeValue(event)}`;
  return {
    path,
    code: 'CONFIG_EVENT_FORM',
    message: `\`${formatConfigPath(path)}\` must be one event with its settings, but ${found}.`,
    weight: 'mode',
  };
}

function unknownEvent(kind: string, path: ConfigPath): Finding {
  const nearest = nearestName(kind, eventKinds);
  return {
    path: [...path, kind],
    code: 'CONFIG_EVENT_UNKNOWN',
    message: `\`${kind}\` is not an event that is known.`,
    remedy: nearest ? `Did you mean \`${nearest}\`?` : `Known events: ${eventKinds.join(', ')}.`,
    weight: 'mode',
  };
}
