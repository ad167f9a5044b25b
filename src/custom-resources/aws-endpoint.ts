/** The services that our handlers call. */
export type ServiceName = 's3' | 'lambda' | 'cognito-idp' | 'iam' | 'apigateway' | 'events';

type Environment = Readonly<Record<string, string | undefined>>;

/** How the SDKs name each service in `AWS_ENDPOINT_URL_<name>`. */
const variableNames: Readonly<Record<ServiceName, string>> = {
  s3: 'S3',
  lambda: 'LAMBDA',
  'cognito-idp': 'COGNITO_IDENTITY_PROVIDER',
  iam: 'IAM',
  apigateway: 'API_GATEWAY',
  events: 'EVENTBRIDGE',
};

/** Partition → what stands behind the region, and the region that signs for IAM, which has one endpoint per partition. */
const partitions: Readonly<
  Record<string, { readonly suffix: string; readonly iam: { host: string; region: string } }>
> = {
  aws: { suffix: 'amazonaws.com', iam: { host: 'iam.amazonaws.com', region: 'us-east-1' } },
  'aws-cn': {
    suffix: 'amazonaws.com.cn',
    iam: { host: 'iam.cn-north-1.amazonaws.com.cn', region: 'cn-north-1' },
  },
  'aws-us-gov': { suffix: 'amazonaws.com', iam: { host: 'iam.us-gov.amazonaws.com', region: 'us-gov-west-1' } },
};

export interface Endpoint {
  /** Without a slash at the end. */
  readonly url: string;
  /** Region in the credential scope. */
  readonly signingRegion: string;
}

/** Where a service answers, from the region's default or from `AWS_ENDPOINT_URL_<service>` and `AWS_ENDPOINT_URL`. */
export function awsEndpoint(service: ServiceName, partition: string, region: string, env: Environment): Endpoint {
  const place = partitions[partition] ?? partitions['aws'];
  if (!place) throw new Error(`no endpoints for partition ${partition}`);
  const signingRegion = service === 'iam' ? place.iam.region : region;
  const host = service === 'iam' ? place.iam.host : `${service}.${region}.${place.suffix}`;
  const given = env[`AWS_ENDPOINT_URL_${variableNames[service]}`] || env['AWS_ENDPOINT_URL'];
  return { url: given ? given.replace(/\/+$/, '') : `https://${host}`, signingRegion };
}
