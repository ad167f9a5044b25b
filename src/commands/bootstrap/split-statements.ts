import type { PolicyDocumentStatement } from '../../plan/deploy-policy/merge-grants.ts';

/** Characters of one managed policy without white space (IAM quotas: 6,144), less its frame. */
const limit = 6000;

/** Statements in as few managed policies as they fit into, in their order; a long list of ARNs is divided. */
export function splitStatements(
  statements: readonly PolicyDocumentStatement[],
): readonly (readonly PolicyDocumentStatement[])[] {
  const policies: PolicyDocumentStatement[][] = [];
  let room = 0;
  for (const statement of statements.flatMap(divide)) {
    const size = JSON.stringify(statement).length + 1;
    const current = policies.at(-1);
    if (current && size <= room) current.push(statement);
    else {
      policies.push([statement]);
      room = limit;
    }
    room -= size;
  }
  return policies;
}

function divide(statement: PolicyDocumentStatement): readonly PolicyDocumentStatement[] {
  if (JSON.stringify(statement).length < limit || statement.Resource.length < 2) return [statement];
  const half = Math.ceil(statement.Resource.length / 2);
  const part = (suffix: string, resources: readonly string[]) => ({
    ...statement,
    Sid: `${statement.Sid}${suffix}`,
    Resource: resources,
  });
  return [part('A', statement.Resource.slice(0, half)), part('B', statement.Resource.slice(half))].flatMap(divide);
}
