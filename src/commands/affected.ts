import { type GraphNode, withDependents } from '../service/compose/service-graph.ts';

/** What of the repository a service is made from. Paths are from the root of the repository, with `/`. */
export interface ServiceFootprint extends GraphNode {
  /** Its folder; empty when it is the root. */
  readonly folder: string;
  /** Files and folders outside of it that its own files name. */
  readonly references: readonly string[];
  /** Something in it depends on the commit itself, such as `${git:sha1}`. */
  readonly everyCommit?: boolean | undefined;
}

/**
 * The services that a change of these files can have affected, by id. A file in a service's folder affects it and all
 * that refer to that folder; a file in no service's folder affects all, unless it is text for people; what depends on
 * an affected service is affected, as its outputs may change.
 */
export function affectedServices(
  changed: readonly string[],
  services: readonly ServiceFootprint[],
): ReadonlySet<string> {
  const direct = new Set(services.filter(({ everyCommit }) => everyCommit).map(({ id }) => id));
  const footprints = services.map((service) => ({ service, paths: widen(service, services) }));
  for (const file of changed) {
    const touched = footprints.filter(({ paths }) => paths.some((path) => isInside(file, path)));
    const owned = services.some(({ folder }) => isInside(file, folder));
    const everyone = !owned && !isForPeople(file);
    for (const { service } of everyone ? footprints : touched) direct.add(service.id);
  }
  return withDependents(direct, services);
}

/** Its folder, what it refers to, and the whole of each service that it refers to a part of. */
function widen(service: ServiceFootprint, all: readonly ServiceFootprint[]): readonly string[] {
  const members = new Set([service]);
  for (const member of members) {
    for (const other of all) {
      if (member.references.some((path) => isInside(path, other.folder) || isInside(other.folder, path))) {
        members.add(other);
      }
    }
  }
  return [...members].flatMap(({ folder, references }) => [folder, ...references]);
}

const isInside = (file: string, folder: string): boolean =>
  folder === '' || file === folder || file.startsWith(`${folder}/`);

/** Documentation and settings of the repository that no service is made from. Workflows give inputs, so they count. */
function isForPeople(file: string): boolean {
  if (/^\.github\/(?:workflows|actions)\//.test(file)) return false;
  return /(?:^\.github\/|\.(?:md|markdown)$|(?:^|\/)(?:LICENSE|CODEOWNERS|\.gitignore|\.gitattributes|\.editorconfig)$)/.test(
    file,
  );
}
