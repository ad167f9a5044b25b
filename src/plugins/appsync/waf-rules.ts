import { getAtt } from '../../cloudformation/intrinsics.ts';
import { graphQlKeyId, upperFirst } from '../../cloudformation/logical-ids.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import { type ApiKeySettings, asList } from './settings.ts';

/** Rules of the ACL, then those of each key; without a priority they count from 100. */
export function wafRules(waf: JsonObject, keys: readonly ApiKeySettings[]): JsonObject[] {
  const rules = [
    ...asList(waf['rules']).map((rule) => wafRule(rule, waf, '')),
    ...keys.flatMap(({ name, settings }) =>
      asList(settings['wafRules']).map((rule) => forKey(name, wafRule(rule, waf, name))),
    ),
  ];
  let next = 100;
  return rules.map((rule) => ({ ...rule, Priority: rule['Priority'] || next++ }));
}

function wafRule(rule: Json, waf: JsonObject, prefix: string): JsonObject {
  if (rule === 'throttle') return throttle({}, waf, prefix);
  if (rule === 'disableIntrospection') return disableIntrospection({}, waf, prefix);
  if (!isJsonObject(rule)) return {};
  if ('throttle' in rule) {
    const limit = rule['throttle'];
    return throttle(isJsonObject(limit) ? limit : { limit }, waf, prefix);
  }
  if ('disableIntrospection' in rule) return disableIntrospection(objectAt(rule, 'disableIntrospection'), waf, prefix);
  const { name, priority, statement, overrideAction, action } = rule;
  return {
    Name: name,
    Priority: priority,
    Statement: statement,
    VisibilityConfig: metricsOf(waf, objectAt(rule, 'visibilityConfig'), name),
    ...(overrideAction
      ? { OverrideAction: withUpperKeys(overrideAction) }
      : { Action: { [String(action || 'Allow')]: {} } }),
  };
}

function throttle(settings: JsonObject, waf: JsonObject, prefix: string): JsonObject {
  const { limit, evaluationWindowSec, priority, scopeDownStatement } = settings;
  const name = settings['name'] || `${prefix}Throttle`;
  const AggregateKeyType = settings['aggregateKeyType'] || 'IP';
  const { headerName, fallbackBehavior } = objectAt(settings, 'forwardedIPConfig');
  const RateBasedStatement = {
    AggregateKeyType,
    Limit: limit || 100,
    EvaluationWindowSec: evaluationWindowSec,
    ForwardedIPConfig:
      AggregateKeyType === 'FORWARDED_IP'
        ? { HeaderName: headerName || 'X-Forwarded-For', FallbackBehavior: fallbackBehavior || 'MATCH' }
        : undefined,
    ScopeDownStatement: scopeDownStatement,
  };
  return {
    Action: { Block: {} },
    Name: name,
    Priority: priority,
    Statement: { RateBasedStatement },
    VisibilityConfig: metricsOf(waf, objectAt(settings, 'visibilityConfig'), name),
  };
}

// WAF sees the first 8 KiB of a body: a longer one might hide the query, so it is blocked too.
const introspection: JsonObject = {
  OrStatement: {
    Statements: [
      {
        SizeConstraintStatement: {
          ComparisonOperator: 'GT',
          FieldToMatch: { Body: { OversizeHandling: 'MATCH' } },
          Size: 8 * 1024,
          TextTransformations: [{ Type: 'NONE', Priority: 0 }],
        },
      },
      {
        ByteMatchStatement: {
          FieldToMatch: { Body: { OversizeHandling: 'CONTINUE' } },
          PositionalConstraint: 'CONTAINS',
          SearchString: '__schema',
          TextTransformations: [{ Type: 'COMPRESS_WHITE_SPACE', Priority: 0 }],
        },
      },
    ],
  },
};

function disableIntrospection(settings: JsonObject, waf: JsonObject, prefix: string): JsonObject {
  const name = settings['name'] || `${prefix}DisableIntrospection`;
  return {
    Action: { Block: {} },
    Name: name,
    Priority: settings['priority'],
    Statement: introspection,
    VisibilityConfig: metricsOf(waf, objectAt(settings, 'visibilityConfig'), name),
  };
}

/** A rule for the requests with one key only. */
function forKey(name: string, rule: JsonObject): JsonObject {
  const hasKey: JsonObject = {
    ByteMatchStatement: {
      FieldToMatch: { SingleHeader: { Name: 'X-Api-key' } },
      PositionalConstraint: 'EXACTLY',
      SearchString: getAtt(graphQlKeyId(name), 'ApiKey'),
      TextTransformations: [{ Type: 'LOWERCASE', Priority: 0 }],
    },
  };
  const both = (statement: Json): JsonObject => ({ AndStatement: { Statements: [statement, hasKey] } });
  const statement = objectAt(rule, 'Statement');
  const rate = statement['RateBasedStatement'];
  if (isJsonObject(rate)) {
    const scope = rate['ScopeDownStatement'];
    return {
      ...rule,
      Statement: { RateBasedStatement: { ...rate, ScopeDownStatement: scope ? both(scope) : hasKey } },
    };
  }
  return { ...rule, Statement: Object.keys(statement).length > 0 ? both(statement) : hasKey };
}

/** Metrics and samples of a rule, else those of the ACL, else both. */
export function metricsOf(waf: JsonObject, own: JsonObject, name: Json | undefined): JsonObject {
  const common = objectAt(waf, 'visibilityConfig');
  return {
    CloudWatchMetricsEnabled: own['cloudWatchMetricsEnabled'] ?? common['cloudWatchMetricsEnabled'] ?? true,
    MetricName: own['name'] || name,
    SampledRequestsEnabled: own['sampledRequestsEnabled'] ?? common['sampledRequestsEnabled'] ?? true,
  };
}

function withUpperKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withUpperKeys(item));
  // `none:` without a value is an empty action.
  if (value === null) return {};
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [upperFirst(key), withUpperKeys(item ?? null)]));
}
