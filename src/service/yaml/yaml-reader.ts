import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  type Scalar,
} from 'yaml';
import type { ErrorCode } from '../../core/error-codes/index.ts';
import { isJsonObject, type Json } from '../../core/json.ts';
import { nearestName } from '../../core/nearest-name.ts';
import type { Problems } from '../../core/problems.ts';
import type { SourceLocation } from '../../core/source-location.ts';
import { findPlace, type Place, placeAt } from './place-tree.ts';
import { type DateReading, isPlainDate, readPlainScalar } from './plain-scalar.ts';
import { longArgument, longName, shortTags } from './short-tag.ts';

interface Read {
  readonly value: Json;
  readonly place: Place;
}

type MutableObject = Record<string, Json>;

/** Aliases can multiply: a file that grows past this is an attack or a mistake. */
const maxValues = 250_000;
const coreTag = /^tag:yaml\.org,2002:(.*)$/;
// A date here is a version of a policy language, which nothing but the text can mean.
const policyVersionKeys = new Set(['Version', 'AWSTemplateFormatVersion']);

/** Turns the nodes of one parsed file into data and places. */
export class YamlReader {
  failed = false;
  readonly #document: Document.Parsed<ParsedNode>;
  readonly #at: (offset: number) => SourceLocation;
  readonly #problems: Problems;
  readonly #dates: DateReading;
  readonly #open = new Set<Node>();
  #values = 0;

  constructor(
    document: Document.Parsed<ParsedNode>,
    at: (offset: number) => SourceLocation,
    problems: Problems,
    dates: DateReading,
  ) {
    this.#document = document;
    this.#at = at;
    this.#problems = problems;
    this.#dates = dates;
  }

  read(): Read {
    return this.#node(this.#document.contents, undefined);
  }

  #node(node: Node | null | undefined, key: string | undefined): Read {
    const place = placeAt(node?.range?.[0] ?? 0);
    if (!node) return { value: null, place };
    if (++this.#values > maxValues) {
      if (this.#values === maxValues + 1)
        this.#fail('SERVICE_YAML_SYNTAX', 'its aliases expand to over 250,000 values', node);
      return { value: null, place };
    }
    if (isAlias(node)) return this.#alias(node.resolve(this.#document), node, node.source, key);
    const tag = node.tag === '!' ? undefined : node.tag;
    const name = tag === undefined ? undefined : longName(tag);
    if (tag === undefined || name === undefined) return this.#untagged(node, key, tag, place);
    const argument = isScalar(node) ? this.#tagText(node, place) : this.#untagged(node, undefined, undefined, place);
    place.children.set(name, argument.place);
    return { value: { [name]: longArgument(tag, argument.value) }, place };
  }

  // The argument of a short tag stays text: `!Ref 5` names a resource `5`.
  #tagText(node: Scalar, place: Place): Read {
    const value = node.type === 'PLAIN' && node.value === '' ? null : String(node.value);
    return { value, place: placeAt(place.offset) };
  }

  #untagged(node: Node, key: string | undefined, tag: string | undefined, place: Place): Read {
    const core = tag === undefined ? undefined : coreTag.exec(tag)?.[1];
    if (tag !== undefined && core === undefined) this.#unknownTag(tag, node);
    if (this.#open.has(node)) {
      this.#fail('SERVICE_YAML_CIRCULAR', 'an anchor holds an alias of itself', node);
      return { value: null, place };
    }
    this.#open.add(node);
    const value = isMap(node)
      ? this.#map(node.items, place)
      : isSeq(node)
        ? node.items.map((item, index) => this.#item(item, index, place))
        : isScalar(node)
          ? this.#scalar(node, key, core)
          : null;
    this.#open.delete(node);
    return { value, place };
  }

  #item(item: unknown, index: number, parent: Place): Json {
    const { value, place } = this.#node(asNode(item), undefined);
    parent.children.set(index, place);
    return value;
  }

  #map(pairs: readonly Pair[], place: Place): Json {
    const entries: MutableObject = {};
    const own = new Map<string, number>();
    for (const pair of pairs) {
      const keyNode = asNode(pair.key);
      const offset = keyNode?.range?.[0] ?? place.offset;
      if (isScalar(keyNode) && keyNode.type === 'PLAIN' && keyNode.value === '<<') {
        this.#merge(pair, entries, own, place);
        continue;
      }
      const name = this.#keyName(keyNode);
      const first = own.get(name);
      if (first !== undefined) this.#duplicate(name, first, keyNode);
      const read = this.#node(asNode(pair.value), name);
      read.place.offset = offset;
      setOwn(entries, name, read.value);
      place.children.set(name, read.place);
      own.set(name, offset);
    }
    return entries;
  }

  // A merged key never takes the place of one that is written, wherever it stands; of several sources the first wins.
  #merge(pair: Pair, entries: MutableObject, own: ReadonlyMap<string, number>, place: Place): void {
    const { value, place: from } = this.#node(asNode(pair.value), undefined);
    const sources = Array.isArray(value)
      ? value.map((item, index) => [item, findPlace(from, [index])] as const)
      : [[value, from] as const];
    for (const [source, sourcePlace] of sources) {
      if (!isJsonObject(source)) {
        this.#fail('SERVICE_YAML_SYNTAX', 'only a map, or a list of maps, can be merged with `<<`', asNode(pair.key));
        continue;
      }
      for (const [key, item] of Object.entries(source)) {
        if (own.has(key) || Object.hasOwn(entries, key)) continue;
        setOwn(entries, key, item ?? null);
        const child = sourcePlace && findPlace(sourcePlace, [key]);
        if (child) place.children.set(key, child);
      }
    }
  }

  #alias(target: Node | undefined, node: Node, name: string, key: string | undefined): Read {
    if (target) return this.#node(target, key);
    this.#fail('SERVICE_YAML_SYNTAX', `there is no anchor &${name} before this alias`, node);
    return { value: null, place: placeAt(node.range?.[0] ?? 0) };
  }

  #scalar(node: Scalar, key: string | undefined, core: string | undefined): Json {
    const text = String(node.value);
    if (core === 'str' || (core === undefined && (node.type !== 'PLAIN' || node.tag === '!'))) return text;
    if (core === 'timestamp') return readPlainScalar(text, 'iso');
    if (this.#dates === 'iso' && isPlainDate(text)) return this.#date(text, key, node);
    const value = readPlainScalar(text, 'text');
    if (
      core === 'int' || core === 'float' ? typeof value !== 'number' : core === 'bool' && typeof value !== 'boolean'
    ) {
      this.#fail('SERVICE_YAML_SYNTAX', `\`${text}\` is no !!${core}`, node);
    }
    return value;
  }

  #date(text: string, key: string | undefined, node: Scalar): Json {
    const isVersion = key !== undefined && policyVersionKeys.has(key);
    const value = isVersion ? text : readPlainScalar(text, 'iso');
    this.#problems.warn(
      'SERVICE_YAML_DATE',
      isVersion
        ? `${text} has no quotes: serverless 3 reads it as a date; it is read as text here`
        : `${text} has no quotes: it is read as the date ${String(value)}, as serverless 3 does`,
      { at: this.#at(node.range?.[0] ?? 0) },
    );
    return value;
  }

  #keyName(node: Node | null | undefined): string {
    if (isScalar(node)) return String(this.#node(node, undefined).value);
    const { value } = this.#node(node, undefined);
    return String(value);
  }

  #duplicate(name: string, first: number, node: Node | null | undefined): void {
    this.#fail(
      'SERVICE_YAML_DUPLICATE_KEY',
      `\`${name}\` stands twice in one map, first on line ${this.#at(first).line}`,
      node,
    );
  }

  #unknownTag(tag: string, node: Node): void {
    const nearest = nearestName(tag, shortTags);
    const hint = nearest === undefined ? '' : `; the nearest is ${nearest}`;
    this.#fail('SERVICE_YAML_TAG', `${tag} is no tag of CloudFormation${hint}`, node);
  }

  #fail(code: ErrorCode, message: string, node: Node | null | undefined): void {
    this.failed = true;
    const at = this.#at(node?.range?.[0] ?? 0);
    this.#problems.error(code, `${at.file}: ${message}`, { at });
  }
}

function asNode(value: unknown): Node | null {
  return typeof value === 'object' && value !== null ? (value as Node) : null;
}

// `__proto__` is a key like any other in a file of data.
function setOwn(target: MutableObject, key: string, value: Json): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
