import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import type { ConfigPath } from '../core/source-location.ts';

/** A place of the configuration whose text holds variables that are not resolved yet. */
export interface Slot {
  readonly key: string;
  readonly path: ConfigPath;
  readonly text: string;
  /** How many resolved values this text was found in, one inside the other. */
  readonly depth: number;
  settled: Promise<void> | undefined;
  error: unknown;
}

/** The configuration while its variables are being resolved in place. */
export class ConfigurationTree {
  readonly root: JsonObject;
  /** By path key; a slot goes when its value is final, its nested texts come. */
  readonly slots = new Map<string, Slot>();

  constructor(config: JsonObject) {
    this.root = structuredClone(config);
    this.register([], this.root, 0);
  }

  /** Makes a slot of each text that may hold variables, at the path and below. */
  register(path: ConfigPath, value: Json | undefined, depth: number): readonly Slot[] {
    if (typeof value === 'string') {
      if (!value.includes('${')) return [];
      const slot: Slot = { key: pathKey(path), path, text: value, depth, settled: undefined, error: undefined };
      this.slots.set(slot.key, slot);
      return [slot];
    }
    return entriesOf(value).flatMap(([step, item]) => this.register([...path, step], item, depth));
  }

  /** Slots at paths below this one. */
  slotsBelow(path: readonly string[]): readonly Slot[] {
    const prefix = path.length === 0 ? '' : `${path.join(separator)}${separator}`;
    return [...this.slots.values()].filter((slot) => slot.key.startsWith(prefix));
  }

  /** Puts the final value of a slot in its place. */
  replace(slot: Slot, value: Json): void {
    const parent = slot.path.slice(0, -1).reduce<Json | undefined>((at, step) => ownValue(at, String(step)), this.root);
    const key = slot.path.at(-1);
    if (key === undefined || typeof parent !== 'object' || parent === null) return;
    Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  }
}

const separator = '\0';

/** The same text for the path of a slot and for an address cut at its dots. */
export function pathKey(path: ConfigPath): string {
  return path.join(separator);
}

/** The value under a key, also of a list or a text (`length`); `undefined` for what is only inherited. */
export function ownValue(container: Json | undefined, key: string): Json | undefined {
  if (container === null || container === undefined || !Object.hasOwn(Object(container), key)) return undefined;
  return Reflect.get(Object(container), key) as Json | undefined;
}

function entriesOf(value: Json | undefined): readonly (readonly [string | number, Json | undefined])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return isJsonObject(value) ? Object.entries(value) : [];
}
