import webhooks from '@octokit/webhooks-examples/api.github.com/index.json' with { type: 'json' };
import { isJsonObject, type JsonObject } from '../../../src/core/json.ts';

interface Examples {
  readonly name: string;
  readonly examples: readonly JsonObject[];
}

const all: readonly Examples[] = webhooks;

/** A payload as GitHub's webhooks send it: the first example of the event, with this activity if one is named. */
export function webhookPayload(event: string, action?: string): JsonObject {
  const examples = all.find(({ name }) => name === event)?.examples ?? [];
  const found = examples.find((example) => action === undefined || example['action'] === action);
  if (!found) throw new Error(`no example of ${event} ${action ?? ''}`);
  return structuredClone(found);
}

/** The payload with other values at paths such as `pull_request.head.ref`. */
export function changePayload(payload: JsonObject, changes: Readonly<Record<string, JsonObject[string]>>): JsonObject {
  return Object.entries(changes).reduce((changed, [path, value]) => set(changed, path.split('.'), value), payload);
}

function set(value: JsonObject, [key = '', ...rest]: readonly string[], to: JsonObject[string]): JsonObject {
  const inner = value[key];
  return { ...value, [key]: rest.length === 0 ? to : set(isJsonObject(inner) ? inner : {}, rest, to) };
}
