/** A file that is to be deflated into a zip. */
export type SourceFile = FileOnDisk | FileInMemory;

export interface FileOnDisk {
  /** Name inside the zip. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
}

export interface FileInMemory {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly executable?: boolean;
}
