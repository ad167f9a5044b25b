import type { ManifestFile } from './locks/lock-problems.ts';

/** Where the code of a package lies that is no wheel of an index. */
export interface PackageSource {
  /** `path`: a folder or file; `address`: of a file, or of a git repository (`git+https://…@commit`). */
  readonly kind: 'path' | 'address';
  /** A path from the service folder, or an address; it may hold a login and stands in no message. */
  readonly place: string;
  /** The line of the lock or requirements file that asks for it. */
  readonly file: ManifestFile;
  readonly text: string;
}

/** `git+<address>@<commit>`, with the folder inside of the repository where the package is not at its root. */
export function gitAddress(url: string, commit: string, subdirectory: string | undefined): string {
  const repository = url.replace(/^git\+/, '').replace(/[?#].*$/, '');
  return `git+${repository}@${commit}${subdirectory ? `#subdirectory=${subdirectory}` : ''}`;
}
