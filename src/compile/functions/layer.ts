import { ref } from '../../cloudformation/intrinsics.ts';
import {
  layerArnOutput,
  layerHashOutput,
  layerId,
  layerPermissionId,
  layerS3KeyOutput,
} from '../../cloudformation/logical-ids.ts';
import type { Resource } from '../../cloudformation/template.ts';
import type { LocatedArtifact } from '../../package/artifact-manifest.ts';
import type { LayerModel, ServiceModel } from '../../service/service-model.ts';
import type { Contribution } from '../contribution.ts';
import { deploymentBucketValue } from './deployment-bucket-value.ts';
import type { CompileInputs } from './function-inputs.ts';

export interface CompiledLayer {
  readonly model: LayerModel;
  readonly logicalId: string;
  readonly resource: Resource;
  readonly artifact: LocatedArtifact;
  readonly contribution: Contribution;
}

/**
 * One layer: its version, a permission for each allowed account, and three outputs.
 * With `retain` the logical ID ends in the layer's hash and older versions stay. Source: framework-spec 2.2, 2.7, 7.4.
 */
export function compileLayer(layer: LayerModel, model: ServiceModel, inputs: CompileInputs): CompiledLayer {
  const artifact = inputs.artifacts.layers[layer.key];
  const hash = inputs.layerHashes[layer.key];
  if (!artifact || hash === undefined) throw new Error(`layer ${layer.key} was not packaged`);
  const suffix = layer.retain ? hash : '';
  const logicalId = layerId(layer.key) + suffix;
  const resource: Resource = {
    ...layerDefinition(layer, model, artifact.s3Key),
    ...(layer.retain ? { DeletionPolicy: 'Retain' } : {}),
  };
  const permissions = layer.allowedAccounts.map((account): [string, Resource] => [
    layerPermissionId(layer.key, account) + suffix,
    {
      Type: 'AWS::Lambda::LayerVersionPermission',
      Properties: { Action: 'lambda:GetLayerVersion', LayerVersionArn: ref(logicalId), Principal: account },
      ...(layer.retain ? { DeletionPolicy: 'Retain' } : {}),
    },
  ]);
  return {
    model: layer,
    logicalId,
    resource,
    artifact,
    contribution: {
      resources: { [logicalId]: resource, ...Object.fromEntries(permissions) },
      outputs: {
        [layerArnOutput(layer.key)]: { Description: 'Current Lambda layer version', Value: ref(logicalId) },
        [layerHashOutput(layer.key)]: { Description: 'Current Lambda layer hash', Value: hash },
        [layerS3KeyOutput(layer.key)]: { Description: 'Current Lambda layer S3Key', Value: artifact.s3Key },
      },
      sources: { [logicalId]: layer.path },
    },
  };
}

/** The text that the layer's hash starts with; the bytes of its zip follow (framework-spec 2.7). */
export function layerHashPrefix(layer: LayerModel, model: ServiceModel): string {
  return JSON.stringify(layerDefinition(layer, model, undefined));
}

function layerDefinition(layer: LayerModel, model: ServiceModel, s3Key: string | undefined): Resource {
  return {
    Type: 'AWS::Lambda::LayerVersion',
    Properties: {
      Content: { S3Bucket: deploymentBucketValue(model), S3Key: s3Key },
      LayerName: layer.name,
      Description: layer.description,
      LicenseInfo: layer.licenseInfo,
      CompatibleRuntimes: layer.compatibleRuntimes,
      CompatibleArchitectures: layer.compatibleArchitectures,
    },
  };
}
