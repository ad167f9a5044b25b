import type { Aws, AwsConnector, Clock, CredentialSource, Environment, Log } from '../ports.ts';
import { createApiDomains } from './api-domains.ts';
import { createRestApiStages } from './api-gateway.ts';
import { createBuckets } from './buckets.ts';
import { createCertificates } from './certificates.ts';
import { createCloudFormation } from './cloudformation.ts';
import { createDistributions } from './cloudfront.ts';
import { keysFor } from './credentials.ts';
import { createDnsZones } from './dns-zones.ts';
import { createImageRegistry } from './ecr.ts';
import { createLambda } from './lambda.ts';
import { createLogs } from './logs.ts';
import { programEnvironment } from './program-environment.ts';
import { createRestApis } from './rest-apis.ts';
import { createRestDomains } from './rest-domains.ts';
import { createObjectStore } from './s3.ts';
import type { AwsSession } from './session.ts';
import { createParameters } from './ssm.ts';
import { createIdentity } from './sts.ts';
import { createWebAcls } from './wafv2.ts';

export interface AwsConnectorOptions {
  readonly env: Environment;
  readonly log: Log;
  readonly clock: Clock;
  /** Where OIDC tokens come from. */
  readonly fetchOidcToken: (audience: string) => Promise<string>;
  readonly userAgent?: string;
}

/** Connects to AWS. Nothing is loaded or asked before the first call; AWS_ENDPOINT_URL (and per service) is honoured. */
export function createAwsConnector(options: AwsConnectorOptions): AwsConnector {
  const { env, log, clock, fetchOidcToken, userAgent = 'serverless-deploy' } = options;
  return {
    connect(source: CredentialSource, region: string): Aws {
      const profile = source.kind === 'environment' ? source.profile : undefined;
      const base = { region, env, log, clock, userAgent, profile };
      return createAws({ ...base, keys: keysFor(source, base, fetchOidcToken) });
    },
  };
}

function createAws(session: AwsSession): Aws {
  return {
    region: session.region,
    identity: createIdentity(session),
    programEnvironment: () => programEnvironment(session),
    cloudFormation: createCloudFormation(session),
    cloudFormationIn: (region) => createCloudFormation({ ...session, region }),
    objects: createObjectStore(session),
    lambda: createLambda(session),
    parameters: createParameters(session),
    restApiStages: createRestApiStages(session),
    restApis: createRestApis(session),
    restDomains: createRestDomains(session),
    apiDomains: createApiDomains(session),
    certificates: createCertificates(session),
    dnsZones: createDnsZones(session),
    buckets: createBuckets(session),
    images: createImageRegistry(session),
    distributions: createDistributions(session),
    webAcls: createWebAcls(session),
    logs: createLogs(session),
  };
}
