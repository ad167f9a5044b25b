import type { Problems } from '../../../../core/problems.ts';
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
  readonly indexUrl: string | undefined;
  readonly extraIndexUrls: readonly string[];
}

/** Reads a requirements.txt of pip. Reports what is no requirement of an index. */
export function parseRequirementsFile(file: ManifestFile, problems: Problems): RequirementsFile {
  const requirements: RequirementLine[] = [];
  const extraIndexUrls: string[] = [];
  let indexUrl: string | undefined;
  for (const line of logicalLines(file.text)) {
    const option = /^(?<name>-[a-z]|--[a-z-]+)(?:\s*=\s*|\s+|(?<=^-[a-z]))(?<value>.*)$/.exec(line)?.groups;
    const value = option?.['value']?.trim() ?? '';
    switch (option?.['name']) {
      case undefined:
        if (!line.startsWith('-')) pushRequirement(line, file, requirements, problems);
        break;
      case '-i':
      case '--index-url':
        indexUrl = value;
        break;
      case '--extra-index-url':
        extraIndexUrls.push(value);
        break;
      case '-e':
      case '--editable':
        reportSource(line, file, problems);
        break;
      default:
    }
  }
  return { requirements, indexUrl, extraIndexUrls };
}

function logicalLines(text: string): string[] {
  return text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

function pushRequirement(line: string, file: ManifestFile, into: RequirementLine[], problems: Problems): void {
  const [text = '', ...options] = line.split(/\s+(?=--[a-z])/);
  const hashes = options.flatMap((option) => /^--hash[=\s]+sha256:([0-9a-f]{64})$/i.exec(option.trim())?.[1] ?? []);
  const requirement = parseRequirement(text);
  const [first = ''] = text.split(/\s/);
  if (requirement) {
    into.push({ ...requirement, hashes: hashes.map((hash) => hash.toLowerCase()), file, text: first });
  } else if (/^(?:\.|\/|[a-z+]+:\/\/)|\.(?:whl|zip|tar\.gz)$/.test(first)) reportSource(line, file, problems);
  else lockError(problems, 'PACKAGE_REQUIREMENT_INVALID', `${file.name}: \`${text}\` is no requirement.`, file, first);
}

function reportSource(line: string, file: ManifestFile, problems: Problems): void {
  // An address may hold credentials: only the option or the scheme is shown.
  const what = /^(?:-e|--editable)/.test(line) ? 'an editable requirement' : 'a requirement by address or path';
  const [first = ''] = line.split(/\s/);
  lockError(
    problems,
    'PACKAGE_SOURCE_UNSUPPORTED',
    `${file.name} has ${what}, which is no wheel of an index.`,
    file,
    first,
  );
}
