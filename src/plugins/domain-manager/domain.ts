import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import { UserError } from '../../core/user-error.ts';
import type { ApiDomainRequest } from '../../ports.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { type Routing, readRouting } from './routing.ts';
import { booleanOf, optionalText } from './setting.ts';

export type ApiType = 'REST' | 'HTTP' | 'WEBSOCKET';

/** A domain that is switched on, with the plugin's defaults. */
export interface Domain {
  readonly name: string;
  readonly apiType: ApiType;
  readonly endpointType: 'EDGE' | 'REGIONAL';
  /** Empty: the root. */
  readonly basePath: string;
  readonly stage: string;
  readonly certificateArn: string | undefined;
  readonly certificateName: string | undefined;
  readonly securityPolicy: string;
  readonly truststore: ApiDomainRequest['truststore'];
  /** DNS records that are made with the domain. */
  readonly recordTypes: readonly ('A' | 'AAAA')[];
  readonly hostedZoneId: string | undefined;
  /** Which zones are looked through; both kinds when it is not said. */
  readonly hostedZonePrivate: boolean | undefined;
  /** The records stand in the public and in the private zone. */
  readonly splitHorizonDns: boolean;
  readonly routing: Routing;
  readonly autoDomain: boolean;
  readonly autoDomainWaitSeconds: number;
  readonly allowPathMatching: boolean;
  /** A domain that others use too outlives the stack; `false` only when it is written. */
  readonly preserveExternalPathMappings: boolean;
}

/** Settings of one domain as they are written, and where. */
export interface DomainEntry {
  readonly settings: JsonObject;
  readonly path: ConfigPath;
}

const apiKeys = ['rest', 'http', 'websocket'] as const;

/** `customDomain` and `customDomains`, an entry for each kind of API that one names. Source: framework-spec 9.1. */
export function domainEntries({ custom }: Pick<ServiceModel, 'custom'>): readonly DomainEntry[] {
  const { customDomain, customDomains } = custom;
  const several: readonly Json[] = Array.isArray(customDomains) ? customDomains : [];
  return [
    ...entriesOf(customDomain, ['custom', 'customDomain']),
    ...several.flatMap((entry, index) => entriesOf(entry, ['custom', 'customDomains', index])),
  ];
}

function entriesOf(written: Json | undefined, path: ConfigPath): readonly DomainEntry[] {
  if (!isJsonObject(written)) return [];
  const ofApis = apiKeys.flatMap((key): DomainEntry[] => {
    const settings = written[key];
    return isJsonObject(settings) ? [{ settings: { ...settings, apiType: key }, path: [...path, key] }] : [];
  });
  return ofApis.length > 0 ? ofApis : [{ settings: written, path }];
}

/** The domains that are switched on. Throws `PLUGIN_CONFIG_INVALID` with the place of the setting. */
export function readDomains(model: ServiceModel): readonly Domain[] {
  return domainEntries(model).flatMap(({ settings, path }) => {
    try {
      return booleanOf(settings, 'enabled', true) ? [readDomain(settings, model)] : [];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(error.code, error.message, { at: model.locate(path) });
    }
  });
}

function readDomain(settings: JsonObject, model: ServiceModel): Domain {
  const name = optionalText(settings, 'domainName');
  if (name === undefined) throw new UserError('PLUGIN_CONFIG_INVALID', 'a domain has no `domainName`.');
  const apiType = oneOf(settings, 'apiType', ['REST', 'HTTP', 'WEBSOCKET'] as const, 'REST');
  const endpointType = oneOf(settings, 'endpointType', ['EDGE', 'REGIONAL'] as const, 'EDGE');
  const basePath = basePathOf(settings);
  if (apiType !== 'REST' && endpointType === 'EDGE') {
    const message = `${name} is edge-optimised, which ${apiType} APIs do not go with: set \`endpointType: regional\`.`;
    throw new UserError('PLUGIN_CONFIG_INVALID', message);
  }
  const hostedZoneId = optionalText(settings, 'hostedZoneId');
  const hostedZonePrivate =
    settings['hostedZonePrivate'] === undefined ? undefined : booleanOf(settings, 'hostedZonePrivate', false);
  return {
    name,
    apiType,
    endpointType,
    basePath,
    stage: stageOf({ apiType, basePath }, optionalText(settings, 'stage'), model),
    certificateArn: optionalText(settings, 'certificateArn'),
    certificateName: optionalText(settings, 'certificateName'),
    securityPolicy: (optionalText(settings, 'securityPolicy') ?? 'tls_1_2').replace(/^tls_1_[023]$/, upperCase),
    truststore: truststoreOf(settings, endpointType),
    recordTypes: recordTypesOf(settings),
    hostedZoneId,
    hostedZonePrivate,
    splitHorizonDns: !hostedZoneId && hostedZonePrivate === undefined && booleanOf(settings, 'splitHorizonDns', false),
    routing: readRouting(settings, endpointType, model.region),
    autoDomain: booleanOf(settings, 'autoDomain', false),
    autoDomainWaitSeconds: Number(settings['autoDomainWaitFor']) || 120,
    allowPathMatching: booleanOf(settings, 'allowPathMatching', false),
    preserveExternalPathMappings: booleanOf(settings, 'preserveExternalPathMappings', true),
  };
}

const upperCase = (text: string): string => text.toUpperCase();

function oneOf<const T extends string>(settings: JsonObject, key: string, choices: readonly T[], otherwise: T): T {
  const written = optionalText(settings, key);
  if (written === undefined) return otherwise;
  const found = choices.find((choice) => choice === written.toUpperCase());
  if (found !== undefined) return found;
  const message = `\`${key}: ${written}\` is not served: use ${choices.join(' or ').toLowerCase()}.`;
  throw new UserError('PLUGIN_CONFIG_INVALID', message);
}

function basePathOf(settings: JsonObject): string {
  const basePath = optionalText(settings, 'basePath') ?? '';
  return basePath === '(none)' ? '' : basePath;
}

/** A stage of its own, else that of the service; HTTP APIs have the stage `$default`. */
function stageOf(
  { apiType, basePath }: Pick<Domain, 'apiType' | 'basePath'>,
  stage: string | undefined,
  { provider, stage: ofService }: ServiceModel,
): string {
  if (apiType === 'HTTP' && (basePath === '' || stage === undefined)) return '$default';
  return stage ?? (apiType === 'REST' ? provider.apiGateway.stage : undefined) ?? ofService;
}

function truststoreOf(settings: JsonObject, endpointType: Domain['endpointType']): Domain['truststore'] {
  const uri = optionalText(settings, 'tlsTruststoreUri');
  if (uri === undefined) return undefined;
  if (!/^s3:\/\/[^/]+\/./.test(uri)) {
    throw new UserError('PLUGIN_CONFIG_INVALID', `\`tlsTruststoreUri: ${uri}\` is no s3://bucket/key.`);
  }
  if (endpointType === 'EDGE') {
    throw new UserError('PLUGIN_CONFIG_INVALID', 'mutual TLS needs `endpointType: regional`.');
  }
  return { uri, version: optionalText(settings, 'tlsTruststoreVersion') };
}

function recordTypesOf(settings: JsonObject): Domain['recordTypes'] {
  if (!booleanOf(settings, 'createRoute53Record', true)) return [];
  return booleanOf(settings, 'createRoute53IPv6Record', true) ? ['A', 'AAAA'] : ['A'];
}
