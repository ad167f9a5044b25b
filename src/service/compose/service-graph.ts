/** A service and those that have to be there before it. Names that are no node do not count. */
export interface GraphNode {
  readonly id: string;
  readonly dependsOn: readonly string[];
}

/** One way around, first and last the same; `undefined` when there is none. */
export function findCycle(nodes: readonly GraphNode[]): readonly string[] | undefined {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): readonly string[] | undefined => {
    const start = path.indexOf(id);
    if (start >= 0) return [...path.slice(start), id];
    if (done.has(id)) return undefined;
    for (const next of byId.get(id)?.dependsOn ?? []) {
      const cycle = visit(next, [...path, id]);
      if (cycle) return cycle;
    }
    done.add(id);
    return undefined;
  };
  for (const { id } of nodes) {
    const cycle = visit(id, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Each wave needs only those before it; the order inside of a wave is that of the nodes. */
export function wavesOf(nodes: readonly GraphNode[]): readonly (readonly string[])[] {
  const waves: string[][] = [];
  let rest = nodes;
  while (rest.length > 0) {
    const waiting = new Set(rest.map(({ id }) => id));
    const ready = rest.filter(({ dependsOn }) => !dependsOn.some((id) => waiting.has(id)));
    if (ready.length === 0) throw new Error('the graph of services has a cycle');
    waves.push(ready.map(({ id }) => id));
    rest = rest.filter((node) => !ready.includes(node));
  }
  return waves;
}

/** Those, and all that need one of them, directly or not. */
export function withDependents(ids: Iterable<string>, nodes: readonly GraphNode[]): ReadonlySet<string> {
  return spread(ids, (id) => nodes.filter(({ dependsOn }) => dependsOn.includes(id)).map((node) => node.id));
}

/** Those, and all that one of them needs, directly or not. */
export function withDependencies(ids: Iterable<string>, nodes: readonly GraphNode[]): ReadonlySet<string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return spread(ids, (id) => byId.get(id)?.dependsOn ?? []);
}

/** The same services, each after those that needed it: the order of a removal. */
export const reversed = (nodes: readonly GraphNode[]): readonly GraphNode[] =>
  nodes.map(({ id }) => ({
    id,
    dependsOn: nodes.filter(({ dependsOn }) => dependsOn.includes(id)).map((node) => node.id),
  }));

function spread(ids: Iterable<string>, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}
