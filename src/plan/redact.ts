import { isNoEcho } from '../cloudformation/no-echo.ts';
import { isJsonObject, type Json } from '../core/json.ts';
import type { PropertyChange } from './plan.ts';

/** Stands for a value that is not shown. */
export const redacted = '(hidden)';

// Values under these names are never shown: environment variables, and properties that take secrets.
const hiddenPath = /\/(?:Environment\/Variables|SecretString|[^/]*(?:Password|Secret|Token|PrivateKey)[^/]*)(?:\/|$)/i;
const hiddenName = /^(?:SecretString|.*(?:Password|Secret|PrivateKey|AuthToken).*)$/i;

/** The change with values of environment variables and secrets hidden; whether they differ stays visible. */
export function redactChange(change: PropertyChange, secrets: readonly string[]): PropertyChange {
  const hide = (value: Json | undefined): Json | undefined =>
    value === undefined ? undefined : hiddenPath.test(change.path) ? redacted : redactValue(value, secrets, false);
  return { ...change, before: hide(change.before), after: hide(change.after) };
}

/** A setting of the stack likewise; values and defaults of these parameters are hidden. */
export function redactSetting(
  change: PropertyChange,
  secrets: readonly string[],
  parameters: ReadonlySet<string>,
): PropertyChange {
  const [, name = ''] = /^\/Parameters\/([^/]+)(?:\/Default)?$/.exec(change.path) ?? [];
  const { before, after, ...rest } = redactChange(change, secrets);
  const hide = (value: Json | undefined) => (value === undefined || isJsonObject(value) ? value : redacted);
  return parameters.has(name) ? { ...rest, before: hide(before), after: hide(after) } : { ...rest, before, after };
}

function redactValue(value: Json, secrets: readonly string[], inVariables: boolean): Json {
  if (typeof value === 'string') {
    const holdsSecret = secrets.some((secret) => secret !== '' && value.includes(secret));
    return inVariables || holdsSecret ? redacted : value;
  }
  if (Array.isArray(value)) return value.map((item) => redactValue(item, secrets, inVariables));
  if (!isJsonObject(value)) return inVariables ? redacted : value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (item === undefined) return [key, item];
      const hidden =
        inVariables || key === 'Variables' || hiddenName.test(key) || (key === 'Default' && isNoEcho(value));
      return [key, redactValue(item, secrets, hidden)];
    }),
  );
}
