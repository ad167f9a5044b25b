import { nearestName } from '../core/nearest-name.ts';
import type { Problems } from '../core/problems.ts';
import { type InputDefinition, type InputName, inputTable } from './input-table.ts';

/** Text of each input that was given, by name. */
export type RawInputs = Readonly<Partial<Record<InputName, string>>>;

/** Names of the inputs whose form is `F`. */
type NameOf<F extends InputDefinition['form']> = {
  [N in InputName]: (typeof inputTable)[N] extends { readonly form: F } ? N : never;
}[InputName];
type ChoiceOf<N extends NameOf<'choice'>> = (typeof inputTable)[N]['choices'][number];

/** Reads inputs by form. A value of the wrong form is a problem (`INPUTS_WRONG_FORM`) and reads as the default. */
export class InputReader {
  readonly #raw: RawInputs;
  readonly #problems: Problems;

  constructor(raw: RawInputs, problems: Problems) {
    this.#raw = raw;
    this.#problems = problems;
  }

  text(name: NameOf<'text'>): string | undefined {
    const value = this.#given(name);
    const { default: fallback, pattern, expects }: InputDefinition & { form: 'text' } = inputTable[name];
    if (value !== undefined && pattern && !pattern.test(value)) this.#wrongForm(name, value, expects ?? 'another form');
    // An expression as default is filled in by the runner; a terminal has none.
    return value ?? (fallback === '' || fallback.startsWith('${{') ? undefined : fallback);
  }

  /** Like `text`, for an input that has a default. */
  textOrDefault(name: NameOf<'text'>): string {
    return this.text(name) ?? inputTable[name].default;
  }

  choice<N extends NameOf<'choice'>>(name: N): ChoiceOf<N> {
    const value = this.#given(name) ?? inputTable[name].default;
    const choices: readonly ChoiceOf<N>[] = inputTable[name].choices;
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    const nearest = nearestName(value, choices);
    this.#wrongForm(name, value, choices.join(', '), nearest && `Did you mean \`${nearest}\`?`);
    return this.#defaultChoice(name, choices);
  }

  flag(name: NameOf<'boolean'>): boolean {
    const value = (this.#given(name) ?? inputTable[name].default).toLowerCase();
    if (value !== 'true' && value !== 'false') this.#wrongForm(name, value, 'true or false');
    return value === 'true';
  }

  integer(name: NameOf<'integer'>): number {
    const { min, max, default: fallback } = inputTable[name];
    const value = this.#given(name) ?? fallback;
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    this.#wrongForm(name, value, `a whole number from ${min} to ${max}`);
    return Number(fallback);
  }

  items(name: NameOf<'lines'> | NameOf<'list'>): readonly string[] {
    const definition: InputDefinition = inputTable[name];
    const value = this.#given(name) ?? definition.default;
    const separator = definition.form === 'list' ? /[\n,]/ : /\n/;
    return value
      .split(separator)
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }

  /** `key=value` lines; without `=` the value is `true`. The value keeps its spaces and further `=`. */
  pairs(name: NameOf<'pairs'>): Readonly<Record<string, string | true>> {
    const pairs = this.#lines(name).map((line): readonly [string, string | true] => {
      const equals = line.indexOf('=');
      return equals < 0 ? [line.trim(), true] : [line.slice(0, equals).trim(), line.slice(equals + 1)];
    });
    for (const [key, value] of pairs) {
      if (!/^[\w.-]+$/.test(key)) this.#wrongForm(name, value === true ? key : `${key}=${value}`, 'lines key=value');
    }
    return Object.fromEntries(pairs);
  }

  /** Like `pairs`, where every line needs its `=`. */
  values(name: NameOf<'pairs'>): Readonly<Record<string, string>> {
    const values: Record<string, string> = {};
    for (const [key, value] of Object.entries(this.pairs(name))) {
      if (value === true) this.#wrongForm(name, key, 'lines key=value');
      else values[key] = value;
    }
    return values;
  }

  #lines(name: InputName): readonly string[] {
    return (this.#given(name) ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  }

  /** The text without white space around it; `undefined` when nothing was given. */
  #given(name: InputName): string | undefined {
    const value = this.#raw[name]?.trim();
    if (value !== '') return value;
    const definition: InputDefinition = inputTable[name];
    if (definition.required) this.#problems.error('INPUTS_EMPTY', `input \`${name}\` is empty`);
    return undefined;
  }

  #defaultChoice<N extends NameOf<'choice'>>(name: N, choices: readonly ChoiceOf<N>[]): ChoiceOf<N> {
    const found = choices.find((choice) => choice === inputTable[name].default);
    if (found === undefined) throw new Error(`the default of ${name} is none of its choices`);
    return found;
  }

  #wrongForm(name: InputName, value: string, expects: string, remedy?: string): void {
    const message = `input \`${name}\` is ${JSON.stringify(value)}; it takes ${expects}`;
    this.#problems.error('INPUTS_WRONG_FORM', message, { remedy });
  }
}
