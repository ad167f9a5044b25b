import { compareVersions, type PythonVersion, parseVersion } from './python-version.ts';

const clauseForm = /^(?<operator>===|==|~=|!=|<=|>=|<|>)\s*(?<version>[^\s,]+)$/;

/**
 * Whether `version` satisfies every clause of a specifier such as `>=3.8,!=3.9.*,<4`.
 * `undefined` when the specifier cannot be read.
 */
export function satisfies(version: string, specifier: string): boolean | undefined {
  const results = specifier
    .split(',')
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
    .map((clause) => satisfiesClause(version, clause));
  return results.includes(undefined) ? undefined : !results.includes(false);
}

/** The version of a specifier that allows exactly one: `==1.2` or `===1.2`. */
export function pinnedVersion(specifier: string): string | undefined {
  const { operator, version } = clauseForm.exec(specifier.trim())?.groups ?? {};
  if (operator !== '==' && operator !== '===') return undefined;
  return version?.endsWith('.*') ? undefined : version;
}

function satisfiesClause(text: string, clause: string): boolean | undefined {
  const { operator, version } = clauseForm.exec(clause)?.groups ?? {};
  if (operator === undefined || version === undefined) return undefined;
  if (operator === '===') return text === version;
  const subject = parseVersion(text);
  const wildcard = version.endsWith('.*');
  const bound = parseVersion(wildcard ? version.slice(0, -2) : version);
  if (!subject || !bound) return undefined;
  if (wildcard)
    return operator === '==' ? startsWith(subject, bound) : operator === '!=' ? !startsWith(subject, bound) : undefined;
  return compareBy(operator, subject, bound);
}

function compareBy(operator: string, subject: PythonVersion, bound: PythonVersion): boolean | undefined {
  // A local part counts only where the bound has one.
  const plain = bound.local.length === 0 ? { ...subject, local: [] } : subject;
  const order = compareVersions(plain, bound);
  switch (operator) {
    case '==':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0 && !(isPre(plain) && !isPre(bound) && startsWith(plain, bound));
    case '>':
      return order > 0 && !(plain.post !== undefined && bound.post === undefined && startsWith(plain, bound));
    default:
      return order >= 0 && startsWith(plain, { ...bound, release: bound.release.slice(0, -1) });
  }
}

const isPre = (version: PythonVersion) => version.pre !== undefined || version.dev !== undefined;

function startsWith(version: PythonVersion, prefix: PythonVersion): boolean {
  return (
    version.epoch === prefix.epoch && prefix.release.every((part, index) => (version.release[index] ?? 0) === part)
  );
}
