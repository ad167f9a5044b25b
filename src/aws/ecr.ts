import { partitionOf } from '../core/aws-partition.ts';
import type { ImageRegistry } from '../ports.ts';
import { type AwsSession, clientConfig, createAskAws, once } from './session.ts';
import { isNamed } from './source-error.ts';

/** Container images of ECR in one region. */
export function createImageRegistry(session: AwsSession): ImageRegistry {
  const ask = createAskAws(session);
  const open = once(async () => {
    const sdk = await import('@aws-sdk/client-ecr');
    return { sdk, client: new sdk.ECRClient(clientConfig(session, 'ECR')) };
  });
  const arn = (repository: string, registryId = '*') =>
    `arn:${partitionOf(session.region)}:ecr:${session.region}:${registryId}:repository/${repository}`;
  return {
    async findDigest(repository, tag, registryId) {
      const { sdk, client } = await open();
      const command = new sdk.DescribeImagesCommand({
        repositoryName: repository,
        imageIds: [{ imageTag: tag }],
        ...(registryId ? { registryId } : {}),
      });
      const answer = await ask('ecr:DescribeImages', arn(repository, registryId), () => client.send(command)).catch(
        absent('ImageNotFoundException', 'RepositoryNotFoundException'),
      );
      return answer?.imageDetails?.[0]?.imageDigest;
    },
    async findRepository(name) {
      const { sdk, client } = await open();
      const command = new sdk.DescribeRepositoriesCommand({ repositoryNames: [name] });
      const answer = await ask('ecr:DescribeRepositories', arn(name), () => client.send(command)).catch(
        absent('RepositoryNotFoundException'),
      );
      return answer?.repositories?.[0]?.repositoryUri;
    },
    async createRepository(name, { scanOnPush }) {
      const { sdk, client } = await open();
      const command = new sdk.CreateRepositoryCommand({
        repositoryName: name,
        imageScanningConfiguration: { scanOnPush },
      });
      const { repository } = await ask('ecr:CreateRepository', arn(name), () => client.send(command));
      if (!repository?.repositoryUri) throw new Error('ECR made a repository without an address');
      return repository.repositoryUri;
    },
    async setLifecyclePolicy(repository, policy) {
      const { sdk, client } = await open();
      const command = new sdk.PutLifecyclePolicyCommand({
        repositoryName: repository,
        lifecyclePolicyText: JSON.stringify(policy),
      });
      await ask('ecr:PutLifecyclePolicy', arn(repository), () => client.send(command));
    },
    async login() {
      const { sdk, client } = await open();
      const command = new sdk.GetAuthorizationTokenCommand({});
      const { authorizationData } = await ask('ecr:GetAuthorizationToken', '*', () => client.send(command));
      const token = authorizationData?.[0]?.authorizationToken ?? '';
      session.log.maskSecret(token);
      session.log.maskSecret(
        Buffer.from(token, 'base64')
          .toString()
          .replace(/^[^:]*:/, ''),
      );
      return token;
    },
    async deleteRepository(name) {
      const { sdk, client } = await open();
      const command = new sdk.DeleteRepositoryCommand({ repositoryName: name, force: true });
      const answer = await ask('ecr:DeleteRepository', arn(name), () => client.send(command)).catch(
        absent('RepositoryNotFoundException'),
      );
      return answer !== undefined;
    },
  };
}

const absent =
  (...names: readonly string[]) =>
  (error: unknown): undefined => {
    if (names.some((name) => isNamed(error, name))) return undefined;
    throw error;
  };
