/** A file that may go into a zip. */
export interface ServiceFile {
  /** Path from the service folder (or the layer's) with `/`; outside of it, it starts with `../`. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
}
