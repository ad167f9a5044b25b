import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';

/** A function that a warmer calls. */
export interface WarmedFunction {
  readonly name: string;
  readonly alias?: string | undefined;
  readonly payload: string;
  readonly clientContext?: string | undefined;
  readonly concurrency: number;
}

export interface Warmer {
  readonly name: string;
  /** `custom.warmup.<name>` as written. */
  readonly settings: JsonObject;
  readonly functions: readonly WarmedFunction[];
}

/** Warmers of `custom.warmup`, each with the functions that it calls; one without functions is left out. */
export function readWarmers(config: JsonObject, service: string, stage: string): readonly Warmer[] {
  const functions = objectAt(config, 'functions');
  return Object.entries(objectAt(config, 'custom', 'warmup')).flatMap(([name, written]): Warmer[] => {
    const settings = isJsonObject(written) ? written : {};
    const warmed = Object.entries(functions).flatMap(([key, fn]): WarmedFunction[] => {
      const own = objectAt(functions, key, 'warmup', name);
      if (!isEnabled(own['enabled'] ?? settings['enabled'], stage)) return [];
      const given = isJsonObject(fn) ? fn['name'] : undefined;
      return [warmedFunction(typeof given === 'string' ? given : `${service}-${stage}-${key}`, settings, own)];
    });
    return warmed.length > 0 ? [{ name, settings, functions: warmed }] : [];
  });
}

/** `warmup` of functions that names no warmer: function key → name. */
export const unknownWarmers = (config: JsonObject): readonly (readonly [string, string])[] =>
  Object.entries(objectAt(config, 'functions')).flatMap(([key]) =>
    Object.keys(objectAt(config, 'functions', key, 'warmup'))
      .filter((name) => objectAt(config, 'custom', 'warmup')[name] === undefined)
      .map((name) => [key, name] as const),
  );

const isEnabled = (enabled: Json | undefined, stage: string): boolean =>
  String(enabled) === 'true' || enabled === stage || (Array.isArray(enabled) && enabled.includes(stage));

function warmedFunction(name: string, shared: JsonObject, own: JsonObject): WarmedFunction {
  const owner = own['payload'] === undefined ? shared : own;
  const { payload = { source: 'serverless-plugin-warmup' }, payloadRaw } = owner;
  const context = own['clientContext'] === undefined ? shared['clientContext'] : own['clientContext'];
  const alias = own['alias'] ?? shared['alias'];
  return {
    name,
    alias: typeof alias === 'string' ? alias : undefined,
    payload: payloadRaw && typeof payload === 'string' ? payload : JSON.stringify(payload),
    // Without one the payload is the context, `false` sends none.
    clientContext: context === undefined ? undefined : context ? JSON.stringify(context) : '',
    concurrency: Number(own['concurrency'] ?? shared['concurrency'] ?? 1),
  };
}
