import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDigest } from '../../src/core/zip/content-digest.ts';
import { readCentralDirectory } from '../../src/core/zip/read-central-directory.ts';
import type { PackedFile } from '../../src/package/zip/packed-file.ts';
import { writeZip } from '../../src/package/zip/write-zip.ts';
import { entriesOf, memoryFile, packFiles, rangeOf, zipOf } from './memory-zip.ts';

const file = (name: string, text: string, mode = 0o644) => ({ name, content: Buffer.from(text), mode });

const namePart = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((part) => !/[\\/\0]/.test(part) && part !== '.' && part !== '..');
const fileTree = fc.uniqueArray(
  fc.record({
    name: fc
      .array(namePart, { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join('/'))
      .filter((name) => !/^[A-Za-z]:\//.test(name)),
    content: fc.uint8Array({ maxLength: 500 }),
    mode: fc.constantFrom(0o644, 0o755),
  }),
  { selector: (entry) => entry.name, maxLength: 8 },
);

async function unpack(entry: PackedFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await entry.copyPackedBytes(async (bytes) => void chunks.push(bytes));
  const packed = Buffer.concat(chunks);
  return Uint8Array.from(entry.method === 'deflated' ? inflateRawSync(packed) : packed);
}

function readByPython(zip: Uint8Array): unknown {
  const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
  try {
    writeFileSync(path.join(folder, 'a.zip'), zip);
    const script = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps([[i.filename, oct(i.external_attr >> 16), i.date_time[0], len(i.extra), z.read(i).hex()] for i in z.infolist()]))`;
    return JSON.parse(
      execFileSync('python3', ['-c', script, path.join(folder, 'a.zip')], { encoding: 'utf8', maxBuffer: 1 << 28 }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a written zip', () => {
  it('gives back every file as it was', () =>
    fc.assert(
      fc.asyncProperty(fileTree, async (files) => {
        const entries = await entriesOf(await zipOf(files));
        const read = await Promise.all(
          entries.map(async (entry) => ({ name: entry.name, mode: entry.mode, content: await unpack(entry) })),
        );
        const byName = (a: { name: string }, b: { name: string }) =>
          Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
        expect(read).toEqual([...files].sort(byName));
      }),
      { numRuns: 40 },
    ));

  it('is read by Python with names, modes and the fixed date', async () => {
    const zip = await zipOf([file('b/한글.txt', 'two'), file('a.sh', '#!', 0o755), file('empty', '')]);
    expect(readByPython(zip)).toEqual([
      ['a.sh', '0o100755', 1980, 0, Buffer.from('#!').toString('hex')],
      ['b/한글.txt', '0o100644', 1980, 0, Buffer.from('two').toString('hex')],
      ['empty', '0o100644', 1980, 0, ''],
    ]);
  });

  it('has the same bytes whatever the order of its files', async () => {
    const [one, two] = [file('a', 'first'), file('b', 'second')];
    expect(await zipOf([one, two])).toEqual(await zipOf([two, one]));
  });

  it('has its files in the order of the bytes of their names, which UTF-16 has not', async () => {
    const names = ['a', 'é', '\ufffd', '\u{1f600}'];
    const zip = await zipOf([...names].reverse().map((name) => file(name, 'x')));
    expect((await entriesOf(zip)).map(({ name }) => name)).toEqual(names);
    expect([...names].sort()).not.toEqual(names);
  });

  it('is the same when its entries are spliced into a new zip', async () => {
    const zip = await zipOf([file('x/a', 'first'), file('x/b', 'second', 0o755)]);
    const output = memoryFile();
    await writeZip(output.file, await entriesOf(zip));
    expect(output.bytes()).toEqual(zip);
  });

  it('holds more than 65,535 files', async () => {
    const [one] = await packFiles([file('0', 'x')]);
    if (!one) throw new Error('nothing packed');
    const output = memoryFile();
    await writeZip(
      output.file,
      Array.from({ length: 70_000 }, (_, index) => ({ ...one, name: `f${index}` })),
    );
    const zip = output.bytes();
    expect(await entriesOf(zip)).toHaveLength(70_000);
    expect(readByPython(zip)).toHaveLength(70_000);
  });

  it.each(['/etc/passwd', '../up', 'a/../../b', 'a\\b', 'nul\0', '', 'C:/x'])('refuses the name %j', async (name) => {
    await expect(zipOf([file(name, 'x')])).rejects.toThrow(/the name/);
  });

  it('refuses two files of one name', async () => {
    await expect(zipOf([file('a', '1'), file('a', '2')])).rejects.toThrow('"a" twice');
  });
});

describe('reading a zip', () => {
  const patched = async (change: (zip: Buffer, central: number) => void) => {
    const zip = await zipOf([file('a', 'text that is deflated'), file('b', 'more')]);
    change(zip, zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])));
    return readCentralDirectory(zip.length, rangeOf(zip));
  };

  it.each([
    ['an encrypted entry', (zip: Buffer, at: number) => zip.writeUInt16LE(0x0801, at + 8), /encrypted/],
    ['an unknown method', (zip: Buffer, at: number) => zip.writeUInt16LE(14, at + 10), /method/],
    ['a backslash in a name', (zip: Buffer, at: number) => zip.writeUInt8(0x5c, at + 46), /backslash/],
    ['a name that is not UTF-8', (zip: Buffer, at: number) => zip.writeUInt8(0xff, at + 46), /not UTF-8/],
    ['a name twice', (zip: Buffer, at: number) => zip.writeUInt8(0x62, at + 46), /twice/],
    ['a directory outside of the file', (zip: Buffer) => zip.writeUInt32LE(0x7fffffff, zip.length - 6), /outside/],
  ])('refuses %s', async (_, change, message) => {
    await expect(patched(change)).rejects.toThrow(message);
  });

  it('never crashes on a damaged zip: it reads it or refuses it', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 0, max: 255 }), async (position, byte) => {
        const zip = await zipOf([file('a', 'text that is deflated'), file('b', 'more')]);
        zip[position % zip.length] = byte;
        const outcome = await readCentralDirectory(zip.length, rangeOf(zip)).catch((error: unknown) => error);
        expect(Array.isArray(outcome) || (outcome instanceof Error && outcome.name === 'ZipFormatError')).toBe(true);
      }),
      { numRuns: 150 },
    ));

  it('finds the directory before a comment and skips folders', async () => {
    const zip = await zipOf([file('a', 'x')]);
    zip.writeUInt16LE(2000, zip.length - 2);
    const commented = Buffer.concat([zip, Buffer.alloc(2000, 'c')]);
    expect((await entriesOf(commented)).map((entry) => entry.name)).toEqual(['a']);
  });
});

describe('the content digest', () => {
  const entry = { name: 'a', mode: 0o644, crc: 7, size: 3 };

  it('does not depend on order', () => {
    const other = { ...entry, name: 'b' };
    expect(contentDigest([entry, other])).toBe(contentDigest([other, entry]));
  });

  it.each([{ name: 'z' }, { mode: 0o755 }, { crc: 8 }, { size: 4 }])('changes with %j', (change) => {
    expect(contentDigest([{ ...entry, ...change }])).not.toBe(contentDigest([entry]));
  });
});
