// The narrow interfaces of the outside world, in our words. Adapters in aws/, github/ and runner/ implement them:
// they page, retry, translate "not found" to `undefined`, and mask secrets before they return them.
import type { Template } from './cloudformation/template.ts';
import type { JsonObject } from './core/json.ts';
import type { Problem } from './core/problems.ts';

/** Where words go: a workflow's log with groups and annotations, or a terminal. */
export interface Log {
  info(text: string): void;
  /** Shown only when debugging is on. */
  debug(text: string): void;
  /** An annotation on the problem's line where it has one, with its remedy. */
  problem(problem: Problem): void;
  /** Runs `work` inside a folded group. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Registers a value that must never be printed. */
  maskSecret(value: string): void;
  /** The text without the registered values, for places where no runner masks them. */
  mask(text: string): string;
}

export interface FileStat {
  readonly size: number;
  /** The owner may execute it. */
  readonly executable: boolean;
  readonly kind: 'file' | 'directory' | 'other';
  /** When its contents, mode, place or links last changed. */
  readonly changedAtMs: number;
  /** Differs from what it was when the file was changed or is another one, unless both were within a tick of the disk's clock. */
  readonly stamp: string;
}

export interface DirectoryEntry {
  readonly name: string;
  /** Of what a link leads to; `other` when that is nothing. */
  readonly kind: FileStat['kind'];
  readonly isLink: boolean;
}

/** A file opened for reading at any place. */
export interface ReadableFile {
  readonly size: number;
  /** Exactly `length` bytes from `position`; fewer only at the end of the file. */
  read(position: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A file being written from its start to its end; nothing is at the path before `commit`. */
export interface WritableFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Makes the file appear at its path, whole. */
  commit(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** The disk. All paths are absolute. Symbolic links are followed unless it says otherwise. */
export interface Workspace {
  readText(path: string): Promise<string | undefined>;
  readBytes(path: string): Promise<Uint8Array | undefined>;
  stat(path: string): Promise<FileStat | undefined>;
  /** The path with every symbolic link resolved; `undefined` if it does not exist. */
  realPath(path: string): Promise<string | undefined>;
  /** Names in a folder with their kind (links followed), sorted by code unit; empty when there is none. */
  readDirectory(path: string): Promise<readonly DirectoryEntry[]>;
  open(path: string): Promise<ReadableFile>;
  create(path: string): Promise<WritableFile>;
  /** Folders are made as needed; a reader never sees half a file. */
  writeText(path: string, text: string): Promise<void>;
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  copyFile(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** A new empty folder that is removed when the run ends. */
  makeTemporaryDirectory(prefix: string): Promise<string>;
  /** Loads a JavaScript or TypeScript module of the user in a working directory (its own folder) and returns its exports. */
  importModule(path: string, cwd?: string): Promise<Readonly<Record<string, unknown>>>;
  /** Loads a configuration for another program; `standIn` stands for the packages that it requires, which do not run. */
  importConfiguration(path: string, standIn: (name: string) => unknown): Promise<Readonly<Record<string, unknown>>>;
}

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts programs: no shell, arguments as a list. A program that is not there gives `undefined`. */
export interface CommandRunner {
  run(
    command: string,
    args: readonly string[],
    options?: {
      readonly cwd?: string;
      readonly env?: Readonly<Record<string, string>>;
      readonly stdin?: string;
      readonly timeoutMs?: number;
    },
  ): Promise<CommandResult | undefined>;
}

export interface Clock {
  nowMs(): number;
  sleep(ms: number): Promise<void>;
}

/** Process environment, as an object that is read and never written. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Plain HTTP, for package indexes and endpoint checks. Redirects are followed; credentials never leave their host. */
export interface Http {
  get(
    url: string,
    options?: { readonly headers?: Readonly<Record<string, string>>; readonly timeoutMs?: number },
  ): Promise<{
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array;
  }>;
}

/** Files kept between runs, outside the workspace of the user. */
export interface DependencyCache {
  /** Local folder of the cache; entries are files named by content. */
  readonly directory: string;
  /** Brings files back. Never throws: a cache that is down is a miss. */
  restore(
    paths: readonly string[],
    key: string,
    restoreKeys: readonly string[],
  ): Promise<'hit' | 'partial' | 'miss' | 'off'>;
  /** Keeps files for later runs. Never throws. */
  save(paths: readonly string[], key: string): Promise<'saved' | 'exists' | 'off' | 'failed'>;
}

// ── AWS ────────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface CallerIdentity {
  readonly accountId: string;
  readonly arn: string;
}

export interface StackParameter {
  readonly key: string;
  readonly value?: string | undefined;
  readonly usePreviousValue?: boolean | undefined;
}

/** A stack as DescribeStacks shows it. */
export interface DeployedStack {
  readonly name: string;
  readonly id: string;
  readonly status: string;
  readonly statusReason?: string | undefined;
  readonly outputs: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly notificationArns: readonly string[];
  /** `RollbackTriggers` and `MonitoringTimeInMinutes`, as they are set. */
  readonly rollbackConfiguration?: JsonObject | undefined;
  readonly roleArn?: string | undefined;
  readonly terminationProtection: boolean;
  readonly disableRollback: boolean;
  readonly createdAtMs: number;
  readonly updatedAtMs?: number | undefined;
}

export interface StackResource {
  readonly logicalId: string;
  readonly physicalId?: string | undefined;
  readonly type: string;
  readonly status: string;
}

export interface StackEvent {
  readonly id: string;
  readonly atMs: number;
  readonly stackId: string;
  readonly stackName: string;
  readonly logicalId: string;
  readonly physicalId?: string | undefined;
  readonly type: string;
  readonly status: string;
  readonly reason?: string | undefined;
  readonly clientRequestToken?: string | undefined;
}

/** A change of one resource as a change set tells it. */
export interface ResourceChange {
  readonly action: 'Add' | 'Modify' | 'Remove' | 'Import' | 'Dynamic' | 'SyncWithActual';
  readonly logicalId: string;
  readonly physicalId?: string | undefined;
  readonly type: string;
  readonly replacement: 'True' | 'False' | 'Conditional' | undefined;
  readonly policyAction?: string | undefined;
  readonly details: readonly {
    readonly attribute: string;
    readonly property?: string | undefined;
    readonly path?: string | undefined;
    readonly requiresRecreation?: 'Never' | 'Conditionally' | 'Always' | undefined;
    readonly before?: string | undefined;
    readonly after?: string | undefined;
    readonly causingEntity?: string | undefined;
  }[];
  /** What changes inside, of a nested stack whose own change set is told. */
  readonly nested?: readonly ResourceChange[] | undefined;
}

export interface ChangeSet {
  readonly id: string;
  readonly name: string;
  readonly stackId: string;
  readonly status: string;
  readonly executionStatus: string;
  readonly statusReason?: string | undefined;
  /** It failed only because it holds no change. */
  readonly empty: boolean;
  readonly changes: readonly ResourceChange[];
}

export type TemplateSource = { readonly body: string } | { readonly url: string };

export interface StackRequest {
  readonly stackName: string;
  readonly template: TemplateSource;
  readonly capabilities: readonly string[];
  readonly parameters: readonly StackParameter[];
  readonly tags: Readonly<Record<string, string>>;
  readonly notificationArns: readonly string[];
  readonly roleArn?: string | undefined;
  readonly rollbackConfiguration?: JsonObject | undefined;
  readonly disableRollback: boolean;
  /** Idempotency token of this operation. */
  readonly clientToken: string;
  readonly express: boolean;
  /** Change sets say what changes inside nested stacks. */
  readonly nestedStacks?: boolean | undefined;
}

export interface CloudFormation {
  describeStack(nameOrId: string): Promise<DeployedStack | undefined>;
  /** Stacks whose tags hold all of `tags`, over all pages; without nested ones. */
  listStacksByTags(tags: Readonly<Record<string, string>>): Promise<readonly DeployedStack[]>;
  getTemplate(nameOrId: string): Promise<Template | undefined>;
  /** `{}` when the stack has none, `undefined` when there is no stack. */
  getStackPolicy(nameOrId: string): Promise<JsonObject | undefined>;
  listResources(nameOrId: string): Promise<readonly StackResource[]>;
  /** Resources of a stack and of those nested in it. */
  listResourcesWithin(nameOrId: string): Promise<readonly StackResource[]>;
  /** Events newer than `sinceMs`, oldest first. */
  listEvents(nameOrId: string, sinceMs: number): Promise<readonly StackEvent[]>;
  /** Failed events with hook and early-validation details by DescribeEvents; `undefined` when it may not be asked. */
  listFailedEvents(subject: {
    readonly stackName?: string;
    readonly changeSetId?: string;
  }): Promise<readonly (StackEvent & { readonly detail?: string | undefined })[] | undefined>;
  validateTemplate(template: TemplateSource): Promise<void>;
  createChangeSet(
    request: StackRequest & {
      readonly changeSetName: string;
      readonly type: 'CREATE' | 'UPDATE';
      readonly description?: string;
    },
  ): Promise<{ readonly id: string; readonly stackId: string }>;
  /** All pages of changes, with property values. */
  describeChangeSet(id: string): Promise<ChangeSet | undefined>;
  /** `executing`: at work now, so that it cannot be deleted. */
  listChangeSets(
    stackName: string,
  ): Promise<readonly { readonly id: string; readonly name: string; readonly executing: boolean }[]>;
  executeChangeSet(id: string, clientToken: string, disableRollback: boolean): Promise<void>;
  deleteChangeSet(id: string): Promise<void>;
  createStack(request: StackRequest & { readonly onFailure?: 'DELETE' | 'ROLLBACK' | 'DO_NOTHING' }): Promise<string>;
  /** `'nothing'` when CloudFormation says that no updates are to be performed. */
  updateStack(request: StackRequest): Promise<'started' | 'nothing'>;
  deleteStack(
    nameOrId: string,
    options: {
      readonly clientToken: string;
      readonly roleArn?: string | undefined;
      readonly retain?: readonly string[];
      readonly force?: boolean;
      readonly express?: boolean;
    },
  ): Promise<void>;
  cancelUpdate(stackName: string, clientToken: string): Promise<void>;
  continueUpdateRollback(stackName: string, clientToken: string, roleArn?: string): Promise<void>;
  rollbackStack(stackName: string, clientToken: string, roleArn?: string): Promise<void>;
  setStackPolicy(stackName: string, policy: JsonObject): Promise<void>;
  setTerminationProtection(stackName: string, enabled: boolean): Promise<void>;
}

export interface StoredObject {
  readonly key: string;
  readonly size: number;
  readonly modifiedAtMs: number;
  /** In quotes, as S3 gives it: of an object that was put in one part without KMS, the md5 of its bytes. */
  readonly etag?: string | undefined;
}

export interface UploadOptions {
  readonly contentType: string;
  /** Further parameters of the object, as `CacheControl` or `ACL`. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /** User metadata, such as the framework's `filesha256`. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly serverSideEncryption?: 'AES256' | 'aws:kms' | undefined;
  readonly sseKmsKeyId?: string | undefined;
  readonly sseCustomerAlgorithm?: string | undefined;
  readonly sseCustomerKey?: string | undefined;
  readonly sseCustomerKeyMd5?: string | undefined;
}

export interface ObjectStore {
  /** `'missing'`: no such bucket. `'forbidden'`: it exists, we may not ask. */
  headBucket(bucket: string): Promise<{ readonly region: string } | 'missing' | 'forbidden'>;
  list(bucket: string, prefix: string): Promise<readonly StoredObject[]>;
  head(
    bucket: string,
    key: string,
  ): Promise<{ readonly size: number; readonly metadata: Readonly<Record<string, string>> } | undefined>;
  /** Bytes `[start, end)`, or the whole object. */
  get(
    bucket: string,
    key: string,
    range?: { readonly start: number; readonly end: number },
  ): Promise<Uint8Array | undefined>;
  /** Multipart when large, with checksums. */
  upload(
    bucket: string,
    key: string,
    body: { readonly file: string } | { readonly text: string },
    options: UploadOptions,
  ): Promise<void>;
  /** With `versions`, every version and delete marker under the keys. */
  delete(bucket: string, keys: readonly string[]): Promise<void>;
  /** Empties a bucket of ours: all objects, versions and delete markers. Returns how many. */
  empty(bucket: string, prefix?: string): Promise<number>;
}

export interface DeployedFunction {
  readonly name: string;
  readonly arn: string;
  readonly codeSha256: string;
  readonly lastModifiedMs: number;
  readonly lastUpdateStatus?: string | undefined;
  readonly state?: string | undefined;
}

export interface Lambda {
  getFunction(name: string): Promise<DeployedFunction | undefined>;
  updateCode(
    name: string,
    code: { readonly bucket: string; readonly key: string },
    publish: boolean,
  ): Promise<DeployedFunction & { readonly version: string }>;
  invoke(
    name: string,
    payload: string,
    options: { readonly async: boolean; readonly tail: boolean; readonly qualifier?: string },
  ): Promise<{
    readonly statusCode: number;
    readonly payload: string;
    readonly functionError?: string | undefined;
    readonly logTail?: string | undefined;
  }>;
  listVersions(name: string): Promise<readonly string[]>;
  listAliasedVersions(name: string): Promise<readonly string[]>;
  deleteVersion(name: string, version: string): Promise<void>;
}

/** Values behind `${ssm:…}`, `${s3:…}`, `${cf:…}` and `${aws:…}`. */
export interface Parameters {
  getParameter(
    name: string,
    options: { readonly decrypt: boolean; readonly region?: string },
  ): Promise<{ readonly type: 'String' | 'StringList' | 'SecureString'; readonly value: string } | undefined>;
}

/** Everything that one AWS account and region offers to a run. Clients are made when first used. */
export interface Aws {
  readonly region: string;
  identity(): Promise<CallerIdentity>;
  /** Variables that give a program the same keys and region; only the region where the program finds the keys itself. */
  programEnvironment(): Promise<Readonly<Record<string, string>>>;
  readonly cloudFormation: CloudFormation;
  /** CloudFormation of another region, for `${cf(region):…}`. */
  cloudFormationIn(region: string): CloudFormation;
  readonly objects: ObjectStore;
  readonly lambda: Lambda;
  readonly parameters: Parameters;
  readonly restApiStages: RestApiStages;
  readonly restApis: RestApis;
  /** Domains of one path segment for REST APIs, edge-optimised ones too. */
  readonly restDomains: ApiDomains;
  /** Regional domains for APIs of any kind, with base paths of several segments. */
  readonly apiDomains: ApiDomains;
  readonly certificates: Certificates;
  readonly dnsZones: DnsZones;
  readonly buckets: Buckets;
  readonly images: ImageRegistry;
  readonly distributions: Distributions;
  readonly webAcls: WebAcls;
  readonly logs: Logs;
}

/** Stage settings of a REST API, which the framework sets by SDK after the deploy (framework-spec 6.1.9). */
export interface RestApiStages {
  getStage(restApiId: string, stageName: string): Promise<JsonObject | undefined>;
  updateStage(restApiId: string, stageName: string, operations: readonly JsonObject[]): Promise<void>;
  setTags(
    restApiId: string,
    stageName: string,
    tags: Readonly<Record<string, string>>,
    remove: readonly string[],
  ): Promise<void>;
}

/** What a bucket is set to; what is absent stays as it is. */
export interface BucketSettings {
  readonly versioning?: boolean | undefined;
  readonly accelerate?: boolean | undefined;
  readonly blockPublicAccess?: boolean | undefined;
  /** JSON text of a bucket policy. */
  readonly policy?: string | undefined;
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly accessLog?: { readonly bucket: string; readonly prefix: string } | undefined;
}

/** Buckets themselves, of the region of the service. */
export interface Buckets {
  create(bucket: string): Promise<void>;
  configure(bucket: string, settings: BucketSettings): Promise<void>;
}

/** Container images of ECR, in the region of the service. */
export interface ImageRegistry {
  /** `sha256:<hex>` of the image with that tag, in the account's registry or in another; `undefined`: there is none. */
  findDigest(repository: string, tag: string, registryId?: string): Promise<string | undefined>;
  /** Address of a repository, `<account>.dkr.ecr.<region>.amazonaws.com/<name>`. */
  findRepository(name: string): Promise<string | undefined>;
  createRepository(name: string, settings: { readonly scanOnPush: boolean }): Promise<string>;
  setLifecyclePolicy(repository: string, policy: JsonObject): Promise<void>;
  /** What Docker keeps as `auth` of the registry; it is masked, and good for twelve hours. */
  login(): Promise<string>;
  /** With all its images. `false`: there was none. */
  deleteRepository(name: string): Promise<boolean>;
}

/** Distributions of CloudFront, in the account of the service. */
export interface Distributions {
  /** Drops what is cached under these paths (`/index.html`, `/*`); the ID of the invalidation. */
  invalidate(distributionId: string, paths: readonly string[]): Promise<string>;
}

/** Web ACLs of AWS WAF that protect regional resources, such as stages of REST APIs. */
export interface WebAcls {
  /** ARN of the ACL of that name. */
  find(name: string): Promise<string | undefined>;
  /** ARN of the ACL that protects a resource. */
  ofResource(resourceArn: string): Promise<string | undefined>;
  /** In the place of any other ACL. */
  associate(webAclArn: string, resourceArn: string): Promise<void>;
  disassociate(resourceArn: string): Promise<void>;
}

export interface UsagePlan {
  readonly id: string;
  readonly stages: readonly { readonly restApiId: string; readonly stage: string }[];
}

/** What stands beside the REST APIs of an account: keys and usage plans. */
export interface RestApis {
  /** IDs of the keys of exactly that name. */
  findApiKeys(name: string): Promise<readonly string[]>;
  createApiKey(name: string, value: string | undefined): Promise<string>;
  deleteApiKey(id: string): Promise<void>;
  findUsagePlan(name: string): Promise<UsagePlan | undefined>;
  /** `settings`: description, quota, throttle as the API names them. */
  createUsagePlan(name: string, settings: JsonObject): Promise<UsagePlan>;
  addStageToUsagePlan(planId: string, restApiId: string, stage: string): Promise<void>;
  listUsagePlanKeys(planId: string): Promise<readonly string[]>;
  addKeyToUsagePlan(planId: string, keyId: string): Promise<void>;
}

/** A custom domain name of API Gateway, in the region of the service. */
export interface ApiDomain {
  readonly name: string;
  /** Where a DNS record of the domain has to point. */
  readonly target: string;
  readonly hostedZoneId?: string | undefined;
}

export interface ApiDomainRequest {
  readonly name: string;
  readonly endpointType: 'EDGE' | 'REGIONAL';
  readonly certificateArn: string;
  readonly securityPolicy: string;
  /** Certificates of clients, for mutual TLS. */
  readonly truststore?: { readonly uri: string; readonly version?: string | undefined } | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

/** API and stage that a base path of a domain leads to; an empty path is the root. */
export interface ApiMappingTarget {
  readonly basePath: string;
  readonly apiId: string;
  readonly stage: string;
}

export interface ApiMapping extends ApiMappingTarget {
  readonly id: string;
}

/** Custom domain names, and what leads to their APIs. */
export interface ApiDomains {
  getDomain(name: string): Promise<ApiDomain | undefined>;
  createDomain(request: ApiDomainRequest): Promise<ApiDomain>;
  deleteDomain(name: string): Promise<void>;
  listMappings(domain: string): Promise<readonly ApiMapping[]>;
  createMapping(domain: string, target: ApiMappingTarget): Promise<void>;
  updateMapping(domain: string, id: string, target: ApiMappingTarget): Promise<void>;
  deleteMapping(domain: string, id: string): Promise<void>;
}

/** A certificate of ACM that is issued. */
export interface Certificate {
  readonly arn: string;
  /** Its domain first, then the alternative names. */
  readonly names: readonly string[];
  readonly notAfterMs: number;
}

export interface Certificates {
  listIssued(region: string): Promise<readonly Certificate[]>;
}

export interface HostedZone {
  readonly id: string;
  /** Without the dot at its end. */
  readonly name: string;
  readonly isPrivate: boolean;
}

/** A record that stands for another name. */
export interface AliasRecord {
  readonly name: string;
  readonly type: 'A' | 'AAAA';
  readonly target: { readonly name: string; readonly hostedZoneId: string };
  /** Which of several answers this one is, when they are weighted or by latency. */
  readonly routing?:
    | {
        readonly setIdentifier: string;
        readonly weight?: number | undefined;
        readonly region?: string | undefined;
        readonly healthCheckId?: string | undefined;
      }
    | undefined;
}

/** Hosted zones of Route 53. */
export interface DnsZones {
  list(): Promise<readonly HostedZone[]>;
  setRecords(zoneId: string, records: readonly AliasRecord[]): Promise<void>;
  /** False when there is no such record, or one with another target. */
  deleteRecord(zoneId: string, record: AliasRecord): Promise<boolean>;
}

export interface Logs {
  filterEvents(
    logGroup: string,
    options: {
      readonly startMs: number;
      readonly filter?: string;
      /** Name of the only stream that is of interest. */
      readonly stream?: string;
      readonly limit?: number;
    },
  ): Promise<readonly { readonly atMs: number; readonly message: string; readonly stream: string }[]>;
}

/** How a run gets its AWS credentials; `inputs/` decides which. */
export type CredentialSource =
  | {
      readonly kind: 'oidc';
      readonly roleArn: string;
      readonly audience: string;
      readonly sessionName: string;
      readonly durationSeconds: number;
    }
  | {
      readonly kind: 'keys';
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
      readonly sessionToken?: string | undefined;
      /** A role to assume with these keys. */
      readonly role?:
        | { readonly arn: string; readonly sessionName: string; readonly durationSeconds: number }
        | undefined;
    }
  /** What the process environment or the SDK's own chain gives; `profile` from a terminal only. */
  | {
      readonly kind: 'environment';
      readonly profile?: string | undefined;
      /** A role to assume with what was found. */
      readonly role?:
        | { readonly arn: string; readonly sessionName: string; readonly durationSeconds: number }
        | undefined;
    };

export interface AwsConnector {
  connect(source: CredentialSource, region: string): Aws;
}

// ── GitHub ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface IssueComment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly url: string;
  readonly minimized: boolean;
}

export interface PullRequest {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly merged: boolean;
  readonly headSha: string;
}

export interface GitHub {
  /** Login behind the token, such as `github-actions[bot]`. */
  viewer(): Promise<string>;
  getPullRequest(number: number): Promise<PullRequest | undefined>;
  /** Pull requests whose merge made this commit. */
  listPullRequestsOfCommit(sha: string): Promise<readonly PullRequest[]>;
  /** Comments over all pages, oldest first. */
  listComments(number: number): Promise<readonly IssueComment[]>;
  createComment(number: number, body: string): Promise<IssueComment>;
  updateComment(id: number, body: string): Promise<IssueComment>;
  deleteComment(id: number): Promise<void>;
  createDeployment(request: {
    readonly ref: string;
    readonly environment: string;
    readonly description: string;
    readonly transient: boolean;
    readonly production: boolean;
  }): Promise<number>;
  listDeployments(environment: string): Promise<readonly { readonly id: number; readonly sha: string }[]>;
  setDeploymentStatus(
    id: number,
    status: {
      readonly state: 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';
      readonly environmentUrl?: string | undefined;
      readonly logUrl?: string | undefined;
      readonly description?: string | undefined;
    },
  ): Promise<void>;
  deleteDeployment(id: number): Promise<void>;
}

/** The files and variables that a runner reads after a step. */
export interface RunnerOutputs {
  setOutput(name: string, value: string): void;
  /** Appends markdown to the job summary. */
  writeSummary(markdown: string): Promise<void>;
  /** Kept for the `post` step of the same action. */
  saveState(name: string, value: string): void;
}

/** All of the outside world that a run may touch. */
export interface Ports {
  readonly log: Log;
  readonly workspace: Workspace;
  readonly commands: CommandRunner;
  readonly clock: Clock;
  readonly env: Environment;
  /** Makes variables of `.env` files visible to code of the user and to programs that the run starts. */
  exportEnvironment(values: Readonly<Record<string, string>>): void;
  /** True once the run was told to stop (SIGINT, SIGTERM). */
  cancelled(): boolean;
  readonly http: Http;
  readonly cache: DependencyCache;
  readonly aws: AwsConnector;
  /** `undefined` from a terminal or without a token. */
  readonly github: GitHub | undefined;
  readonly outputs: RunnerOutputs;
}
