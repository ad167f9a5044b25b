import { type ConfigPath, formatConfigPath } from '../../core/source-location.ts';
import { type Draft, isDraft } from '../read/draft.ts';
import { isEventKind } from '../read/read-events.ts';
import { findEventMistakes } from './event-mistakes.ts';
import type { Finding } from './finding.ts';

/**
 * Mistakes of indentation and form that are known by name, each with the right form. Those that the references only
 * warn of follow `configValidationMode`: a deployed service may carry one for years.
 */
export function findMistakes(draft: Draft): readonly Finding[] {
  return [
    ...findMisnamedSections(draft),
    ...findMisplacedAtTop(draft),
    ...findListsForMaps(draft),
    ...findMistakesInFunctions(draft['functions']),
  ];
}

const functionForm = 'functions:\n    hello:\n      handler: handler.hello';
const eventsForm = 'hello:\n    handler: handler.hello\n    events:\n      - httpApi: GET /hello';

/** `function:`, `resource:` and the like: the plural is the key. */
function findMisnamedSections(draft: Draft): readonly Finding[] {
  return ['functions', 'resources', 'layers', 'plugins'].flatMap((plural) => {
    const singular = plural.slice(0, -1);
    return draft[singular] === undefined || draft[plural] !== undefined ? [] : [misnamed([singular], plural)];
  });
}

const misnamed = (path: ConfigPath, right: string): Finding => ({
  path,
  code: 'CONFIG_MISNAMED_KEY',
  message: `\`${formatConfigPath(path)}\` is not read: the key is \`${right}\`.`,
  remedy: `Rename \`${path.at(-1)}:\` to \`${right}:\`.`,
  weight: 'mode',
});

/** `events` outside a function, and functions outside `functions`. */
function findMisplacedAtTop(draft: Draft): readonly Finding[] {
  return Object.entries(draft).flatMap(([key, value]) => {
    if (key === 'events') return [misplacedEvents(['events'])];
    if (key === 'handler' && typeof value === 'string') return [misplacedHandler];
    return looksLikeFunction(value) && !knownTopLevel.has(key) ? [misplacedFunction([key], key)] : [];
  });
}

const knownTopLevel = new Set(['provider', 'custom', 'package', 'params', 'resources', 'layers', 'functions', 'build']);

const looksLikeFunction = (value: unknown): value is Draft => isDraft(value) && typeof value['handler'] === 'string';

const misplacedEvents = (path: ConfigPath): Finding => ({
  path,
  code: 'CONFIG_EVENTS_MISPLACED',
  message: `\`${formatConfigPath(path)}\` stands outside of a function, so nothing would trigger it.`,
  remedy: `Indent \`events:\` as deep as \`handler:\`:\n  ${eventsForm}`,
  weight: 'mode',
});

const misplacedFunction = (path: ConfigPath, key: string): Finding => ({
  path,
  code: 'CONFIG_FUNCTION_MISPLACED',
  message: `\`${key}\` looks like a function, but stands outside of \`functions\`.`,
  remedy: `Indent it below \`functions:\`:\n  ${functionForm}`,
  weight: 'mode',
});

const functionWithoutKey = (path: ConfigPath): Finding => ({
  path,
  code: 'CONFIG_FUNCTION_WITHOUT_KEY',
  message: `\`${formatConfigPath(path)}\` holds \`handler\` itself, not functions.`,
  remedy: `Give the function a key of its own:\n  ${functionForm}`,
  weight: 'error',
});

const misplacedHandler: Finding = {
  path: ['handler'],
  code: 'CONFIG_FUNCTION_MISPLACED',
  message: '`handler` stands outside of a function.',
  remedy: `Put it into a function:\n  ${functionForm}`,
  weight: 'mode',
};

/** Maps that people write as lists: `- NAME: value`. */
function findListsForMaps(draft: Draft): readonly Finding[] {
  const provider = isDraft(draft['provider']) ? draft['provider'] : {};
  const functions = isDraft(draft['functions']) ? Object.entries(draft['functions']) : [];
  const owners: readonly (readonly [ConfigPath, Draft])[] = [
    [['provider'], provider],
    ...functions.flatMap(([key, fn]) => (isDraft(fn) ? [[['functions', key], fn] as const] : [])),
  ];
  return [
    ...(['provider', 'functions', 'custom', 'params'] as const).flatMap((key) => listForMap([key], draft[key])),
    ...owners.flatMap(([path, owner]) =>
      ['environment', 'tags', 'stackTags', 'vpc', 'iam', 'httpApi', 'apiGateway'].flatMap((key) =>
        listForMap([...path, key], owner[key]),
      ),
    ),
  ];
}

function listForMap(path: ConfigPath, value: unknown): readonly Finding[] {
  if (!Array.isArray(value)) return [];
  const [first] = value;
  const key = isDraft(first) ? Object.keys(first)[0] : undefined;
  const pair = typeof first === 'string' ? /^(\w+)\s*=\s*(.*)$/.exec(first) : undefined;
  const shown = key ?? pair?.[1] ?? 'NAME';
  return [
    {
      path,
      code: 'CONFIG_LIST_FOR_MAP',
      message: `\`${formatConfigPath(path)}\` is a list, but must be a map.`,
      remedy: `Leave the dashes away:\n  ${path.at(-1)}:\n    ${shown}: ${pair?.[2] ?? '…'}`,
      weight: 'error',
    },
  ];
}

function findMistakesInFunctions(functions: unknown): readonly Finding[] {
  if (!isDraft(functions)) return [];
  if (typeof functions['handler'] === 'string') return [functionWithoutKey(['functions'])];
  return Object.entries(functions).flatMap(([key, fn]) => {
    if (key === 'events' && !looksLikeFunction(fn)) return [misplacedEvents(['functions', 'events'])];
    return isDraft(fn) ? findMistakesInFunction(key, fn) : [];
  });
}

function findMistakesInFunction(key: string, fn: Draft): readonly Finding[] {
  const nested = Object.entries(fn).flatMap(([name, value]) =>
    looksLikeFunction(value) ? [nestedFunction(['functions', key, name], name, key)] : [],
  );
  const event =
    fn['event'] !== undefined && fn['events'] === undefined ? [misnamed(['functions', key, 'event'], 'events')] : [];
  const bare = Object.keys(fn).filter((name) => isEventKind(name) && name !== 'httpApi');
  const outside = bare.map((name) => eventOutsideEvents(['functions', key, name], name));
  return [...nested, ...event, ...outside, ...findEventMistakes(key, fn['events'])];
}

const nestedFunction = (path: ConfigPath, name: string, owner: string): Finding => ({
  path,
  code: 'CONFIG_FUNCTION_NESTED',
  message: `The function \`${name}\` stands inside the function \`${owner}\`.`,
  remedy: `Indent \`${name}:\` as deep as \`${owner}:\`.`,
  weight: 'mode',
});

const eventOutsideEvents = (path: ConfigPath, kind: string): Finding => ({
  path,
  code: 'CONFIG_EVENTS_MISPLACED',
  message: `\`${kind}\` is an event, but stands outside of \`events\`.`,
  remedy: `Put it into the list:\n  events:\n    - ${kind}: …`,
  weight: 'mode',
});
