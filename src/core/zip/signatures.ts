// Numbers of the zip format (APPNOTE 6.3): signatures and fixed lengths of its records, in bytes.
export const localHeader = { signature: 0x04034b50, length: 30 };
export const centralHeader = { signature: 0x02014b50, length: 46 };
export const endOfDirectory = { signature: 0x06054b50, length: 22 };
export const zip64End = { signature: 0x06064b50, length: 56 };
export const zip64Locator = { signature: 0x07064b50, length: 20 };
export const zip64Extra = 0x0001;
export const max16 = 0xffff;
export const max32 = 0xffffffff;

/** A view on bytes wherever they lie in their buffer. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
