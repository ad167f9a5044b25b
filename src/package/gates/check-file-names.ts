import type { Problems } from '../../core/problems.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import type { Artifact } from '../artifact-manifest.ts';

interface Named {
  readonly functions: Readonly<Record<string, Artifact>>;
  readonly layers: Readonly<Record<string, Artifact>>;
}

/**
 * All zips of a deployment lie in one folder of the bucket: two of one name with different contents would overwrite
 * each other there (framework-spec 13.1 #11). Code PACKAGE_FILE_NAME_TWICE.
 */
export function checkFileNames({ functions, layers }: Named, model: ServiceModel, problems: Problems): void {
  const seen = new Map<string, { readonly owner: string; readonly sha256: string }>();
  const owned = [
    ...Object.entries(functions).map(([key, artifact]) => ({ what: 'function', section: 'functions', key, artifact })),
    ...Object.entries(layers).map(([key, artifact]) => ({ what: 'layer', section: 'layers', key, artifact })),
  ];
  for (const { what, section, key, artifact } of owned) {
    const { fileName, sha256 } = artifact;
    const owner = `${what} \`${key}\``;
    const first = seen.get(fileName);
    if (!first) seen.set(fileName, { owner, sha256 });
    else if (first.sha256 !== sha256) {
      const message = `The zips of ${first.owner} and of ${owner} differ and are both named \`${fileName}\`.`;
      problems.error('PACKAGE_FILE_NAME_TWICE', message, { at: model.locate([section, key]) });
    }
  }
}
