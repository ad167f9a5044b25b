import { describe, expect, it } from 'vitest';
import { poetryHashes } from '../../../src/package/builders/python/locks/poetry-hash.ts';
import { dependenciesOutOfStep } from '../../../src/package/builders/python/locks/uv-step.ts';
import { parseToml } from '../../../src/package/toml/parse-toml.ts';

// Hashes as poetry 2.5.1 writes them.
describe('the hash of a poetry project', () => {
  it.each([
    [
      'in its own table',
      '[tool.poetry.dependencies]\npython = "^3.12"\nweb = {version = "^2.0", extras = ["socks"]}',
      '94975b3ec155344fdaa2bfd6879fb15d4938046e48977b50e79e18155aa9ab3c',
    ],
    [
      'in the project table',
      '[project]\nname = "shop"\nrequires-python = ">=3.12"\ndependencies = ["web>=2"]\n[build-system]\nrequires = ["poetry-core"]',
      'a5f44bdcef909ffd931665698c61d5704441e255f4d260dd6d7ff8777aa42bea',
    ],
    [
      'in all tables, with letters outside of ASCII',
      '[project]\nname = "shop"\ndependencies = ["web>=2", "näme>1"]\n[dependency-groups]\ndev = ["pytest"]\n[tool.poetry]\npackage-mode = false\n[tool.poetry.group.x.dependencies]\na = "*"',
      '1464f791c1dd011fc864d1a38e2535be9a2b6e1330ba3111880d8a63dc7d6d3a',
    ],
    [
      'in groups without a project',
      '[dependency-groups]\ndev = ["pytest"]\n[tool.poetry.dependencies]\nweb = "*"',
      '620a0d995439fd262eef2d79d66f413af16b5f5c6392b373eff2928f95526e70',
    ],
  ])('%s is known', (_, text, hash) => {
    expect(poetryHashes(parseToml(text))).toContain(hash);
    expect(poetryHashes(parseToml(text.replace('web', 'wab')))).not.toContain(hash);
  });
});

describe('uv.lock and pyproject.toml', () => {
  const root = parseToml(
    '[metadata]\nrequires-dist = [{ name = "web", extras = ["socks"], specifier = ">=2,<3" }, { name = "lib", directory = "lib" }]',
  );
  const project = (dependencies: string, more = '') =>
    parseToml(`[project]\nname = "shop"\ndependencies = ${dependencies}\n${more}`);

  it.each([
    ['that say the same are in step', '["web[socks]<3, >=2", "lib"]', []],
    ['differ by a version', '["web[socks]>=1,<3", "lib"]', ['web']],
    ['differ by a package', '["web[socks]>=2,<3", "lib", "new"]', ['new']],
    ['differ by a package that is gone', '["lib"]', ['web']],
  ])('%s', (_, dependencies, expected) => {
    expect(dependenciesOutOfStep(root, project(dependencies))).toEqual(expected);
  });

  it('are not compared where a build makes the dependencies', () => {
    expect(dependenciesOutOfStep(root, project('[]', 'dynamic = ["dependencies"]'))).toEqual([]);
  });
});
