import type { PatchOperation } from '@aws-sdk/client-api-gateway';
import { partitionOf } from '../core/aws-partition.ts';
import { isJsonObject, type JsonObject } from '../core/json.ts';
import type { RestApiStages } from '../ports.ts';
import { type AwsSession, clientConfig, createAskAws, once } from './session.ts';
import { isNamed } from './source-error.ts';

/** Stage settings of REST APIs. */
export function createRestApiStages(session: AwsSession): RestApiStages {
  const ask = createAskAws(session);
  const open = once(async () => {
    const sdk = await import('@aws-sdk/client-api-gateway');
    return { sdk, client: new sdk.APIGatewayClient(clientConfig(session, 'API_GATEWAY')) };
  });
  const arn = (restApiId: string, stageName: string) =>
    `arn:${partitionOf(session.region)}:apigateway:${session.region}::/restapis/${restApiId}/stages/${stageName}`;
  return {
    async getStage(restApiId, stageName) {
      const { sdk, client } = await open();
      try {
        const command = new sdk.GetStageCommand({ restApiId, stageName });
        const { $metadata: _, ...stage } = await ask('apigateway:GET', arn(restApiId, stageName), () =>
          client.send(command),
        );
        return toJsonObject(stage);
      } catch (error) {
        if (isNamed(error, 'NotFoundException')) return undefined;
        throw error;
      }
    },
    async updateStage(restApiId, stageName, operations) {
      const { sdk, client } = await open();
      const patchOperations = operations.map((operation) => operation as PatchOperation);
      const command = new sdk.UpdateStageCommand({ restApiId, stageName, patchOperations });
      await ask('apigateway:PATCH', arn(restApiId, stageName), () => client.send(command));
    },
    async setTags(restApiId, stageName, tags, remove) {
      const { sdk, client } = await open();
      const resourceArn = arn(restApiId, stageName);
      if (Object.keys(tags).length > 0) {
        const command = new sdk.TagResourceCommand({ resourceArn, tags: { ...tags } });
        await ask('apigateway:PUT', resourceArn, () => client.send(command));
      }
      if (remove.length > 0) {
        const command = new sdk.UntagResourceCommand({ resourceArn, tagKeys: [...remove] });
        await ask('apigateway:DELETE', resourceArn, () => client.send(command));
      }
    },
  };
}

/** Dates become ISO text: what is compared with a template is JSON. */
function toJsonObject(value: object): JsonObject {
  const parsed: unknown = JSON.parse(JSON.stringify(value));
  return isJsonObject(parsed) ? parsed : {};
}
