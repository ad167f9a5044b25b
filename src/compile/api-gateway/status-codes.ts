import type { HttpStatusCode } from '../../service/events/http.ts';
import type { RestRoute } from './route.ts';

/** A status code of a route with its settings; `code` as text. */
export interface StatusCode extends HttpStatusCode {
  readonly code: string;
}

/** Matches an error message that holds the code in square brackets. */
const bracketed = (code: number): string => `[\\s\\S]*\\[${code}\\][\\s\\S]*`;

/** Status codes of a Lambda integration that names none: how functions of the framework report errors (framework-spec 6.1.1). */
const defaultPatterns: Readonly<Record<string, string>> = {
  200: '',
  ...Object.fromEntries([400, 401, 403, 404, 422].map((code) => [code, bracketed(code)])),
  500: '[\\s\\S]*(Process\\s?exited\\s?before\\s?completing\\s?request|\\[500\\])[\\s\\S]*',
  502: bracketed(502),
  504: `(${bracketed(504)})|(.*Task timed out after \\d+\\.\\d+ seconds$)`,
};

/**
 * Status codes that a route (no proxy) answers with, in numeric order. Without `statusCodes` the nine of the framework,
 * for MOCK 200 alone, and none without any `response`; with codes of which none is the default (`pattern: ''`), 200 becomes the default.
 */
export function statusCodes({ type, settings: { response } }: RestRoute): readonly StatusCode[] {
  // The framework makes a mock that answers nothing.
  if (type === 'MOCK' && response === undefined) return [];
  const given = response?.statusCodes;
  if (!given) {
    const patterns = type === 'MOCK' ? { 200: '' } : defaultPatterns;
    return Object.entries(patterns).map(([code, pattern]) => ({ code, pattern }));
  }
  const hasDefault = type === 'MOCK' || Object.values(given).some((code) => code.pattern === '');
  // Keys of an object that are numbers come in numeric order.
  const codes = hasDefault ? given : { ...given, 200: { pattern: '' } };
  return Object.entries(codes).map(([code, settings]) => ({ code, ...settings }));
}
