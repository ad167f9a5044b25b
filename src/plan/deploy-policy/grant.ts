import type { Grant } from '../../cloudformation/grant.ts';
import type { ResourceScope } from './resource-scope.ts';

/** What CloudFormation does, with the caller's rights, to create, read, update, tag and delete one resource. */
export type GrantRule = (resource: ResourceScope) => readonly Grant[];

/** `actionsOf('sqs', 'CreateQueue DeleteQueue')` → `['sqs:CreateQueue', 'sqs:DeleteQueue']`. */
export function actionsOf(service: string, names: string): readonly string[] {
  return names.split(/\s+/).map((name) => `${service}:${name}`);
}

/** The right to hand a role to a service, and to no other. */
export function passRole(resource: ResourceScope, role: unknown, service: string): readonly Grant[] {
  if (role === undefined) return [];
  return [
    {
      sid: `PassRoleTo${service.split('.')[0]?.replace(/[^a-z0-9]/gi, '')}`,
      actions: ['iam:PassRole'],
      resources: [resource.roleArn(role)],
      condition: { StringEquals: { 'iam:PassedToService': service } },
    },
  ];
}
