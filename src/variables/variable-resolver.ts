import type { Json } from '../core/json.ts';
import { type ConfigPath, formatConfigPath } from '../core/source-location.ts';
import { type ConfigurationTree, ownValue, pathKey, type Slot } from './configuration-tree.ts';
import { DependencyGraph } from './dependency-graph.ts';
import { parseVariables, soleVariable } from './parse-variable.ts';
import { once } from './source-memory.ts';
import { standIn } from './sources/aws-access.ts';
import { isForeignSource, lookUpSource } from './sources/look-up-source.ts';
import type { Found, SourceRequest, SourceTools } from './sources/source.ts';
import { textOf } from './text-of-value.ts';
import { VariableError } from './variable-error.ts';
import { type Argument, type Parts, type SourceCall, type Variable, VariableSyntaxError } from './variable-syntax.ts';

/** On whose behalf something is resolved: a node of the dependency graph, and the slot where its problems belong. */
export interface Asker {
  readonly node: string;
  readonly path: ConfigPath;
}

type Valued = Extract<Found, { readonly value: Json }>;

/** A value that leads to a value that leads to a value: past this it is a circle (framework-spec 3.1). */
const maxDepth = 10;

/**
 * Resolves the slots of a configuration on demand and in parallel. A slot asks for others by `property`; circles are
 * found by the graph. Failures stay in their slot: `settle` never rejects.
 */
export class VariableResolver {
  /** Slots below which nothing is resolved unless something asks for it; changes as the stage becomes known. */
  isDeferred: (slot: Slot) => boolean = () => true;
  /** Keys of slots that another slot asked for. */
  readonly needed = new Set<string>();
  /** Where the values of a resolved slot were written, by key of the slot. */
  readonly origins = new Map<string, Valued['locate']>();
  readonly #tree: ConfigurationTree;
  readonly #toolsFor: (asker: Asker) => SourceTools;
  readonly #graph = new DependencyGraph();
  readonly #answers = new Map<string, Promise<Found>>();
  readonly #answered = new Set<string>();

  constructor(tree: ConfigurationTree, toolsFor: (asker: Asker) => SourceTools) {
    this.#tree = tree;
    this.#toolsFor = toolsFor;
  }

  /** Resolves every slot that is not deferred, and those that appear on the way. */
  async settleAll(): Promise<void> {
    for (;;) {
      const open = [...this.#tree.slots.values()].filter((slot) => !slot.error && !this.isDeferred(slot));
      if (open.length === 0) return;
      await Promise.all(open.map((slot) => this.settle(slot)));
    }
  }

  /** Resolves one slot, once. */
  settle(slot: Slot): Promise<void> {
    slot.settled ??= this.#settleNow(slot);
    return slot.settled;
  }

  /** The value at a path, resolved all the way down; `undefined` when the configuration does not have it. */
  async property(path: readonly string[], asker: Asker): Promise<Json | undefined> {
    let value: Json | undefined = this.#tree.root;
    for (const [index, step] of path.entries()) {
      if (value === null || value === undefined) return undefined;
      const slot = this.#tree.slots.get(pathKey(path.slice(0, index + 1)));
      if (slot) await this.#need(slot, asker);
      value = ownValue(value, step);
    }
    if (typeof value !== 'object' || value === null) return value;
    for (let below = this.#tree.slotsBelow(path); below.length > 0; below = this.#tree.slotsBelow(path)) {
      await Promise.all(below.map((slot) => this.#need(slot, asker)));
    }
    return structuredClone(value);
  }

  /** A value with the variables of every text in it resolved, without a place in the configuration. */
  async expand(value: Json, asker: Asker, depth = 0): Promise<Json> {
    if (typeof value === 'string') {
      const found = await this.#valueOf(value, asker, depth);
      return typeof found.value === 'string' ? found.value : this.expand(found.value, asker, depth + 1);
    }
    if (Array.isArray(value)) return Promise.all(value.map((item: Json) => this.expand(item, asker, depth)));
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(
      async ([key, item]) => [key, await this.expand(item ?? null, asker, depth)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  async #settleNow(slot: Slot): Promise<void> {
    const asker: Asker = { node: slot.key, path: slot.path };
    try {
      if (slot.depth > maxDepth) throw tooDeep();
      const { value, locate } = await this.#valueOf(slot.text, asker, 0);
      this.#tree.replace(slot, value);
      this.#tree.slots.delete(slot.key);
      if (locate) this.origins.set(slot.key, locate);
      if (typeof value === 'string') return;
      const nested = this.#tree.register(slot.path, value, slot.depth + 1);
      for (const inner of nested) if (!this.isDeferred(inner)) void this.settle(inner);
    } catch (error) {
      if (error instanceof VariableError) error.path ??= slot.path;
      slot.error = error;
    }
  }

  async #need(slot: Slot, asker: Asker): Promise<void> {
    this.needed.add(slot.key);
    const circle = this.#graph.add(asker.node, slot.key);
    if (circle) throw circular(circle);
    await this.settle(slot);
    if (slot.error) throw slot.error;
  }

  async #valueOf(text: string, asker: Asker, depth: number): Promise<Valued> {
    const parts = this.#parse(text, asker);
    if (!parts) return { value: text };
    if (depth > maxDepth) throw tooDeep();
    const variable = soleVariable(parts);
    if (!variable) return { value: await this.#join(parts, asker, depth) };
    const found = await this.#evaluate(variable, asker);
    return typeof found.value === 'string' ? this.#valueOf(found.value, asker, depth + 1) : found;
  }

  #parse(text: string, asker: Asker): Parts | undefined {
    try {
      const parsed = parseVariables(text);
      if (parsed?.droppedDollars) {
        this.#toolsFor(asker).warn(
          `the \`$\` before a variable in \`${text}\` is dropped, as the framework does`,
          'Remove one `$`; for a real dollar sign put it into a variable of its own.',
        );
      }
      return parsed?.parts;
    } catch (error) {
      if (!(error instanceof VariableSyntaxError)) throw error;
      throw new VariableError('VARIABLES_SYNTAX', `\`${text}\` is no correct variable: ${error.message}`);
    }
  }

  async #join(parts: Parts, asker: Asker, depth: number): Promise<string> {
    const texts = parts.map(async (part) => {
      if (typeof part === 'string') return part;
      const { value } = await this.#evaluate(part, asker);
      return textOf(await this.expand(value, asker, depth + 1), part);
    });
    return (await Promise.all(texts)).join('');
  }

  async #evaluate(variable: Variable, asker: Asker): Promise<Valued> {
    const misses: Exclude<Found, Valued>[] = [];
    for (const source of variable.sources) {
      if (source.kind === 'literal') return { value: source.value };
      const found = await this.#ask(source, asker);
      if (found.value !== undefined && found.value !== null) return { ...found, value: structuredClone(found.value) };
      if ('missing' in found) misses.push(found);
    }
    const reasons = misses.map((miss) => miss.missing).join('; ');
    throw new VariableError('VARIABLES_NOT_FOUND', `\`${variable.text}\` has no value: ${reasons}`, {
      remedy: misses.at(-1)?.remedy,
      fromAws: misses.some((miss) => miss.fromAws),
    });
  }

  async #ask(call: SourceCall, asker: Asker): Promise<Found> {
    if (isForeignSource(call) && this.#toolsFor(asker).context.lenient) {
      return { value: standIn(call.source, call.text.slice(call.source.length)) };
    }
    const { source, name, region } = lookUpSource(call, (message, remedy) =>
      this.#toolsFor(asker).warn(message, remedy),
    );
    const params = await Promise.all((call.params ?? []).map((argument) => this.#argument(argument, asker)));
    const address = call.address && (await this.#argument(call.address, asker));
    const request: SourceRequest = {
      params: region === undefined ? params : [region, ...params],
      address: address === undefined || address === null ? undefined : textOf(address, call),
      text: call.text,
    };
    if (!source.cached) return source.resolve(request, this.#toolsFor(asker));
    const key = `\0${JSON.stringify([name, request.params, request.address])}`;
    const circle = this.#answered.has(key) ? undefined : this.#graph.add(asker.node, key);
    if (circle) throw circular(circle);
    return once(this.#answers, key, async () => {
      try {
        return await source.resolve(request, this.#toolsFor({ node: key, path: asker.path }));
      } finally {
        this.#answered.add(key);
      }
    });
  }

  async #argument(argument: Argument, asker: Asker): Promise<Json> {
    if ('literal' in argument) return argument.literal;
    const variable = soleVariable(argument.parts);
    if (!variable) return this.#join(argument.parts, asker, 0);
    return this.expand((await this.#evaluate(variable, asker)).value, asker);
  }
}

function circular(circle: readonly string[]): VariableError {
  const names = circle.map((node) => (node.startsWith('\0') ? sourceNode(node) : formatConfigPath(node.split('\0'))));
  const [first, ...others] = names;
  const message = others.length === 1 ? `${first} refers to itself` : `these refer to each other: ${names.join(' → ')}`;
  return new VariableError('VARIABLES_CYCLE', message);
}

function sourceNode(node: string): string {
  const [name, params, address] = JSON.parse(node.slice(1)) as [string, readonly Json[], string | undefined];
  return `${name}${params.length > 0 ? `(${params.join(', ')})` : ''}${address === undefined ? '' : `:${address}`}`;
}

function tooDeep(): VariableError {
  return new VariableError('VARIABLES_TOO_DEEP', `values lead to values more than ${maxDepth} levels deep`);
}
