import path from 'node:path';
import { readCentralDirectory } from '../../../core/zip/read-central-directory.ts';
import type { FunctionModel } from '../../../service/service-model.ts';
import { scanFolder } from '../../files/scan-folder.ts';
import type { PackageContext } from '../../package-context.ts';
import type { FileOnDisk } from '../../source-file.ts';
import { bufferedReader } from '../../zip/buffered-reader.ts';
import { type PackedFile, packedFileOf } from '../../zip/packed-file.ts';
import type { Builder } from '../builder.ts';
import { runTool, subjectOf } from '../run-tool.ts';
import { asFile, withBuilt } from '../shipped-code.ts';
import { gradleScript, type JavaBuild, javaBuild } from './java-build.ts';

/**
 * Builds the Maven or Gradle project of the service folder and ships the classes of its jar; its runtime dependencies
 * go along in `lib/` when they are not in the jar already. Without such a project the chosen files are shipped.
 */
export const buildJava: Builder = async (zip, chosen, context) => {
  const code = chosen.map(asFile);
  const [fn] = zip.functions;
  const build = javaBuild(new Set(chosen.map(({ name }) => name)));
  if (!fn || !build) return { code, packed: [] };
  const built = await context.once(`java ${build.command}`, () => runBuild(build, fn, context));
  if (!built) return { code, packed: [] };
  return {
    code: withBuilt(built.libraries, zip.functions.length, zip, chosen, context),
    packed: built.classes,
  };
};

interface BuiltJava {
  readonly classes: readonly PackedFile[];
  readonly libraries: readonly FileOnDisk[];
}

async function runBuild(build: JavaBuild, fn: FunctionModel, context: PackageContext): Promise<BuiltJava | undefined> {
  const { model, ports, problems } = context;
  const cwd = model.serviceDir;
  const { tool, command } = build;
  const temporary = await ports.workspace.makeTemporaryDirectory('java-');
  const places = { libraries: path.join(temporary, 'lib'), script: path.join(temporary, 'libraries.gradle') };
  await ports.workspace.writeText(places.script, gradleScript);
  const text = (await ports.workspace.readText(path.join(cwd, build.file))) ?? '';
  for (const args of build.steps(text, places)) {
    const said = await runTool({ tool, command, args, cwd }, subjectOf(fn, context), context);
    if (said === undefined) return undefined;
  }
  const jar = await findJar(
    build.outputs.map((folder) => path.join(cwd, folder)),
    context,
  );
  if (jar === undefined) {
    const message = `${tool.name} left no jar in \`${build.outputs.join('` or `')}\`.`;
    problems.error('PACKAGE_BUILD_FAILED', message, { at: model.locate([...fn.path, 'handler']) });
    return undefined;
  }
  const copied = await scanFolder(ports.workspace, places.libraries);
  return {
    classes: await filesOfJar(jar, context),
    libraries: copied.map((file) => ({ name: `lib/${file.name}`, path: file.path })),
  };
}

/** The largest archive of the first folder that has one: the one with dependencies, where there are several. */
async function findJar(folders: readonly string[], { ports }: PackageContext): Promise<string | undefined> {
  for (const folder of folders) {
    const inside = await ports.workspace.readDirectory(folder);
    const jars = inside.filter(({ name }) => /\.(?:jar|zip)$/.test(name) && !isBeside(name));
    const sized = await Promise.all(
      jars.map(async ({ name }) => {
        const file = path.join(folder, name);
        return { file, size: (await ports.workspace.stat(file))?.size ?? 0 };
      }),
    );
    const [largest] = sized.sort((a, b) => b.size - a.size);
    if (largest) return largest.file;
  }
  return undefined;
}

const isBeside = (name: string) => /^original-|-(?:sources|javadoc|tests|plain)\.jar$/.test(name);

async function filesOfJar(jar: string, context: PackageContext): Promise<PackedFile[]> {
  const file = await context.ports.workspace.open(jar);
  context.keepOpen(file);
  const read = bufferedReader(file.size, (position, length) => file.read(position, length));
  const entries = await readCentralDirectory(file.size, read);
  const unique = new Map(entries.map((entry) => [entry.name, entry]));
  return Array.from(unique.values(), (entry) => ({ ...packedFileOf(entry, read), mode: 0o644 }));
}
