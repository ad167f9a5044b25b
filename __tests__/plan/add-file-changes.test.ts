import { describe, expect, it } from 'vitest';
import { addFileChanges } from '../../src/plan/add-file-changes.ts';
import { planDeployment } from '../../src/plan/plan-deployment.ts';
import type { Aws, Workspace } from '../../src/ports.ts';
import { zipOf } from '../package/memory-zip.ts';
import {
  artifact,
  compiledOf,
  deployedKey,
  deployedOf,
  helloTemplate,
  keptLocations,
  options,
} from './hello-service.ts';

const file = (name: string, text: string, mode = 0o644) => ({ name, content: Buffer.from(text), mode });
const next = 'serverless/hello-service/dev/1785000009999-x/hello-service.zip';

async function filesOf(before: Uint8Array, after: Uint8Array) {
  const objects = {
    get: async (_bucket: string, _key: string, range?: { start: number; end: number }) =>
      before.subarray(range?.start, range?.end),
  } as unknown as Aws['objects'];
  const workspace: Pick<Workspace, 'open'> = {
    open: async () => ({
      size: after.length,
      read: async (position, length) => after.subarray(position, position + length),
      close: async () => {},
    }),
  };
  const deployed = deployedOf(helloTemplate(), {
    artifacts: {
      [deployedKey]: { s3Key: deployedKey, bytes: before.length, sha256: 'deployed-sha=', contentDigest: 'a' },
    },
  });
  const artifacts = { ...keptLocations, functions: { hello: { ...artifact, s3Key: next, deployed: false } } };
  const plan = planDeployment(compiledOf(helloTemplate({ s3Key: next })), artifacts, deployed, options);
  const { code } = await addFileChanges(plan, { objects, workspace }, artifacts, deployed);
  return code[0]?.files;
}

describe('the files of a function that changes', () => {
  it('are told apart by name, contents and mode', async () => {
    const before = await zipOf([
      file('same.py', '1'),
      file('edited.py', '1'),
      file('gone.py', '1'),
      file('run.sh', '1'),
    ]);
    const after = await zipOf([
      file('same.py', '1'),
      file('edited.py', '2'),
      file('new.py', '1'),
      file('run.sh', '1', 0o755),
    ]);
    expect(await filesOf(before, after)).toEqual({
      added: ['new.py'],
      removed: ['gone.py'],
      changed: ['edited.py', 'run.sh'],
    });
  });

  it('are not listed when what is deployed is no zip', async () => {
    expect(await filesOf(Buffer.from('an image'), await zipOf([file('a.py', '1')]))).toBeUndefined();
  });
});
