import type { ConfigPath } from '../../core/source-location.ts';

/** Where a value and the values inside it begin, as offsets into the text of the file. */
export interface Place {
  offset: number;
  readonly children: Map<string | number, Place>;
}

/** A place without children yet. */
export function placeAt(offset: number): Place {
  return { offset, children: new Map() };
}

/** The offset of the path, or of its nearest ancestor that has a place. */
export function findOffset(root: Place, path: ConfigPath): number {
  let place = root;
  for (const step of path) {
    const child = place.children.get(step);
    if (!child) break;
    place = child;
  }
  return place.offset;
}

/** The place of exactly this path; `undefined` if the file does not have it. */
export function findPlace(root: Place, path: ConfigPath): Place | undefined {
  let place: Place | undefined = root;
  for (const step of path) place = place?.children.get(step);
  return place;
}
