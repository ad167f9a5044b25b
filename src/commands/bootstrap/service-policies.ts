import type { Problems } from '../../core/problems.ts';
import type { Inputs } from '../../inputs/inputs.ts';
import { mergeGrants, type PolicyDocumentStatement } from '../../plan/deploy-policy/merge-grants.ts';
import { deployPolicy } from '../../plan/deploy-policy.ts';
import { pluginGrants } from '../../plugins/apply-plugins.ts';
import type { Aws, Ports } from '../../ports.ts';
import { compileUnpackaged } from '../compile-unpackaged.ts';
import { prepareService } from '../prepare-service.ts';
import type { RolePolicies } from './role-template.ts';

export interface ServicePolicies extends RolePolicies {
  readonly region: string;
  readonly stage: string;
  readonly aws: () => Aws;
}

/** Stands for the number, branch or commit in the stage of a preview while the service is compiled. */
const marker = 'zqz';

/**
 * What the roles need for all of these services: production for its stage, preview for every stage that `preview-stage`
 * makes, and the sweep. Resource types without a rule are warnings BOOTSTRAP_TYPE_UNKNOWN.
 */
export async function servicePolicies(
  folders: readonly string[],
  inputs: Inputs,
  offline: boolean,
  ports: Ports,
  problems: Problems,
): Promise<ServicePolicies> {
  const stage = inputs.productionStage ?? inputs.stage;
  const previewStage = inputs.previewStage.replace(/\{\w+\}/g, marker).toLowerCase();
  if (inputs.preview !== 'off' && previewStage.startsWith(marker)) {
    problems.warn('BOOTSTRAP_PREVIEW_TOO_WIDE', `\`preview-stage: ${inputs.previewStage}\` may make any stage.`);
  }
  const production = [];
  const preview = [];
  let first: Pick<ServicePolicies, 'region' | 'stage' | 'aws'> | undefined;
  for (const serviceDir of folders) {
    const read = (of: string | undefined, isPreview: boolean) =>
      policyOfStage({ serviceDir, stage: of, preview: isPreview }, inputs, offline, ports, problems);
    const { statements, ...prepared } = await read(stage, false);
    first ??= prepared;
    production.push(...statements);
    if (inputs.preview !== 'off') preview.push(...(await read(previewStage, true)).statements);
  }
  if (!first) throw new Error('bootstrap was given no service');
  return { ...first, production: merged(production), preview: merged([...preview.map(withoutMarker), listStacks]) };
}

interface StageOfService {
  readonly serviceDir: string;
  readonly stage: string | undefined;
  readonly preview: boolean;
}

async function policyOfStage(
  { serviceDir, stage, preview }: StageOfService,
  inputs: Inputs,
  offline: boolean,
  ports: Ports,
  problems: Problems,
) {
  const { model, aws } = await prepareService(inputs, { serviceDir, stage, offline }, ports, problems);
  const { deploymentRole } = model.provider;
  const serviceRoleArn =
    inputs.cloudFormationRoleArn ?? (typeof deploymentRole === 'string' ? deploymentRole : undefined);
  const place = { partition: '${AWS::Partition}', region: model.region, accountId: '${AWS::AccountId}' };
  const { statements, unknown } = deployPolicy(compileUnpackaged(model, problems), model, {
    place,
    grants: pluginGrants(model, place),
    breadth: 'service',
    preview,
    serviceRoleArn,
  });
  for (const { logicalId, type } of preview ? [] : unknown) {
    const message = `The roles do not get what ${logicalId} (${type}) needs.`;
    problems.warn('BOOTSTRAP_TYPE_UNKNOWN', message, { at: model.locate(['resources', 'Resources', logicalId]) });
  }
  return { statements, region: model.region, stage: model.stage, aws };
}

// Stacks are found by their tags, over all of them.
const listStacks: PolicyDocumentStatement = {
  Sid: 'Sweep',
  Effect: 'Allow',
  Action: ['cloudformation:DescribeStacks'],
  Resource: ['*'],
};

function withoutMarker(statement: PolicyDocumentStatement): PolicyDocumentStatement {
  return JSON.parse(
    JSON.stringify(statement)
      .replaceAll(marker, '*')
      .replace(/\*{2,}/g, '*'),
  );
}

function merged(statements: readonly PolicyDocumentStatement[]): readonly PolicyDocumentStatement[] {
  return mergeGrants(
    statements.map(({ Sid, Action, Resource, Condition }) => ({
      sid: Sid.replace(/\d+$/, ''),
      actions: Action,
      resources: Resource,
      ...(Condition === undefined ? {} : { condition: Condition }),
    })),
  );
}
