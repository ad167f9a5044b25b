import { UserError } from '../core/user-error.ts';

/** The SDK's own error behind a translated one. */
export function sourceOf(error: unknown): unknown {
  return error instanceof UserError && error.cause !== undefined ? error.cause : error;
}

/** Whether the SDK's error has one of these names. */
export function isNamed(error: unknown, ...names: readonly string[]): boolean {
  const source = sourceOf(error);
  return source instanceof Error && names.includes(source.name);
}
