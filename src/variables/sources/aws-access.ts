import { UserError } from '../../core/user-error.ts';
import type { Aws } from '../../ports.ts';
import { once } from '../source-memory.ts';
import { VariableError } from '../variable-error.ts';
import type { SourceTools } from './source.ts';

/**
 * Asks AWS in one region, the service's own by default. Errors of the adapter pass; anything else AWS says becomes
 * `VARIABLES_AWS_FAILED`. `subject` says what was asked for.
 */
export async function askAws<T>(
  tools: SourceTools,
  region: string | undefined,
  subject: string,
  ask: (aws: Aws) => Promise<T>,
): Promise<T> {
  const own = region ?? (await tools.region());
  try {
    const aws = await once(tools.memory.aws, own, async () => tools.context.aws(own));
    return await tools.memory.awsGate.pass(() => ask(aws));
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new VariableError('VARIABLES_AWS_FAILED', `${subject} in ${own} failed: ${reason}`, {
      fromAws: true,
      cause: error,
    });
  }
}

/** What stands in for a text that AWS would give: of letters, digits and hyphens, so that it fits most places. */
export function standIn(source: string, address: string): string {
  return `stub-${source}-${address.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}
