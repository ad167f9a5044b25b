import type { Resources, Value } from '../cloudformation/template.ts';
import { valueText } from '../cloudformation/value-text.ts';
import { limits } from './limits.ts';
import type { ServiceModel } from './service-model.ts';

/** A name as it is with an empty stage, and how long it may be with one. */
export interface StageName {
  readonly text: string;
  readonly limit: number;
}

/** Amazon S3 User Guide, "General purpose bucket naming rules"; Amazon SQS API Reference, "CreateQueue". */
const bucketName = 63;
const queueName = 80;

const propertyLimits: Readonly<Record<string, number>> = {
  BucketName: bucketName,
  FunctionName: limits.functionName.value,
  RoleName: limits.roleName.value,
  QueueName: queueName,
};

/**
 * The names that a service makes from the stage that it was compiled for: they decide how long the stage may be. Names
 * that only CloudFormation knows are left to the check of names.
 */
export function listStageNames(
  model: Pick<ServiceModel, 'stage' | 'region' | 'stackName' | 'functions' | 'provider'>,
  resources: Resources,
): readonly StageName[] {
  const { stage, region, stackName, functions, provider } = model;
  const names: readonly (readonly [Value | undefined, number])[] = [
    [stackName, limits.stackName.value],
    [provider.deploymentBucket.name, bucketName],
    // Those of the template count too; without one these are what is known.
    ...functions.map(({ name }) => [name, limits.functionName.value] as const),
    ...Object.values(resources).flatMap(({ Properties = {} }) =>
      Object.entries(propertyLimits).map(([property, limit]) => [Properties[property], limit] as const),
    ),
  ];
  return names.flatMap(([value, limit]) => {
    const name = literalName(value, region);
    return name?.includes(stage) ? [perStage(name, stage, limit)] : [];
  });
}

/** The name that CloudFormation will make of a value; `undefined` when that depends on what is deployed. */
function literalName(value: Value | undefined, region: string): string | undefined {
  const name = valueText(value ?? '')
    .replaceAll('${AWS::Region}', region)
    .replaceAll('${AWS::AccountId}', '0'.repeat(12));
  return /^[\w.-]+$/.test(name) ? name : undefined;
}

/** A stage that stands in a name twice has half of the room. */
function perStage(name: string, stage: string, limit: number): StageName {
  const text = name.replaceAll(stage, '');
  const times = (name.length - text.length) / stage.length;
  return { text, limit: text.length + Math.floor((limit - text.length) / times) };
}
