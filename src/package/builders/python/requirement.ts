import { normalizeName } from './wheel-tags.ts';

/** A requirement of PEP 508. */
export interface Requirement {
  /** Normalised. */
  readonly name: string;
  readonly extras: readonly string[];
  /** `>=1,<2`; empty: any. */
  readonly specifier: string;
  /** `name @ address`. */
  readonly url: string | undefined;
  readonly marker: string | undefined;
}

const form =
  /^(?<name>[A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[(?<extras>[^\]]*)\])?\s*(?:@\s*(?<url>\S+)|\(?(?<specifier>[^;()@]*)\)?)\s*(?:;\s*(?<marker>.+))?$/;

/** Reads `requests[socks]>=2 ; python_version < "4"`; `undefined` if it is no requirement. */
export function parseRequirement(text: string): Requirement | undefined {
  const groups = form.exec(text.trim())?.groups;
  if (!groups) return undefined;
  const specifier = (groups['specifier'] ?? '').trim();
  if (specifier !== '' && !/^(?:(?:===|==|~=|!=|<=|>=|<|>)\s*[^\s,]+\s*,?\s*)+$/.test(specifier)) return undefined;
  return {
    name: normalizeName(groups['name'] ?? ''),
    extras: (groups['extras'] ?? '')
      .split(',')
      .map((extra) => extra.trim())
      .filter((extra) => extra !== ''),
    specifier,
    url: groups['url'],
    marker: groups['marker']?.trim(),
  };
}
