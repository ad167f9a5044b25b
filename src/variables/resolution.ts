import { isJsonObject, type Json } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import type { ConfigPath } from '../core/source-location.ts';
import type { Locate, LocatedService } from '../service/located-service.ts';
import { type ConfigurationTree, ownValue } from './configuration-tree.ts';
import { Gate } from './gate.ts';
import { locateResolved } from './locate-resolved.ts';
import { secretTexts } from './secret-texts.ts';
import { ServiceEnvironment } from './service-environment.ts';
import type { SourceMemory } from './source-memory.ts';
import type { SourceTools } from './sources/source.ts';
import type { VariableContext } from './variable-context.ts';
import { type Asker, VariableResolver } from './variable-resolver.ts';

/** Options that every command of the framework knows: `${opt:}` and functions of users see them as null. */
const frameworkOptions = [
  'region',
  'aws-profile',
  'config',
  'stage',
  'param',
  'package',
  'verbose',
  'debug',
  'help',
  'version',
  'force',
];

const awsRequestsAtOnce = 10;

/** One run of the variables over one service: ties the resolver to the context. */
export class Resolution {
  readonly resolver: VariableResolver;
  readonly environment: ServiceEnvironment;
  readonly secrets = new Set<string>();
  /** Where a value was written, in whatever file. */
  readonly locate: Locate;
  readonly #located: LocatedService;
  readonly #tree: ConfigurationTree;
  readonly #context: VariableContext;
  readonly #problems: Problems;
  readonly #memory: SourceMemory;
  readonly #options: Readonly<Record<string, Json>>;

  constructor(located: LocatedService, tree: ConfigurationTree, context: VariableContext, problems: Problems) {
    this.#located = located;
    this.#tree = tree;
    this.#context = context;
    this.#problems = problems;
    this.environment = new ServiceEnvironment(context.env);
    this.resolver = new VariableResolver(tree, (asker) => this.#tools(asker));
    this.locate = locateResolved(located.locate, this.resolver.origins);
    this.#memory = {
      instanceId: String(context.clock.nowMs()),
      files: new Map(),
      aws: new Map(),
      awsGate: new Gate(awsRequestsAtOnce),
    };
    this.#options = optionsOf(context);
  }

  /** The stage asked for, else `provider.stage`, else dev. */
  async stage(asker: Asker): Promise<string> {
    const given = this.#options['stage'];
    if (typeof given === 'string') return given;
    // `provider.stage: ${sls:stage}` means: the stage that is asked for, dev if none is.
    if (asker.node === 'provider\0stage') return 'dev';
    const written = await this.resolver.property(['provider', 'stage'], asker);
    return written === undefined || written === null ? 'dev' : String(written);
  }

  /** The region asked for, else `provider.region`, else us-east-1. */
  async region(asker: Asker): Promise<string> {
    const given = this.#options['region'];
    if (typeof given === 'string') return given;
    if (asker.node === 'provider\0region') return 'us-east-1';
    const written = await this.resolver.property(['provider', 'region'], asker);
    return typeof written === 'string' ? written : 'us-east-1';
  }

  async loadDotenv(stage: string): Promise<void> {
    const { values, askedTooEarly } = await this.environment.load(
      this.#context.workspace,
      this.#located.serviceDir,
      stage,
    );
    this.#context.exportEnvironment?.(values);
    for (const name of askedTooEarly) {
      this.#problems.error(
        'VARIABLES_ENV_CONFLICT',
        `the stage was chosen without ${name}, which the .env file of that stage then sets`,
        { at: this.locate(['useDotenv']) },
      );
    }
  }

  #tools(asker: Asker): SourceTools {
    return {
      context: this.#context,
      serviceDir: this.#located.serviceDir,
      memory: this.#memory,
      problems: this.#problems,
      options: this.#options,
      env: (name) => this.environment.get(name),
      property: (path) => this.resolver.property(path, asker),
      locate: this.locate,
      neighbours: (path) => this.#neighbours(path),
      resolveText: (text) => this.resolver.expand(text, asker),
      stage: () => this.stage(asker),
      region: () => this.region(asker),
      secret: (value) => this.#keepSecret(value),
      warn: (message, remedy) => this.#warn(message, remedy, asker.path),
    };
  }

  #neighbours(path: ConfigPath): readonly string[] {
    let value: Json | undefined = this.#tree.root;
    for (const step of path.slice(0, -1)) value = ownValue(value, String(step));
    return isJsonObject(value) ? Object.keys(value) : [];
  }

  #keepSecret(value: Json): void {
    for (const text of secretTexts(value)) {
      this.secrets.add(text);
      this.#context.log.maskSecret(text);
    }
  }

  #warn(message: string, remedy: string, path: ConfigPath): void {
    this.#problems.warn('VARIABLES_OLD_FORM', message, { at: this.locate(path), remedy });
  }
}

function optionsOf({ options, stage, region }: VariableContext): Readonly<Record<string, Json>> {
  const given = Object.entries({
    ...options,
    ...(stage === undefined ? {} : { stage }),
    ...(region === undefined ? {} : { region }),
  });
  return Object.fromEntries([
    ...frameworkOptions.map((name) => [name, null] as const),
    ...given.map(([name, value]) => [name, value ?? null] as const),
  ]);
}
