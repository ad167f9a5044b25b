import { describe, expect, it } from 'vitest';
import { chooseFiles } from '../../src/package/files/choose-files.ts';
import { packagePatterns } from '../../src/package/files/package-patterns.ts';
import { serviceModel } from '../builders/compile-context.ts';

const files = ['.git/HEAD', 'a.py', 'd/e/f/g.txt', 'd/h.txt', 'node_modules/a/i.js', 'src/tests/t.py', 'src/x.py'].map(
  (name) => ({ name, path: `/service/${name}` }),
);
const allButGit = files.map(({ name }) => name).filter((name) => name !== '.git/HEAD');
const without = (...names: string[]) => allButGit.filter((name) => !names.includes(name));

function chosen(patterns: string[]): string[] {
  const model = serviceModel({ package: { individually: false, patterns, excludeDevDependencies: true } });
  return chooseFiles(files, packagePatterns(model, 'function', [])).map(({ name }) => name);
}

describe('package.patterns', () => {
  // Each list is what osls 4 chose in a folder of these files.
  it.each<[string[], string[]]>([
    [[], allButGit],
    [['!node_modules'], without('node_modules/a/i.js')],
    [['!node_modules/'], allButGit],
    [['!d'], without('d/e/f/g.txt', 'd/h.txt')],
    [['!**/tests'], without('src/tests/t.py')],
    [['!d/e', 'd/e/f/g.txt'], allButGit],
    [['!./d/**'], without('d/e/f/g.txt', 'd/h.txt')],
    [['!d/e/**', 'd/**'], allButGit],
    [['!**', 'src'], []],
    [
      ['!**', 'src/**/*.py'],
      ['src/tests/t.py', 'src/x.py'],
    ],
    [
      ['!**', '**/*.{py,js}'],
      ['a.py', 'node_modules/a/i.js', 'src/tests/t.py', 'src/x.py'],
    ],
    [['!**', '.git/**'], ['.git/HEAD']],
    [['!src/*', 'src/x.py'], allButGit],
    [['!**/*', 'a.py'], ['a.py']],
    [['!(a.py)'], without('a.py')],
    [['!*', 'src/**'], without('a.py')],
    [['!d*'], allButGit],
  ])('%j', (patterns, expected) => {
    expect(chosen(patterns)).toEqual(expected);
  });

  it('adds files from outside of the service only where a pattern names them', () => {
    const outside = [{ name: '../shared/a.py', path: '/shared/a.py' }];
    expect(chooseFiles(outside, ['!x'])).toEqual([]);
    expect(chooseFiles(outside, ['../shared/**'])).toEqual(outside);
  });

  it('leaves out the configuration file, layers and, with useDotenv, the .env files', () => {
    const model = serviceModel({
      layers: [
        {
          key: 'tools',
          name: 'tools',
          path: ['layers', 'tools'],
          sourcePath: 'layer',
          allowedAccounts: [],
          retain: false,
          package: { patterns: [] },
        },
      ],
      config: { useDotenv: true },
    });
    const all = ['serverless.yml', '.env.dev', 'layer/a', 'handler.js'].map((name) => ({ name, path: name }));
    const names = (kind: 'function' | 'layer') =>
      chooseFiles(all, packagePatterns(model, kind, [])).map((file) => file.name);
    expect(names('function')).toEqual(['handler.js']);
    expect(names('layer')).toEqual(['layer/a', 'handler.js']);
  });
});
