import { describe, expect, it } from 'vitest';
import { listStageNames } from '../../src/service/preview-names.ts';

const service = 'shop';

describe('the names that a service makes from its stage', () => {
  it('are those of stack, role and functions', () => {
    expect(listStageNames({ service, functions: { hello: { handler: 'a.b' } } }, 'eu-west-1')).toEqual([
      { text: 'shop-', limit: 128 },
      { text: 'shop--eu-west-1-lambdaRole', limit: 64 },
      { text: 'shop--hello', limit: 64 },
    ]);
  });

  it.each([
    ['a name of its own', { functions: { a: { name: '${sls:stage}-x' } } }, { text: '-x', limit: 64 }],
    ['a list of functions', { functions: [{ a: {} }, { b: {} }] }, { text: 'shop--b', limit: 64 }],
    [
      'the bucket of an event',
      { functions: { a: { events: [{ s3: '${self:service}-${opt:stage, "dev"}-in' }] } } },
      { text: 'shop--in', limit: 63 },
    ],
    [
      'an event on an existing bucket',
      { functions: { a: { events: [{ s3: { bucket: 'theirs', existing: true } }] } } },
      { text: 'shop--custom-resource-existing-s3', limit: 64 },
    ],
    [
      'a bucket of the template',
      {
        resources: {
          Resources: { Up: { Properties: { BucketName: { 'Fn::Sub': 'up-${AWS::AccountId}-${sls:stage}' } } } },
        },
      },
      { text: 'up-000000000000-', limit: 63 },
    ],
    [
      'a stage that stands twice, which has half of the room',
      { resources: [{ Resources: { Q: { Properties: { QueueName: '${sls:stage}-q-${sls:stage}' } } } }] },
      { text: '-q-', limit: 41 },
    ],
  ])('are read from %s', (_, config, name) => {
    expect(listStageNames({ service, ...config }, 'eu-west-1')).toContainEqual(name);
  });

  it.each([
    ['without the stage', { resources: { Resources: { B: { Properties: { BucketName: 'fixed' } } } } }],
    ['with a variable that is not known yet', { functions: { a: { name: '${env:X}-${sls:stage}' } } }],
    ['of a role that exists', { provider: { iam: { role: 'arn:aws:iam::1:role/x' }, stackName: 'fixed' } }],
  ])('leave out names %s', (_, config) => {
    const plain = { provider: { iam: { role: 'arn:aws:iam::1:role/x' }, stackName: 'fixed' } };
    expect(listStageNames({ service, ...plain, ...config }, 'eu-west-1')).toEqual([]);
  });
});
