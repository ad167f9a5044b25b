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

/** The answer, or nothing when the SDK's error has that name. */
export async function orUndefined<T>(answer: Promise<T>, name: string): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isNamed(error, name)) return undefined;
    throw error;
  }
}
