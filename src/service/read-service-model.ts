import { isJsonObject, type JsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import type { ResolvedService } from './located-service.ts';
import type { Profile } from './profile.ts';
import { type Draft, jsonOf } from './read/draft.ts';
import { objectAt, textAt, textsAt } from './read/fields.ts';
import { locateMerged } from './read/locate-merged.ts';
import { normalizeConfig } from './read/normalize.ts';
import { readFunctions } from './read/read-functions.ts';
import { readLayers } from './read/read-layers.ts';
import { readPackage } from './read/read-package.ts';
import { readProvider } from './read/read-provider.ts';
import { readResources } from './read/read-resources.ts';
import { validateConfig } from './schema/validate-config.ts';
import type { ServiceModel } from './service-model.ts';

export interface ReadOptions {
  /** Over what the variables saw. */
  readonly stage?: string | undefined;
  readonly region?: string | undefined;
  readonly profile: Profile;
}

/**
 * The service as the later steps see it: one form, checked, coerced, with defaults (framework-spec 1.1). Everything
 * that is wrong goes to `problems` with codes CONFIG_*; throws them together if the form is wrong.
 */
export function readServiceModel(resolved: ResolvedService, options: ReadOptions, problems: Problems): ServiceModel {
  const { profile } = options;
  const stage = options.stage ?? resolved.stage;
  const region = options.region ?? resolved.region;
  const locate = locateMerged(resolved.config, resolved.locate);
  const draft: Draft = normalizeConfig(resolved.config);
  validateConfig(draft, { profile, written: resolved.config, locate, stage, region }, problems);
  problems.throwIfErrors();
  return modelOf(jsonObject(draft), { resolved, profile, stage, region, locate });
}

interface Read extends Required<Pick<ServiceModel, 'profile' | 'stage' | 'region' | 'locate'>> {
  readonly resolved: ResolvedService;
}

function modelOf(config: JsonObject, { resolved, profile, stage, region, locate }: Read): ServiceModel {
  const service = textAt(config, 'service') ?? '';
  const provider = objectAt(config, 'provider');
  const packageSection = objectAt(config, 'package');
  return {
    serviceDir: resolved.serviceDir,
    configFile: resolved.configFile,
    profile,
    service,
    stage,
    region,
    stackName: textAt(provider, 'stackName') ?? `${service}-${stage}`,
    provider: readProvider(provider),
    functions: readFunctions(objectAt(config, 'functions'), { service, stage, profile, provider, packageSection }),
    layers: readLayers(objectAt(config, 'layers')),
    package: readPackage(packageSection),
    resources: readResources(objectAt(config, 'resources')),
    custom: objectAt(config, 'custom') ?? {},
    plugins: textsAt(config, 'plugins') ?? textsAt(objectAt(config, 'plugins'), 'modules') ?? [],
    config,
    locate,
    secrets: resolved.secrets,
  };
}

function jsonObject(draft: Draft): JsonObject {
  const json = jsonOf(draft);
  return isJsonObject(json) ? json : {};
}
