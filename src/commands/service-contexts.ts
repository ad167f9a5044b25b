import { Problems } from '../core/problems.ts';
import type { DeployedStack } from '../ports.ts';
import type { FoundService } from './find-services.ts';
import { prepareService } from './prepare-service.ts';
import type { RunContext } from './run-context.ts';
import { createSerially, serviceContext } from './service-context.ts';
import { type MissingOutput, readSettings, type StackOutputs } from './service-settings.ts';
import { silentLog } from './silent-log.ts';

export interface ContextOptions {
  readonly stage?: string | undefined;
  readonly missing: MissingOutput;
  /** No credentials are there, so no stack is looked at. */
  readonly offline?: boolean | undefined;
}

/** Gives each service of a run its context, with the outputs of others as its params. */
export class ServiceContexts {
  readonly #context: RunContext;
  readonly #services: readonly FoundService[];
  readonly #options: ContextOptions;
  readonly #outputs = new Map<string, Promise<StackOutputs | undefined>>();
  readonly #serially = createSerially();
  readonly #width: number;

  constructor(context: RunContext, services: readonly FoundService[], options: ContextOptions) {
    // What the first service's .env file adds to the process is not there for the others.
    const env = { ...context.ports.env };
    this.#context = services.length > 1 ? { ...context, ports: { ...context.ports, env } } : context;
    this.#services = services;
    this.#options = options;
    this.#width = Math.max(0, ...services.map(({ name }) => name.length));
  }

  /** What is wrong in serverless-compose goes to `problems`. A single service has the context of the run itself. */
  async contextOf(service: FoundService, problems: Problems): Promise<RunContext> {
    const context = this.#context;
    if (this.#services.length === 1 && !service.entry) return context;
    const stage = this.#options.stage ?? context.inputs.stage ?? 'dev';
    const outputsOf = (id: string) => this.#outputsOf(id);
    const settings = await readSettings(service, context, { ...this.#options, stage, outputsOf }, problems);
    const own = serviceContext(context, this.#label(service), settings, this.#serially);
    // One of several, also where only one of them is worked on: environments on GitHub are named after it.
    return { ...own, inputs: { ...own.inputs, servicePaths: this.#services.map(({ address }) => address) } };
  }

  /** The deployed stack of a service; `undefined` when there is none. */
  async stackOf(service: FoundService): Promise<DeployedStack | undefined> {
    const problems = new Problems();
    const { inputs, ports } = await this.contextOf(service, problems);
    const { stage } = this.#options;
    const quiet = { ...ports, log: silentLog(ports.log) };
    const { model, aws } = await prepareService(inputs, { serviceDir: service.dir, stage }, quiet, problems);
    return aws().cloudFormation.describeStack(model.stackName);
  }

  #label({ name }: FoundService): string | undefined {
    return this.#services.length > 1 ? name.padEnd(this.#width) : undefined;
  }

  #outputsOf(id: string): Promise<StackOutputs | undefined> {
    const known = this.#outputs.get(id);
    if (known) return known;
    const service = this.#services.find((other) => other.id === id);
    const reading = !service || this.#options.offline ? undefined : this.stackOf(service);
    const outputs = Promise.resolve(reading).then((stack) => stack?.outputs);
    this.#outputs.set(id, outputs);
    return outputs;
  }
}
