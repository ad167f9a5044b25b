import type { PolicyStatement } from '../cloudformation/policy.ts';
import type { Value } from '../cloudformation/template.ts';
import type { JsonObject } from '../core/json.ts';
import type { ConfigPath } from '../core/source-location.ts';
import type { EventKind } from './event-kind.ts';
import type { EventConfigs } from './events/index.ts';
import type { Locate } from './located-service.ts';
import type { Profile } from './profile.ts';

// The configuration after validation and coercion: keys as in serverless.yml, defaults of the framework where it says so.

/** Everything that the later steps know of a service. */
export interface ServiceModel {
  readonly serviceDir: string;
  readonly configFile: string;
  readonly profile: Profile;
  readonly service: string;
  readonly stage: string;
  readonly region: string;
  /** `provider.stackName`, or `<service>-<stage>`. */
  readonly stackName: string;
  readonly provider: ProviderModel;
  readonly functions: readonly FunctionModel[];
  readonly layers: readonly LayerModel[];
  readonly package: PackageModel;
  readonly resources: UserResources;
  readonly custom: JsonObject;
  /** Plugin names as listed. */
  readonly plugins: readonly string[];
  /** The whole coerced configuration, for plugins and the state file. */
  readonly config: JsonObject;
  readonly locate: Locate;
  readonly secrets: readonly string[];
}

export interface PackageModel {
  readonly individually: boolean;
  /** Ordered: `exclude` (v3, as `!pattern`), then `patterns`, then `include` (v3). */
  readonly patterns: readonly string[];
  readonly excludeDevDependencies: boolean;
  /** A ready zip: path from the service folder, or an address in S3. */
  readonly artifact?: string | undefined;
}

export type Tags = Readonly<Record<string, string>>;
export type Environment = Readonly<Record<string, Value>>;
export type Architecture = 'x86_64' | 'arm64';

export interface VpcConfig {
  readonly securityGroupIds?: Value | undefined;
  readonly subnetIds?: Value | undefined;
  readonly ipv6AllowedForDualStack?: boolean | undefined;
}

export interface LogsLambdaConfig {
  readonly applicationLogLevel?: string | undefined;
  readonly logFormat?: string | undefined;
  readonly logGroup?: string | undefined;
  readonly systemLogLevel?: string | undefined;
}

export interface RuntimeManagement {
  readonly mode: 'auto' | 'onFunctionUpdate' | 'manual';
  readonly arn?: Value | undefined;
}

export interface FunctionUrlConfig {
  readonly authorizer?: 'aws_iam' | undefined;
  readonly cors?: true | FunctionUrlCors | undefined;
  readonly invokeMode?: 'BUFFERED' | 'RESPONSE_STREAM' | undefined;
}

/** `null` takes a default away. */
export interface FunctionUrlCors {
  readonly allowCredentials?: boolean | null | undefined;
  readonly allowedHeaders?: readonly string[] | null | undefined;
  readonly allowedMethods?: readonly string[] | null | undefined;
  readonly allowedOrigins?: readonly string[] | null | undefined;
  readonly exposedResponseHeaders?: readonly string[] | null | undefined;
  readonly maxAge?: number | null | undefined;
}

export interface DestinationTarget {
  readonly type: 'function' | 'sns' | 'sqs' | 'eventBus';
  readonly arn: Value;
}

export interface ImageConfig {
  /** Entry of `provider.ecr.images`. */
  readonly name?: string | undefined;
  readonly uri?: string | undefined;
  readonly workingDirectory?: string | undefined;
  readonly command?: readonly string[] | undefined;
  readonly entryPoint?: readonly string[] | undefined;
}

export interface EcrConfig {
  readonly images: Readonly<Record<string, EcrImage>>;
  readonly scanOnPush: boolean;
  /** Images that the repository keeps. */
  readonly maxImageCount?: number | undefined;
}

export interface EcrImage {
  readonly uri?: string | undefined;
  readonly path?: string | undefined;
  readonly file?: string | undefined;
  readonly buildArgs?: Readonly<Record<string, string>> | undefined;
  readonly buildOptions?: readonly string[] | undefined;
  readonly cacheFrom?: readonly string[] | undefined;
  readonly platform?: string | undefined;
  readonly provenance?: string | undefined;
}

/** One event of one function; `config` is what stands under the event's key. */
export type EventModel = { readonly [K in EventKind]: EventOf<K> }[EventKind];

export interface EventOf<K extends EventKind> {
  readonly kind: K;
  readonly config: EventConfigs[K];
  /** 0-based position among all events of the function. */
  readonly index: number;
  /** Of what `config` is: `['functions', 'hello', 'events', 0, 'sqs']`. */
  readonly path: ConfigPath;
}

export interface FunctionModel {
  /** Key under `functions`. */
  readonly key: string;
  /** Deployed name: `name`, or `<service>-<stage>-<key>`. */
  readonly name: string;
  readonly path: ConfigPath;
  readonly handler?: string | undefined;
  readonly image?: ImageConfig | undefined;
  /** Function's, provider's, or the profile's default; absent for images. */
  readonly runtime?: string | undefined;
  readonly architecture?: Architecture | undefined;
  readonly memorySize: number;
  readonly timeout: number;
  readonly description?: Value | undefined;
  /** Provider's then function's; `null` removes a variable; absent when neither level has an object. */
  readonly environment?: Environment | undefined;
  /** Provider's then function's. */
  readonly tags: Tags;
  readonly events: readonly EventModel[];
  /** Present only when the function has its own. */
  readonly role?: Value | undefined;
  readonly condition?: string | undefined;
  readonly dependsOn: readonly string[];
  readonly destinations?:
    | {
        readonly onSuccess?: string | DestinationTarget | undefined;
        readonly onFailure?: string | DestinationTarget | undefined;
      }
    | undefined;
  readonly disableLogs: boolean;
  readonly durableConfig?:
    | {
        readonly executionTimeout: number;
        readonly retentionPeriodInDays?: number | undefined;
      }
    | undefined;
  readonly ephemeralStorageSize?: number | undefined;
  readonly logs?: LogsLambdaConfig | undefined;
  readonly fileSystemConfig?: { readonly arn: Value; readonly localMountPath: string } | undefined;
  readonly kmsKeyArn?: Value | undefined;
  readonly recursiveLoop?: 'Allow' | 'Terminate' | undefined;
  readonly snapStart: boolean;
  /** Function's list, else the provider's. */
  readonly layers?: readonly Value[] | undefined;
  readonly logRetentionInDays?: number | undefined;
  /** Serverless 4: class of the function's log group, the function's or the provider's. */
  readonly logGroupClass?: 'STANDARD' | 'INFREQUENT_ACCESS' | undefined;
  readonly logDataProtectionPolicy?: JsonObject | undefined;
  readonly maximumEventAge?: number | undefined;
  readonly maximumRetryAttempts?: number | undefined;
  readonly onError?: Value | undefined;
  readonly package: {
    readonly artifact?: string | undefined;
    readonly individually: boolean;
    readonly patterns: readonly string[];
    readonly disable: boolean;
  };
  readonly provisionedConcurrency?: Value | undefined;
  readonly reservedConcurrency?: Value | undefined;
  readonly runtimeManagement?: RuntimeManagement | undefined;
  readonly tracing?: string | boolean | undefined;
  readonly url?: FunctionUrlConfig | undefined;
  readonly versionFunction: boolean;
  /** Function's own `vpc` key: `'off'` for null or false, absent when the key is not there. */
  readonly vpc?: VpcConfig | 'off' | undefined;
  readonly httpApiPayload?: string | undefined;
  /** The function as written after coercion: keys of plugins live here. */
  readonly config: JsonObject;
}

export interface LayerModel {
  readonly key: string;
  readonly name: string;
  readonly path: ConfigPath;
  /** Folder to zip, relative to the service folder; absent with a ready artifact. */
  readonly sourcePath?: string | undefined;
  readonly description?: string | undefined;
  readonly licenseInfo?: string | undefined;
  readonly compatibleRuntimes?: readonly string[] | undefined;
  readonly compatibleArchitectures?: readonly string[] | undefined;
  readonly allowedAccounts: readonly string[];
  readonly retain: boolean;
  /** It holds npm packages: the package.json that asks for them, and patterns of files that go, below `nodejs`. */
  readonly modules?: { readonly manifest: string; readonly cleanup: readonly string[] } | undefined;
  readonly package: { readonly artifact?: string | undefined; readonly patterns: readonly string[] };
}

/** `resources` of the user, lists merged into one object, `extensions` apart. */
export interface UserResources {
  /** Template sections as written: Resources, Outputs, Parameters, … */
  readonly template: JsonObject;
  readonly extensions: Readonly<Record<string, JsonObject>>;
}

export interface DeploymentBucketConfig {
  /** An existing bucket; absent: the stack makes its own. */
  readonly name?: Value | undefined;
  readonly blockPublicAccess: boolean;
  readonly skipPolicySetup: boolean;
  readonly maxPreviousDeploymentArtifacts: number;
  readonly versioning: boolean;
  readonly tags: Tags;
  readonly serverSideEncryption?: 'AES256' | 'aws:kms' | undefined;
  readonly sseCustomerAlgorithm?: string | undefined;
  readonly sseCustomerKey?: string | undefined;
  readonly sseCustomerKeyMD5?: string | undefined;
  readonly sseKMSKeyId?: string | undefined;
}

/** Settings of the generated role, or an existing one. */
export interface LambdaRoleConfig {
  /** `provider.role`, or `provider.iam.role` as text or intrinsic: no role is generated. */
  readonly existing?: Value | undefined;
  readonly name?: Value | undefined;
  readonly path?: string | undefined;
  readonly managedPolicies: readonly Value[];
  readonly statements: readonly PolicyStatement[];
  readonly permissionsBoundary?: Value | undefined;
  readonly tags?: Tags | undefined;
}

export interface RestApiConfig {
  readonly apiKeys?: readonly (string | JsonObject)[] | undefined;
  readonly apiKeySourceType?: string | undefined;
  readonly binaryMediaTypes?: readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly disableDefaultEndpoint?: boolean | undefined;
  readonly endpoint?:
    | { readonly securityPolicy?: string | undefined; readonly accessMode?: string | undefined }
    | undefined;
  readonly metrics?: boolean | undefined;
  readonly minimumCompressionSize?: number | undefined;
  readonly resourcePolicy?: readonly JsonObject[] | undefined;
  readonly restApiId?: Value | undefined;
  readonly restApiResources?: JsonObject | readonly JsonObject[] | undefined;
  readonly restApiRootResourceId?: Value | undefined;
  readonly request?: { readonly schemas?: Readonly<Record<string, JsonObject>> | undefined } | undefined;
  readonly shouldStartNameWithService?: boolean | undefined;
  readonly stage?: string | undefined;
  readonly timeoutInMillis?: number | undefined;
  readonly usagePlan?: JsonObject | readonly JsonObject[] | undefined;
  readonly websocketApiId?: Value | undefined;
}

export interface HttpApiCors {
  readonly allowCredentials?: boolean | undefined;
  readonly allowedHeaders?: readonly string[] | undefined;
  readonly allowedMethods?: readonly string[] | undefined;
  readonly allowedOrigins?: readonly string[] | undefined;
  readonly exposedResponseHeaders?: readonly string[] | undefined;
  readonly maxAge?: number | undefined;
}

export interface HttpApiAuthorizer {
  readonly type?: 'jwt' | 'request' | undefined;
  readonly name?: string | undefined;
  readonly identitySource?: Value | undefined;
  readonly issuerUrl?: Value | undefined;
  readonly audience?: Value | undefined;
  readonly functionName?: string | undefined;
  readonly functionArn?: Value | undefined;
  readonly managedExternally?: boolean | undefined;
  readonly resultTtlInSeconds?: number | undefined;
  readonly enableSimpleResponses?: boolean | undefined;
  readonly payloadVersion?: string | undefined;
}

export interface HttpApiConfig {
  readonly id?: Value | undefined;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly payload?: string | undefined;
  readonly metrics?: boolean | undefined;
  readonly disableDefaultEndpoint?: boolean | undefined;
  readonly shouldStartNameWithService?: boolean | undefined;
  readonly cors?: boolean | HttpApiCors | undefined;
  readonly authorizers?: Readonly<Record<string, HttpApiAuthorizer>> | undefined;
}

export interface ApiLogsConfig {
  readonly accessLogging?: boolean | undefined;
  readonly executionLogging?: boolean | undefined;
  readonly format?: string | undefined;
  readonly fullExecutionData?: boolean | undefined;
  readonly level?: 'INFO' | 'ERROR' | undefined;
  readonly role?: Value | undefined;
  readonly roleManagedExternally?: boolean | undefined;
}

export interface ProviderModel {
  readonly runtime?: string | undefined;
  readonly architecture?: Architecture | undefined;
  readonly tags: Tags;
  readonly stackTags: Tags;
  readonly deploymentPrefix: string;
  readonly deploymentBucket: DeploymentBucketConfig;
  readonly deploymentMethod: 'changesets' | 'direct';
  readonly deploymentRole?: Value | undefined;
  readonly deletionProtection?: boolean | { readonly stages: readonly string[] } | undefined;
  readonly role: LambdaRoleConfig;
  readonly vpc?: VpcConfig | undefined;
  readonly vpcEndpointIds?: Value | undefined;
  readonly endpointType?: string | undefined;
  readonly apiName?: Value | undefined;
  readonly apiGateway: RestApiConfig;
  readonly httpApi: HttpApiConfig;
  readonly websocketsApiName?: string | undefined;
  readonly websocketsApiRouteSelectionExpression?: string | undefined;
  readonly websocketsDescription?: string | undefined;
  readonly websocketUseProviderTags: boolean;
  readonly alb: {
    readonly targetGroupPrefix?: string | undefined;
    readonly authorizers?: Readonly<Record<string, JsonObject>> | undefined;
  };
  readonly cloudFront: { readonly cachePolicies?: Readonly<Record<string, JsonObject>> | undefined };
  readonly s3: Readonly<Record<string, JsonObject>>;
  readonly ecr: EcrConfig;
  readonly kinesisConsumerNamingMode?: 'serviceSpecific' | undefined;
  readonly eventBridgeUseCloudFormation?: boolean | undefined;
  readonly logRetentionInDays?: number | undefined;
  readonly logDataProtectionPolicy?: JsonObject | undefined;
  readonly logs: {
    readonly frameworkLambda: boolean;
    /** `true` or settings; absent or false: off. */
    readonly restApi?: true | ApiLogsConfig | undefined;
    readonly websocket?: true | ApiLogsConfig | undefined;
    readonly httpApi?: true | { readonly format?: string | undefined } | undefined;
    readonly lambda?: LogsLambdaConfig | undefined;
  };
  readonly tracing: { readonly apiGateway?: boolean | undefined; readonly lambda?: string | boolean | undefined };
  readonly notificationArns: readonly Value[];
  readonly rollbackConfiguration?: JsonObject | undefined;
  readonly stackParameters: readonly JsonObject[];
  readonly stackPolicy?: readonly JsonObject[] | undefined;
  readonly disableRollback: boolean;
  readonly pruneFunctionVersions?: number | undefined;
  /** `provider.profile`: honoured from a terminal only. */
  readonly awsProfile?: string | undefined;
  /** The provider section as written after coercion. */
  readonly config: JsonObject;
}
