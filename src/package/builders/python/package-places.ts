import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../../core/user-error.ts';
import type { PackageContext } from '../../package-context.ts';
import { configuredIndexes } from './index-settings.ts';
import type { NamedIndex, NamedPlaces } from './locked-package.ts';
import type { PipArguments } from './pip-arguments.ts';

/** Where to look for packages, in order: what the lock names, else `pipCmdExtraArgs`, else what is configured. */
export async function placesToAsk(
  named: NamedPlaces,
  pip: PipArguments,
  defaultIndex: () => Promise<string | undefined>,
  { ports, model, once }: PackageContext,
): Promise<NamedIndex[]> {
  // Asked for each package that is looked up.
  const configured = await once('configured indexes', () => configuredIndexes(ports.env, ports.workspace));
  const links = [...(named.findLinks ?? []), ...pip.findLinks, ...configured.findLinks].map(
    (place): NamedIndex => ({ name: '', url: addressOf(place, model.serviceDir), isLinks: true }),
  );
  if (named.noIndex || pip.noIndex || configured.noIndex) return links;
  const more = [...(named.extra ?? []), ...pip.extraIndexUrls.map(unnamed), ...configured.extra];
  if (named.indexes.length > 0) return [...links, ...named.indexes, ...more];
  if (pip.indexUrl !== undefined) return [...links, unnamed(pip.indexUrl), ...more];
  if (configured.main) return [...links, configured.main, ...more];
  const url = await defaultIndex();
  if (url) return [...links, unnamed(url), ...more];
  if (more.length > 0) return [...links, ...more];
  throw new UserError(
    'PACKAGE_INDEX_UNKNOWN',
    'No package index is configured, and no pip is here that knows the default one.',
  );
}

export const unnamed = (url: string): NamedIndex => ({ name: '', url });

/** As pip, which is started in the service folder, reads a place: an address stays, a folder becomes its whole path. */
function addressOf(place: string, serviceDir: string): string {
  if (/^https?:/.test(place)) return place;
  return place.startsWith('file:') ? fileURLToPath(place) : path.resolve(serviceDir, place);
}
