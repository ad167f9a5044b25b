import { allow, type PolicyStatement } from '../../cloudformation/policy.ts';
import { canonicalJson } from '../../core/json.ts';
import type { Profile } from '../../service/profile.ts';
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

/**
 * Adds the statements of functions to those before them. Keys and tracing are asked for once, also when the user wrote
 * the same statement; serverless 3 then drops every repeated statement. Destinations are asked for once each.
 */
export function addFunctionStatements(
  before: readonly PolicyStatement[],
  added: readonly PolicyStatement[],
  profile: Profile,
): readonly PolicyStatement[] {
  let statements = [...before];
  const destinations = new Set<string>();
  for (const statement of added) {
    if (isOnceForAll(statement)) {
      if (profile === 'v3') statements = distinct([...statements, statement]);
      else if (!statements.some((known) => same(known, statement))) statements.push(statement);
    } else if (typeof statement.Action !== 'string') statements.push(statement);
    else if (!destinations.has(canonicalJson(statement))) {
      destinations.add(canonicalJson(statement));
      statements.push(statement);
    }
  }
  return statements;
}

const isOnceForAll = ({ Action }: PolicyStatement): boolean =>
  typeof Action !== 'string' && Action?.[0] !== undefined && onceForAll.has(Action[0]);

const same = (a: PolicyStatement, b: PolicyStatement): boolean => canonicalJson(a) === canonicalJson(b);

const distinct = (statements: readonly PolicyStatement[]): PolicyStatement[] => [
  ...new Map(statements.map((statement) => [canonicalJson(statement), statement])).values(),
];
