// Takes symbols and debug information out of a native file. Addresses stay, and what is loaded stays congruent to its
// pages: tools that move it freely break libraries whose segments another tool had shifted before.

const headerLength = 64;
const sectionLength = 64;
const segmentLength = 56;
const types = { executable: 2, shared: 3 } as const;
const allocated = 0x2n;
const largestAlignment = 1 << 24;

/** A part of the file that is loaded, and how many bytes are cut out before it. */
interface Loaded {
  readonly start: number;
  readonly end: number;
  readonly cut: number;
}

/**
 * The file without the sections that no program loads: those behind the last segment, and whole pages of those between
 * two segments. Numbers of sections stay, since symbols refer to them. `undefined` for a file that is no program or
 * shared library of 64 bits, or that would not get smaller.
 */
export function stripElf(bytes: Uint8Array): Uint8Array | undefined {
  const isElf = bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
  if (!isElf || bytes.length < headerLength || bytes[4] !== 2 || bytes[5] !== 1) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = view.getUint16(16, true);
  if (type !== types.executable && type !== types.shared) return undefined;
  const segments = segmentTable(view);
  const sections = sectionTable(view);
  const names = sections && nameSection(view, sections);
  const loaded = segments && loadedParts(view, segments);
  if (!sections || !names || !loaded) return undefined;
  const isKept = (at: number, index: number) =>
    index === names.index || (view.getBigUint64(at + 8, true) & allocated) !== 0n;
  const count = sections.findLastIndex(isKept) + 1;
  const last = loaded.at(-1);
  const end = last ? last.end - last.cut : headerLength;
  const table = Math.ceil((end + names.size) / 8) * 8;
  const size = table + count * sectionLength;
  if (size >= bytes.length) return undefined;

  const stripped = new Uint8Array(size);
  for (const part of loaded) stripped.set(bytes.subarray(part.start, part.end), part.start - part.cut);
  stripped.set(bytes.subarray(names.offset, names.offset + names.size), end);
  const output = new DataView(stripped.buffer);
  const moved = (position: number): bigint => {
    const part = loaded.findLast(({ start }) => start <= position);
    return BigInt(position - (part?.cut ?? 0));
  };
  output.setBigUint64(32, moved(Number(view.getBigUint64(32, true))), true);
  for (const at of segments) output.setBigUint64(Number(moved(at)) + 8, moved(offsetOf(view, at + 8)), true);
  output.setBigUint64(40, BigInt(table), true);
  output.setUint16(60, count, true);
  for (const [index, at] of sections.slice(0, count).entries()) {
    if (!isKept(at, index)) continue;
    const to = table + index * sectionLength;
    stripped.set(bytes.subarray(at, at + sectionLength), to);
    output.setBigUint64(to + 24, index === names.index ? BigInt(end) : moved(offsetOf(view, at + 24)), true);
  }
  return stripped;
}

const offsetOf = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Where the header of each segment lies; `undefined` when the table makes no sense. */
function segmentTable(view: DataView): number[] | undefined {
  return tableAt(view, offsetOf(view, 32), view.getUint16(56, true), view.getUint16(54, true), segmentLength);
}

/** Where the header of each section lies. */
function sectionTable(view: DataView): number[] | undefined {
  return tableAt(view, offsetOf(view, 40), view.getUint16(60, true), view.getUint16(58, true), sectionLength);
}

function tableAt(view: DataView, start: number, count: number, length: number, known: number): number[] | undefined {
  const isWhole = start > 0 && count > 0 && length === known && start + count * length <= view.byteLength;
  return isWhole ? Array.from({ length: count }, (_, index) => start + index * length) : undefined;
}

/** The section that holds the names of sections. */
function nameSection(view: DataView, sections: readonly number[]) {
  const index = view.getUint16(62, true);
  const at = sections[index];
  if (at === undefined) return undefined;
  const [offset, size] = [offsetOf(view, at + 24), offsetOf(view, at + 32)];
  return offset + size <= view.byteLength ? { index, offset, size } : undefined;
}

/** The parts that are loaded, in their order; between two of them only whole pages are cut out. */
function loadedParts(view: DataView, segments: readonly number[]): Loaded[] | undefined {
  const alignment = Math.max(1, ...segments.map((at) => offsetOf(view, at + 48)));
  if (alignment > largestAlignment || !Number.isInteger(Math.log2(alignment))) return undefined;
  const tables = [
    { start: 0, end: headerLength },
    { start: segments[0] ?? 0, end: (segments.at(-1) ?? 0) + segmentLength },
  ];
  const ranges = segments.map((at) => {
    const start = offsetOf(view, at + 8);
    return { start, end: start + offsetOf(view, at + 32) };
  });
  const parts: Loaded[] = [];
  const ordered = [...tables, ...ranges.filter(({ start, end }) => end > start)].sort((a, b) => a.start - b.start);
  for (const { start, end } of ordered) {
    const before = parts.at(-1);
    if (end > view.byteLength) return undefined;
    if (before && start <= before.end) parts[parts.length - 1] = { ...before, end: Math.max(before.end, end) };
    else {
      const hole = before ? start - before.end : 0;
      parts.push({ start, end, cut: (before?.cut ?? 0) + Math.floor(hole / alignment) * alignment });
    }
  }
  return parts;
}
