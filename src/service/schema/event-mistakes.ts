import { type ConfigPath, formatConfigPath } from '../../core/source-location.ts';
import { type Draft, isDraft } from '../read/draft.ts';
import { isEventKind } from '../read/read-events.ts';
import type { Finding } from './finding.ts';

/** Mistakes in the `events` of one function. */
export function findEventMistakes(functionKey: string, events: unknown): readonly Finding[] {
  const path: ConfigPath = ['functions', functionKey, 'events'];
  if (isDraft(events)) return [mapForList(path, events)];
  if (!Array.isArray(events)) return [];
  return events.flatMap((event, index) => findEventMistake(event, [...path, index]));
}

function mapForList(path: ConfigPath, events: Draft): Finding {
  const kind = Object.keys(events).find(isEventKind) ?? 'httpApi';
  return {
    path,
    code: 'CONFIG_MAP_FOR_LIST',
    message: `\`${formatConfigPath(path)}\` is a map, but must be a list.`,
    remedy: `Put \`- \` before each event:\n  events:\n    - ${kind}: …`,
    weight: 'error',
  };
}

function findEventMistake(event: unknown, path: ConfigPath): readonly Finding[] {
  if (typeof event === 'string') return [eventAsText(event, path)];
  if (!isDraft(event)) return [];
  const keys = Object.keys(event);
  const kinds = keys.filter(isEventKind);
  const [kind] = kinds;
  if (kind === undefined) return [];
  if (kinds.length > 1) return [severalEvents(kinds, path)];
  if (keys.length > 1) return [wrongIndentation(kind, event, path)];
  return kind === 'http' || kind === 'httpApi' ? findRouteMistake(kind, event[kind], [...path, kind]) : [];
}

/** `- http` alone, or `- http GET /hello` without its colon. */
function eventAsText(event: string, path: ConfigPath): Finding {
  const [kind = '', ...rest] = event.split(/[\s:]+/);
  const settings =
    rest.join(' ').replace(/^(\w+) (?=\w)/, '$1 /') || (kind === 'http' || kind === 'httpApi' ? 'GET /hello' : '…');
  return {
    path,
    code: 'CONFIG_EVENT_FORM',
    message: `\`${formatConfigPath(path)}\` is the text \`${event}\`, but must be an event with its settings.`,
    remedy: `Write \`- ${isEventKind(kind) ? kind : 'httpApi'}: ${settings}\`.`,
    weight: 'mode',
  };
}

function severalEvents(kinds: readonly string[], path: ConfigPath): Finding {
  return {
    path,
    code: 'CONFIG_EVENT_FORM',
    message: `\`${formatConfigPath(path)}\` holds ${kinds.length} events: ${kinds.join(', ')}.`,
    remedy: `Begin each event with a dash:\n  events:\n${kinds.map((kind) => `    - ${kind}: …`).join('\n')}`,
    weight: 'mode',
  };
}

/** `- http:` with its settings as deep as `http` itself. */
function wrongIndentation(kind: string, event: Draft, path: ConfigPath): Finding {
  const settings = Object.keys(event).filter((key) => key !== kind);
  const lines = settings.map((key) => `        ${key}: ${scalarText(event[key])}`);
  return {
    path,
    code: 'CONFIG_EVENT_INDENTATION',
    message: `${settings.map((key) => `\`${key}\``).join(' and ')} must be indented deeper than \`${kind}\`.`,
    remedy: `Write:\n    - ${kind}:\n${lines.join('\n')}`,
    weight: 'mode',
  };
}

const scalarText = (value: unknown): string => (typeof value === 'object' ? '…' : String(value));

/** A path without a method, or a method without a path. */
function findRouteMistake(kind: string, config: unknown, path: ConfigPath): readonly Finding[] {
  if (typeof config === 'string')
    return /^\/\S*$/.test(config.trim()) ? [withoutMethod(kind, config.trim(), path)] : [];
  if (!isDraft(config)) return [];
  const { path: route, method } = config;
  const missing = (value: unknown): boolean => value === undefined || value === null;
  if (typeof route === 'string' && missing(method) && route !== '*') return [withoutMethod(kind, route, path)];
  if (typeof method === 'string' && missing(route)) {
    return [
      {
        path,
        code: 'CONFIG_ROUTE_INCOMPLETE',
        message: `\`${formatConfigPath(path)}\` has a method, but no path.`,
        remedy: `Write \`- ${kind}: ${method.toUpperCase()} /hello\`, or add \`path: /hello\`.`,
        weight: 'error',
      },
    ];
  }
  return [];
}

function withoutMethod(kind: string, route: string, path: ConfigPath): Finding {
  const absolute = route.startsWith('/') ? route : `/${route}`;
  return {
    path,
    code: 'CONFIG_ROUTE_INCOMPLETE',
    message: `\`${formatConfigPath(path)}\` has a path, but no method.`,
    remedy: `Write \`- ${kind}: GET ${absolute}\`, or add \`method: get\`.`,
    weight: 'error',
  };
}
