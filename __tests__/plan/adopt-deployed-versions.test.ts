import { describe, expect, it } from 'vitest';
import type { Template } from '../../src/cloudformation/template.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { adoptDeployedVersions } from '../../src/plan/adopt-deployed-versions.ts';
import { artifact, compiledOf, deployedKey, deployedOf, directory, helloTemplate } from './hello-service.ts';

/** The template of a framework that zipped the same files to other bytes. */
function rezipped(properties: JsonObject = {}): Template {
  const { HelloLambdaVersionabc: version, ...rest } = helloTemplate({ properties }).Resources;
  const renamed = {
    ...version,
    Type: 'AWS::Lambda::Version',
    Properties: { ...version?.Properties, CodeSha256: 'local-sha=' },
  };
  return {
    ...helloTemplate(),
    Resources: { ...rest, HelloLambdaVersionxyz: renamed },
    Outputs: { HelloLambdaFunctionQualifiedArn: { Value: { Ref: 'HelloLambdaVersionxyz' } } },
  };
}

const kept = { ...artifact, s3Key: deployedKey, sha256: 'deployed-sha=', deployed: true };
const locations = (hello: typeof kept) => ({
  directory,
  functions: { hello },
  layers: {},
  images: {},
  customResourcesKey: 'x',
});

const versionsOf = ({ template }: { readonly template: Template }) =>
  Object.entries(template.Resources).flatMap(([id, { Type: type, Properties: properties }]) =>
    type === 'AWS::Lambda::Version' ? [[id, properties?.['CodeSha256']]] : [],
  );

describe('a function whose zip has other bytes and the deployed contents', () => {
  const deployed = deployedOf(helloTemplate());

  it('keeps its deployed version, in outputs too', () => {
    const service = adoptDeployedVersions(compiledOf(rezipped()), locations(kept), deployed);
    expect(versionsOf(service)).toEqual([['HelloLambdaVersionabc', 'deployed-sha=']]);
    expect(service.template.Outputs['HelloLambdaFunctionQualifiedArn']?.Value).toEqual({
      Ref: 'HelloLambdaVersionabc',
    });
  });

  it('publishes a version of the deployed zip when its configuration changes', () => {
    const service = adoptDeployedVersions(compiledOf(rezipped({ MemorySize: 512 })), locations(kept), deployed);
    expect(versionsOf(service)).toEqual([['HelloLambdaVersionxyz', 'deployed-sha=']]);
  });
});

it('a function whose zip is uploaded keeps the version of the framework', () => {
  const fresh = { ...kept, sha256: 'local-sha=', s3Key: `${directory}/new.zip`, deployed: false };
  const compiled = compiledOf(rezipped());
  expect(adoptDeployedVersions(compiled, locations(fresh), deployedOf(helloTemplate()))).toBe(compiled);
});
