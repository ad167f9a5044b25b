import type { CloudFormation, StackEvent } from '../ports.ts';

const stackType = 'AWS::CloudFormation::Stack';

/**
 * Reads the events of a stack and of its nested stacks as they come, each once. `next` returns what is new, oldest first.
 */
export function followEvents(cloudFormation: Pick<CloudFormation, 'listEvents'>, stackId: string, sinceMs: number) {
  const seen = new Set<string>();
  const latest = new Map([[stackId, sinceMs]]);
  const readOne = async (id: string, since: number): Promise<readonly StackEvent[]> => {
    // Several events may share a millisecond: the last one read is asked for again and left out by its ID.
    const events = (await cloudFormation.listEvents(id, since - 1)).filter((event) => !seen.has(event.id));
    for (const event of events) {
      seen.add(event.id);
      latest.set(id, Math.max(latest.get(id) ?? 0, event.atMs));
      const nested = event.physicalId;
      if (event.type === stackType && nested && nested !== event.stackId && !latest.has(nested)) {
        latest.set(nested, sinceMs);
      }
    }
    return events;
  };
  return {
    async next(): Promise<readonly StackEvent[]> {
      const pages = await Promise.all([...latest].map(([id, since]) => readOne(id, since)));
      return pages.flat().sort((a, b) => a.atMs - b.atMs);
    },
  };
}
