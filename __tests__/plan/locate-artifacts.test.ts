import { describe, expect, it } from 'vitest';
import { adoptDeployedIds } from '../../src/plan/adopt-deployed-ids.ts';
import { locateArtifacts } from '../../src/plan/locate-artifacts.ts';
import { artifact, compiledOf, deployedKey, deployedOf, helloTemplate } from './hello-service.ts';

const manifest = { functions: { hello: artifact }, layers: {}, images: {}, cache: 'off' } as const;
const next = 'serverless/hello-service/dev/1785000009999-x';

describe('a zip', () => {
  it('whose contents are deployed keeps key and hash of the deployed file', () => {
    const { functions } = locateArtifacts(manifest, deployedOf(helloTemplate()), next);
    expect(functions['hello']).toMatchObject({ s3Key: deployedKey, sha256: 'deployed-sha=', deployed: true });
  });

  it.each([
    ['has other contents', { artifacts: { [deployedKey]: deployedFile({ contentDigest: 'content-2' }) } }],
    ['is gone from the bucket', { artifacts: {} }],
    ['was edited by hand', { functions: { 'hello-service-dev-hello': { codeSha256: 'edited=' } } }],
    ['has no known hash', { artifacts: { [deployedKey]: deployedFile({ sha256: undefined }) }, functions: {} }],
  ])('goes to the new folder when the deployed one %s', (_, changes) => {
    const { functions } = locateArtifacts(manifest, deployedOf(helloTemplate(), changes), next);
    expect(functions['hello']).toMatchObject({
      s3Key: `${next}/hello-service.zip`,
      sha256: 'local-sha=',
      deployed: false,
    });
  });

  it.each([
    ['another bucket', { ownBucket: 'other' }, false],
    ['the same bucket by its name', { ownBucket: 'bucket' }, true],
  ])('that is to lie in %s (%o) is kept: %s', (_, options, deployed) => {
    const { functions } = locateArtifacts(manifest, deployedOf(helloTemplate()), next, options);
    expect(functions['hello']).toMatchObject({ deployed });
  });

  it('of a new function shares the deployed file with equal contents', () => {
    const both = { ...manifest, functions: { hello: artifact, other: artifact } };
    const { functions } = locateArtifacts(both, deployedOf(helloTemplate()), next);
    expect(functions['other']).toMatchObject({ s3Key: deployedKey, deployed: true });
  });

  function deployedFile(changes: { contentDigest?: string; sha256?: string | undefined }) {
    return { s3Key: deployedKey, bytes: 90, sha256: 'deployed-sha=', contentDigest: 'content-1', ...changes };
  }
});

describe('the deployment of a REST API', () => {
  const local = helloTemplate({ deploymentId: 'ApiGatewayDeployment1785000009999' });

  it('keeps its deployed ID everywhere when the definition of the API is the same', () => {
    const { template } = adoptDeployedIds(compiledOf(local), deployedOf(helloTemplate()));
    expect(template).toEqual(helloTemplate());
  });

  it('gets a new ID when the definition changed', () => {
    const changed = {
      ...local,
      Resources: {
        ...local.Resources,
        ApiGatewayResourceHello: { Type: 'AWS::ApiGateway::Resource', Properties: { PathPart: 'hallo' } },
      },
    };
    const compiled = compiledOf(changed);
    expect(adoptDeployedIds(compiled, deployedOf(helloTemplate()))).toBe(compiled);
  });

  it('gets an ID of its own when nothing is deployed', () => {
    const compiled = compiledOf(local);
    expect(adoptDeployedIds(compiled, deployedOf(helloTemplate(), { template: undefined }))).toBe(compiled);
  });
});
