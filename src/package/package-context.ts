import type { Problems } from '../core/problems.ts';
import type { ImageRegistry, Ports, ReadableFile } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';
import type { ArtifactManifest } from './artifact-manifest.ts';

export type PackagePorts = Pick<Ports, 'workspace' | 'commands' | 'http' | 'cache' | 'log' | 'env' | 'clock'>;

export interface PackageOptions {
  /** Absolute path of the folder for the zips: `.serverless`, or that of `--package-dir`. */
  readonly outDir: string;
  readonly cacheEnabled: boolean;
  readonly cacheKeySuffix?: string;
  /** Python dependencies are packaged with their bytecode. */
  readonly pythonBytecode?: boolean;
  /** The zips are deployed: what Lambda could not run is an error. Else, as for the command `package`, a warning. */
  readonly forDeploy: boolean;
  /** Brings an artifact that lies in S3 (`package.artifact: s3://…`); absent where AWS is not at hand. */
  readonly downloadObject?: (bucket: string, key: string) => Promise<Uint8Array | undefined>;
  /** Where images by tag are looked up; absent where AWS is not at hand. */
  readonly registry?: ImageRegistry;
  /** Images that are not in the registry are built and pushed. */
  readonly buildImages?: boolean;
  /** Also those that are there. */
  readonly rebuildImages?: boolean;
}

/** What the parts of one packaging share. */
export interface PackageContext {
  readonly model: ServiceModel;
  readonly ports: PackagePorts;
  readonly options: PackageOptions;
  readonly problems: Problems;
  /** Makes a thing once per run: dependencies that several functions share. */
  once<T>(key: string, make: () => Promise<T>): Promise<T>;
  /** Closes the file when packaging ends. */
  keepOpen(file: ReadableFile): void;
  /** Notes how a part of the dependency layer fared. */
  reportCache(status: ArtifactManifest['cache']): void;
}

export interface OwnedContext extends PackageContext {
  readonly cacheStatus: ArtifactManifest['cache'];
  close(): Promise<void>;
}

/** The context of one packaging; `close` ends it. */
export function createPackageContext(
  model: ServiceModel,
  ports: PackagePorts,
  options: PackageOptions,
  problems: Problems,
): OwnedContext {
  const made = new Map<string, Promise<unknown>>();
  const opened: ReadableFile[] = [];
  const statuses = new Set<ArtifactManifest['cache']>();
  return {
    model,
    ports,
    options,
    problems,
    once<T>(key: string, make: () => Promise<T>): Promise<T> {
      const known = made.get(key);
      if (known) return known as Promise<T>;
      const making = make();
      made.set(key, making);
      return making;
    },
    keepOpen: (file) => void opened.push(file),
    reportCache: (status) => void statuses.add(status),
    get cacheStatus() {
      if (statuses.has('partial') || (statuses.has('hit') && statuses.has('miss'))) return 'partial';
      return statuses.has('miss') ? 'miss' : statuses.has('hit') ? 'hit' : 'off';
    },
    close: async () => void (await Promise.all(opened.splice(0).map((file) => file.close()))),
  };
}
