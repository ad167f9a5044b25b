import type { Http } from '../ports.ts';

const maxRedirects = 5;

/** HTTP by the platform's fetch. An Authorization header goes to the host it was meant for and to no other. */
export const fetchHttp: Http = {
  async get(url, options = {}) {
    let target = new URL(url);
    let headers = { ...options.headers };
    for (let redirects = 0; ; redirects++) {
      const response = await fetch(target, {
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(options.timeoutMs ?? 60_000),
      });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location && redirects < maxRedirects) {
        const next = new URL(location, target);
        if (next.host !== target.host) headers = withoutCredentials(headers);
        target = next;
        continue;
      }
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: new Uint8Array(await response.arrayBuffer()),
      };
    }
  },
};

function withoutCredentials(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));
}
