import type { Template } from '../../src/cloudformation/template.ts';
import { compileService, noHooks } from '../../src/compile/compile-service.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { Problems, ProblemsError } from '../../src/core/problems.ts';

import type { LocatedArtifact } from '../../src/package/artifact-manifest.ts';
import { checkLimits } from '../../src/service/check-limits.ts';
import type { Profile } from '../../src/service/profile.ts';
import { readServiceModel } from '../../src/service/read-service-model.ts';

export interface Tried {
  /** Absent when the service was refused. */
  readonly template?: Template;
  /** Codes of warnings and errors, in the order in which they were found. */
  readonly codes: readonly string[];
}

/** model → compile of a service without variables: its template, and what its user is told. */
export function tryService(config: JsonObject, profile: Profile = 'v4'): Tried {
  const problems = new Problems();
  const codes = () => problems.all.map(({ code }) => code);
  try {
    const located = { serviceDir: '/s', configFile: 'serverless.yml', config, locate: () => undefined, secrets: [] };
    const model = readServiceModel({ ...located, stage: 'dev', region: 'us-east-1' }, { profile }, problems);
    checkLimits(model, problems);
    problems.throwIfErrors();
    const artifact: LocatedArtifact = {
      fileName: 'code.zip',
      path: '/s/code.zip',
      bytes: 1,
      unzippedBytes: 1,
      sha256: 'GEZtItpCWP2SAl3RqDYhw1sCI2aQOV5hBzZYCfGOq4Y=',
      contentDigest: '',
      s3Key: 'd/code.zip',
      deployed: false,
    };
    const each = (items: readonly { readonly key: string }[]) =>
      Object.fromEntries(items.map(({ key }): [string, LocatedArtifact] => [key, artifact]));
    const artifacts = {
      directory: 'd',
      functions: each(model.functions),
      layers: each(model.layers),
      images: {},
      customResourcesKey: 'd/custom-resources.zip',
    };
    const layerHashes = Object.fromEntries(model.layers.map(({ key }) => [key, 'hash']));
    const { template } = compileService(model, { artifacts, layerHashes, startedAtMs: 1 }, noHooks, problems);
    problems.throwIfErrors();
    return { template: JSON.parse(JSON.stringify(template)) as Template, codes: codes() };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { codes: codes() };
  }
}
