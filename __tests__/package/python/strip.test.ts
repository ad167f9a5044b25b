import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { stripElf } from '../../../src/package/builders/python/strip-elf.ts';
import { hasTool } from '../builders/has-tool.ts';
import { elfFile, loadedMemory, sectionsOf } from '../elf-file.ts';
import { entriesOf } from '../memory-zip.ts';
import { fakeIndex, packageFolder, publish, temporaryFolder, wheelOf, writeFiles } from '../package-folder.ts';

describe('a native file', () => {
  const x86 = { machine: 'x86_64', page: 0x1000 } as const;
  const arm = { machine: 'arm64', page: 0x10000 } as const;

  it.each([
    ['with debug information behind', { ...x86, between: 0, behind: 50_000 }, 50_000],
    ['for arm64', { ...arm, between: 0, behind: 50_000 }, 50_000],
    ['with symbols between its segments', { ...x86, between: 0x3000, behind: 0 }, 0x3000],
    ['with symbols between them of less than a page', { ...arm, between: 0x3000, behind: 9_000 }, 9_000],
    ['with both', { ...arm, between: 0x25000, behind: 9_000 }, 0x20000 + 9_000],
  ])('%s loads the same and is smaller', (_, layout, saved) => {
    const file = elfFile(layout);
    const stripped = stripElf(file) ?? new Uint8Array(0);
    expect(Math.abs(file.length - stripped.length - saved)).toBeLessThan(8);
    expect(loadedMemory(stripped)).toEqual(loadedMemory(file));
    expect(loadedMemory(stripped).every(({ fits }) => fits)).toBe(true);
    expect(sectionsOf(stripped).map(({ name, content }) => name + content)).toEqual([
      '',
      '.textc',
      '',
      '.datad',
      '',
      '.shstrtab\0',
    ]);
    expect(stripElf(stripped)).toBeUndefined();
  });

  const whole = elfFile({ ...x86, between: 0, behind: 100 });
  it.each([
    ['has nothing to lose', elfFile({ ...x86, between: 0, behind: 0 })],
    ['is none', Buffer.from('import os\n')],
    ['is cut off', whole.subarray(0, 300)],
    ['is of 32 bits', Buffer.from(whole).fill(1, 4, 5)],
    ['is an object file', Buffer.from(whole).fill(1, 16, 17)],
    ['has segments beyond its end', Buffer.from(whole).fill(0xff, 64 + 32, 64 + 36)],
    ['has a page of no power of two', Buffer.from(whole).fill(3, 64 + 48, 64 + 49)],
  ])('that %s stays as it is', (_, file) => {
    expect(stripElf(file)).toBeUndefined();
  });

  it.skipIf(process.platform !== 'linux' || !hasTool('gcc'))('of a compiler still runs', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'a.c': '#include <math.h>\ndouble twice(double x) { return 2 * floor(x); }\n' });
    execFileSync('gcc', ['-g3', '-shared', '-fPIC', '-o', 'a.so', 'a.c', '-lm'], { cwd: folder });
    const file = readFileSync(path.join(folder, 'a.so'));
    const stripped = stripElf(file) ?? new Uint8Array(0);
    expect(stripped.length).toBeLessThan(file.length);
    writeFiles(folder, { 'b.so': stripped });
    const script =
      'import ctypes; f = ctypes.CDLL("./b.so").twice; f.restype = ctypes.c_double; f.argtypes = [ctypes.c_double]; print(f(21.5))';
    expect(execFileSync('python3', ['-c', script], { cwd: folder, encoding: 'utf8' }).trim()).toBe('42.0');
  });
});

describe('strip', () => {
  const native = elfFile({ machine: 'x86_64', page: 0x1000, between: 0, behind: 20_000 });

  async function build(pythonRequirements: JsonObject, cacheDir = temporaryFolder()) {
    const index = fakeIndex();
    const wheel = await wheelOf('lib-1.0-cp312-cp312-manylinux_2_17_x86_64.whl', [
      { name: 'lib/a.so', content: native, mode: 0o755 },
      { name: 'lib/b.so.1.2', content: native },
      { name: 'lib/data.bin', content: native },
    ]);
    publish(index, 'lib', [wheel]);
    const folder = path.join(temporaryFolder(), 'service');
    writeFiles(folder, { 'handler.py': '', 'requirements.txt': 'lib==1.0\n' });
    const model = {
      custom: { pythonRequirements },
      package: { individually: false, patterns: ['!requirements.txt'], excludeDevDependencies: true },
    };
    const { manifest, problems, saved } = await packageFolder(folder, { index, cacheDir, model });
    expect(problems).toEqual([]);
    const artifact = manifest?.functions['hello'];
    const entries = await entriesOf(readFileSync(artifact?.path ?? ''));
    const sizes = Object.fromEntries(entries.map(({ name, size, mode }) => [name, [size, mode.toString(8)]]));
    return { sizes, saved, sha256: artifact?.sha256 };
  }

  const small = stripElf(native)?.length;
  const whole = native.length;
  it.each<[string, JsonObject, number | undefined]>([
    ['goes with slim', { slim: true }, small],
    ['goes with slim in quotes', { slim: 'true' }, small],
    ['true does too', { slim: true, strip: true }, small],
    ['false leaves native files as they are', { slim: true, strip: false }, whole],
    ['false in quotes as well', { slim: true, strip: 'false' }, whole],
    ['has no effect without slim', { strip: true }, whole],
  ])('%s', async (_, options, size) => {
    const { sizes } = await build(options);
    expect(sizes).toEqual({
      'handler.py': [0, '644'],
      'lib/a.so': [size, '755'],
      'lib/b.so.1.2': [size, '644'],
      'lib/data.bin': [whole, '644'],
    });
  });

  it('is done once, and anywhere to the same bytes', async () => {
    const cacheDir = temporaryFolder();
    const first = await build({ slim: true }, cacheDir);
    expect(first.saved.filter((key) => key.includes('-stripped-'))).toHaveLength(1);
    const second = await build({ slim: true }, cacheDir);
    expect(second.saved.filter((key) => key.includes('-stripped-'))).toEqual([]);
    expect(second.sha256).toBe(first.sha256);
    expect((await build({ slim: true })).sha256).toBe(first.sha256);
  });
});
