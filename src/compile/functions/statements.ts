import { allow, type PolicyStatement } from '../../cloudformation/policy.ts';
import type { FunctionModel } from '../../service/service-model.ts';

/** What the generated role needs for settings of one function, in the framework's order (framework-spec 7.2, 6). */
export function functionStatements(fn: FunctionModel): readonly PolicyStatement[] {
  return [
    ...(typeof fn.onError === 'string' ? [allow(['sns:Publish'], [fn.onError])] : []),
    ...(typeof fn.kmsKeyArn === 'string' ? [allow(['kms:Decrypt'], [fn.kmsKeyArn])] : []),
    ...(fn.tracing ? [allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*'])] : []),
    ...(fn.fileSystemConfig
      ? [allow(['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'], [fn.fileSystemConfig.arn])]
      : []),
  ];
}

const onceForAll = new Set(['kms:Decrypt', 'xray:PutTraceSegments']);

/** Drops repeated key and tracing statements and repeated destinations; the others stay as often as they were asked for. */
export function withoutRepeats(statements: readonly PolicyStatement[]): readonly PolicyStatement[] {
  const seen = new Set<string>();
  return statements.filter((statement) => {
    const { Action } = statement;
    // Destinations have their action as text and are asked for once each.
    const once = typeof Action === 'string' || (Action?.[0] !== undefined && onceForAll.has(Action[0]));
    if (!once) return true;
    const text = JSON.stringify(statement);
    return !seen.has(text) && !!seen.add(text);
  });
}
