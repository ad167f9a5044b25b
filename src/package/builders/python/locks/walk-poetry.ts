import { type Json, type JsonObject, objectOf, textsOf } from '../../../../core/json.ts';
import { evaluateMarker } from '../marker.ts';
import { parseRequirement } from '../requirement.ts';
import { satisfies } from '../version-specifier.ts';
import { normalizeName } from '../wheel-tags.ts';
import { objectsOf, textOf } from './lock-fields.ts';

interface Root {
  /** Normalised. */
  readonly name: string;
  readonly extras: readonly string[];
  readonly marker: string | undefined;
  /** Constraint on Python, as poetry writes it. */
  readonly python: string | undefined;
  /** Extras of the package that needs it, which its marker may ask for. */
  readonly forExtras?: readonly string[];
}

/** Direct dependencies of a poetry project: of the groups asked for, and the optional ones of the extras. */
export function poetryRoots(pyproject: JsonObject, groups: readonly string[], extras: readonly string[]): Root[] {
  const poetry = objectOf(objectOf(pyproject['tool'])['poetry']);
  const project = objectOf(pyproject['project']);
  const inExtras = new Set(extras.flatMap((extra) => textsOf(objectOf(poetry['extras'])[extra]).map(nameOf)));
  const tables = groups.map((group) =>
    group === 'main' ? poetry['dependencies'] : objectOf(objectOf(poetry['group'])[group])['dependencies'],
  );
  const main = groups.includes('main') ? textsOf(project['dependencies']) : [];
  const optional = extras.flatMap((extra) => textsOf(objectOf(project['optional-dependencies'])[extra]));
  const written = [...main, ...optional].flatMap((text): Root[] => {
    const requirement = parseRequirement(text);
    return requirement ? [{ ...requirement, python: undefined }] : [];
  });
  const listed = tables.flatMap((table) => Object.entries(objectOf(table)));
  return [...written, ...listed.flatMap(([name, value]) => (name === 'python' ? [] : rootsOf(name, value, inExtras)))];
}

const nameOf = (text: string) => normalizeName(text.split(/[ ([<>=!~;]/)[0] ?? '');

function rootsOf(name: string, value: Json | undefined, inExtras: ReadonlySet<string>): Root[] {
  const variants = Array.isArray(value) ? objectsOf(value) : [objectOf(value)];
  return variants.flatMap((variant): Root[] => {
    if (variant['optional'] === true && !inExtras.has(normalizeName(name))) return [];
    return [
      {
        name: normalizeName(name),
        extras: textsOf(variant['extras']),
        marker: textOf(variant['markers']),
        python: textOf(variant['python']),
      },
    ];
  });
}

/** Packages that the roots need on the target, through the dependencies in the lock. */
export function walkPoetry(
  all: readonly JsonObject[],
  roots: readonly Root[],
  environment: Readonly<Record<string, string>>,
): JsonObject[] {
  const reached = new Set<JsonObject>();
  const seen = new Set<string>();
  const queue = [...roots];
  for (let root = queue.shift(); root; root = queue.shift()) {
    if (!applies(root, environment)) continue;
    const { name, extras } = root;
    const visit = `${name} ${[...extras].sort().join(',')}`;
    if (seen.has(visit)) continue;
    seen.add(visit);
    for (const entry of all.filter((candidate) => normalizeName(textOf(candidate['name']) ?? '') === name)) {
      if (!runsOn(entry, environment)) continue;
      reached.add(entry);
      queue.push(...dependenciesOf(entry, extras));
    }
  }
  return [...reached];
}

function applies({ marker, python, forExtras }: Root, environment: Readonly<Record<string, string>>): boolean {
  if (python !== undefined && !allowsPython(python, environment)) return false;
  return marker === undefined || evaluateMarker(marker, { environment, extras: forExtras }) !== false;
}

const runsOn = (entry: JsonObject, environment: Readonly<Record<string, string>>) =>
  allowsPython(textOf(entry['python-versions']) ?? '*', environment);

/** Poetry's constraints on Python: alternatives by `||`, and `^3.8`, which means `>=3.8,<4`. */
function allowsPython(constraint: string, environment: Readonly<Record<string, string>>): boolean {
  const version = environment['python_full_version'] ?? '';
  return constraint.split('||').some((part) => {
    const clauses = part
      .trim()
      .split(/\s*,\s*|\s+(?=[<>=!~^])/)
      .filter((clause) => clause !== '' && clause !== '*')
      .map((clause) =>
        clause.replace(/^\^(\d+)(.*)$/, (_, major: string, rest: string) => `>=${major}${rest},<${Number(major) + 1}`),
      )
      .map((clause) => (/^\d/.test(clause) ? `==${clause}` : clause));
    return satisfies(version, clauses.join(',')) !== false;
  });
}

function dependenciesOf(entry: JsonObject, extras: readonly string[]): Root[] {
  const inExtras = new Set(extras.flatMap((extra) => textsOf(objectOf(entry['extras'])[extra]).map(nameOf)));
  return Object.entries(objectOf(entry['dependencies'])).flatMap(([name, value]) => {
    const variants = Array.isArray(value) ? value : [value];
    return variants.flatMap((variant) =>
      rootsOf(name, variant, inExtras).map((root) => ({ ...root, forExtras: extras })),
    );
  });
}
