import { describe, expect, it } from 'vitest';
import type { Template } from '../../src/cloudformation/template.ts';
import { repositoryOfStack } from '../../src/commands/stack-repository.ts';
import { ownershipTags } from '../../src/commands/stack-tags.ts';
import type { Aws, DeployedStack } from '../../src/ports.ts';

const host = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
const tags = { [ownershipTags.service]: 'shop', [ownershipTags.stage]: 'pr-7' };

const templateOf = (code: Template['Resources'][string]['Properties']) =>
  ({ Resources: { One: { Type: 'AWS::Lambda::Function', Properties: { Code: code } } } }) as unknown as Template;

const cases: readonly [string, Template, Readonly<Record<string, string>>, string | undefined][] = [
  ['built for it', templateOf({ ImageUri: `${host}/serverless-shop-pr-7@sha256:1` }), tags, 'serverless-shop-pr-7'],
  ['of a repository of somebody else', templateOf({ ImageUri: `${host}/own@sha256:1` }), tags, undefined],
  ['of another stage', templateOf({ ImageUri: `${host}/serverless-shop-prod@sha256:1` }), tags, undefined],
  ['not there: a zip', templateOf({ S3Key: 'a.zip' }), tags, undefined],
  [
    'built for a stack without our tags',
    templateOf({ ImageUri: `${host}/serverless-shop-pr-7@sha256:1` }),
    {},
    undefined,
  ],
];

describe('the repository that goes with a preview whose service is not at hand', () => {
  it.each(cases)('with images %s', async (_what, template, stackTags, expected) => {
    const stack = { id: 'arn', tags: stackTags } as unknown as DeployedStack;
    const aws = { cloudFormation: { getTemplate: async () => template } } as unknown as Aws;
    expect(await repositoryOfStack(stack, aws)).toBe(expected);
  });
});
