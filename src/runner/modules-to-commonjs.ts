/** Statements as Node prints them after it took the types away: each at the start of its line, ended by a semicolon. */
const importStatement = /^import (?:(.+?) from )?(['"].*?['"])(?: with \{.*\})?;$/gm;
const reExport = /^export (\*|\* as \w+|\{.*\}) from (['"].*?['"])(?: with \{.*\})?;$/gm;
const exportList = /^export \{(.*)\};$/gm;
const exportDefault = /^export default (async function\*? ?|function\*? ?|class )?([\w$]*)/gm;
const exportDeclaration = /^export (?=(?:const|let|var|class|function|async function)\b)(.*)$/gm;

const prologue =
  'Object.defineProperty(exports, "__esModule", { value: true }); ' +
  'const __default = (m) => (m && m.__esModule ? m.default : m);';

/**
 * Import and export statements as `require` and `exports`, so that a file may also use `module.exports` and
 * `__dirname`, as configurations written for the framework do. Imports of which no name is used are dropped: they are
 * imports of types. Code without such statements stays as it is.
 */
export function modulesToCommonJs(code: string): string {
  if (!/^(?:import|export)\b/m.test(code)) return code;
  const after: string[] = [];
  const body = code
    .replace(importStatement, (whole, names: string | undefined, from: string) =>
      names === undefined ? `require(${from});` : importNames(names, from, code.replace(whole, '')),
    )
    .replace(reExport, (_, names: string, from: string) => exportFrom(names, from))
    .replace(exportList, (_, names: string) => {
      for (const [local, exported] of pairs(names)) after.push(assign(exported, local));
      return '';
    })
    .replace(exportDefault, (_, kind: string | undefined, name: string) => {
      if (kind === undefined) return `exports.default = ${name}`;
      const isUnnamed = name === '' || name === 'extends';
      after.push(assign('default', isUnnamed ? '__exported' : name));
      return `${kind.trimEnd()} ${isUnnamed ? `__exported ${name}` : name}`;
    })
    .replace(exportDeclaration, (_, declaration: string) => {
      for (const name of declaredNames(declaration, code)) after.push(assign(name, name));
      return declaration;
    })
    .replaceAll('import.meta.url', 'require("node:url").pathToFileURL(__filename).href')
    .replaceAll(/import\.meta\.(dirname|filename)/g, '__$1');
  return `${prologue} ${body}\n${after.join('\n')}`;
}

function importNames(clause: string, from: string, rest: string): string {
  const braces = /\{(.*)\}/.exec(clause)?.[1];
  const namespace = /\* as ([\w$]+)/.exec(clause)?.[1];
  const byDefault = /^([\w$]+)/.exec(clause)?.[1];
  const named = pairs(braces ?? '').filter(([, local]) => isUsed(local, rest));
  const statements: string[] = [];
  if (byDefault !== undefined && isUsed(byDefault, rest))
    statements.push(`const ${byDefault} = __default(require(${from}));`);
  if (namespace !== undefined && isUsed(namespace, rest)) statements.push(`const ${namespace} = require(${from});`);
  if (named.length > 0) {
    const bindings = named.map(([imported, local]) => (imported === local ? local : `${imported}: ${local}`));
    statements.push(`const { ${bindings.join(', ')} } = require(${from});`);
  }
  return statements.join(' ');
}

function isUsed(name: string, code: string): boolean {
  return new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(code);
}

function exportFrom(names: string, from: string): string {
  if (names === '*') return `{ const { default: _, ...rest } = require(${from}); Object.assign(exports, rest); }`;
  if (names.startsWith('*')) return assign(names.slice(5), `require(${from})`);
  return pairs(names.slice(1, -1))
    .map(([imported, exported]) =>
      assign(exported, imported === 'default' ? `__default(require(${from}))` : `require(${from}).${imported}`),
    )
    .join(' ');
}

/** `a, b as c` as `[[a, a], [b, c]]`. */
function pairs(list: string): readonly (readonly [string, string])[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const [name = '', alias = name] = item.split(' as ');
      return [name, alias] as const;
    });
}

function declaredNames(declaration: string, code: string): readonly string[] {
  const simple = /^(?:async )?(?:const|let|var|class|function\*?) +([\w$]+)/.exec(declaration)?.[1];
  if (simple !== undefined) return [simple];
  const start = code.indexOf(declaration);
  const pattern = code.slice(start, code.indexOf(' = ', start));
  return [...pattern.replace(/^(?:const|let|var)/, '').matchAll(/([\w$]+)(?= *[,}\]])/g)].map(([name]) => name);
}

function assign(exported: string, value: string): string {
  return `exports.${exported} = ${value};`;
}
