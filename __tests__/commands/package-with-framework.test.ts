import { describe, expect, it } from 'vitest';
import { packageCommand } from '../../src/commands/package.ts';
import { packageWithFramework } from '../../src/commands/package-with-framework.ts';
import type { PreparedService } from '../../src/commands/prepare-service.ts';
import type { GitHubEvent } from '../../src/inputs/github-event.ts';
import { readArguments } from '../../src/inputs/read-arguments.ts';
import { serviceModel } from '../builders/compile-context.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const declared = { 'package.json': '{"devDependencies": {"osls": "^4"}}', 'package-lock.json': '{}' };
const service = { 'serverless.yml': 'service: out\nprovider: {name: aws}\nplugins: [serverless-lift]\n' };

describe('a pull request from a fork', () => {
  it('installs nothing', async () => {
    const serviceDir = await temporaryService(declared);
    const ports = terminalPorts({}, { 'npm ci --no-audit --no-fund': 'installed' });
    const prepared: PreparedService = {
      model: serviceModel({ serviceDir }),
      aws: () => ports.aws.connect({ kind: 'environment' }, 'us-east-1'),
      engine: 'framework',
      unserved: [{ name: 'serverless-lift', keys: [] }],
      params: {},
    };
    const event = { pullRequest: { fromFork: true } } as GitHubEvent;
    const context = { inputs: readArguments(['package'], {}), event, ports };
    await expect(packageWithFramework(prepared, '/out', context)).rejects.toMatchObject({
      code: 'PLUGIN_ENGINE_INSTALL',
      message: expect.stringContaining('nothing is installed for a pull request from a fork'),
    });
    expect(ports.log.lines).toEqual([]);
  });

  it('leaves a service that only its framework can package, and is green', async () => {
    const serviceDir = await temporaryService({ ...service, ...declared });
    const ports = terminalPorts();
    const inputs = readArguments(['package', '--service-path', serviceDir], {});
    const { failed } = await packageCommand({ inputs, event: undefined, ports }, { offline: 'No credentials.' });
    expect(failed).toBe(false);
    expect(ports.log.lines).toContain('out is packaged by its own framework, which is not run without credentials.');
  });
});
