import { describe, expect, it } from 'vitest';
import { adoptDeployedHandlers } from '../../src/plan/adopt-deployed-handlers.ts';
import { compiledOf, deployedOf, helloTemplate, keptLocations } from './hello-service.ts';

const id = 'CustomDashresourceDashexistingDashs3LambdaFunction';
const theirs = 'serverless/hello-service/dev/1700000000000-x/custom-resources.zip';
const ours = 'serverless/hello-service/dev/1785000009999-x/custom-resource-handlers.zip';
const bucket = { Ref: 'ServerlessDeploymentBucket' };

const withHandler = (s3Key: string, runtime = 'nodejs24.x') =>
  helloTemplate({
    extra: {
      [id]: {
        Type: 'AWS::Lambda::Function',
        Properties: { Code: { S3Bucket: bucket, S3Key: s3Key }, Runtime: runtime },
      },
    },
  });

const file = (s3Key: string) => ({ [s3Key]: { s3Key, bytes: 1, sha256: 'handlers=', contentDigest: 'theirs' } });
const compiled = { ...compiledOf(withHandler(ours)), needsCustomResources: true };
const artifacts = { ...keptLocations, customResourcesKey: ours };

describe('the handlers of custom resources', () => {
  it('that the framework deployed stay while nothing else of them changes', () => {
    const deployed = deployedOf(withHandler(theirs), { artifacts: file(theirs) });
    const adopted = adoptDeployedHandlers(compiled, artifacts, deployed);
    expect(adopted.compiled.template).toEqual(withHandler(theirs));
    expect(adopted.artifacts.customResourcesKey).toBe(theirs);
  });

  const older = ours.replace('1785000009999', '1785000000001');
  it.each([
    ['an older version of ours', withHandler(older), file(older)],
    ['of another runtime', withHandler(theirs, 'nodejs18.x'), file(theirs)],
    ['gone from the bucket', withHandler(theirs), {}],
    ['not there', helloTemplate(), {}],
  ])('are deployed anew when those that are deployed are %s', (_, template, files) => {
    const adopted = adoptDeployedHandlers(compiled, artifacts, deployedOf(template, { artifacts: files }));
    expect(adopted).toEqual({ compiled, artifacts });
  });
});
