import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { installCfnLint } from '../../scripts/setup-tests.mjs';
import { goldenNames, goldenRoot, templateFiles } from './golden-case.ts';

/** Rules that a template at parity breaks on purpose, with the reason. */
const ignored: Readonly<Record<string, string>> = {
  W2531: 'profile v3 keeps the runtimes that Serverless 3 wrote',
  W3005: 'the frameworks write dependencies that a Ref already has; other text would be a change in every stack',
  W3011: 'Lambda@Edge functions are kept at deletion, as the frameworks write it; an update replaces nothing',
};

interface Finding {
  readonly Filename: string;
  readonly Level: string;
  readonly Message: string;
  readonly Rule: { readonly Id: string };
  readonly Location: { readonly Path: readonly (string | number)[] | null };
}

describe('cfn-lint', () => {
  let findings: readonly Finding[] = [];
  beforeAll(async () => {
    findings = await lint(goldenNames.flatMap(templateFiles));
  });

  it('finds nothing in any golden template, besides what parity asks for', () => {
    expect(findings.filter(({ Rule }) => !(Rule.Id in ignored)).map(told)).toEqual([]);
  });

  it.each(Object.keys(ignored))('still finds %s, so that the rule stays on the list', (rule) => {
    expect(findings.some(({ Rule }) => Rule.Id === rule)).toBe(true);
  });
});

/** cfn-lint ends with a code of its own when it has found something; what it found is on stdout either way. */
async function lint(files: readonly string[]): Promise<readonly Finding[]> {
  const program = path.join(installCfnLint(), 'cfn-lint');
  const args = ['--region', 'us-east-1', '--format', 'json', '--', ...files];
  const stdout = await promisify(execFile)(program, args, { maxBuffer: 1 << 26 }).then(
    (result) => result.stdout,
    (error: { stdout?: string; message: string }) => {
      if (!error.stdout) throw new Error(error.message);
      return error.stdout;
    },
  );
  return JSON.parse(stdout) as Finding[];
}

const told = ({ Filename, Level, Rule, Location, Message }: Finding): string =>
  `${path.relative(goldenRoot, Filename)}: ${Level} ${Rule.Id} at ${Location.Path?.join('.') ?? 'its top'}: ${Message}`;
