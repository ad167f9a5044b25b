import type { PackageSource } from './package-source.ts';

/** A package with the one version that a lock file chose for the target. */
export interface LockedPackage {
  /** Normalised (PEP 503). */
  readonly name: string;
  readonly version: string;
  /** sha256 in hex of every file that the lock allows; empty: the lock has no hashes. */
  readonly hashes: readonly string[];
  /** Files whose address the lock knows, in a lock that has them. */
  readonly files?: readonly LockedFile[] | undefined;
  /** Name of the index in the manifest, where the lock binds the package to one. */
  readonly index?: string | undefined;
  /** Code that becomes a wheel first. */
  readonly source?: PackageSource | undefined;
  /** The wheel in the store that came of `source`. */
  readonly built?: { readonly fileName: string; readonly sha256: string } | undefined;
}

export interface LockedFile {
  readonly fileName: string;
  /** Absolute, or a path from the lock file's folder. */
  readonly url: string;
  readonly sha256: string | undefined;
  /** Withdrawn by its makers, where the index was asked. */
  readonly yanked?: boolean;
  /** The index that offers it, whose login its download may need. */
  readonly index?: NamedIndex | undefined;
}

/** What a lock file says for one target. */
export interface LockedPackages extends NamedPlaces {
  readonly packages: readonly LockedPackage[];
}

/** Where a lock or requirements file says that packages are. */
export interface NamedPlaces {
  /** Indexes that manifest and lock name, in their order; empty: the configured or the default one. */
  readonly indexes: readonly NamedIndex[];
  /** To be asked after those. */
  readonly extra?: readonly NamedIndex[];
  readonly findLinks?: readonly string[];
  readonly noIndex?: boolean;
}

export interface NamedIndex {
  readonly name: string;
  readonly url: string;
  /** No index: a page, or by its absolute path a folder, with files of any project. */
  readonly isLinks?: true;
}
