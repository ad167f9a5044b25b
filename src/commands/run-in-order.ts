import type { GraphNode } from '../service/compose/service-graph.ts';

export interface OrderedWork<R> {
  /** How many run at once. */
  readonly limit: number;
  readonly run: (id: string) => Promise<R>;
  readonly failed: (result: R) => boolean;
  /** The result of one that is not begun, as `because` failed or was not begun itself. */
  readonly skip: (id: string, because: string) => R;
}

/**
 * Runs each node as soon as all it depends on have ended well, `limit` at once; those that need a failed one are
 * skipped. A rejection, which is a bug, ends it after what is running has ended.
 */
export async function runInOrder<R>(
  nodes: readonly GraphNode[],
  work: OrderedWork<R>,
): Promise<ReadonlyMap<string, R>> {
  const ids = new Set(nodes.map(({ id }) => id));
  const results = new Map<string, R>();
  const bad = new Set<string>();
  const bugs: unknown[] = [];
  const waiting = new Set(nodes);
  await new Promise<void>((resolve) => {
    let running = 0;
    const settle = (id: string, result: R, isBad: boolean) => {
      results.set(id, result);
      if (isBad) bad.add(id);
    };
    const start = async (id: string): Promise<void> => {
      running++;
      try {
        const result = await work.run(id);
        settle(id, result, work.failed(result));
      } catch (error) {
        bugs.push(error);
      }
      running--;
      advance();
    };
    const advance = (): void => {
      for (const node of waiting) {
        const needs = node.dependsOn.filter((id) => ids.has(id));
        const because = needs.find((id) => bad.has(id));
        if (because !== undefined) {
          waiting.delete(node);
          settle(node.id, work.skip(node.id, because), true);
          // One before it in the list may have waited for this one.
          advance();
          return;
        }
        if (bugs.length > 0 || running >= work.limit || !needs.every((id) => results.has(id))) continue;
        waiting.delete(node);
        void start(node.id);
      }
      if (running === 0) resolve();
    };
    advance();
  });
  if (bugs.length > 0) throw bugs[0];
  return new Map(
    nodes.flatMap(({ id }) => {
      const result = results.get(id);
      return result === undefined ? [] : [[id, result] as const];
    }),
  );
}
