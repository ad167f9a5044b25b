import { isJsonObject, type Json, type JsonObject, textsOf } from '../../../core/json.ts';
import type { ServiceModel } from '../../../service/service-model.ts';
import { type PipArguments, readPipArguments } from './pip-arguments.ts';
import { normalizeName } from './wheel-tags.ts';

/** `custom.pythonRequirements` with its defaults (packaging reference, section 1). */
export interface PythonOptions {
  readonly fileName: string;
  readonly usePipenv: boolean;
  readonly usePoetry: boolean;
  readonly useUv: boolean;
  readonly groups: DependencyGroups;
  /** Normalised names of packages, or of modules, that are left out. */
  readonly noDeploy: ReadonlySet<string>;
  readonly slim: boolean;
  /** Native files lose what no program loads; only with `slim`, and then unless switched off. */
  readonly strip: boolean;
  readonly slimPatterns: readonly string[];
  readonly zip: boolean;
  readonly layer: boolean;
  /** Folder whose files go over the dependencies; from the service folder. */
  readonly vendor: string;
  readonly pip: PipArguments;
  readonly dockerize: 'never' | 'always';
  /** Keys as written, for what has no effect here. */
  readonly written: JsonObject;
}

/** Groups and extras of poetry and uv. */
export interface DependencyGroups {
  readonly extras: readonly string[];
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly only: readonly string[];
}

const defaultSlimPatterns = ['**/*.py[c|o]', '**/__pycache__*', '**/*.dist-info*'];

/**
 * The options, or `undefined` when the service does not ask for its Python requirements to be packaged: neither the
 * plugin is listed nor, as in version 4, the block is there.
 */
export function pythonOptions(model: Pick<ServiceModel, 'custom' | 'plugins' | 'profile'>): PythonOptions | undefined {
  const block = model.custom['pythonRequirements'];
  const listed = model.plugins.includes('serverless-python-requirements');
  if (!listed && !(model.profile === 'v4' && isJsonObject(block))) return undefined;
  const written = isJsonObject(block) ? block : {};
  if (written['enabled'] === false) return undefined;
  const slim = isTrue(written['slim']);
  return {
    fileName: text(written['fileName']) ?? 'requirements.txt',
    usePipenv: written['usePipenv'] !== false,
    usePoetry: written['usePoetry'] !== false,
    useUv: written['useUv'] !== false,
    groups: readGroups(written),
    noDeploy: new Set(textsOf(written['noDeploy']).map(normalizeName)),
    slim,
    strip: slim && !isFalse(written['strip']),
    slimPatterns: slimPatterns(written),
    zip: isTrue(written['zip']),
    layer: isTrue(written['layer']) || isJsonObject(written['layer']),
    vendor: text(written['vendor']) ?? '',
    pip: readPipArguments(textsOf(written['pipCmdExtraArgs'])),
    // `non-linux` means Docker on other systems only; the wheels are chosen for Lambda on each.
    dockerize: isTrue(written['dockerizePip']) ? 'always' : 'never',
    written,
  };
}

function slimPatterns(written: JsonObject): string[] {
  const own = textsOf(written['slimPatterns']);
  return written['slimPatternsAppendDefaults'] === false ? own : [...defaultSlimPatterns, ...own];
}

function readGroups(written: JsonObject): DependencyGroups {
  const both = (poetry: string, uv: string) => [...textsOf(written[poetry]), ...textsOf(written[uv])];
  return {
    extras: both('poetryExtras', 'uvOptionalDependencies'),
    with: both('poetryWithGroups', 'uvWithGroups'),
    without: both('poetryWithoutGroups', 'uvWithoutGroups'),
    only: both('poetryOnlyGroups', 'uvOnlyGroups'),
  };
}

const isTrue = (value: Json | undefined) => value === true || value === 'true';
const isFalse = (value: Json | undefined) => value === false || value === 'false';
const text = (value: Json | undefined) => (typeof value === 'string' && value !== '' ? value : undefined);
