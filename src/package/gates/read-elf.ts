// What a native Linux file needs to run: its machine and the newest version of glibc that it asks for.

export interface ElfNeeds {
  readonly machine: 'x86_64' | 'arm64' | 'other';
  /** Minor of the newest `GLIBC_2.x` it needs; `undefined` if none: static, or against another C library. */
  readonly glibcMinor: number | undefined;
}

/**
 * Why the file does not run on that machine with that minor version of glibc 2 (`undefined`: not known); ends a
 * sentence that begins with the file. `undefined` when it runs.
 */
export function elfComplaint(
  { machine, glibcMinor }: ElfNeeds,
  architecture: Exclude<ElfNeeds['machine'], 'other'>,
  available: number | undefined,
): string | undefined {
  if (machine !== architecture) return `is built for ${machine === 'other' ? 'another machine' : machine}`;
  if (glibcMinor === undefined || available === undefined || glibcMinor <= available) return undefined;
  return `needs glibc 2.${glibcMinor}, the runtime has 2.${available}`;
}

const machines = new Map<number, ElfNeeds['machine']>([
  [62, 'x86_64'],
  [183, 'arm64'],
]);
const headerLength = 64;
const sectionLength = 64;
const versionNeeds = 0x6ffffffe;

/** Reads the needs of an ELF file; `undefined` for any other file. Only 64-bit little-endian files are told apart. */
export function readElf(bytes: Uint8Array): ElfNeeds | undefined {
  const isElf = bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
  if (!isElf || bytes.length < headerLength) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[4] !== 2 || bytes[5] !== 1) return { machine: 'other', glibcMinor: undefined };
  const machine = machines.get(view.getUint16(18, true)) ?? 'other';
  return { machine, glibcMinor: newestGlibc(bytes, view) };
}

function newestGlibc(bytes: Uint8Array, view: DataView): number | undefined {
  const sections = readSections(bytes, view);
  const needs = sections.find(({ type }) => type === versionNeeds);
  const names = needs && sections[needs.link];
  if (!needs || !names) return undefined;
  const minors = versionNames(bytes, view, needs.offset, names.offset).flatMap((name) => {
    const minor = /^GLIBC_2\.(\d+)/.exec(name)?.[1];
    return minor === undefined ? [] : [Number(minor)];
  });
  return minors.length > 0 ? Math.max(...minors) : undefined;
}

interface Section {
  readonly type: number;
  readonly offset: number;
  readonly link: number;
}

function readSections(bytes: Uint8Array, view: DataView): Section[] {
  const table = Number(view.getBigUint64(40, true));
  const count = view.getUint16(60, true);
  // A stripped or damaged file may have no section table: it then asks for nothing that can be read here.
  if (table === 0 || table + count * sectionLength > bytes.length) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = table + index * sectionLength;
    return {
      type: view.getUint32(at + 4, true),
      offset: Number(view.getBigUint64(at + 24, true)),
      link: view.getUint32(at + 40, true),
    };
  });
}

/** Walks the chain of libraries (Verneed) and their versions (Vernaux). */
function versionNames(bytes: Uint8Array, view: DataView, start: number, names: number): string[] {
  const found: string[] = [];
  for (let library = start; library + 16 <= bytes.length; ) {
    const count = view.getUint16(library + 2, true);
    let version = library + view.getUint32(library + 8, true);
    for (let index = 0; index < count && version + 16 <= bytes.length; index++) {
      found.push(textAt(bytes, names + view.getUint32(version + 8, true)));
      version += view.getUint32(version + 12, true);
    }
    const next = view.getUint32(library + 12, true);
    if (next === 0) break;
    library += next;
  }
  return found;
}

function textAt(bytes: Uint8Array, start: number): string {
  const end = bytes.indexOf(0, start);
  return new TextDecoder('latin1').decode(bytes.subarray(start, end === -1 ? start : end));
}
