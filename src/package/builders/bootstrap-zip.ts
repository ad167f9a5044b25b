import type { FunctionModel } from '../../service/service-model.ts';
import type { ServiceFile } from '../files/service-file.ts';
import type { PackageContext } from '../package-context.ts';
import type { ZipPlan } from '../plan-zips.ts';
import type { FileOnDisk } from '../source-file.ts';
import type { ZipContents } from './builder.ts';
import { asFile, withBuilt } from './shipped-code.ts';

/** A program that is to be built for a function. */
export interface ProgramSource {
  readonly fn: FunctionModel;
  /** Tells two programs apart: functions with equal keys run the same one. */
  readonly key: string;
  /** Name of the program in the zip. */
  readonly entry: string;
  /** Builds it and returns its absolute path; `undefined` with a problem reported. */
  build(): Promise<string | undefined>;
}

/** Builds the programs of a zip, each once a run. One zip has room for one program of a name. */
export async function zipOfPrograms(
  sources: readonly ProgramSource[],
  zip: ZipPlan,
  chosen: readonly ServiceFile[],
  context: PackageContext,
): Promise<ZipContents> {
  const built: FileOnDisk[] = [];
  const byEntry = new Map<string, ProgramSource>();
  for (const source of sources) {
    const other = byEntry.get(source.entry);
    if (other && other.key !== source.key) reportShared(other.fn, source.fn, context);
    if (other) continue;
    byEntry.set(source.entry, source);
    const path = await context.once(source.key, source.build);
    if (path !== undefined) built.push({ name: source.entry, path });
  }
  if (built.length === 0) return { code: chosen.map(asFile), packed: [] };
  return { code: withBuilt(built, sources.length, zip, chosen, context), packed: [] };
}

function reportShared(first: FunctionModel, second: FunctionModel, { problems, model }: PackageContext): void {
  const message = `Functions \`${first.key}\` and \`${second.key}\` are two programs, but share a zip, which holds one \`bootstrap\`.`;
  problems.error('PACKAGE_CLASHING_FILES', message, {
    at: model.locate([...second.path, 'handler']),
    remedy: 'Set `package.individually: true`.',
  });
}
