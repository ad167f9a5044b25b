import type { ReadRange } from '../../core/zip/zip-entry.ts';
import type { WritableFile } from '../../ports.ts';

/** A place on disk for what was deflated and does not fit into memory. */
export interface Spool {
  create(): Promise<WritableFile>;
  /** Opens what was written and committed. */
  open(): Promise<{ readonly size: number; readonly read: ReadRange }>;
}
