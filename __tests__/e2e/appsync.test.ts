// serverless-appsync-plugin on the emulator: an API is deployed, and a plan says "nothing" although time goes on.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type ChildOptions, removeFoldersAfterAll, runOurs, writeService } from './child-process.ts';
import { region, useMinistack } from './ministack.ts';

const ministack = useMinistack();
removeFoldersAfterAll();

const service = `
service: graph
plugins: [serverless-appsync-plugin]
provider: {name: aws, runtime: nodejs20.x, region: ${region}, environment: {URL: '\${appsync:url}'}}
functions: {hello: {handler: a.run}}
appSync:
  name: graph
  authentication: {type: API_KEY}
  apiKeys: [{name: web, expiresAfter: 30d}]
  dataSources: {hello: {type: AWS_LAMBDA, config: {functionName: hello}}}
  resolvers: {Query.hello: {kind: UNIT, dataSource: hello, request: request.vtl}}
`;

it('an API is deployed and its key renewed in the second half of its life', async () => {
  const folder = writeService({
    'serverless.yml': service,
    'a.js': 'exports.run = async () => 1;\n',
    'request.vtl': '{"operation": "Invoke"}\n',
    'schema.graphql': 'type Query {\n  hello: String\n}\n',
  });
  const options: ChildOptions = { folder, awsUrl: ministack.url() };
  const file = path.join(folder, 'serverless.yml');
  // A day more is asked for: the same as a day later.
  const askFor = (days: number) => writeFileSync(file, readFileSync(file, 'utf8').replace(/\d+d/, `${days}d`));
  expect((await runOurs('deploy', options)).changed).toBe(true);
  const resources = await ministack.connect().cloudFormation.listResources('graph-dev');
  expect(resources.map(({ logicalId }) => logicalId)).toEqual(
    expect.arrayContaining(['GraphQlApi', 'GraphQlApiweb', 'GraphQlDshello', 'GraphQlResolverQueryhello']),
  );

  askFor(31);
  expect((await runOurs('plan', options)).plan.kind).toBe('nothing');
  askFor(90);
  const { plan } = await runOurs('plan', options);
  expect(plan.changes.map(({ logicalId }) => logicalId)).toEqual(['GraphQlApiweb']);
});
