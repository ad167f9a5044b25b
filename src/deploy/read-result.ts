import { functionUrlId, httpApiId, versionOutput } from '../cloudformation/logical-ids.ts';
import { noEchoNames } from '../cloudformation/no-echo.ts';
import type { Template } from '../cloudformation/template.ts';
import { valueText } from '../cloudformation/value-text.ts';
import type { FunctionCodeChange } from '../plan/plan.ts';
import type { DeployedStack } from '../ports.ts';
import type { FunctionModel, ServiceModel } from '../service/service-model.ts';
import type { DeployContext } from './deploy-context.ts';
import type { DeployedFunctionInfo, DeployResult, Endpoint } from './deploy-outcome.ts';

/** Endpoints, functions and outputs of a deployed stack, from its outputs and the service. */
export function readResult(
  { model, artifacts, compiled }: Pick<DeployContext, 'model' | 'artifacts' | 'compiled'>,
  stack: DeployedStack,
  code: readonly FunctionCodeChange[],
): DeployResult {
  const changed = new Set(code.map(({ functionKey }) => functionKey));
  return {
    stackName: stack.name,
    stackId: stack.id,
    stackOutputs: stack.outputs,
    hiddenOutputs: listHiddenOutputs(compiled.template),
    endpoints: listEndpoints(model, stack.outputs),
    functions: model.functions.map((fn) => functionInfo(fn, stack.outputs, artifacts, changed.has(fn.key))),
  };
}

function listHiddenOutputs({ Parameters: parameters, Outputs: outputs }: Template): readonly string[] {
  const hidden = noEchoNames({ Parameters: parameters });
  return Object.entries(outputs ?? {}).flatMap(([name, { Value: value }]) =>
    hidden.some((parameter) => valueText(value).includes(`\${${parameter}}`)) ? [name] : [],
  );
}

function functionInfo(
  { key, name }: FunctionModel,
  outputs: Readonly<Record<string, string>>,
  artifacts: DeployContext['artifacts'],
  changed: boolean,
): DeployedFunctionInfo {
  // `arn:aws:lambda:<region>:<account>:function:<name>:<version>`
  const version = outputs[versionOutput(key)]?.split(':')[7];
  return { key, name, version, changed, codeSha256: artifacts.functions[key]?.sha256 };
}

/** Every URL of the service that users call, in the order of serverless.yml. */
export function listEndpoints(
  model: Pick<ServiceModel, 'functions'>,
  outputs: Readonly<Record<string, string>>,
): readonly Endpoint[] {
  const endpoints = model.functions.flatMap((fn) => [...eventEndpoints(fn, outputs), ...urlEndpoint(fn, outputs)]);
  const socket = outputs['ServiceEndpointWebsocket'];
  const domain = outputs['CloudFrontDistributionDomainName'];
  return [
    ...endpoints,
    ...(socket ? [{ kind: 'websocket', method: '', path: '', url: socket } as const] : []),
    ...(domain ? [{ kind: 'cloudFront', method: '', path: '', url: withScheme(domain) } as const] : []),
  ];
}

function eventEndpoints(fn: FunctionModel, outputs: Readonly<Record<string, string>>): readonly Endpoint[] {
  return fn.events.flatMap((event): Endpoint[] => {
    if (event.kind !== 'http' && event.kind !== 'httpApi') return [];
    const base = event.kind === 'http' ? outputs['ServiceEndpoint'] : outputs[`${httpApiId}Url`];
    if (base === undefined) return [];
    const { method, path } = routeOf(event.config);
    return [{ kind: event.kind, method, path, url: `${base}${path === '/' ? '' : path}`, functionKey: fn.key }];
  });
}

/** `GET /users`, `*`, or an object with `path` and `method`. */
function routeOf(config: unknown): { readonly method: string; readonly path: string } {
  const fields = typeof config === 'object' && config !== null ? config : {};
  const words = typeof config === 'string' ? config.trim().split(/\s+/) : [];
  const [word, rest] = words;
  const path = 'path' in fields ? String(fields.path) : (rest ?? (word === '*' || word === undefined ? '/' : word));
  const method = 'method' in fields ? String(fields.method) : rest === undefined ? 'ANY' : (word ?? 'ANY');
  const slashed = path === '*' ? '/' : path.startsWith('/') ? path : `/${path}`;
  return { method: method === '*' ? 'ANY' : method.toUpperCase(), path: slashed };
}

function urlEndpoint(fn: FunctionModel, outputs: Readonly<Record<string, string>>): readonly Endpoint[] {
  const url = fn.url && outputs[functionUrlId(fn.key)];
  return url ? [{ kind: 'functionUrl', method: '', path: '/', url, functionKey: fn.key }] : [];
}

const withScheme = (domain: string): string => (domain.includes('://') ? domain : `https://${domain}`);
