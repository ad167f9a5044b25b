import { saysCancelled } from '../cloudformation/failure-texts.ts';
import { noEchoNames } from '../cloudformation/no-echo.ts';
import type { Resources, Template } from '../cloudformation/template.ts';
import { isJsonObject } from '../core/json.ts';
import type { Aws, Clock, StackEvent } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { quoteLog } from './quote-log.ts';

/** The end of the log of the function that failed a custom resource. */
export interface CustomResourceLog {
  readonly logGroup: string;
  readonly lines: readonly string[];
}

interface LogContext {
  readonly aws: Pick<Aws, 'cloudFormation' | 'logs'>;
  readonly clock: Clock;
  readonly model: Pick<ServiceModel, 'provider' | 'secrets'>;
  /** Template of the stack that an operation runs on. */
  readonly template: () => Promise<Template | undefined>;
}

/** CloudWatch shows what was written after a while. */
const mostTries = 4;
const pauseMs = 1500;
const mostResources = 3;

/**
 * Reads the logs behind custom resources as they fail: the rollback that follows deletes new functions with their logs.
 * `see` takes every event of the stack, `logs` waits for what it began; none of them fails.
 */
export function watchCustomResources(context: LogContext, stackId: string, sinceMs: number) {
  const reading = new Map<string, Promise<CustomResourceLog | undefined>>();
  return {
    see(event: StackEvent): void {
      const isOurs = event.stackId === stackId && isFailedCustomResource(event) && !reading.has(event.logicalId);
      if (isOurs && reading.size < mostResources) reading.set(event.logicalId, readLog(context, event, sinceMs));
    },
    async logs(): Promise<ReadonlyMap<string, CustomResourceLog>> {
      const read = await Promise.all([...reading].map(async ([id, log]) => [id, await log] as const));
      return new Map(read.flatMap(([id, log]) => (log ? [[id, log] as const] : [])));
    },
  };
}

const isFailedCustomResource = ({ type, status, reason }: StackEvent): boolean =>
  (type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource') &&
  status.endsWith('FAILED') &&
  !saysCancelled(reason);

async function readLog(
  context: LogContext,
  event: StackEvent,
  sinceMs: number,
): Promise<CustomResourceLog | undefined> {
  let logGroup: string | undefined;
  try {
    const template = await context.template();
    logGroup = template && (await logGroupOf(context, event, template.Resources));
    if (template === undefined || logGroup === undefined) return undefined;
    const messages = await readMessages(context, logGroup, { startMs: sinceMs, ...streamOf(event.reason) });
    const lines = quoteLog(messages, secretsOf(context, template));
    return lines.length > 0 ? { logGroup, lines } : undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return logGroup === undefined ? undefined : { logGroup, lines: [`could not be read: ${reason.split('\n')[0]}`] };
  }
}

async function readMessages(
  { aws, clock }: LogContext,
  logGroup: string,
  options: { readonly startMs: number; readonly stream?: string },
): Promise<readonly string[]> {
  for (let tries = 1; ; tries++) {
    const events = await aws.logs.filterEvents(logGroup, options);
    if (events.length > 0 || tries === mostTries) return events.map(({ message }) => message);
    await clock.sleep(pauseMs);
  }
}

/** `See the details in CloudWatch Log Stream: 2026/07/25/[$LATEST]0123abcd`, in the words of cfn-response and others. */
function streamOf(reason: string | undefined): { readonly stream?: string } {
  const stream = /\d{4}\/\d\d\/\d\d\/[^\s[\]]*\[[^\s\]]+\][0-9a-f]+/.exec(reason ?? '')?.[0];
  return stream === undefined ? {} : { stream };
}

async function logGroupOf(
  { aws }: LogContext,
  { stackId, logicalId: failed }: StackEvent,
  known: Resources,
): Promise<string | undefined> {
  const token = known[failed]?.Properties?.['ServiceToken'];
  // `arn:aws:lambda:<region>:<account>:function:<name>`; a topic has no log.
  if (typeof token === 'string') return groupOf(/:function:([^:]+)/.exec(token)?.[1]);
  const id = referenced(token);
  const fn = id === undefined ? undefined : known[id];
  if (fn?.Type !== 'AWS::Lambda::Function') return undefined;
  const { LoggingConfig: logging, FunctionName: name } = fn.Properties ?? {};
  const own = isJsonObject(logging) ? logging['LogGroup'] : undefined;
  if (typeof own === 'string') return own;
  if (typeof name === 'string') return groupOf(name);
  const resources = await aws.cloudFormation.listResources(stackId);
  return groupOf(resources.find(({ logicalId }) => logicalId === id)?.physicalId);
}

const groupOf = (functionName: string | undefined): string | undefined =>
  functionName === undefined ? undefined : `/aws/lambda/${functionName}`;

/** Logical ID behind `Fn::GetAtt` or `Ref`. */
function referenced(value: unknown): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const { Ref: id, 'Fn::GetAtt': attribute } = value;
  const target = Array.isArray(attribute) ? attribute[0] : (id ?? attribute);
  return typeof target === 'string' ? target.split('.')[0] : undefined;
}

function secretsOf({ model }: LogContext, template: Template): readonly string[] {
  const names: readonly unknown[] = noEchoNames(template);
  const hidden = model.provider.stackParameters.filter(({ ParameterKey: key }) => names.includes(key));
  return [...model.secrets, ...hidden.map(({ ParameterValue: value }) => String(value ?? ''))];
}
