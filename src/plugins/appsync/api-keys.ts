import { getAtt } from '../../cloudformation/intrinsics.ts';
import { graphQlApiId, graphQlKeyId } from '../../cloudformation/logical-ids.ts';
import type { Resources, Template } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import { defaultDuration, durationHours, endOf, parseDuration } from './expiry.ts';
import type { ApiKeySettings } from './settings.ts';

/** A key of the API. */
export function apiKeyResources({ name, settings }: ApiKeySettings, nowMs: number): Resources {
  const Properties = {
    ApiId: getAtt(graphQlApiId, 'ApiId'),
    Description: settings['description'] || name,
    Expires: Math.round((expiryMs(settings, nowMs) ?? 0) / 1000),
    ApiKeyId: settings['apiKeyId'],
  };
  return { [graphQlKeyId(name)]: { Type: 'AWS::AppSync::ApiKey', Properties } };
}

const lifetimeOf = ({ expiresAfter }: JsonObject) =>
  typeof expiresAfter === 'string' || typeof expiresAfter === 'number'
    ? parseDuration(expiresAfter || defaultDuration.amount * 24)
    : defaultDuration;

/** When a key ends by `expiresAfter` before `expiresAt`, else in a year; `undefined` for what cannot be read. */
export function expiryMs(settings: JsonObject, nowMs: number): number | undefined {
  const { expiresAfter, expiresAt } = settings;
  if (!expiresAfter && expiresAt) {
    const end = Date.parse(String(expiresAt));
    return Number.isNaN(end) ? undefined : end;
  }
  const lifetime = lifetimeOf(settings);
  return lifetime && endOf(lifetime, nowMs);
}

/**
 * The keys of a template with the expiry that they were deployed with, while at least half of the time that is asked for
 * is left of it, and a day: it would move with the hour of every deploy. A fixed `expiresAt` stays.
 */
export function keepExpiry(template: Template, keys: readonly ApiKeySettings[], deployed: JsonObject): Template {
  const kept = keys.flatMap(({ name, settings }): [string, Resources[string]][] => {
    const id = graphQlKeyId(name);
    const resource = template.Resources[id];
    const lifetime = lifetimeOf(settings);
    const isFixed = !settings['expiresAfter'] && Boolean(settings['expiresAt']);
    if (!resource || isFixed || !lifetime) return [];
    const asked = Number(resource.Properties?.['Expires']);
    const before = Number(objectAt(deployed, 'Resources', id, 'Properties')['Expires']);
    const hours = durationHours(lifetime);
    const earliest = asked - Math.min(hours / 2, hours - 24) * 3600;
    if (!(before >= earliest && before <= asked)) return [];
    return [[id, { ...resource, Properties: { ...resource.Properties, Expires: before } }]];
  });
  return { ...template, Resources: { ...template.Resources, ...Object.fromEntries(kept) } };
}
