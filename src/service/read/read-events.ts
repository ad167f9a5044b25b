import { isJsonObject, type JsonObject } from '../../core/json.ts';
import { type EventKind, eventKinds } from '../event-kind.ts';
import type { EventModel } from '../service-model.ts';
import { checked, listAt } from './fields.ts';

const kinds: ReadonlySet<string> = new Set(eventKinds);

export const isEventKind = (name: string): name is EventKind => kinds.has(name);

/** Events of one function; entries of an unknown kind were reported before and are left out. */
export function readEvents(functionKey: string, fn: JsonObject): readonly EventModel[] {
  return (listAt(fn, 'events') ?? []).flatMap((entry, index) => {
    if (!isJsonObject(entry)) return [];
    return Object.entries(entry)
      .filter(([kind]) => isEventKind(kind))
      .map(([kind, config]) => {
        const path = ['functions', functionKey, 'events', index, kind];
        // The schema of the kind has checked `config`, which is what makes the pair an EventModel.
        return { kind, index, path, config: isJsonObject(config) ? checked(config) : config } as unknown as EventModel;
      });
  });
}
