import { Buffer } from 'node:buffer';
import path from 'node:path';
import { UserError } from '../../../core/user-error.ts';
import type { Ports } from '../../../ports.ts';
import type { NamedIndex } from './locked-package.ts';
import { findLogin, type Login } from './netrc.ts';
import { type IndexFile, parseProjectPage, simpleIndexAccept } from './simple-index.ts';
import { archiveStem, normalizeName, parseWheelName } from './wheel-tags.ts';

export interface FileOfIndex extends IndexFile {
  readonly index: NamedIndex;
}

/** Asks package indexes. Addresses and credentials never stand in a message. */
export interface IndexClient {
  /** The files of a project; empty when this index does not have it. */
  listFiles(index: NamedIndex, project: string): Promise<FileOfIndex[]>;
  /** The bytes behind an address; `index` lends its login when the address is on its host. */
  download(url: string, fileName: string, index: NamedIndex | undefined): Promise<Uint8Array>;
}

type IndexPorts = Pick<Ports, 'http' | 'env' | 'workspace' | 'log' | 'clock'>;

const tries = 4;

export function createIndexClient(ports: IndexPorts): IndexClient {
  const loginOf = loginFinder(ports);
  const get = async (url: string, index: NamedIndex | undefined, accept: string) => {
    const target = new URL(url);
    const login = await loginOf(target, index);
    target.username = '';
    target.password = '';
    const basic = login && Buffer.from(`${login.username}:${login.password}`).toString('base64');
    const headers = { accept, ...(basic ? { authorization: `Basic ${basic}` } : {}) };
    return getWithRetries(ports, target.href, headers);
  };
  const pages = new Map<string, Promise<FileOfIndex[]>>();
  const readLinks = async (index: NamedIndex): Promise<FileOfIndex[]> => {
    if (path.isAbsolute(index.url)) return filesOfFolder(index, ports.workspace);
    const answer = await get(index.url, index, 'text/html');
    if (answer?.status !== 200) throw failure('a page of `--find-links` was not answered', answer?.status);
    const files = parseProjectPage(textOf(answer.body), answer.headers['content-type'] ?? '', index.url);
    return files.map((file) => ({ ...file, index }));
  };
  const linkedFiles = (index: NamedIndex): Promise<FileOfIndex[]> => {
    const page = pages.get(index.url) ?? readLinks(index);
    pages.set(index.url, page);
    return page;
  };
  return {
    async listFiles(index, project) {
      if (index.isLinks) return (await linkedFiles(index)).filter(({ fileName }) => isOf(project, fileName));
      const page = `${expandVariables(index.url, ports.env).replace(/\/+$/, '')}/${project}/`;
      const answer = await get(page, index, simpleIndexAccept);
      if (answer?.status === 404) return [];
      if (answer?.status !== 200) throw failure(`${describeIndex(index)} did not list ${project}`, answer?.status);
      const files = parseProjectPage(textOf(answer.body), answer.headers['content-type'] ?? '', page);
      return files.map((file) => ({ ...file, index }));
    },
    async download(url, fileName, index) {
      if (path.isAbsolute(url)) return (await ports.workspace.readBytes(url)) ?? new Uint8Array(0);
      const answer = await get(url, index, '*/*');
      if (answer?.status !== 200) throw failure(`${fileName} could not be downloaded`, answer?.status);
      return answer.body;
    },
  };
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A file without an address of its own is known by its bytes when it is read. */
async function filesOfFolder(index: NamedIndex, workspace: IndexPorts['workspace']): Promise<FileOfIndex[]> {
  const files = (await workspace.readDirectory(index.url)).filter(({ kind }) => kind === 'file');
  const nothing = { sha256: undefined, requiresPython: undefined, yanked: false };
  return files.map(({ name }) => ({ ...nothing, fileName: name, url: path.join(index.url, name), index }));
}

/** Whether a wheel or an archive is one of a project, by its name. */
function isOf(project: string, fileName: string): boolean {
  const archived = /^(.+)-[^-]+$/.exec(archiveStem(fileName) ?? '')?.[1];
  return (parseWheelName(fileName)?.name ?? normalizeName(archived ?? '')) === project;
}

function describeIndex({ name }: NamedIndex): string {
  return name === '' ? 'the package index' : `the package index \`${name}\``;
}

function failure(what: string, status: number | undefined): UserError {
  const why = status === undefined ? 'no answer' : `status ${status}`;
  const hint = status === 401 || status === 403 ? ' (it wants other credentials)' : '';
  return new UserError('PACKAGE_INDEX_FAILED', `${what}: ${why}${hint}.`);
}

async function getWithRetries({ http, clock }: IndexPorts, url: string, headers: Record<string, string>) {
  for (let attempt = 1; ; attempt++) {
    const answer = await http.get(url, { headers, timeoutMs: 120_000 }).catch(() => undefined);
    const passing = answer === undefined || answer.status === 429 || answer.status >= 500;
    if (!passing || attempt === tries) return answer;
    await clock.sleep(250 * 2 ** attempt);
  }
}

/** `${NAME}` in a Pipfile's sources stands for the environment's value. */
function expandVariables(url: string, env: Ports['env']): string {
  return url.replace(/\$\{(\w+)\}|\$(\w+)/g, (whole, braced: string, plain: string) => env[braced || plain] ?? whole);
}

function loginFinder({ env, workspace, log }: IndexPorts) {
  let netrc: Promise<string> | undefined;
  const netrcFile = env['NETRC'] ?? path.join(env['HOME'] ?? '/', '.netrc');
  const find = async (target: URL, index: NamedIndex | undefined): Promise<Login | undefined> => {
    const own = index && loginOfIndex(index, target, env);
    if (own) return own;
    netrc ??= workspace.readText(netrcFile).then((text) => text ?? '');
    return findLogin(await netrc, target.hostname);
  };
  return async (target: URL, index: NamedIndex | undefined) => {
    const login = await find(target, index);
    if (login?.password) log.maskSecret(login.password);
    return login;
  };
}

/** From the address itself, else the variables that uv and poetry read for an index by name. */
function loginOfIndex(index: NamedIndex, target: URL, env: Ports['env']): Login | undefined {
  const address = expandVariables(index.url, env);
  if (!URL.canParse(address)) return undefined;
  const { host, username, password } = new URL(address);
  if (host !== target.host) return undefined;
  if (username !== '') return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  const name = index.name.toUpperCase().replace(/[^A-Z0-9]/g, '_');
  for (const prefix of [`UV_INDEX_${name}`, `POETRY_HTTP_BASIC_${name}`]) {
    const user = env[`${prefix}_USERNAME`];
    if (user !== undefined) return { username: user, password: env[`${prefix}_PASSWORD`] ?? '' };
  }
  return undefined;
}
