import { getAtt, join, ref, urlSuffix } from '../../../cloudformation/intrinsics.ts';
import { snsDeadLetterPolicyId } from '../../../cloudformation/logical-ids.ts';
import { policyVersion } from '../../../cloudformation/policy.ts';
import type { Resource, Value } from '../../../cloudformation/template.ts';
import type { SnsRedrivePolicy } from '../../../service/events/sns.ts';
import type { CompileContext, FunctionEvent } from '../../contribution.ts';

interface DeadLetterQueue {
  readonly arn: Value;
  /** Lets the topic send to the queue. */
  readonly policy: { readonly id: string; readonly resource: Resource };
}

/**
 * The dead-letter queue of a subscription with its queue policy. For a topic by name the references lose the condition
 * on the topic, so any topic may send: kept, because the queue works, with the warning SNS_DEAD_LETTER_OPEN.
 */
export function deadLetterQueue(
  { fn, event, topicName, arn: topicArn }: FunctionEvent<'sns'> & { topicName: string; arn: Value | undefined },
  redrivePolicy: SnsRedrivePolicy,
  { model, problems }: CompileContext,
): DeadLetterQueue {
  const { arn, url } = queueOf(redrivePolicy);
  if (topicArn === undefined) {
    const message = `The queue policy for topic ${topicName} has no condition on the topic.`;
    problems.warn('SNS_DEAD_LETTER_OPEN', message, { at: model.locate([...event.path, 'redrivePolicy']) });
  }
  const id = snsDeadLetterPolicyId(fn.model.key, topicName);
  const statement = {
    Effect: 'Allow',
    Principal: { Service: 'sns.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource: arn,
    Condition: { ArnEquals: { 'aws:SourceArn': topicArn } },
  };
  const resource: Resource = {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: { PolicyDocument: { Version: policyVersion, Id: id, Statement: [statement] }, Queues: [url] },
  };
  return { arn, policy: { id, resource } };
}

function queueOf(redrive: SnsRedrivePolicy): { readonly arn: Value; readonly url: Value } {
  if (redrive.deadLetterTargetArn) {
    const [name = '', account = '', region = ''] = redrive.deadLetterTargetArn.split(':').reverse();
    const url = join('', [`https://sqs.${region}.`, urlSuffix, `/${account}/${name}`]);
    return { arn: redrive.deadLetterTargetArn, url };
  }
  if (redrive.deadLetterTargetRef) {
    return { arn: getAtt(redrive.deadLetterTargetRef, 'Arn'), url: ref(redrive.deadLetterTargetRef) };
  }
  const { arn, url } = redrive.deadLetterTargetImport ?? { arn: '', url: '' };
  return { arn: { 'Fn::ImportValue': arn }, url: { 'Fn::ImportValue': url } };
}
