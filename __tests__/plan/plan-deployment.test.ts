import { describe, expect, it } from 'vitest';
import type { Template } from '../../src/cloudformation/template.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { DeployedService } from '../../src/plan/plan.ts';
import { planDeployment } from '../../src/plan/plan-deployment.ts';
import { compiledOf, deployedOf, helloTemplate, keptLocations, options, stack } from './hello-service.ts';

const table = { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'orders' } };
const plan = (local: Template, deployed: DeployedService, changes: Partial<typeof options> = {}) =>
  planDeployment(compiledOf(local), keptLocations, deployed, { ...options, ...changes });
const withStatus = (status: string) => deployedOf(helloTemplate(), { stack: { ...stack, status } });

describe('a deploy of what is deployed', () => {
  it('does nothing, and lists what it compared', () => {
    const result = plan(helloTemplate(), deployedOf(helloTemplate()));
    expect(result.kind).toBe('nothing');
    expect(result.compared).toEqual([
      { what: 'last operation', local: 'succeeded', deployed: 'UPDATE_COMPLETE', equal: true },
      { what: 'code of hello', local: 'deployed-sha=', deployed: 'deployed-sha=', equal: true },
      expect.objectContaining({ what: 'template', equal: true }),
      { what: 'stack settings', local: 'as asked for', deployed: 'as asked for', equal: true },
      { what: 'API stage settings', local: 'as asked for', deployed: 'as asked for', equal: true },
    ]);
  });

  it.each([
    ['a number as text', { MemorySize: '1024' }],
    ['a value that is absent', { MemorySize: 1024, Timeout: undefined }],
  ])('does nothing for %s', (_, properties) => {
    const local = JSON.parse(JSON.stringify(helloTemplate({ properties }))) as Template;
    expect(plan(local, deployedOf(helloTemplate())).kind).toBe('nothing');
  });

  it('goes on when the last operation failed', () => {
    expect(plan(helloTemplate(), withStatus('UPDATE_ROLLBACK_COMPLETE')).kind).toBe('update');
  });

  it('goes on when it is forced', () => {
    const forced = plan(helloTemplate(), deployedOf(helloTemplate()), { force: true });
    expect(forced).toMatchObject({ kind: 'update', needsStackUpdate: true });
  });

  it('goes on when somebody edited the function', () => {
    const functions = { 'hello-service-dev-hello': { codeSha256: 'edited=', lastUpdateStatus: 'Successful' } };
    const result = plan(helloTemplate(), deployedOf(helloTemplate(), { functions }));
    expect(result.kind).toBe('update');
    expect(result.code).toMatchObject([{ functionKey: 'hello', drifted: true, before: { sha256: 'edited=' } }]);
  });

  it('goes on when the last update of a function failed', () => {
    const functions = { 'hello-service-dev-hello': { codeSha256: 'deployed-sha=', lastUpdateStatus: 'Failed' } };
    expect(plan(helloTemplate(), deployedOf(helloTemplate(), { functions })).kind).toBe('update');
  });

  it('goes on when a stack tag differs, and says which', () => {
    const result = plan(helloTemplate(), deployedOf(helloTemplate()), { tags: { STAGE: 'dev', team: 'a' } });
    expect(result.kind).toBe('update');
    expect(result.settings).toEqual([
      { path: '/Tags/team', before: undefined, after: 'a', requiresRecreation: 'never' },
    ]);
  });

  it('compares the rollback configuration as CloudFormation shows it, in any order', () => {
    const trigger = (name: string) => ({
      Arn: `arn:aws:cloudwatch:eu-west-1:1:alarm:${name}`,
      Type: 'AWS::CloudWatch::Alarm',
    });
    const triggers = [trigger('a'), trigger('b')];
    const deployed = deployedOf(helloTemplate(), {
      stack: { ...stack, rollbackConfiguration: { RollbackTriggers: triggers, MonitoringTimeInMinutes: 5 } },
    });
    const wanting = (rollbackConfiguration: JsonObject) =>
      plan(helloTemplate(), deployed, {
        model: { ...options.model, provider: { ...options.model.provider, rollbackConfiguration } },
      });
    expect(wanting({ RollbackTriggers: [...triggers].reverse() }).kind).toBe('nothing');
    expect(wanting({ MonitoringTimeInMinutes: 6 }).settings).toEqual([
      { path: '/RollbackConfiguration/MonitoringTimeInMinutes', before: 5, after: 6, requiresRecreation: 'never' },
    ]);
  });

  it('goes on when an output differs', () => {
    const local = { ...helloTemplate(), Outputs: { Other: { Value: 'x' } } };
    expect(plan(local, deployedOf(helloTemplate())).kind).toBe('update');
  });
});

describe('a first deploy', () => {
  it.each([
    ['no stack', undefined],
    ['the shell of a change set', 'REVIEW_IN_PROGRESS'],
    ['a stack whose creation was rolled back', 'ROLLBACK_COMPLETE'],
  ])('creates everything over %s', (_, status) => {
    const deployed = deployedOf(helloTemplate(), { stack: status === undefined ? undefined : { ...stack, status } });
    const result = plan(helloTemplate(), deployed);
    expect(result.kind).toBe('create');
    expect(result.changes.every(({ action }) => action === 'add')).toBe(true);
    expect(result.routes).toEqual([{ action: 'add', method: 'GET', path: '/hello', functionKey: 'hello' }]);
    expect(result.resourceCount).toBe(8);
  });
});

describe('resources that hold data', () => {
  const withTable = helloTemplate({ extra: { Orders: table } });

  it('stop a production deploy that would delete them', () => {
    const result = plan(helloTemplate(), deployedOf(withTable));
    expect(result).toMatchObject({ kind: 'blocked', reasons: [{ logicalId: 'Orders', action: 'delete' }] });
  });

  it.each([
    ['it is a preview', { gates: { production: false, allowReplacement: [], allowDeletion: [] } }],
    ['its ID is allowed', { gates: { production: true, allowReplacement: [], allowDeletion: ['Orders'] } }],
    ['its type is allowed', { gates: { production: true, allowReplacement: [], allowDeletion: [table.Type] } }],
  ])('are deleted when %s', (_, changes) => {
    expect(plan(helloTemplate(), deployedOf(withTable), changes).kind).toBe('update');
  });

  it('are no reason to stop when the deployed template keeps them', () => {
    const kept = helloTemplate({ extra: { Orders: { ...table, DeletionPolicy: 'Retain' } } });
    const result = plan(helloTemplate(), deployedOf(kept));
    expect(result.kind).toBe('update');
    expect(result.changes).toMatchObject([{ logicalId: 'Orders', action: 'delete', stateful: true, losesData: false }]);
  });
});

describe('what differs', () => {
  it('is shown by property, with values of environment variables hidden', () => {
    const before = helloTemplate({ properties: { Environment: { Variables: { TOKEN: 'old', SAME: 'x' } } } });
    const after = helloTemplate({
      properties: { MemorySize: 512, Environment: { Variables: { TOKEN: 'new', SAME: 'x' } } },
    });
    const result = plan(after, deployedOf(before));
    expect(result.changes).toMatchObject([
      {
        logicalId: 'HelloLambdaFunction',
        action: 'update',
        properties: [
          { path: '/Properties/Environment/Variables/TOKEN', before: '(hidden)', after: '(hidden)' },
          { path: '/Properties/MemorySize', before: 1024, after: 512 },
        ],
      },
    ]);
    expect(result.code).toMatchObject([{ functionKey: 'hello', configuration: ['Environment', 'MemorySize'] }]);
  });

  it('shows IAM statements that come and go, by principal', () => {
    const permission = (source: string) => ({
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] },
        Principal: 's3.amazonaws.com',
        SourceArn: source,
      },
    });
    const result = plan(
      helloTemplate({ extra: { Permission: permission('arn:new') } }),
      deployedOf(helloTemplate({ extra: { Permission: permission('arn:old') } })),
    );
    const statement = {
      logicalId: 'Permission',
      effect: 'Allow',
      actions: ['lambda:InvokeFunction'],
      resources: ['${HelloLambdaFunction.Arn}'],
      principal: 's3.amazonaws.com',
    };
    expect(result.iam).toEqual([
      { action: 'add', ...statement },
      { action: 'remove', ...statement },
    ]);
  });
});

describe('the digest of a plan', () => {
  it('is the same for two runs that would do the same at other times', () => {
    const at = (time: string) => {
      const folder = `serverless/hello-service/dev/${time}-x`;
      const key = `${folder}/hello-service.zip`;
      const artifacts = {
        ...keptLocations,
        directory: folder,
        functions: { hello: { ...keptLocations.functions['hello'], s3Key: key, deployed: false } },
      } as typeof keptLocations;
      const local = helloTemplate({ s3Key: key, deploymentId: `ApiGatewayDeployment${time}` });
      return planDeployment(compiledOf(local), artifacts, deployedOf(helloTemplate()), options).digest;
    };
    expect(at('1785000000001')).toBe(at('1785000000002'));
  });

  it('differs when something else would change', () => {
    const digests = [{}, { MemorySize: 512 }].map(
      (properties) => plan(helloTemplate({ properties }), deployedOf(helloTemplate())).digest,
    );
    expect(digests[0]).not.toBe(digests[1]);
  });
});
