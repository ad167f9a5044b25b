import path from 'node:path';
import type { Environment, Workspace } from '../../../ports.ts';
import type { NamedIndex } from './locked-package.ts';

/** Indexes to ask when the lock names none: from the environment, else pip's configuration. First is the main one. */
export async function configuredIndexes(env: Environment, workspace: Workspace): Promise<ConfiguredIndexes> {
  const config = await readPipConfig(env, workspace);
  const main =
    env['PIP_INDEX_URL'] ||
    env['UV_DEFAULT_INDEX'] ||
    env['UV_INDEX_URL'] ||
    env['PIPENV_PYPI_MIRROR'] ||
    config('index-url');
  const extra = [
    ...words(env['PIP_EXTRA_INDEX_URL'] || config('extra-index-url')),
    ...words(env['UV_INDEX']),
    ...words(env['UV_EXTRA_INDEX_URL']),
  ];
  return {
    main: main ? named(main) : undefined,
    extra: extra.map(named),
    findLinks: words(env['PIP_FIND_LINKS'] || config('find-links')),
    noIndex: /^(?:1|true|yes|on)$/i.test(env['PIP_NO_INDEX'] || (config('no-index') ?? '')),
  };
}

export interface ConfiguredIndexes {
  /** Stands for the default index; `undefined` when nothing is configured. */
  readonly main: NamedIndex | undefined;
  readonly extra: readonly NamedIndex[];
  /** Folders and pages with files of any project. */
  readonly findLinks: readonly string[];
  readonly noIndex: boolean;
}

/** uv writes `name=address`; pip only the address. */
function named(text: string): NamedIndex {
  const [, name = '', url = text] = /^([A-Za-z0-9._-]+)=(.+)$/.exec(text) ?? [];
  return { name, url };
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}

/** Later files win, and `[install]` over `[global]`, as pip reads them. */
async function readPipConfig(env: Environment, workspace: Workspace): Promise<(key: string) => string | undefined> {
  const home = env['HOME'] ?? '/';
  const own = env['PIP_CONFIG_FILE'];
  if (own === '/dev/null') return () => undefined;
  const files = [
    '/etc/xdg/pip/pip.conf',
    '/etc/pip.conf',
    path.join(home, '.pip/pip.conf'),
    path.join(env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'pip/pip.conf'),
    ...(env['VIRTUAL_ENV'] ? [path.join(env['VIRTUAL_ENV'], 'pip.conf')] : []),
    ...(own ? [own] : []),
  ];
  const texts = await Promise.all(files.map((file) => workspace.readText(file)));
  const sections = new Map<string, string>();
  for (const text of texts) for (const [key, value] of parseIni(text ?? '')) sections.set(key, value);
  return (key) => sections.get(`install.${key}`) ?? sections.get(`global.${key}`);
}

/** `section.key` → value; a value goes on over indented lines. */
function parseIni(text: string): Map<string, string> {
  const values = new Map<string, string>();
  let section = '';
  let last = '';
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*[#;]/.test(line)) continue;
    const header = /^\[([^\]]+)\]/.exec(line);
    const pair = /^([^\s=:][^=:]*?)\s*[=:]\s*(.*)$/.exec(line);
    if (header) section = header[1] ?? '';
    else if (/^\s+\S/.test(line) && last !== '') values.set(last, `${values.get(last) ?? ''} ${line.trim()}`.trim());
    else if (pair) {
      last = `${section}.${(pair[1] ?? '').toLowerCase().replaceAll('_', '-')}`;
      values.set(last, (pair[2] ?? '').trim());
    }
  }
  return values;
}
