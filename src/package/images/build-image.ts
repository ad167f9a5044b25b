import path from 'node:path';
import type { ImageRegistry } from '../../ports.ts';
import { runTool, type Subject, type Tool } from '../builders/run-tool.ts';
import type { PackageContext } from '../package-context.ts';
import type { ImageBuild } from './image-source.ts';

const docker: Tool = {
  name: 'Docker',
  workflow: ['- uses: docker/setup-docker-action@v4'],
  without: 'A digest stands in for it.',
};

/** Where an image goes: its repository, and the tags that it gets there. */
export interface ImageDestination {
  /** `<account>.dkr.ecr.<region>.amazonaws.com/<name>` */
  readonly repositoryUri: string;
  readonly tags: readonly string[];
}

/**
 * Builds an image with Docker. `false` with a problem at the subject's place when Docker is not there or the build
 * fails. No image index is made: Lambda takes none (AWS: Create a Lambda function using a container image).
 */
export async function buildImage(
  { tag, folder, dockerfile, options }: ImageBuild,
  subject: Subject,
  context: PackageContext,
): Promise<boolean> {
  const said = await runTool(
    {
      tool: docker,
      command: 'docker',
      args: ['build', '--tag', tag, '--file', dockerfile, ...options, folder],
      cwd: context.model.serviceDir,
      env: { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' },
    },
    subject,
    context,
  );
  return said !== undefined;
}

/**
 * Pushes an image that was built. The registry's login stands in a folder of its own for that time: the one of the user
 * stays as it is, and nothing of it stays on the runner.
 */
export async function pushImage(
  image: ImageBuild,
  { repositoryUri, tags }: ImageDestination,
  registry: ImageRegistry,
  subject: Subject,
  context: PackageContext,
): Promise<boolean> {
  const { workspace, commands } = context.ports;
  const config = await workspace.makeTemporaryDirectory('docker-');
  const host = repositoryUri.slice(0, repositoryUri.indexOf('/'));
  const auths = { [host]: { auth: await registry.login() } };
  await workspace.writeText(path.join(config, 'config.json'), JSON.stringify({ auths }));
  // Without the configuration of the user Docker would not know which daemon he chose.
  const inspected = await commands.run('docker', ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}']);
  const daemon = inspected?.exitCode === 0 ? inspected.stdout.trim() : '';
  try {
    for (const tag of tags) {
      const remote = `${repositoryUri}:${tag}`;
      const push = ['--config', config, ...(daemon ? ['--host', daemon] : []), 'push', remote];
      for (const args of [['tag', image.tag, remote], push]) {
        const call = { tool: docker, command: 'docker', args, cwd: context.model.serviceDir };
        if ((await runTool(call, subject, context)) === undefined) return false;
      }
    }
    return true;
  } finally {
    await workspace.remove(config);
  }
}
