import type { Grant } from '../../../cloudformation/grant.ts';
import { isJsonObject } from '../../../core/json.ts';
import { actionsOf, type GrantRule, passRole } from '../grant.ts';
import type { ResourceScope } from '../resource-scope.ts';

function rule(resource: ResourceScope): readonly Grant[] {
  const { EventBusName: bus, Targets: targets, RoleArn: role } = resource.properties;
  const busName = bus === undefined ? 'default' : resource.text(bus).replace(/^arn:.*:event-bus\//, '');
  const folder = busName === 'default' ? '' : `${busName}/`;
  const names = `PutRule DescribeRule EnableRule DisableRule DeleteRule PutTargets RemoveTargets ListTargetsByRule
    TagResource UntagResource ListTagsForResource`;
  const roles = Array.isArray(targets)
    ? targets.map((target) => (isJsonObject(target) ? target['RoleArn'] : undefined))
    : [];
  return [
    {
      sid: 'EventsRule',
      actions: actionsOf('events', names),
      resources: [resource.arn('events', `rule/${folder}${resource.name()}`)],
    },
    ...[role, ...roles].flatMap((item) => passRole(resource, item, 'events.amazonaws.com')),
  ];
}

const onName =
  (sid: string, service: string, prefix: string, names: string, suffix = ''): GrantRule =>
  (resource) => [
    {
      sid,
      actions: actionsOf(service, names),
      resources: [resource.arn(service, `${prefix}${resource.name()}${suffix}`)],
    },
  ];

const schedule: GrantRule = (resource) => {
  const { GroupName: group = 'default', Target: target } = resource.properties;
  const arn = resource.arn('scheduler', `schedule/${resource.text(group)}/${resource.name()}`);
  const actions = actionsOf('scheduler', 'CreateSchedule GetSchedule UpdateSchedule DeleteSchedule');
  const role = isJsonObject(target) ? target['RoleArn'] : undefined;
  return [{ sid: 'Schedule', actions, resources: [arn] }, ...passRole(resource, role, 'scheduler.amazonaws.com')];
};

const topicRule: GrantRule = (resource) => [
  ...onName(
    'IotTopicRule',
    'iot',
    'rule/',
    `CreateTopicRule GetTopicRule ReplaceTopicRule EnableTopicRule DisableTopicRule DeleteTopicRule TagResource
     UntagResource ListTagsForResource`,
  )(resource),
];

const provisioningTemplate: GrantRule = (resource) => [
  ...onName(
    'IotProvisioning',
    'iot',
    'provisioningtemplate/',
    `CreateProvisioningTemplate DescribeProvisioningTemplate UpdateProvisioningTemplate DeleteProvisioningTemplate
     CreateProvisioningTemplateVersion DescribeProvisioningTemplateVersion ListProvisioningTemplateVersions TagResource
     UntagResource ListTagsForResource`,
  )(resource),
  ...passRole(resource, resource.properties['ProvisioningRoleArn'], 'iot.amazonaws.com'),
];

const alarm: GrantRule = (resource) => [
  {
    sid: 'Alarm',
    actions: actionsOf('cloudwatch', 'PutMetricAlarm DeleteAlarms TagResource UntagResource ListTagsForResource'),
    resources: [resource.arn('cloudwatch', `alarm:${resource.name()}`)],
  },
  { sid: 'ReadAlarms', actions: ['cloudwatch:DescribeAlarms'], resources: ['*'] },
];

const dashboard: GrantRule = (resource) => [
  {
    sid: 'Dashboard',
    actions: actionsOf('cloudwatch', 'PutDashboard GetDashboard DeleteDashboards'),
    resources: [resource.bareArn('cloudwatch', `dashboard/${resource.name()}`, { account: true })],
  },
];

const stateMachine: GrantRule = (resource) => [
  {
    sid: 'StateMachine',
    actions: actionsOf(
      'states',
      `CreateStateMachine DescribeStateMachine UpdateStateMachine DeleteStateMachine TagResource UntagResource
       ListTagsForResource`,
    ),
    resources: [resource.arn('states', `stateMachine:${resource.name()}`)],
  },
  ...passRole(resource, resource.properties['RoleArn'], 'states.amazonaws.com'),
];

const tags = 'TagResource UntagResource ListTagsForResource';

export const eventRules = {
  'AWS::CloudWatch::Alarm': alarm,
  'AWS::CloudWatch::Dashboard': dashboard,
  'AWS::Events::ApiDestination': onName(
    'EventsDestination',
    'events',
    'api-destination/',
    'CreateApiDestination DescribeApiDestination UpdateApiDestination DeleteApiDestination',
    '*',
  ),
  'AWS::Events::Archive': onName(
    'EventsArchive',
    'events',
    'archive/',
    'CreateArchive DescribeArchive UpdateArchive DeleteArchive',
  ),
  'AWS::Events::EventBus': onName(
    'EventsBus',
    'events',
    'event-bus/',
    `CreateEventBus DescribeEventBus UpdateEventBus DeleteEventBus ${tags}`,
  ),
  'AWS::Events::EventBusPolicy': (resource) => [
    {
      sid: 'EventsBusPolicy',
      actions: actionsOf('events', 'PutPermission RemovePermission DescribeEventBus'),
      resources: [
        resource.arn('events', `event-bus/${resource.text(resource.properties['EventBusName'] ?? 'default')}`),
      ],
    },
  ],
  'AWS::Events::Rule': rule,
  'AWS::IoT::ProvisioningTemplate': provisioningTemplate,
  'AWS::IoT::TopicRule': topicRule,
  'AWS::Scheduler::Schedule': schedule,
  'AWS::Scheduler::ScheduleGroup': onName(
    'ScheduleGroup',
    'scheduler',
    'schedule-group/',
    `CreateScheduleGroup GetScheduleGroup DeleteScheduleGroup ${tags}`,
  ),
  'AWS::StepFunctions::Activity': onName(
    'Activity',
    'states',
    'activity:',
    `CreateActivity DescribeActivity DeleteActivity ${tags}`,
  ),
  'AWS::StepFunctions::StateMachine': stateMachine,
} as const satisfies Readonly<Record<string, GrantRule>>;
