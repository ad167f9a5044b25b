import { isJsonObject } from '../../core/json.ts';
import type { Problems } from '../../core/problems.ts';
import type { FunctionModel, ServiceModel } from '../../service/service-model.ts';

/** Any of a group has to be there. */
const needed = [['Effect'], ['Action', 'NotAction'], ['Resource', 'NotResource']];

/** Reports `iamRoleStatements` that are no list, and each statement that lacks a part. */
export function reportStatements(fn: FunctionModel, model: ServiceModel, problems: Problems): void {
  const statements = fn.config['iamRoleStatements'];
  const report = (message: string, remedy: string, ...steps: number[]) =>
    problems.error('PLUGIN_FUNCTION_ROLE', message, {
      at: model.locate([...fn.path, 'iamRoleStatements', ...steps]),
      remedy,
    });
  if (statements === null || statements === '') return;
  if (!Array.isArray(statements)) {
    report(
      `iamRoleStatements of function "${fn.key}" is no list`,
      'Write a list of statements, each with `Effect`, `Action` and `Resource`.',
    );
    return;
  }
  for (const [index, statement] of statements.entries()) {
    const given = isJsonObject(statement) ? statement : {};
    const missing = needed.filter((group) => !group.some((key) => given[key]));
    if (missing.length === 0) continue;
    const parts = missing.map((group) => group.join(' or ')).join(', ');
    report(
      `Statement ${index + 1} in iamRoleStatements of function "${fn.key}" lacks ${parts}`,
      'Add what is missing, or remove the statement.',
      index,
    );
  }
}
