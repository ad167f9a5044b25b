import type { Problems } from '../../../../core/problems.ts';
import type { PackageSource } from '../package-source.ts';
import { type PipArguments, readPipArguments } from '../pip-arguments.ts';
import { parseRequirement, type Requirement } from '../requirement.ts';
import { lockError, type ManifestFile } from './lock-problems.ts';

/** A line of a requirements file that asks for a package. */
export interface RequirementLine extends Requirement {
  /** sha256 in hex, of `--hash`. */
  readonly hashes: readonly string[];
  readonly file: ManifestFile;
  readonly text: string;
}

export interface RequirementsFile {
  readonly requirements: readonly RequirementLine[];
  /** Code by path or address, without a name. */
  readonly sources: readonly PackageSource[];
  readonly pip: PipArguments;
}

/** Reads a requirements.txt of pip. Reports what is no requirement. */
export function parseRequirementsFile(file: ManifestFile, problems: Problems): RequirementsFile {
  const requirements: RequirementLine[] = [];
  const sources: PackageSource[] = [];
  const options: string[] = [];
  for (const line of logicalLines(file.text)) {
    const option = /^(?<name>-[a-z]|--[a-z-]+)(?:\s*=\s*|\s+|(?<=^-[a-z])|$)(?<value>.*)$/.exec(line)?.groups;
    const value = option?.['value']?.trim() ?? '';
    switch (option?.['name']) {
      case undefined:
        if (!line.startsWith('-')) pushRequirement(line, file, { requirements, sources }, problems);
        break;
      case '-e':
      case '--editable':
        sources.push(sourceOf(value, file, value));
        break;
      default:
        options.push(value === '' ? (option?.['name'] ?? '') : `${option?.['name']}=${value}`);
    }
  }
  return { requirements, sources, pip: readPipArguments(options) };
}

function logicalLines(text: string): string[] {
  return text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

function pushRequirement(
  line: string,
  file: ManifestFile,
  into: { readonly requirements: RequirementLine[]; readonly sources: PackageSource[] },
  problems: Problems,
): void {
  const [text = '', ...options] = line.split(/\s+(?=--[a-z])/);
  const hashes = options.flatMap((option) => /^--hash[=\s]+sha256:([0-9a-f]{64})$/i.exec(option.trim())?.[1] ?? []);
  const requirement = parseRequirement(text);
  const [first = ''] = text.split(/\s/);
  const isPlace = /^(?:\.|\/|[a-z+]+:\/\/)|\.(?:whl|zip|tar\.gz)$/.test(first);
  if (requirement?.url !== undefined) into.sources.push(sourceOf(requirement.url, file, first));
  else if (requirement) {
    into.requirements.push({ ...requirement, hashes: hashes.map((hash) => hash.toLowerCase()), file, text: first });
  } else if (isPlace) into.sources.push(sourceOf(first, file, first));
  else lockError(problems, 'PACKAGE_REQUIREMENT_INVALID', `${file.name}: \`${text}\` is no requirement.`, file, first);
}

// pip reads a path from where it is started, the service folder, not from the file's.
function sourceOf(text: string, file: ManifestFile, line: string): PackageSource {
  const place = text.replace(/^file:(?:\/\/)?/, '');
  if (/^[a-z+]+:\/\//.test(place)) return { kind: 'address', place, file, text: line };
  return { kind: 'path', place: place.replace(/\[[^\]]*\]$/, ''), file, text: line };
}
