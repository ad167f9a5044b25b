import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';

/** What `serverless-state.json` says of the service as the plugins left it. */
export interface FrameworkState {
  /** Folder of the deployment in the bucket that the template names. */
  readonly directory: string;
  readonly functions: readonly string[];
  readonly layers: readonly string[];
  readonly stackTags: Readonly<Record<string, string>>;
  /** Paths under `package.artifact` of the service, of functions and of layers, as written. */
  readonly artifacts: readonly string[];
}

/** Reads the state file (framework-spec 2.5). What stands in it twice is written once, and then as `$ref` to its path. */
export function readFrameworkState(state: JsonObject): FrameworkState {
  const at = (...path: readonly string[]): JsonObject => objectAt(state, path);
  const sections = (['functions', 'layers'] as const).map((name) => ({
    keys: Object.keys(at('service', name)),
    artifacts: Object.keys(at('service', name)).map((key) => at('service', name, key, 'package')['artifact']),
  }));
  const [functions, layers] = sections;
  const artifacts = [...sections.flatMap((section) => section.artifacts), at('service', 'package')['artifact']];
  const tags = Object.entries(at('service', 'provider', 'stackTags'));
  return {
    directory: String(at('package')['artifactDirectoryName'] ?? ''),
    functions: functions?.keys ?? [],
    layers: layers?.keys ?? [],
    stackTags: Object.fromEntries(tags.map(([key, value]) => [key, String(value)])),
    artifacts: artifacts.filter((item) => typeof item === 'string' && item !== '').map(String),
  };
}

function objectAt(root: JsonObject, path: readonly string[]): JsonObject {
  let value: Json | undefined = root;
  for (const step of path) value = isJsonObject(value) ? follow(root, value[step], 0) : undefined;
  return isJsonObject(value) ? value : {};
}

/** `{ "$ref": "$[\"service\"][\"provider\"]" }` → the value at that path. */
function follow(root: JsonObject, value: Json | undefined, depth: number): Json | undefined {
  const reference = isJsonObject(value) ? value['$ref'] : undefined;
  if (typeof reference !== 'string' || !reference.startsWith('$') || depth > 10) return value;
  let target: Json | undefined = root;
  for (const [, name, index] of reference.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]/g)) {
    if (Array.isArray(target)) target = target[Number(index)];
    else target = isJsonObject(target) && name !== undefined ? target[JSON.parse(`"${name}"`)] : undefined;
    target = follow(root, target, depth + 1);
  }
  return target;
}
