import type { StoredObject } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { templateFile } from './framework-files.ts';

/** One deployment in the bucket: `<prefix>/<service>/<stage>/<ms>-<ISO time>`. */
export interface DeploymentFolder {
  /** Key of the folder, without a `/` at its end. */
  readonly directory: string;
  readonly atMs: number;
  readonly objects: readonly StoredObject[];
  /** Its template is there: it can be rolled back to. */
  readonly complete: boolean;
}

/** Where deployments of a service and stage lie in the bucket, with a `/` at the end. */
export function deploymentsPrefix({
  provider,
  service,
  stage,
}: Pick<ServiceModel, 'provider' | 'service' | 'stage'>): string {
  return `${provider.deploymentPrefix}/${service}/${stage}/`;
}

/** Objects under `prefix` by deployment, newest first; what is no deployment is left out. */
export function groupDeployments(objects: readonly StoredObject[], prefix: string): readonly DeploymentFolder[] {
  const groups = new Map<string, StoredObject[]>();
  for (const object of objects) {
    const name = object.key.startsWith(prefix) ? object.key.slice(prefix.length).split('/')[0] : undefined;
    if (name === undefined || !/^\d+-/.test(name)) continue;
    groups.set(name, [...(groups.get(name) ?? []), object]);
  }
  return [...groups]
    .map(([name, list]) => ({
      directory: `${prefix}${name}`,
      atMs: Number(name.split('-')[0]),
      objects: list,
      complete: list.some(({ key }) => key === `${prefix}${name}/${templateFile}`),
    }))
    .sort((a, b) => b.atMs - a.atMs);
}
