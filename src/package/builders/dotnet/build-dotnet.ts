import path from 'node:path';
import type { FunctionModel } from '../../../service/service-model.ts';
import { scanFolder } from '../../files/scan-folder.ts';
import type { ServiceFile } from '../../files/service-file.ts';
import type { PackageContext } from '../../package-context.ts';
import type { FileOnDisk } from '../../source-file.ts';
import type { Builder } from '../builder.ts';
import { runTool, subjectOf, type Tool } from '../run-tool.ts';
import { asFile, withBuilt } from '../shipped-code.ts';

const dotnet: Tool = {
  name: '.NET',
  workflow: ['- uses: actions/setup-dotnet@v5', '  with:', '    dotnet-version: 8'],
};

/**
 * Publishes the project of each handler's assembly (`Assembly::Namespace.Class::Method`) for Linux and ships what came
 * of it. Without a project among the chosen files, or with the assembly among them, those are shipped.
 */
export const buildDotnet: Builder = async (zip, chosen, context) => {
  const projects = new Map<string, FunctionModel>();
  for (const fn of zip.functions) {
    const project = projectOf(fn, chosen);
    if (project !== undefined && !projects.has(project)) projects.set(project, fn);
  }
  const built: FileOnDisk[] = [];
  for (const [project, fn] of projects) {
    const key = `dotnet ${project} ${fn.architecture ?? 'x86_64'}`;
    built.push(...((await context.once(key, () => publish(project, fn, context))) ?? []));
  }
  if (built.length === 0) return { code: chosen.map(asFile), packed: [] };
  const unique = [...new Map(built.map((file) => [file.name, file])).values()];
  return { code: withBuilt(unique, zip.functions.length, zip, chosen, context), packed: [] };
};

/** `<Assembly>.csproj` wherever it lies, else the only project there is. */
function projectOf({ handler = '' }: FunctionModel, chosen: readonly ServiceFile[]): string | undefined {
  const [assembly = ''] = handler.split('::');
  if (chosen.some(({ name }) => name === `${assembly}.dll`)) return undefined;
  const projects = chosen.map(({ name }) => name).filter((name) => /\.(?:cs|fs|vb)proj$/.test(name));
  const own = projects.find((name) => path.posix.parse(name).name === assembly);
  return own ?? (projects.length === 1 ? projects[0] : undefined);
}

async function publish(project: string, fn: FunctionModel, context: PackageContext): Promise<FileOnDisk[] | undefined> {
  const { model, ports } = context;
  const output = await ports.workspace.makeTemporaryDirectory('dotnet-');
  const system = fn.architecture === 'arm64' ? 'linux-arm64' : 'linux-x64';
  const said = await runTool(
    {
      tool: dotnet,
      command: 'dotnet',
      args: [
        'publish',
        project,
        ...['--configuration', 'Release', '--runtime', system, '--no-self-contained', '--output', output, '--nologo'],
        // The class library needs the file that tells the runtime its framework; builds do not depend on the folder.
        ...['-p:GenerateRuntimeConfigurationFiles=true', '-p:ContinuousIntegrationBuild=true'],
      ],
      cwd: model.serviceDir,
      env: { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1' },
    },
    subjectOf(fn, context),
    context,
  );
  if (said === undefined) return undefined;
  return (await scanFolder(ports.workspace, output)).map(({ name, path: file }) => ({ name, path: file }));
}
