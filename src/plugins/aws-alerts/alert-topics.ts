import { ref } from '../../cloudformation/intrinsics.ts';
import { upperFirst } from '../../cloudformation/logical-ids.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';

/** What is told of an alarm: that it is fine, that it rings, that it knows nothing. */
type State = 'ok' | 'alarm' | 'insufficientData';
const states: readonly State[] = ['ok', 'alarm', 'insufficientData'];

export type TopicsByState = Partial<Readonly<Record<State, Value>>>;

export interface AlertTopics {
  /** For every alarm. */
  readonly common: TopicsByState;
  /** For alarms that name them in `okActions`, `alarmActions` or `insufficientDataActions`. */
  readonly named: Readonly<Record<string, TopicsByState>>;
  /** Topics that the stack makes. */
  readonly resources: Readonly<Record<string, Resource>>;
}

/** The topics of `custom.alerts.topics`: an ARN or an intrinsic is used, a name makes a topic with its subscriptions. */
export function readTopics(topics: JsonObject): AlertTopics {
  const resources: Record<string, Resource> = {};
  const read = (group: JsonObject, prefix: string): TopicsByState =>
    Object.fromEntries(
      states.flatMap((state): [State, Value][] => {
        const { topic, notifications } = topicOf(group[state]);
        if (!topic) return [];
        if (typeof topic !== 'string' || topic.startsWith('arn:')) return [[state, topic]];
        const id = `AwsAlerts${upperFirst(prefix)}${upperFirst(state)}`;
        resources[id] = { Type: 'AWS::SNS::Topic', Properties: { TopicName: topic, Subscription: notifications } };
        return [[state, ref(id)]];
      }),
    );
  const common = read(topics, '');
  const named = Object.entries(topics).flatMap(([name, group]): [string, TopicsByState][] =>
    states.some((state) => state === name) || !isJsonObject(group) ? [] : [[name, read(group, name)]],
  );
  return { common, named: Object.fromEntries(named), resources };
}

function topicOf(written: Json | undefined): { topic: Json | undefined; notifications: readonly Json[] } {
  if (!isJsonObject(written)) return { topic: written, notifications: [] };
  const { topic, notifications } = written;
  const subscriptions = (Array.isArray(notifications) ? notifications : [])
    .filter((item): item is JsonObject => isJsonObject(item))
    .map(({ protocol, endpoint }) => ({ Protocol: protocol, Endpoint: endpoint }));
  return { topic, notifications: subscriptions };
}
