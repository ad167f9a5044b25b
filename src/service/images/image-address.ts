/** The parts of `<account>.dkr.ecr.<region>.amazonaws.com/<repository>[:<tag>|@sha256:<hex>]`. */
export interface ImageAddress {
  /** Without tag and digest. */
  readonly repositoryUri: string;
  readonly registryId?: string | undefined;
  /** Absent where the registry is not named as ECR names it. */
  readonly region?: string | undefined;
  /** Path in the registry. */
  readonly repository: string;
  /** `latest` where neither tag nor digest is given, as for Docker. */
  readonly tag: string;
  /** Hex, without `sha256:`. */
  readonly sha256?: string | undefined;
}

/** Takes the address of an image apart. */
export function parseImageAddress(uri: string): ImageAddress {
  const [named = uri, digest] = uri.split('@');
  const slash = named.indexOf('/');
  const colon = named.indexOf(':', slash + 1);
  const repositoryUri = colon < 0 ? named : named.slice(0, colon);
  const [, registryId, region] = /^(\d+)\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(uri) ?? [];
  return {
    repositoryUri,
    registryId,
    region,
    repository: repositoryUri.slice(slash + 1),
    tag: colon < 0 ? 'latest' : named.slice(colon + 1),
    sha256: digest?.replace(/^sha256:/, ''),
  };
}
