import { describe, expect, it } from 'vitest';
import { chooseWheel } from '../../../src/package/builders/python/choose-wheel.ts';
import { pythonTarget } from '../../../src/package/builders/python/python-target.ts';
import type { Architecture } from '../../../src/service/service-model.ts';

const locked = { name: 'x', version: '1.0', hashes: [] };
const file = (fileName: string) => ({ fileName, sha256: undefined, requiresPython: undefined });

function chosen(runtime: string, architecture: Architecture, fileNames: string[]) {
  const target = pythonTarget(runtime, architecture);
  if (!target) throw new Error(`${runtime} is no Python`);
  const choice = chooseWheel(locked, fileNames.map(file), target);
  return choice.kind === 'wheel' ? choice.file.fileName : choice.kind;
}

describe('the wheel for a runtime', () => {
  it.each([
    ['python3.12', 'x86_64', ['x-1.0-py3-none-any.whl', 'x-1.0-cp312-cp312-manylinux_2_28_x86_64.whl'], 1],
    ['python3.12', 'arm64', ['x-1.0-py3-none-any.whl', 'x-1.0-cp312-cp312-manylinux_2_28_x86_64.whl'], 0],
    [
      'python3.11',
      'x86_64',
      [
        'x-1.0-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
        'x-1.0-cp311-cp311-manylinux_2_28_x86_64.whl',
      ],
      0,
    ],
    [
      'python3.12',
      'x86_64',
      ['x-1.0-cp312-cp312-manylinux_2_17_x86_64.whl', 'x-1.0-cp312-cp312-manylinux_2_34_x86_64.whl'],
      1,
    ],
    [
      'python3.13',
      'x86_64',
      ['x-1.0-cp39-abi3-manylinux_2_28_x86_64.whl', 'x-1.0-cp37-abi3-manylinux2014_x86_64.whl'],
      0,
    ],
    ['python3.13', 'arm64', ['x-1.0-py2.py3-none-any.whl', 'x-1.0-cp314-cp314-manylinux_2_28_aarch64.whl'], 0],
    ['python3.12', 'x86_64', ['x-1.0-1-py3-none-any.whl', 'x-1.0-2-py3-none-any.whl'], 1],
    ['python3.12', 'x86_64', ['x-1.0.0-py3-none-any.whl', 'x-1.1-cp312-cp312-manylinux_2_34_x86_64.whl'], 0],
  ] as const)('on %s %s of %j is number %i', (runtime, architecture, fileNames, index) => {
    expect(chosen(runtime, architecture, [...fileNames])).toBe(fileNames[index]);
  });

  it.each([
    ['only wheels for a newer glibc', ['x-1.0-cp311-cp311-manylinux_2_28_x86_64.whl'], 'no-wheel'],
    ['only musl wheels', ['x-1.0-cp311-cp311-musllinux_1_2_x86_64.whl'], 'no-wheel'],
    ['only a source archive', ['x-1.0.tar.gz'], 'no-wheel'],
    ['other versions', ['x-1.0.post1-py3-none-any.whl', 'x-2.0.tar.gz'], 'no-version'],
  ])('is refused with %s', (_, fileNames, expected) => {
    expect(chosen('python3.11', 'x86_64', fileNames)).toBe(expected);
  });

  it('is one that the lock allows, even if another fits better', () => {
    const target = pythonTarget('python3.12');
    if (!target) throw new Error('no target');
    const files = [
      { fileName: 'x-1.0-cp312-cp312-manylinux_2_28_x86_64.whl', sha256: 'aa', requiresPython: undefined },
      { fileName: 'x-1.0-py3-none-any.whl', sha256: 'bb', requiresPython: '>=3.8' },
    ];
    expect(chooseWheel({ ...locked, hashes: ['bb'] }, files, target)).toEqual({ kind: 'wheel', file: files[1] });
    expect(chooseWheel({ ...locked, hashes: ['cc'] }, files, target).kind).toBe('not-locked');
  });

  it('is none whose makers exclude the runtime’s Python', () => {
    const target = pythonTarget('python3.12');
    if (!target) throw new Error('no target');
    const files = [{ fileName: 'x-1.0-py3-none-any.whl', sha256: undefined, requiresPython: '<3.12' }];
    const none = { kind: 'no-wheel', tags: ['py3-none-any'], source: undefined, fromSource: false };
    expect(chooseWheel(locked, files, target)).toEqual(none);
  });
});
