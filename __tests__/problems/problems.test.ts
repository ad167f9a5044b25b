import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileUnpackaged } from '../../src/commands/compile-unpackaged.ts';
import { type Problem, Problems } from '../../src/core/problems.ts';
import { UserError } from '../../src/core/user-error.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { checkLimits } from '../../src/service/check-limits.ts';
import { checkTemplateLimits } from '../../src/service/check-template-limits.ts';
import { loadService } from '../../src/service/load-service.ts';
import type { Profile } from '../../src/service/profile.ts';
import { readServiceModel } from '../../src/service/read-service-model.ts';

// Each folder is a service with a mistake: serverless.yml, and in expected.json what the user is told. It is loaded, read
// and, without an error so far, compiled.

interface Expected {
  readonly profile?: Profile;
  readonly stage?: string;
  readonly region?: string;
  readonly problems: readonly Told[];
}

interface Told {
  readonly severity: Problem['severity'];
  readonly code: string;
  /** `serverless.yml:4`; absent where the file has no such place. */
  readonly at?: string;
  readonly message: string;
  readonly remedy: string;
}

const root = import.meta.dirname;
const cases = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('what a user is told of a mistake', () => {
  it.each(cases)('%s', async (name) => {
    const folder = path.join(root, name);
    const expected: Expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
    expect((await problemsOf(folder, expected)).map(told)).toEqual(expected.problems);
  });
});

async function problemsOf(folder: string, expected: Expected): Promise<readonly Problem[]> {
  const { profile = 'v4', stage = 'dev', region = 'us-east-1' } = expected;
  const problems = new Problems();
  try {
    const located = await loadService(createWorkspace(), folder, undefined, problems, profile);
    const model = readServiceModel({ ...located, secrets: [], stage, region }, { profile }, problems);
    checkLimits(model, problems);
    problems.throwIfErrors();
    checkTemplateLimits(compileUnpackaged(model, problems), model, problems);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  return problems.all;
}

function told({ severity, code, at, message, remedy }: Problem): Told {
  return { severity, code, ...(at && { at: `${at.file}:${at.line}` }), message, remedy };
}
