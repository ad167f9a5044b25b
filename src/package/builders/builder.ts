import type { ServiceFile } from '../files/service-file.ts';
import type { PackageContext } from '../package-context.ts';
import type { ZipPlan } from '../plan-zips.ts';
import type { SourceFile } from '../source-file.ts';
import type { PackedFile } from '../zip/packed-file.ts';

/** What goes into a zip after a builder had its turn. */
export interface ZipContents {
  /** Files that are still to be deflated: the user's code, or what was built of it. */
  readonly code: readonly SourceFile[];
  /** Files that are packed already: dependencies. Where names meet, the code's file stays. */
  readonly packed: readonly PackedFile[];
}

/** Adds a language's dependencies to the chosen files of a zip, or puts built files in their place. */
export type Builder = (zip: ZipPlan, chosen: readonly ServiceFile[], context: PackageContext) => Promise<ZipContents>;
