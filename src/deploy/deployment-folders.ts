import { groupBy } from '../core/group-by.ts';
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
  const folderOf = ({ key }: StoredObject) =>
    (key.startsWith(prefix) ? key.slice(prefix.length).split('/')[0] : '') ?? '';
  return [...groupBy(objects, folderOf)]
    .filter(([name]) => /^\d+-/.test(name))
    .map(([name, list]) => ({
      directory: `${prefix}${name}`,
      atMs: Number(name.split('-')[0]),
      objects: list,
      complete: list.some(({ key }) => key === `${prefix}${name}/${templateFile}`),
    }))
    .sort((a, b) => b.atMs - a.atMs);
}
