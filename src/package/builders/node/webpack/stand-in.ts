const described = Symbol('what a stand-in stands for');

/** What was done with a package that a configuration requires. */
export interface StoodIn {
  /** `webpack.DefinePlugin`: the package and the members that were reached. */
  readonly name: string;
  /** Of the last call or `new`. */
  readonly args: readonly unknown[];
}

/** Stands for a package: it may be called, constructed and reached into, and only remembers that. */
export function standInFor(name: string, args: readonly unknown[] = []): unknown {
  const act = (given: readonly unknown[]) => standInFor(name, given) as object;
  // A class may be called and constructed, as far as a proxy is concerned.
  return new Proxy(class {}, {
    apply: (_target, _self, given) => act(given),
    construct: (_target, given) => act(given),
    get(_target, key) {
      if (key === described) return { name, args } satisfies StoodIn;
      if (key === Symbol.toPrimitive || key === 'toString') return () => name;
      // No promise, no list; and a default export is what the package itself is.
      if (typeof key === 'symbol' || key === 'then') return undefined;
      if (key === '__esModule') return true;
      return standInFor(key === 'default' ? name : `${name}.${key}`);
    },
  });
}

/** What a value stands for, if it is a stand-in. */
export function stoodIn(value: unknown): StoodIn | undefined {
  if (typeof value !== 'function') return undefined;
  return (value as { readonly [described]?: StoodIn })[described];
}
