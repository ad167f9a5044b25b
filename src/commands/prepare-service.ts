import path from 'node:path';
import { isJsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import { decideCredentials } from '../inputs/decide-credentials.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { adjustConfig, adjustModel } from '../plugins/apply-plugins.ts';
import type { Aws, Environment, Ports } from '../ports.ts';
import { loadService } from '../service/load-service.ts';
import type { LocatedService } from '../service/located-service.ts';
import { type Profile, profileOfFrameworkVersion } from '../service/profile.ts';
import { readServiceModel } from '../service/read-service-model.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { readDotenv } from '../variables/dotenv.ts';
import { resolveVariables } from '../variables/resolve-variables.ts';
import { checkPlugins, pluginNames } from './check-plugins.ts';

/** A service ready to be packaged, with the way to its account. */
export interface PreparedService {
  readonly model: ServiceModel;
  /** Connects on first use; the same clients afterwards. */
  readonly aws: () => Aws;
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
  const connected = new Map<string, Aws>();
  const connect = (region: string): Aws => {
    const known = connected.get(region);
    if (known) return known;
    const aws = ports.aws.connect(decideCredentials(inputs), region);
    connected.set(region, aws);
    return aws;
  };
  const resolved = await resolveVariables(
    located,
    {
      options: variableOptions(inputs, stage),
      params: { ...inputs.params, ...options.params },
      stage,
      region: inputs.region,
      env: ports.env,
      workspace: ports.workspace,
      commands: ports.commands,
      clock: ports.clock,
      aws: connect,
      profile,
      log: ports.log,
      stubAws: options.offline ?? false,
      exportEnvironment: ports.exportEnvironment,
    },
    problems,
  );
  problems.throwIfErrors();
  const plugins = pluginNames(resolved.config);
  checkPlugins(plugins, resolved.locate, problems, ports.log);
  problems.throwIfErrors();
  const config = await adjustConfig(resolved.config, plugins, {
    region: resolved.region,
    environment: ports.env,
    options: variableOptions(inputs, stage),
    readText: (file) => ports.workspace.readText(path.resolve(serviceDir, file)),
    parseDotenv: readDotenv,
    locate: resolved.locate,
    problems,
  });
  const read = readServiceModel({ ...resolved, config }, { stage, region: inputs.region, profile }, problems);
  problems.throwIfErrors();
  warnOfDefaultRegion(inputs, resolved, ports.env, problems);
  const model = adjustModel(read, problems);
  return { model, aws: () => connect(model.region) };
}

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
