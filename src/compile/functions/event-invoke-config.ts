import { getAtt, ref, sub } from '../../cloudformation/intrinsics.ts';
import { eventInvokeConfigId, functionId } from '../../cloudformation/logical-ids.ts';
import type { PolicyStatement } from '../../cloudformation/policy.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import { nearestName } from '../../core/nearest-name.ts';
import type { Problems } from '../../core/problems.ts';
import type { DestinationTarget, FunctionModel, ServiceModel } from '../../service/service-model.ts';
import type { Contribution } from '../contribution.ts';
import { companionCondition, functionAlias, functionTarget } from './alias.ts';
import { customRole } from './role.ts';

type Destination = string | DestinationTarget;

const destinationActions = {
  function: 'lambda:InvokeFunction',
  sns: 'sns:Publish',
  sqs: 'sqs:SendMessage',
  eventBus: 'events:PutEvents',
} as const;

/** Asynchronous invocation settings of a function, and what its role needs for the destinations (framework-spec 7.4). */
export function compileEventInvokeConfig(fn: FunctionModel, model: ServiceModel, problems: Problems): Contribution {
  if (!fn.destinations && !fn.maximumEventAge && fn.maximumRetryAttempts === undefined) return {};
  const { onSuccess, onFailure } = fn.destinations ?? {};
  const destinations = Object.entries({ onSuccess, onFailure }).flatMap(([key, target]) =>
    target === undefined ? [] : [{ key, target }],
  );
  const targets = destinations.map(({ target }) => target);
  const alias = functionAlias(fn);
  const targetAliases = model.profile === 'v4' ? targets.map((target) => destinationAlias(target, model)) : [];
  const dependsOn = [alias, ...targetAliases].filter((item) => item !== undefined).map((item) => item.logicalId);
  return {
    resources: {
      [eventInvokeConfigId(fn.key)]: {
        Type: 'AWS::Lambda::EventInvokeConfig',
        Properties: {
          FunctionName: ref(functionId(fn.key)),
          DestinationConfig: {
            OnSuccess: onSuccess === undefined ? undefined : { Destination: destinationArn(onSuccess, model) },
            OnFailure: onFailure === undefined ? undefined : { Destination: destinationArn(onFailure, model) },
          },
          Qualifier: alias?.name ?? '$LATEST',
          MaximumEventAgeInSeconds: fn.maximumEventAge || undefined,
          MaximumRetryAttempts: fn.maximumRetryAttempts,
        },
        ...oneOrMany([...new Set(dependsOn)]),
        ...companionCondition(fn, model),
      },
    },
    statements:
      customRole(fn, model) === undefined
        ? destinations.flatMap((destination) => destinationStatement(destination, fn, model, problems))
        : [],
    sources: { [eventInvokeConfigId(fn.key)]: fn.path },
  };
}

function oneOrMany(dependsOn: readonly string[]): Pick<Resource, 'DependsOn'> {
  const [first, ...others] = dependsOn;
  if (first === undefined) return {};
  return { DependsOn: others.length > 0 ? dependsOn : first };
}

const localFunction = (target: Destination, model: ServiceModel): FunctionModel | undefined =>
  typeof target === 'string' && !target.startsWith('arn:')
    ? model.functions.find((fn) => fn.key === target)
    : undefined;

function destinationAlias(target: Destination, model: ServiceModel) {
  const local = localFunction(target, model);
  return local && functionAlias(local);
}

function destinationArn(target: Destination, model: ServiceModel): Value {
  if (typeof target !== 'string') return target.arn;
  const local = localFunction(target, model);
  if (!local) return target;
  return model.profile === 'v4' ? functionTarget(local) : getAtt(functionId(local.key), 'Arn');
}

function destinationStatement(
  { key, target }: { readonly key: string; readonly target: Destination },
  fn: FunctionModel,
  model: ServiceModel,
  problems: Problems,
): readonly PolicyStatement[] {
  if (typeof target !== 'string') {
    return [{ Effect: 'Allow', Action: destinationActions[target.type], Resource: target.arn }];
  }
  if (target.startsWith('arn:')) {
    const action = actionOfArn(target);
    if (action) return [{ Effect: 'Allow', Action: action, Resource: target }];
  }
  const local = localFunction(target, model);
  if (local) {
    // By text and not by GetAtt: the role would depend on a function that depends on the role.
    const alias = model.profile === 'v4' ? functionAlias(local) : undefined;
    const name = alias ? `${local.name}:${alias.name}` : local.name;
    const arn = sub(`arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${name}`);
    return [{ Effect: 'Allow', Action: destinationActions.function, Resource: arn }];
  }
  const nearest = nearestName(
    target,
    model.functions.map((known) => known.key),
  );
  problems.error(
    'FUNCTION_DESTINATION_UNKNOWN',
    `Function \`${fn.key}\`: the destination \`${target}\` is no function of this service and no ARN of a function, queue, topic or event bus${nearest ? `; did you mean \`${nearest}\`?` : '.'}`,
    { at: model.locate([...fn.path, 'destinations', key]) },
  );
  return [];
}

function actionOfArn(arn: string): string | undefined {
  if (arn.includes(':function:')) return destinationActions.function;
  if (arn.includes(':sqs:')) return destinationActions.sqs;
  if (arn.includes(':sns:')) return destinationActions.sns;
  if (arn.includes(':event-bus/')) return destinationActions.eventBus;
  return undefined;
}
