import { describe, expect, it } from 'vitest';
import { evaluateMarker } from '../../../src/package/builders/python/marker.ts';
import { markerEnvironment, pythonTarget } from '../../../src/package/builders/python/python-target.ts';
import { compareVersions, isSameVersion, parseVersion } from '../../../src/package/builders/python/python-version.ts';
import { pinnedVersion, satisfies } from '../../../src/package/builders/python/version-specifier.ts';

describe('versions of packages', () => {
  it('are ordered as PEP 440 says', () => {
    const ordered = ['1.0.dev1', '1.0a1', '1.0b2', '1.0rc1', '1.0', '1.0+local', '1.0.post1', '1.1', '1!0.1'];
    const versions = ordered.map((text) => ({ text, version: parseVersion(text) }));
    const sorted = [...versions].reverse().sort((a, b) => {
      if (!a.version || !b.version) throw new Error('unreadable');
      return compareVersions(a.version, b.version);
    });
    expect(sorted.map(({ text }) => text)).toEqual(ordered);
  });

  it.each([
    ['1.0', '==1.0.0', true],
    ['1.4.2', '~=1.4', true],
    ['2.0', '~=1.4', false],
    ['1.4.2', '~=1.4.1', true],
    ['1.5', '~=1.4.1', false],
    ['3.9.1', '!=3.9.*', false],
    ['3.9.1', '>=3.8,<4', true],
    ['1.0+cu118', '==1.0', true],
    ['1.0', '==1.0+cu118', false],
    ['1.0rc1', '<1.0', false],
    ['1.0.post1', '>1.0', false],
    ['1.0', '', true],
    ['1.0', 'about 1', undefined],
  ])('%s %s: %s', (version, specifier, expected) => {
    expect(satisfies(version, specifier)).toBe(expected);
  });

  it.each([
    ['1.0', '1.0', true],
    ['1.0', '1', true],
    ['1.0', '1.0.0', true],
    ['1.10', '1.1', false],
    ['10', '1', false],
    ['0.0', '0', true],
    ['1.01', '1.1', true],
    ['v1.0', '1', true],
    ['1.0RC1', '1.0-c.1', true],
    ['1.0', '1.0.post1', false],
    ['1.0', '1.0+local', false],
    ['1!1.0', '1.0', false],
    ['2013b', '2013b', true],
    ['odd', 'other', false],
  ])('%s and %s are one: %s', (a, b, expected) => {
    expect(isSameVersion(a, b)).toBe(expected);
  });

  it.each([
    ['==1.2', '1.2'],
    ['===1.2', '1.2'],
    ['== 1.2.post1', '1.2.post1'],
    ['==1.2.*', undefined],
    ['>=1.2', undefined],
    ['==1.2,!=1.3', undefined],
  ])('%s pins %s', (specifier, expected) => {
    expect(pinnedVersion(specifier)).toBe(expected);
  });
});

describe('markers on python3.11 of arm64', () => {
  const target = pythonTarget('python3.11', 'arm64');
  if (!target) throw new Error('no target');
  const environment = markerEnvironment(target);

  it.each([
    ['python_version < "3.9"', false],
    ["python_version >= '3.10'", true],
    ['python_full_version < "3.11.3"', false],
    ['sys_platform == "win32" or platform_machine == "aarch64"', true],
    ['sys_platform == "linux" and (platform_machine == "x86_64" or os_name == "nt")', false],
    ['platform_python_implementation != "PyPy"', true],
    ['"linux" in sys_platform', true],
    ['platform_machine not in "x86_64 AMD64"', true],
    ["extra == 'socks'", false],
    ['python_version ~= "3.8"', true],
    ['"3.8" <= python_version', true],
    ['os.name == "posix"', true],
    ['python_version <', undefined],
    ['nonsense == "1"', undefined],
  ])('%s: %s', (marker, expected) => {
    expect(evaluateMarker(marker, { environment })).toBe(expected);
  });

  it('an extra that was asked for makes its marker true', () => {
    expect(evaluateMarker('extra == "socks"', { environment, extras: ['socks'] })).toBe(true);
  });
});
