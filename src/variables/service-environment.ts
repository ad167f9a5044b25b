import path from 'node:path';
import type { Environment, Workspace } from '../ports.ts';
import { readDotenv } from './dotenv.ts';

/** The process environment over what a `.env` file says; remembers what was missing before that file was read. */
export class ServiceEnvironment {
  readonly #process: Environment;
  readonly #missed = new Set<string>();
  #isOpen = false;
  #fromFile: Readonly<Record<string, string>> = {};

  constructor(process: Environment) {
    this.#process = process;
  }

  /** No file will come any more. */
  open(): void {
    this.#isOpen = true;
  }

  get(name: string): string | undefined {
    const value = this.#process[name] ?? (Object.hasOwn(this.#fromFile, name) ? this.#fromFile[name] : undefined);
    if (value === undefined && !this.#isOpen) this.#missed.add(name);
    return value;
  }

  /**
   * Reads `.env.<stage>`, and only if there is none `.env` (framework-spec 3.3.2). Returns the values and the names that
   * were asked for too early: they had no value then and have one now.
   */
  async load(
    workspace: Workspace,
    serviceDir: string,
    stage: string,
  ): Promise<{ readonly values: Readonly<Record<string, string>>; readonly askedTooEarly: readonly string[] }> {
    const ofStage = await workspace.readText(path.join(serviceDir, `.env.${stage}`));
    const text = ofStage ?? (await workspace.readText(path.join(serviceDir, '.env'))) ?? '';
    this.#fromFile = readDotenv(text, this.#process);
    this.#isOpen = true;
    const askedTooEarly = [...this.#missed].filter((name) => Object.hasOwn(this.#fromFile, name));
    return { values: this.#fromFile, askedTooEarly };
  }
}
