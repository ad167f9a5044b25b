import type { JsonObject } from '../../core/json.ts';
import type { Problems } from '../../core/problems.ts';
import type { Locate } from '../located-service.ts';
import type { Profile } from '../profile.ts';
import { type Draft, isDraft } from '../read/draft.ts';
import { findMistakes } from './beginner-mistakes.ts';
import { checkFunctions } from './check-functions.ts';
import { checkIdentity } from './check-identity.ts';
import { checkKey, checkKeys } from './check-keys.ts';
import { checkProvider } from './check-provider.ts';
import { checkRuntimes } from './check-runtimes.ts';
import type { Finding } from './finding.ts';
import { takeNulls } from './nulls.ts';
import { otherTopLevelKeys, pluginTopLevelKeys } from './other-keys.ts';
import { hasUnknownPlugins } from './plugins.ts';
import { checkVersionKeys } from './version-keys.ts';

export interface ValidationContext {
  readonly profile: Profile;
  /** The configuration before it was normalised. */
  readonly written: JsonObject;
  readonly locate: Locate;
  readonly stage: string;
  readonly region: string;
}

/**
 * Checks the normalised configuration and coerces it in place (framework-spec 1.1.7), whatever `configValidationMode`
 * says; the mode decides what becomes of the findings. A mistake known by name silences what follows from it.
 */
export function validateConfig(draft: Draft, context: ValidationContext, problems: Problems): void {
  const mistakes = findMistakes(draft);
  const putNullsBack = takeNulls(draft);
  const findings = [
    ...checkIdentity(draft, context),
    ...checkSections(draft),
    ...checkRuntimes(draft, context.profile),
    ...checkVersionKeys(draft, context.profile),
  ];
  putNullsBack();
  const rest = findings.filter(({ path }) => !mistakes.some((mistake) => covers(mistake, path)));
  const mode = readMode(draft, context.profile);
  const mayBeOfPlugin = hasUnknownPlugins(draft['plugins']);
  for (const finding of [...mistakes, ...rest]) {
    const softened = mayBeOfPlugin && unknownCodes.has(finding.code);
    const remedy = softened ? `Leave it if a plugin reads it. ${finding.remedy ?? 'Else remove it.'}` : finding.remedy;
    report({ ...finding, remedy }, softened && mode === 'error' ? 'warn' : mode, context.locate, problems);
  }
}

/** What a plugin that we do not know may have added to the framework's schema. */
const unknownCodes: ReadonlySet<Finding['code']> = new Set(['CONFIG_UNKNOWN_KEY', 'CONFIG_EVENT_UNKNOWN']);

const covers = (mistake: Finding, path: Finding['path']): boolean =>
  mistake.path.every((step, index) => path[index] === step);

function checkSections(draft: Draft): readonly Finding[] {
  const rules = {
    section: 'top',
    other: otherTopLevelKeys,
    ofPlugins: pluginTopLevelKeys,
    elsewhere: ['provider', 'functions', 'layers', 'resources'],
  } as const;
  return [
    ...checkKeys(draft, [], rules),
    ...(isDraft(draft['provider']) ? checkProvider(draft['provider']) : []),
    ...checkFunctions(draft['functions']),
    ...['layers', 'resources'].flatMap((key) => (key in draft ? checkKey(draft, [], 'rest', key) : [])),
  ];
}

type Mode = 'error' | 'warn' | 'off';

/** `error` is the default of osls, `warn` that of serverless 3. */
function readMode(draft: Draft, profile: Profile): Mode {
  const mode = draft['configValidationMode'];
  if (mode === 'error' || mode === 'warn' || mode === 'off') return mode;
  return profile === 'v4' ? 'error' : 'warn';
}

function report(
  { path, code, message, remedy, weight }: Finding,
  mode: Mode,
  locate: Locate,
  problems: Problems,
): void {
  const details = { at: locate(path), remedy };
  if (weight === 'error' || (weight === 'mode' && mode === 'error')) problems.error(code, message, details);
  else if (weight === 'warning' || mode === 'warn') problems.warn(code, message, details);
}
