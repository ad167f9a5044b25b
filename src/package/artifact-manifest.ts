/** A zip that is ready to be deployed. */
export interface Artifact {
  /** `hello.zip`, `<service>.zip`: its name in `.serverless` and in the bucket. */
  readonly fileName: string;
  /** Absolute path of the file. */
  readonly path: string;
  readonly bytes: number;
  /** Size of all entries unpacked; 0 when unknown (a prebuilt artifact that is no zip). */
  readonly unzippedBytes: number;
  /** sha256 of the file in base64: Lambda's CodeSha256. */
  readonly sha256: string;
  /** sha256 hex over the sorted (name, mode, CRC, size) of its entries: equal contents have equal digests. */
  readonly contentDigest: string;
}

/** The container image of a function. */
export interface ContainerImage {
  /** `<repository>@sha256:<hex>` */
  readonly uri: string;
  /** The digest without `sha256:`. */
  readonly sha256: string;
  /** sha256 hex over what it is built from, for an image that is built here. */
  readonly source?: string | undefined;
}

/** What was packaged, before it is known where it lies in the bucket. */
export interface ArtifactManifest {
  /** Function key → its zip; image functions are absent, functions may share one. */
  readonly functions: Readonly<Record<string, Artifact>>;
  readonly layers: Readonly<Record<string, Artifact>>;
  /** Function key → its image, for functions without a zip. */
  readonly images: Readonly<Record<string, ContainerImage>>;
  /** How the dependency layer fared. */
  readonly cache: 'hit' | 'partial' | 'miss' | 'off';
}

/** An artifact with its place in the deployment bucket. */
export interface LocatedArtifact extends Artifact {
  readonly s3Key: string;
  /** Its contents are deployed under this key already: nothing to upload. `sha256` is then that of the deployed file. */
  readonly deployed: boolean;
}

/** What `compile` needs of the artifacts; `sha256` and `s3Key` are those the stack will use. */
export interface ArtifactLocations {
  /** Folder of this deployment: `serverless/<service>/<stage>/<ms>-<ISO time>`. */
  readonly directory: string;
  readonly functions: Readonly<Record<string, LocatedArtifact>>;
  readonly layers: Readonly<Record<string, LocatedArtifact>>;
  readonly images: Readonly<Record<string, ContainerImage>>;
  /** S3 key of our custom-resource handlers, for stacks that need them. */
  readonly customResourcesKey: string;
}
