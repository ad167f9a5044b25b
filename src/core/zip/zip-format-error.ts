/** A zip that cannot be read or must not be used: truncated, encrypted, of an unknown method, with unsafe names. */
export class ZipFormatError extends Error {
  override readonly name = 'ZipFormatError';
}
