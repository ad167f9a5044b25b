/** How a native file of two segments is laid out. */
export interface ElfLayout {
  readonly machine: 'x86_64' | 'arm64';
  /** Bytes of a page. */
  readonly page: number;
  /** Symbols between the two segments, as some tools leave them. */
  readonly between: number;
  /** Debug information at the end. */
  readonly behind: number;
}

const segmentSize = 600;
const names = '\0.text\0.symtab\0.data\0.debug\0.shstrtab\0';

/** A 64-bit ELF file: code in the first page, data in a later one, sections that are loaded and such that are not. */
export function elfFile({ machine, page, between, behind }: ElfLayout): Buffer {
  const data = Math.ceil((segmentSize + between) / page) * page;
  const debug = data + segmentSize;
  const strings = debug + behind;
  const table = Math.ceil((strings + names.length) / 8) * 8;
  const bytes = Buffer.alloc(table + 6 * 64);
  bytes.fill('c', 0, segmentSize).fill('s', segmentSize, segmentSize + between);
  bytes.fill('d', data, debug).fill('g', debug, strings).write(names, strings, 'latin1');
  bytes.fill(0, 0, 64 + 2 * 56).write('\x7fELF\x02\x01\x01', 0, 'latin1');
  bytes.writeUInt16LE(3, 16);
  bytes.writeUInt16LE(machine === 'arm64' ? 183 : 62, 18);
  const longs: readonly (readonly [number, number])[] = [
    [32, 64],
    [40, table],
  ];
  for (const [at, value] of longs) bytes.writeBigUInt64LE(BigInt(value), at);
  for (const [index, value] of [64, 56, 2, 64, 6, 5].entries()) bytes.writeUInt16LE(value, 52 + 2 * index);
  for (const [index, start] of [0, data].entries()) {
    const at = 64 + index * 56;
    bytes.writeUInt32LE(1, at);
    const fields = [start, start + index * 4 * page, 0, segmentSize, segmentSize, page];
    for (const [field, value] of fields.entries()) bytes.writeBigUInt64LE(BigInt(value), at + 8 + 8 * field);
  }
  const sections = [
    { name: '.text', flags: 2, offset: 256, size: segmentSize - 256 },
    { name: '.symtab', flags: 0, offset: segmentSize, size: between },
    { name: '.data', flags: 2, offset: data, size: segmentSize },
    { name: '.debug', flags: 0, offset: debug, size: behind },
    { name: '.shstrtab', flags: 0, offset: strings, size: names.length },
  ];
  for (const [index, { name, flags, offset, size }] of sections.entries()) {
    const at = table + (index + 1) * 64;
    bytes.writeUInt32LE(names.indexOf(name), at);
    bytes.writeUInt32LE(1, at + 4);
    bytes.writeBigUInt64LE(BigInt(flags), at + 8);
    bytes.writeBigUInt64LE(BigInt(offset), at + 24);
    bytes.writeBigUInt64LE(BigInt(size), at + 32);
  }
  return bytes;
}

/** What a loader puts into memory: of every segment its address, whether its place fits the page, its bytes. */
export function loadedMemory(file: Uint8Array) {
  const bytes = Buffer.from(file);
  const table = Number(bytes.readBigUInt64LE(32));
  return Array.from({ length: bytes.readUInt16LE(56) }, (_, index) => {
    const at = table + index * 56;
    const [offset = 0, address = 0, , size = 0, , page = 1] = Array.from({ length: 6 }, (__, field) =>
      Number(bytes.readBigUInt64LE(at + 8 + 8 * field)),
    );
    const content = bytes.subarray(offset, offset + size);
    // The headers at the start of the first segment say where things lie in the file.
    return { address, fits: offset % page === address % page, content: content.subarray(offset === 0 ? 200 : 0) };
  });
}

/** Names of the sections by their numbers, with the bytes of each. */
export function sectionsOf(file: Uint8Array): { readonly name: string; readonly content: string }[] {
  const bytes = Buffer.from(file);
  const table = Number(bytes.readBigUInt64LE(40));
  const place = (index: number) => Number(bytes.readBigUInt64LE(table + index * 64 + 24));
  const strings = place(bytes.readUInt16LE(62));
  return Array.from({ length: bytes.readUInt16LE(60) }, (_, index) => {
    const start = strings + bytes.readUInt32LE(table + index * 64);
    const size = Number(bytes.readBigUInt64LE(table + index * 64 + 32));
    const content = bytes.subarray(place(index), place(index) + size).toString('latin1');
    return { name: bytes.toString('latin1', start, bytes.indexOf(0, start)), content: content.slice(0, 1) };
  });
}
