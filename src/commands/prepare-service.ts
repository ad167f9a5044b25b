import path from 'node:path';
import type { JsonObject } from '../core/json.ts';
import { isJsonObject } from '../core/json.ts';
import { Problems } from '../core/problems.ts';
import { decideCredentials } from '../inputs/decide-credentials.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { pythonLayerConfig, pythonLayerKey } from '../package/builders/python/python-layer.ts';
import { adjustConfig, adjustModel } from '../plugins/apply-plugins.ts';
import type { PluginContext } from '../plugins/native-plugin.ts';
import type { Aws, Environment, Ports } from '../ports.ts';
import { loadService } from '../service/load-service.ts';
import type { LocatedService, ResolvedService } from '../service/located-service.ts';
import { type Profile, profileOfFrameworkVersion } from '../service/profile.ts';
import { locateMerged } from '../service/read/locate-merged.ts';
import { readServiceModel } from '../service/read-service-model.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { readDotenv } from '../variables/dotenv.ts';
import { resolveVariables } from '../variables/resolve-variables.ts';
import type { VariableContext } from '../variables/variable-context.ts';
import {
  chooseEngine,
  type Engine,
  findLocalPlugins,
  listUnserved,
  listUnservedBuilds,
  notServed,
  pluginNames,
  reportPlugins,
  type UnservedPlugin,
} from './check-plugins.ts';

/** A service ready to be packaged, with the way to its account. */
export interface PreparedService {
  readonly model: ServiceModel;
  /** Connects on first use; the same clients afterwards. */
  readonly aws: () => Aws;
  readonly engine: Engine;
  /** Why the framework packages it; empty when only the input `engine` says so. */
  readonly unserved: readonly UnservedPlugin[];
  /** `${param:…}` of the caller, for the framework's own command line. */
  readonly params: Readonly<Record<string, string>>;
}

export interface PrepareOptions {
  /** Folder of the service, absolute. */
  readonly serviceDir: string;
  /** Stage that the event decided, over that of the inputs. */
  readonly stage?: string | undefined;
  /** Params besides those of the inputs, such as outputs of other services. */
  readonly params?: Readonly<Record<string, string>> | undefined;
  /** No credentials are there: AWS-backed variables get stand-ins. */
  readonly offline?: boolean | undefined;
}

/** inputs → load → variables → model: reads one service. Throws with all problems found. */
export async function prepareService(
  inputs: Inputs,
  options: PrepareOptions,
  ports: Ports,
  problems: Problems,
): Promise<PreparedService> {
  const { serviceDir } = options;
  const located = await loadService(ports.workspace, serviceDir, inputs.configFile, problems, givenProfile(inputs));
  problems.throwIfErrors();
  const profile = chooseProfile(inputs, located);
  const stage = options.stage ?? inputs.stage;
  const local = await findLocalPlugins(located.config, serviceDir, ports.workspace);
  // Plugins may bring variables, so the engine is chosen before any is resolved.
  const expected = engineFor(listUnserved(pluginNames(located.config), local), inputs, located);
  const params = { ...inputs.params, ...options.params };
  const connect = connectOnce(inputs, ports);
  const context = { params, stage, profile, aws: connect, stubAws: options.offline ?? false };
  const lenient = expected === 'framework';
  const resolved = await resolveVariables(located, variableContext(inputs, { ...context, lenient }, ports), problems);
  problems.throwIfErrors();
  const plugins = pluginNames(resolved.config);
  const { workspace } = ports;
  const unserved = [
    ...listUnserved(plugins, local, resolved.config),
    ...(await listUnservedBuilds(plugins, local, { ...resolved, workspace })),
  ];
  const engine = engineFor(unserved, inputs, resolved);
  reportPlugins(plugins, engine, resolved.locate, problems, ports.log);
  // What plugins leave is merged: places are those of the parts that were written.
  const locate = locateMerged(resolved.config, resolved.locate);
  // The plugins themselves have the last word on their settings, where the framework runs them.
  const ofPlugins = engine === 'framework' ? new Problems() : problems;
  const config = await adjustConfig(
    readable(resolved.config, engine),
    plugins,
    pluginContext({ ...resolved, locate }, variableOptions(inputs, stage), ports, ofPlugins),
  );
  const read = readModel({ ...resolved, config, locate }, { stage, region: inputs.region, profile }, problems);
  problems.throwIfErrors();
  warnOfDefaultRegion(inputs, resolved, ports.env, problems);
  return { model: adjustModel(read, ofPlugins), aws: () => connect(read.region), engine, unserved, params };
}

function engineFor(unserved: readonly UnservedPlugin[], inputs: Inputs, { locate }: LocatedService): Engine {
  const engine = chooseEngine(inputs.engine, unserved);
  if (engine === 'native' && unserved.length > 0) throw notServed(unserved, inputs.engine, locate);
  return engine;
}

/** One connection per region, made when it is first asked for. */
function connectOnce(inputs: Inputs, ports: Ports): (region: string) => Aws {
  const connected = new Map<string, Aws>();
  return (region) => {
    const aws = connected.get(region) ?? ports.aws.connect(decideCredentials(inputs), region);
    connected.set(region, aws);
    return aws;
  };
}

type OfRun = Pick<VariableContext, 'params' | 'stage' | 'profile' | 'aws' | 'stubAws' | 'lenient'>;

function variableContext(inputs: Inputs, ofRun: OfRun, ports: Ports): VariableContext {
  const { env, workspace, commands, clock, log, exportEnvironment } = ports;
  const options = variableOptions(inputs, ofRun.stage);
  return { ...ofRun, options, region: inputs.region, env, workspace, commands, clock, log, exportEnvironment };
}

function pluginContext(
  { region, stage, locate, serviceDir }: ResolvedService,
  options: PluginContext['options'],
  { env, workspace, clock }: Ports,
  problems: Problems,
): PluginContext {
  const readText = (file: string) => workspace.readText(path.resolve(serviceDir, file));
  const writeText = (file: string, text: string) => workspace.writeText(path.resolve(serviceDir, file), text);
  const files = { readText, writeText, parseDotenv: readDotenv };
  return { region, stage, environment: env, options, ...files, clock, locate, problems };
}

/** The model; with the layer that `custom.pythonRequirements.layer` stands for. */
function readModel(
  resolved: ResolvedService,
  options: Parameters<typeof readServiceModel>[1],
  problems: Problems,
): ServiceModel {
  const model = readServiceModel(resolved, options, problems);
  const layer = pythonLayerConfig(model);
  if (layer === undefined) return model;
  const layers = resolved.config['layers'];
  const config = {
    ...resolved.config,
    layers: { ...(isJsonObject(layers) ? layers : {}), [pythonLayerKey]: layer },
  };
  return readServiceModel({ ...resolved, config }, options, problems);
}

/** What plugins that we do not know add to the schema is no error, if the framework packages and checks the service. */
const readable = (config: JsonObject, engine: Engine): JsonObject =>
  engine === 'framework' && config['configValidationMode'] !== 'off'
    ? { ...config, configValidationMode: 'warn' }
    : config;

const givenProfile = ({ compatibility }: Inputs): Profile | undefined =>
  compatibility === 'auto' ? undefined : compatibility;

/** Template profile: the input, else the major of `frameworkVersion`, else v4 (framework-spec, head). */
const chooseProfile = (inputs: Inputs, located: LocatedService): Profile =>
  givenProfile(inputs) ?? profileOfFrameworkVersion(located.config['frameworkVersion']);

function variableOptions(inputs: Inputs, stage: string | undefined): Record<string, string | undefined> {
  const free = Object.entries(inputs.options).map(([name, value]) => [name, value === true ? 'true' : value]);
  return { ...Object.fromEntries(free), stage, region: inputs.region, 'aws-profile': inputs.credentials.profile };
}

/** The framework's default region is seldom what somebody meant who named none. */
function warnOfDefaultRegion(
  inputs: Inputs,
  { config, locate }: LocatedService,
  env: Environment,
  problems: Problems,
): void {
  const provider = config['provider'];
  const named = isJsonObject(provider) && provider['region'] !== undefined;
  if (inputs.region !== undefined || named) return;
  const other = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
  const hint = other && other !== 'us-east-1' ? ` AWS_REGION is ${other}, which the framework does not look at.` : '';
  problems.warn('CONFIG_REGION_DEFAULT', `No region is given, so it is us-east-1, the framework's default.${hint}`, {
    at: locate(['provider']),
  });
}
