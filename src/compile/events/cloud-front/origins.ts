import { alphanumeric } from '../../../cloudformation/logical-ids.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { CompileContext, FunctionEvent } from '../../contribution.ts';
import { extendDeep } from './extend-deep.ts';

/** The origins of all events, each once, and which one of them is the default. */
export interface Origins {
  readonly byId: ReadonlyMap<string, JsonObject>;
  /** ID of the origin that `isDefaultOrigin` marks. */
  readonly defaultId?: string | undefined;
  originIdOf(event: FunctionEvent<'cloudFront'>): string | undefined;
}

/** Reads the origins in the order of events. Reports missing and unreadable ones, and several defaults. */
export function readOrigins(events: readonly FunctionEvent<'cloudFront'>[], context: CompileContext): Origins {
  const byId = new Map<string, JsonObject>();
  const ids = new Map<FunctionEvent<'cloudFront'>, string>();
  let defaultId: string | undefined;
  for (const entry of events) {
    const origin = originOf(entry, context);
    if (!origin) continue;
    const id = originId(origin);
    const known = byId.get(id);
    byId.set(id, known ? extendDeep(known, origin) : { ...origin, Id: id });
    ids.set(entry, id);
    if (!entry.event.config.isDefaultOrigin) continue;
    if (defaultId !== undefined && defaultId !== id) reportSecondDefault(entry, defaultId, id, context);
    defaultId = id;
  }
  return { byId, defaultId, originIdOf: (event) => ids.get(event) };
}

/** `s3/` or `custom/`, the domain, the path. A domain that is no text goes in by the letters and digits of its JSON. */
function originId({ S3OriginConfig, DomainName, OriginPath }: JsonObject): string {
  const domain = typeof DomainName === 'string' ? DomainName : alphanumeric(JSON.stringify(DomainName));
  return `${S3OriginConfig ? 's3' : 'custom'}/${domain}${typeof OriginPath === 'string' ? OriginPath : ''}`;
}

function originOf({ event }: FunctionEvent<'cloudFront'>, { model, problems }: CompileContext): JsonObject | undefined {
  const { origin } = event.config;
  if (typeof origin === 'object' && origin['DomainName'] !== undefined) return origin;
  const url = typeof origin === 'string' && URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.hostname) return originOfUrl(url);
  const message =
    origin === undefined
      ? 'A cloudFront event needs an origin'
      : `The origin ${JSON.stringify(origin)} of a cloudFront event has no domain`;
  problems.error('CLOUDFRONT_ORIGIN', message, { at: model.locate([...event.path, 'origin']) });
  return undefined;
}

const originOfUrl = ({ protocol, hostname, pathname }: URL): JsonObject => ({
  DomainName: hostname.toLowerCase(),
  ...(pathname.length > 1 && { OriginPath: pathname }),
  ...(protocol === 's3:' ? { S3OriginConfig: {} } : { CustomOriginConfig: { OriginProtocolPolicy: 'match-viewer' } }),
});

function reportSecondDefault(
  { event }: FunctionEvent<'cloudFront'>,
  first: string,
  second: string,
  { model, problems }: CompileContext,
): void {
  problems.error('CLOUDFRONT_DEFAULT_ORIGIN', `The distribution has two default origins: "${first}" and "${second}"`, {
    at: model.locate([...event.path, 'isDefaultOrigin']),
  });
}
