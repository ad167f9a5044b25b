import { type AwsClient, awsClient } from './signed-fetch.ts';

/** What CloudFormation asks a custom resource. */
export interface CustomResourceEvent<P = Readonly<Record<string, unknown>>> {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
  readonly ResourceProperties: P;
  readonly OldResourceProperties?: P;
}

/** What we need of Lambda's context. */
export interface LambdaContext {
  readonly invokedFunctionArn: string;
  readonly logStreamName: string;
  getRemainingTimeInMillis(): number;
}

/** What a kind of custom resource does; `old` are the properties before an update. */
export interface Operations<P> {
  create(properties: P, client: AwsClient): Promise<void>;
  update(properties: P, old: P, client: AwsClient): Promise<void>;
  remove(properties: P, client: AwsClient): Promise<void>;
}

/** Kept free for the answer before Lambda ends the function. */
const timeForAnswer = 5_000;
/** CloudFormation takes at most 4096 bytes; the reason is the only part that can be long. */
const longestReason = 1_000;
const answerAttempts = 5;

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * A Lambda handler that runs the operation and always answers CloudFormation, after an error and before a timeout too;
 * without an answer a stack waits for an hour. `physicalId` is fixed per kind: were it to change, CloudFormation would
 * delete the "old" resource after an update. It never throws after an answer, because Lambda would run it again.
 */
export function respondingHandler<P>(physicalId: string, operations: Operations<P>, wait: AwsClient['wait'] = sleep) {
  return async (event: CustomResourceEvent<P>, context: LambdaContext): Promise<void> => {
    const failure = await failureOf(beforeTimeout(operate(operations, event, context, wait), context));
    if (failure !== undefined) console.error(failure);
    const answer = {
      StackId: event.StackId,
      RequestId: event.RequestId,
      LogicalResourceId: event.LogicalResourceId,
      PhysicalResourceId: physicalId,
      Status: failure === undefined ? 'SUCCESS' : 'FAILED',
      Reason: failure === undefined ? '' : reason(failure, context),
      Data: {},
    };
    await send(event.ResponseURL, JSON.stringify(answer), wait);
  };
}

async function operate<P>(
  operations: Operations<P>,
  event: CustomResourceEvent<P>,
  context: LambdaContext,
  wait: AwsClient['wait'],
): Promise<void> {
  const client = awsClient(context.invokedFunctionArn, wait);
  const { RequestType: type, ResourceProperties: properties, OldResourceProperties: old } = event;
  if (type === 'Create') return operations.create(properties, client);
  if (type === 'Update') return operations.update(properties, old ?? properties, client);
  if (type === 'Delete') return operations.remove(properties, client);
  throw new Error(`unknown request type ${type}`);
}

/** `undefined` when the work went well. */
async function failureOf(work: Promise<void>): Promise<Error | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function beforeTimeout(work: Promise<void>, context: LambdaContext): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    const left = Math.max(context.getRemainingTimeInMillis() - timeForAnswer, 0);
    timer = setTimeout(() => reject(new Error('The custom resource did not end in time.')), left);
  });
  try {
    await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

const reason = (failure: Error, { logStreamName }: LambdaContext): string =>
  `${failure.message.slice(0, longestReason)} See details in CloudWatch Log: ${logStreamName}`;

/** The address is signed for a request without content type, so the body goes as bytes. */
async function send(url: string, answer: string, wait: AwsClient['wait']): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(url, { method: 'PUT', body: Buffer.from(answer) });
      if (response.ok) return;
      throw new Error(`CloudFormation did not take the answer: HTTP ${response.status}`);
    } catch (error) {
      if (attempt === answerAttempts) throw error;
      await wait(500 * attempt);
    }
  }
}
