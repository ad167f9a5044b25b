import { describe, expect, it } from 'vitest';
import { region, useMinistack } from '../e2e/ministack.ts';
import { usePreviewJourney } from './preview-journey.ts';

const ministack = useMinistack();
const journey = usePreviewJourney(ministack.url);

const service = `service: shop
provider:
  name: aws
  runtime: nodejs20.x
  region: ${region}
functions:
  hello:
    handler: handler.hello
resources:
  Resources:
    Uploads:
      Type: AWS::S3::Bucket
      Properties:
        BucketName: taken-by-another
    Queue:
      Type: AWS::SQS::Queue
      DependsOn: Uploads
`;

/** The lines that a reader sees who opens no group. */
function outsideGroups(log: string): readonly string[] {
  let folded = false;
  return log.split('\n').filter((line) => {
    if (line.startsWith('::group::')) folded = true;
    const shown = !folded;
    if (line === '::endgroup::') folded = false;
    return shown;
  });
}

function given(files: Readonly<Record<string, string>>): void {
  journey.write({ 'handler.js': 'exports.hello = async () => ({});\n', ...files });
  journey.github().state.pulls.set(7, { state: 'open', merged: false, headSha: 'a'.repeat(40) });
}

/** A bucket of this name belongs to another stack. */
async function takeBucketName(): Promise<void> {
  const { cloudFormation } = ministack.connect();
  const Bucket = { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'taken-by-another' } };
  await cloudFormation.createStack({
    ...{ stackName: 'another', capabilities: [], parameters: [], notificationArns: [], tags: {} },
    ...{ disableRollback: false, clientToken: 'another', express: false },
    template: { body: JSON.stringify({ Resources: { Bucket } }) },
  });
  await expect.poll(async () => (await cloudFormation.describeStack('another'))?.status).toBe('CREATE_COMPLETE');
}

describe('the log of a failed run', () => {
  it('says the cause on its line, outside of every group', async () => {
    await takeBucketName();
    given({ 'serverless.yml': service });
    const run = await journey.pullRequest({});
    expect(run.failed).toBe(true);
    const errors = outsideGroups(run.log).filter((line) => line.startsWith('::error'));
    expect(errors).toEqual([
      expect.stringMatching(
        /^::error file=serverless\.yml,line=1[1-4],col=\d+,title=DEPLOY_NAME_TAKEN::.*taken-by-another/,
      ),
    ]);
    // The root cause, not what was cancelled because of it.
    expect(errors[0]).not.toContain('Queue');
  });

  it('has the cause first in the summary and in the comment', async () => {
    await takeBucketName();
    given({ 'serverless.yml': service });
    const { summary } = await journey.pullRequest({});
    const [comment] = journey.github().state.comments.map(({ body }) => body);
    for (const text of [summary, comment ?? '']) {
      expect(text.match(/^### .*/m)?.[0]).toBe('### Cause');
      expect(text).toMatch(/### Cause\n\n`serverless.yml:1[1-4]:\d+` .*taken-by-another/);
    }
    expect(journey.github().state.deployments.map(({ statuses }) => statuses.at(-1)?.state)).toEqual(['failure']);
  });

  it('names the service and the stage of the event when the file is wrong, and its line', async () => {
    given({ 'serverless.yml': service.replace('handler: handler.hello', 'handler: handler.hello\n    timeout: 9999') });
    const run = await journey.pullRequest({});
    expect(run).toMatchObject({ failed: true, outputs: { stage: 'pr-7' } });
    expect(run.summary).toContain('## ❌ `shop` has errors');
    expect(outsideGroups(run.log).filter((line) => line.startsWith('::error'))).toEqual([
      expect.stringMatching(/^::error file=serverless\.yml,line=9,/),
    ]);
  });

  it('masks the keys, and no comment and no summary has them', async () => {
    given({ 'serverless.yml': service });
    const run = await journey.pullRequest({});
    expect(run.failed).toBe(false);
    expect(run.log).toContain('::add-mask::test-secret-key');
    expect(run.log.replaceAll('::add-mask::test-secret-key', '')).not.toContain('test-secret-key');
    expect(`${run.summary}${journey.github().state.comments[0]?.body}`).not.toContain('test-secret-key');
    expect(run.summary).toContain('flowchart LR');
  });
});
