import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../src');

// Left may not import from right. Folders of one group may import from each other's types and leaves only by the rules below.
const order = [
  'core',
  'cloudformation',
  'ports',
  'inputs',
  'service',
  'variables',
  'package',
  'compile',
  'plugins',
  'engine',
  'plan',
  'deploy',
  'report',
  'commands',
  'run',
  'adapters',
  'main',
];
const adapters = new Set(['aws', 'github', 'runner']);
const leaves = new Set(['core', 'cloudformation', 'ports']);
/** Folders whose steps other steps may only know by type: the walk joins them in commands/. */
const steps = new Set(['variables', 'package', 'compile', 'plugins', 'engine', 'plan', 'deploy', 'report']);
const outside = /^(?:node:fs|node:child_process|node:net|node:http|@aws-sdk\/|@actions\/|@octokit\/)/;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const folderOf = (file: string): string => {
  const first = file.split(path.sep)[0] ?? file;
  const name = first.replace(/\.ts$/, '');
  return adapters.has(name) ? 'adapters' : name;
};

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(path.join(src, file), 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?([^;]*?)\s*from\s+'([^']+)'|import\('([^']+)'\)/gm);
  return [...statements].map(([, type, names = '', target, dynamic]) => ({
    from: file,
    to: target ?? dynamic ?? '',
    typeOnly:
      !!type ||
      (/^\{/.test(names) &&
        names
          .replace(/[{}\s]/g, '')
          .split(',')
          .filter(Boolean).length > 0 &&
        names
          .slice(1, -1)
          .split(',')
          .every((name) => name.trim() === '' || name.trim().startsWith('type '))),
  }));
}

const imports = files.filter((file) => !file.startsWith('custom-resources')).flatMap(importsOf);
const local = imports
  .filter((item) => item.to.startsWith('.'))
  .map((item) => ({ ...item, to: path.relative(src, path.resolve(src, path.dirname(item.from), item.to)) }));

test('there are imports to look at', () => {
  expect(local.length).toBeGreaterThan(100);
});

test('imports point left: core ← cloudformation ← ports ← inputs ← service ← … ← main', () => {
  const wrong = local.filter(({ from, to }) => order.indexOf(folderOf(to)) > order.indexOf(folderOf(from)));
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('every folder of src has its place in the order', () => {
  const unknown = files.map(folderOf).filter((folder) => folder !== 'custom-resources' && !order.includes(folder));
  expect([...new Set(unknown)]).toEqual([]);
});

test('a step uses types of the steps before it, not their functions', () => {
  const wrong = local.filter(({ from, to, typeOnly }) => {
    const [own, other] = [folderOf(from), folderOf(to)];
    return !typeOnly && own !== other && steps.has(own) && steps.has(other);
  });
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('only adapters touch the disk, processes, the network, AWS and GitHub', () => {
  const wrong = imports.filter(({ from, to }) => outside.test(to) && !['adapters', 'main'].includes(folderOf(from)));
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

test('adapters know ports and leaves, and nothing of the steps but types and pure rules of inputs', () => {
  const wrong = local.filter(
    ({ from, to, typeOnly }) =>
      folderOf(from) === 'adapters' &&
      !typeOnly &&
      !leaves.has(folderOf(to)) &&
      !['adapters', 'inputs', 'service'].includes(folderOf(to)),
  );
  expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});
