import path from 'node:path';
import type { ErrorCode } from '../../../../core/error-codes/index.ts';
import type { Problems } from '../../../../core/problems.ts';
import type { SourceLocation } from '../../../../core/source-location.ts';

/** A file of the user's as text, with its name as problems tell it. */
export interface ManifestFile {
  /** Path from the service folder. */
  readonly name: string;
  readonly text: string;
}

/** The place of the first line of `file` that holds `text`; its first line when none does. */
export function placeOf(file: ManifestFile, text: string): SourceLocation {
  const lines = file.text.split('\n');
  const index = Math.max(
    0,
    lines.findIndex((line) => line.includes(text)),
  );
  return { file: file.name, line: index + 1, column: Math.max(0, lines[index]?.indexOf(text) ?? 0) + 1 };
}

/** A path that a lock tells from its own folder, as one from the service folder. */
export function besideLock(place: string, file: ManifestFile): string {
  return path.posix.isAbsolute(place) ? place : path.posix.join(path.posix.dirname(file.name), place);
}

/** Reports a problem of a lock file at the line that holds `text`. */
export function lockError(
  problems: Problems,
  code: ErrorCode,
  message: string,
  file: ManifestFile,
  text: string,
  remedy?: string,
): void {
  problems.error(code, message, { at: placeOf(file, text), remedy });
}
