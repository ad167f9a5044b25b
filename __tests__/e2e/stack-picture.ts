import type { Aws } from '../../src/ports.ts';

/** What a stack is at one moment, to be compared with another. */
export interface StackPicture {
  readonly status: string | undefined;
  readonly updatedAtMs: number | undefined;
  /** Physical by logical ID, without what is new with each deploy by nature: versions and API deployments. */
  readonly physicalIds: Readonly<Record<string, string | undefined>>;
  readonly template: unknown;
  /** Keys of the deployment bucket. */
  readonly objects: readonly string[];
}

const renewed = new Set(['AWS::Lambda::Version', 'AWS::ApiGateway::Deployment']);

/** Reads status, resources, template and deployment bucket of a stack. */
export async function takePicture(aws: Aws, stackName: string): Promise<StackPicture> {
  const { cloudFormation, objects } = aws;
  const stack = await cloudFormation.describeStack(stackName);
  const resources = stack ? await cloudFormation.listResources(stackName) : [];
  const bucket = stack?.outputs['ServerlessDeploymentBucketName'];
  const kept = resources.filter(({ type }) => !renewed.has(type));
  return {
    status: stack?.status,
    updatedAtMs: stack?.updatedAtMs,
    physicalIds: Object.fromEntries(kept.map(({ logicalId, physicalId }) => [logicalId, physicalId])),
    template: stack ? await cloudFormation.getTemplate(stackName) : undefined,
    objects: bucket ? (await objects.list(bucket, '')).map(({ key }) => key).sort() : [],
  };
}
