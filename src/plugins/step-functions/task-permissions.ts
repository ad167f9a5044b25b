import type { Value } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import {
  batchTablePermissions,
  listPermissions,
  objectPermissions,
  queuePermissions,
  tablePermissions,
  topicPermissions,
} from './data-permissions.ts';
import { isReference, type KnownNames } from './function-references.ts';
import { invokePermissions, resourcePermissions } from './lambda-permissions.ts';
import { arnJoin, arnSub, given, may, type Permission } from './permission.ts';

type Derive = (state: JsonObject, names: KnownNames) => readonly Permission[];

// Optimised integrations that wait for an end learn of it by a rule that Step Functions makes.
const ruleActions = 'events:PutTargets,events:PutRule,events:DescribeRule';
const watch = (rule: string): Permission =>
  may(ruleActions, arnSub(`events:\${AWS::Region}:\${AWS::AccountId}:rule/${rule}`));

const batch: Derive = () => [
  may('batch:SubmitJob,batch:DescribeJobs,batch:TerminateJob', '*'),
  may(ruleActions, arnJoin('events', 'rule/StepFunctionsGetEventsForBatchJobsRule')),
];
const glue: Derive = () => [may('glue:StartJobRun,glue:GetJobRun,glue:GetJobRuns,glue:BatchStopJobRun', '*')];
const ecs: Derive = () => [
  may('ecs:RunTask,ecs:StopTask,ecs:DescribeTasks,ecs:TagResource,iam:PassRole', '*'),
  may(ruleActions, arnJoin('events', 'rule/StepFunctionsGetEventsForECSTaskRule')),
];
const codeBuild: Derive = (state) => {
  const project = String(objectAt(state, 'Parameters')['ProjectName']);
  return [
    may(
      'codebuild:StartBuild,codebuild:StopBuild,codebuild:BatchGetBuilds',
      arnSub(`codebuild:\${AWS::Region}:\${AWS::AccountId}:project/${project}`),
    ),
    watch('StepFunctionsGetEventForCodeBuildStartBuildRule'),
  ];
};
const sageMaker: Derive = (state) => {
  const job = String(objectAt(state, 'Parameters')['TransformJobName'] || '');
  return [
    may(
      'sagemaker:CreateTransformJob,sagemaker:DescribeTransformJob,sagemaker:StopTransformJob',
      arnSub(`sagemaker:\${AWS::Region}:\${AWS::AccountId}:transform-job/${job}*`),
    ),
    may('sagemaker:ListTags', '*'),
    watch('StepFunctionsGetEventsForSageMakerTransformJobsRule'),
  ];
};
const bedrock: Derive = (state) => {
  const model = String(objectAt(state, 'Parameters')['ModelId']);
  return [
    may(
      'bedrock:InvokeModel',
      model.startsWith('arn:') ? model : arnSub(`bedrock:\${AWS::Region}::foundation-model/${model}`),
    ),
  ];
};
const putEvents: Derive = (state) => {
  const entries = given(state, 'Entries');
  const buses = (Array.isArray(entries) ? entries : []).map((entry: Json) =>
    isJsonObject(entry) ? entry['EventBusName'] || 'default' : 'default',
  );
  const arns = [...new Set(buses)].map((eventBus) =>
    arnSub('events:${AWS::Region}:${AWS::AccountId}:event-bus/${eventBus}', { eventBus }),
  );
  return [may('events:PutEvents', arns)];
};
const callHttp: Derive = (state) => [
  may('states:InvokeHTTPEndpoint', '*'),
  may('events:RetrieveConnectionCredentials', objectAt(state, 'Parameters', 'Authentication')['ConnectionArn'] || '*'),
  may('secretsmanager:GetSecretValue,secretsmanager:DescribeSecret', {
    'Fn::Sub': 'arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:events!connection/*',
  }),
];
const schedule =
  (action: string): Derive =>
  (state) => {
    const target = given(state, 'Target');
    const role = isJsonObject(target) ? target['RoleArn'] : undefined;
    const scheduleGroupName = given(state, 'GroupName') || 'default';
    const arn = arnSub('scheduler:${AWS::Region}:${AWS::AccountId}:schedule/${scheduleGroupName}/*', {
      scheduleGroupName,
    });
    return [may(action, arn), ...(role ? [may('iam:PassRole', role)] : [])];
  };

/** Executions of another machine, or of this one by a distributed map. */
const startMachine =
  (action: string): Derive =>
  (state) => {
    const machine = machineArn(state);
    return [
      may(action, machine),
      may('states:DescribeExecution,states:StopExecution', executionArn(machine)),
      watch('StepFunctionsGetEventsForStepFunctionsExecutionRule'),
    ];
  };

function machineArn(state: JsonObject): Value {
  if (state['Mode'] === 'DISTRIBUTED') {
    return arnSub(`states:\${AWS::Region}:\${AWS::AccountId}:stateMachine:${String(state['StateMachineName'])}`);
  }
  const argument = objectAt(state, 'Arguments')['StateMachineArn'];
  if (state['Arguments'])
    return typeof argument === 'string' && argument.trim().startsWith('{%') ? '*' : (argument ?? '*');
  const parameters = objectAt(state, 'Parameters');
  return parameters['StateMachineArn.$'] ? '*' : (parameters['StateMachineArn'] ?? '*');
}

function executionArn(machine: Value): Value {
  const executions = (text: string) => `${text.replace(':stateMachine:', ':execution:')}:*`;
  if (typeof machine === 'string') return machine === '*' ? '*' : executions(machine);
  const sub = isJsonObject(machine) ? machine['Fn::Sub'] : undefined;
  if (typeof sub === 'string') return { 'Fn::Sub': executions(sub) };
  return Array.isArray(sub) ? { 'Fn::Sub': [executions(String(sub[0])), sub[1] ?? {}] } : '*';
}

const table =
  (action: string): Derive =>
  (state) =>
    tablePermissions(action, state);
const sameFor = (keys: readonly string[], derive: Derive) => Object.fromEntries(keys.map((key) => [key, derive]));
const waiting = (key: string) => [key, `${key}.waitForTaskToken`];
const synchronous = (key: string) => [key, `${key}.sync`];

const emr =
  (...actions: readonly string[]): Derive =>
  () => [may(actions.map((action) => `elasticmapreduce:${action}`).join(','), '*')];
const startCluster =
  (...actions: readonly string[]): Derive =>
  (state, names) => [...emr(...actions)(state, names), may('iam:PassRole', '*')];

/** What follows `arn:aws:states:::` → what it needs. Others are left to `iamRoleStatements`. */
const integrations: Readonly<Record<string, Derive>> = {
  ...sameFor(waiting('sqs:sendMessage'), queuePermissions),
  ...sameFor(waiting('sns:publish'), topicPermissions),
  ...sameFor(['dynamodb:updateItem', ...waiting('aws-sdk:dynamodb:updateItem')], table('dynamodb:UpdateItem')),
  ...sameFor(['dynamodb:putItem', ...waiting('aws-sdk:dynamodb:putItem')], table('dynamodb:PutItem')),
  'dynamodb:getItem': table('dynamodb:GetItem'),
  'dynamodb:deleteItem': table('dynamodb:DeleteItem'),
  'aws-sdk:dynamodb:updateTable': table('dynamodb:UpdateTable'),
  'aws-sdk:dynamodb:query': table('dynamodb:Query'),
  'aws-sdk:dynamodb:scan': table('dynamodb:Scan'),
  'aws-sdk:dynamodb:batchGetItem': (state) => batchTablePermissions('dynamodb:BatchGetItem', state),
  'aws-sdk:dynamodb:batchWriteItem': (state) => batchTablePermissions('dynamodb:BatchWriteItem', state),
  ...sameFor(synchronous('batch:submitJob'), batch),
  ...sameFor(synchronous('glue:startJobRun'), glue),
  ...sameFor([...synchronous('ecs:runTask'), 'ecs:runTask.waitForTaskToken'], ecs),
  ...sameFor(waiting('lambda:invoke'), invokePermissions),
  ...sameFor(
    [...synchronous('states:startExecution'), 'states:startExecution.sync:2', 'states:startExecution.waitForTaskToken'],
    startMachine('states:StartExecution'),
  ),
  'aws-sdk:sfn:startSyncExecution': startMachine('states:StartSyncExecution'),
  ...sameFor(synchronous('codebuild:startBuild'), codeBuild),
  ...sameFor(['elasticmapreduce:createCluster', 'elasticmapreduce:runJobFlow'], startCluster('RunJobFlow')),
  'elasticmapreduce:createCluster.sync': startCluster('RunJobFlow', 'DescribeCluster', 'TerminateJobFlows'),
  ...sameFor(synchronous('elasticmapreduce:terminateCluster'), emr('TerminateJobFlows', 'DescribeCluster')),
  ...sameFor(synchronous('elasticmapreduce:addStep'), emr('AddJobFlowSteps', 'DescribeStep', 'CancelSteps')),
  'elasticmapreduce:cancelStep': emr('CancelSteps'),
  'elasticmapreduce:setClusterTerminationProtection': emr('SetTerminationProtection'),
  'elasticmapreduce:modifyInstanceFleetByName': emr('ModifyInstanceFleet', 'ListInstanceFleets'),
  'elasticmapreduce:modifyInstanceGroupByName': emr('ModifyInstanceGroups', 'ListInstanceGroups'),
  'sagemaker:createTransformJob.sync': sageMaker,
  'bedrock:invokeModel': bedrock,
  ...sameFor(waiting('events:putEvents'), putEvents),
  'aws-sdk:scheduler:createSchedule': schedule('scheduler:CreateSchedule'),
  'aws-sdk:scheduler:deleteSchedule': schedule('scheduler:DeleteSchedule'),
  'http:invoke': callHttp,
  ...sameFor(['s3:getObject', 'aws-sdk:s3:getObject'], (state) => objectPermissions('s3:GetObject', state)),
  ...sameFor(['s3:putObject', 'aws-sdk:s3:putObject'], (state) => objectPermissions('s3:PutObject', state)),
  ...sameFor(['s3:listObjectsV2', 'aws-sdk:s3:listObjectsV2'], listPermissions),
  'aws-sdk:sesv2:sendEmail': () => [may('ses:SendEmail', '*')],
};

/** What one task needs; `undefined` when its resource tells nothing about it. */
export function taskPermissions(state: JsonObject, names: KnownNames): readonly Permission[] | undefined {
  const { Resource: resource } = state;
  if (resource === undefined) return undefined;
  if (typeof resource === 'string') {
    const [, integration] = /^arn:(?:aws(?:-[a-z]+)*|\$\{AWS::Partition\}):states:::(.+)$/.exec(resource) ?? [];
    if (integration !== undefined && Object.hasOwn(integrations, integration)) {
      return integrations[integration]?.(state, names);
    }
    if (!/arn:aws(-[a-z]+)*:lambda/.test(resource)) return undefined;
  } else if (!isReference(resource)) {
    return undefined;
  }
  return resourcePermissions(resource, names);
}
