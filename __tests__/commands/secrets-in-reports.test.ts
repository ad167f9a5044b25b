import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import { region, useMinistack } from '../e2e/ministack.ts';
import { usePreviewJourney } from './preview-journey.ts';

const ministack = useMinistack();
const journey = usePreviewJourney(ministack.url);

const service = (revision: string) => `service: shop
provider:
  name: aws
  runtime: nodejs20.x
  region: ${region}
  environment:
    REVISION: in-environment-${revision}
  stackParameters:
    - ParameterKey: ApiKey
      ParameterValue: typed-${revision}
functions:
  hello:
    handler: handler.hello
resources:
  Parameters:
    ApiKey:
      Type: String
      NoEcho: true
      Default: by-default-${revision}
  Resources:
    Topic:
      Type: AWS::SNS::Topic
      Properties:
        DisplayName: \${ssm:/shop/secret}
  Outputs:
    Secret:
      Value: \${ssm:/shop/secret}
    Key:
      Value: !Sub key-\${ApiKey}
    Plain:
      Value: plain-${revision}
`;

async function keepSecret(): Promise<void> {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const ssm = new SSMClient({ endpoint: ministack.url(), region, credentials });
  await ssm.send(new PutParameterCommand({ Name: '/shop/secret', Value: 'out-of-ssm', Type: 'SecureString' }));
}

describe('comment, summary and log', () => {
  it('show no secret, no NoEcho parameter and no value of an environment variable', async () => {
    await keepSecret();
    journey.github().state.pulls.set(7, { state: 'open', merged: false, headSha: 'a'.repeat(40) });
    for (const revision of ['one', 'two']) {
      journey.write({ 'serverless.yml': service(revision), 'handler.js': 'exports.hello = async () => 1;\n' });
      const { failed, log, summary } = await journey.pullRequest({});
      expect(failed).toBe(false);
      const [comment] = journey.github().state.comments.map(({ body }) => body);
      expect(comment).toContain(`plain-${revision}`);
      for (const shown of [comment, summary, log.replace(/^::add-mask::.*$/gm, '')]) {
        expect(shown).not.toMatch(/out-of-ssm|typed-|by-default-|in-environment-/);
      }
    }
    expect(journey.github().state.comments[0]?.body).toContain('/Parameters/ApiKey: (hidden)');
  });
});
