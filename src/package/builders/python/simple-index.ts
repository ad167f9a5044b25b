import { isJsonObject, type Json } from '../../../core/json.ts';

/** A file of a project as an index offers it. */
export interface IndexFile {
  readonly fileName: string;
  readonly url: string;
  readonly sha256: string | undefined;
  readonly requiresPython: string | undefined;
  readonly yanked: boolean;
}

/** What to ask for: JSON, else HTML (PEP 691). */
export const simpleIndexAccept =
  'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1';

/** Files on a project's page of the simple API; `pageUrl` resolves relative addresses. */
export function parseProjectPage(body: string, contentType: string, pageUrl: string): IndexFile[] {
  return contentType.includes('json') ? parseJsonPage(body, pageUrl) : parseHtmlPage(body, pageUrl);
}

function parseJsonPage(body: string, pageUrl: string): IndexFile[] {
  const page: unknown = JSON.parse(body);
  const files = isJsonObject(page) ? page['files'] : undefined;
  if (!Array.isArray(files)) return [];
  return files.flatMap((file: Json): IndexFile[] => {
    if (!isJsonObject(file) || typeof file['url'] !== 'string' || typeof file['filename'] !== 'string') return [];
    const { hashes, yanked } = file;
    const requires = file['requires-python'];
    const sha256 = isJsonObject(hashes) ? hashes['sha256'] : undefined;
    return [
      {
        fileName: file['filename'],
        // Parsing an address costs more than all else here, and a page has thousands.
        url: /^https?:/i.test(file['url']) ? file['url'] : new URL(file['url'], pageUrl).href,
        sha256: typeof sha256 === 'string' ? sha256.toLowerCase() : undefined,
        requiresPython: typeof requires === 'string' ? requires : undefined,
        yanked: yanked === true || typeof yanked === 'string',
      },
    ];
  });
}

function parseHtmlPage(body: string, pageUrl: string): IndexFile[] {
  const anchors = body.matchAll(/<a\s+([^>]*)>([^<]*)<\/a>/gi);
  return Array.from(anchors).flatMap(([, attributes = '', text = '']): IndexFile[] => {
    const href = attribute(attributes, 'href');
    if (href === undefined || !URL.canParse(href, pageUrl)) return [];
    const url = new URL(href, pageUrl);
    const sha256 = /sha256=([0-9a-f]{64})/i.exec(url.hash)?.[1]?.toLowerCase();
    url.hash = '';
    return [
      {
        fileName: unescapeHtml(text.trim()) || decodeURIComponent(url.pathname.split('/').at(-1) ?? ''),
        url: url.href,
        sha256,
        requiresPython: attribute(attributes, 'data-requires-python'),
        yanked: attribute(attributes, 'data-yanked') !== undefined,
      },
    ];
  });
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'))?(?=\\s|$)`, 'i').exec(attributes);
  return found ? unescapeHtml(found[1] ?? found[2] ?? '') : undefined;
}

const htmlEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };

function unescapeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|apos);/g, (entity, name: string) => htmlEntities[name] ?? entity);
}
