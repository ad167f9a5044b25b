import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import type { DeployedFunction, Lambda } from '../ports.ts';
import { type AskAws, type AwsSession, clientConfig, createAskAws, once } from './session.ts';
import { isNamed } from './source-error.ts';

interface LambdaLink {
  readonly open: () => Promise<{
    readonly sdk: typeof import('@aws-sdk/client-lambda');
    readonly client: import('@aws-sdk/client-lambda').LambdaClient;
  }>;
  readonly ask: AskAws;
}

/** Functions of one region. */
export function createLambda(session: AwsSession): Lambda {
  const link: LambdaLink = {
    ask: createAskAws(session),
    open: once(async () => {
      const sdk = await import('@aws-sdk/client-lambda');
      return { sdk, client: new sdk.LambdaClient(clientConfig(session, 'LAMBDA')) };
    }),
  };
  return { ...createFunctions(link), ...createVersions(link) };
}

function createFunctions({ open, ask }: LambdaLink): Pick<Lambda, 'getFunction' | 'updateCode' | 'invoke'> {
  return {
    async getFunction(name) {
      const { sdk, client } = await open();
      try {
        const command = new sdk.GetFunctionCommand({ FunctionName: name });
        const answer = await ask('lambda:GetFunction', name, () => client.send(command));
        return answer.Configuration && toDeployedFunction(answer.Configuration);
      } catch (error) {
        if (isNamed(error, 'ResourceNotFoundException')) return undefined;
        throw error;
      }
    },
    async updateCode(name, { bucket, key }, publish) {
      const { sdk, client } = await open();
      const command = new sdk.UpdateFunctionCodeCommand({
        FunctionName: name,
        S3Bucket: bucket,
        S3Key: key,
        Publish: publish,
      });
      const answer = await ask('lambda:UpdateFunctionCode', name, () => client.send(command));
      return { ...toDeployedFunction(answer), version: answer.Version ?? '$LATEST' };
    },
    async invoke(name, payload, { async, tail, qualifier }) {
      const { sdk, client } = await open();
      const command = new sdk.InvokeCommand({
        FunctionName: name,
        InvocationType: async ? 'Event' : 'RequestResponse',
        LogType: tail && !async ? 'Tail' : 'None',
        Payload: Buffer.from(payload, 'utf8'),
        ...(qualifier ? { Qualifier: qualifier } : {}),
      });
      const answer = await ask('lambda:InvokeFunction', name, () => client.send(command));
      return {
        statusCode: answer.StatusCode ?? 0,
        payload: Buffer.from(answer.Payload ?? new Uint8Array()).toString('utf8'),
        functionError: answer.FunctionError,
        logTail: answer.LogResult && Buffer.from(answer.LogResult, 'base64').toString('utf8'),
      };
    },
  };
}

function createVersions({
  open,
  ask,
}: LambdaLink): Pick<Lambda, 'listVersions' | 'listAliasedVersions' | 'deleteVersion'> {
  return {
    async listVersions(name) {
      const { sdk, client } = await open();
      const versions: string[] = [];
      let marker: string | undefined;
      do {
        const command = new sdk.ListVersionsByFunctionCommand({ FunctionName: name, Marker: marker });
        const page = await ask('lambda:ListVersionsByFunction', name, () => client.send(command));
        versions.push(...(page.Versions ?? []).flatMap(({ Version }) => (Version ? [Version] : [])));
        marker = page.NextMarker;
      } while (marker);
      return versions.filter((version) => version !== '$LATEST');
    },
    async listAliasedVersions(name) {
      const { sdk, client } = await open();
      const versions = new Set<string>();
      let marker: string | undefined;
      do {
        const command = new sdk.ListAliasesCommand({ FunctionName: name, Marker: marker });
        const page = await ask('lambda:ListAliases', name, () => client.send(command));
        for (const { FunctionVersion: version, RoutingConfig: routing } of page.Aliases ?? []) {
          if (version) versions.add(version);
          for (const weighted of Object.keys(routing?.AdditionalVersionWeights ?? {})) versions.add(weighted);
        }
        marker = page.NextMarker;
      } while (marker);
      return [...versions];
    },
    async deleteVersion(name, version) {
      const { sdk, client } = await open();
      const command = new sdk.DeleteFunctionCommand({ FunctionName: name, Qualifier: version });
      await ask('lambda:DeleteFunction', `${name}:${version}`, () => client.send(command));
    },
  };
}

function toDeployedFunction(configuration: FunctionConfiguration): DeployedFunction {
  return {
    name: configuration.FunctionName ?? '',
    arn: configuration.FunctionArn ?? '',
    codeSha256: configuration.CodeSha256 ?? '',
    // `2026-07-25T00:00:00.000+0000`
    lastModifiedMs: Date.parse(configuration.LastModified ?? '') || 0,
    lastUpdateStatus: configuration.LastUpdateStatus,
    state: configuration.State,
  };
}
