/** Who waits for whom while variables are resolved: a circle is found the moment its last edge is drawn. */
export class DependencyGraph {
  readonly #dependencies = new Map<string, Set<string>>();

  /** Draws the edge, or returns the circle that it would close: `[from, …, from]`. */
  add(from: string, to: string): readonly string[] | undefined {
    const way = from === to ? [to] : this.#way(to, from, new Set());
    if (way) return [from, ...way];
    const known = this.#dependencies.get(from);
    if (known) known.add(to);
    else this.#dependencies.set(from, new Set([to]));
    return undefined;
  }

  #way(from: string, to: string, seen: Set<string>): readonly string[] | undefined {
    for (const next of this.#dependencies.get(from) ?? []) {
      if (next === to) return [from, to];
      if (seen.has(next)) continue;
      seen.add(next);
      const rest = this.#way(next, to, seen);
      if (rest) return [from, ...rest];
    }
    return undefined;
  }
}
