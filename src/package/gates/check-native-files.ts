import { mapConcurrently } from '../../core/concurrency.ts';
import type { FunctionModel } from '../../service/service-model.ts';
import type { ZipContents } from '../builders/builder.ts';
import type { PackageContext } from '../package-context.ts';
import type { ZipPlan } from '../plan-zips.ts';
import { isOnDisk } from '../zip/pack-files.ts';
import { elfComplaint, readElf } from './read-elf.ts';
import { runtimeGlibc } from './runtime-glibc.ts';

const nativeName = /(?:\.so(?:\.[\d.]+)?|\.node|(?:^|\/)bootstrap)$/;
// Packages that carry builds for several systems choose the right one when they are loaded.
const forOtherSystems = /prebuilds|musl|darwin|win32|windows|linux-(?:x64|arm64|arm)|x86_64|aarch64/;
const shown = 5;

/**
 * Looks at the native files of the user's code (wheels were chosen by their tags): a `bootstrap` for the wrong machine
 * or a newer glibc than the runtime's is an error, other files are a warning.
 */
export async function checkNativeFiles(zip: ZipPlan, contents: ZipContents, context: PackageContext): Promise<void> {
  const [fn] = zip.functions;
  const natives = contents.code
    .filter(isOnDisk)
    .filter(({ name }) => nativeName.test(name) && !forOtherSystems.test(name));
  if (!fn || natives.length === 0) return;
  const complaints = await mapConcurrently(natives, 4, async ({ name, path }) => {
    const needs = readElf((await context.ports.workspace.readBytes(path)) ?? new Uint8Array(0));
    const why = needs && elfComplaint(needs, fn.architecture ?? 'x86_64', runtimeGlibc(fn.runtime));
    return why ? [{ name, why }] : [];
  });
  report(fn, complaints.flat(), context);
}

function report(fn: FunctionModel, found: readonly { name: string; why: string }[], context: PackageContext): void {
  if (found.length === 0) return;
  const { problems, model } = context;
  const list = found.slice(0, shown).map(({ name, why }) => `\`${name}\` ${why}`);
  const more = found.length > shown ? `; ${found.length - shown} more` : '';
  const message = `Function \`${fn.key}\` (${fn.runtime ?? 'no runtime'}, ${fn.architecture ?? 'x86_64'}): ${list.join('; ')}${more}.`;
  const details = { at: model.locate(fn.path) };
  if (found.some(({ name }) => name.endsWith('bootstrap'))) problems.error('PACKAGE_WRONG_MACHINE', message, details);
  else problems.warn('PACKAGE_WRONG_MACHINE', message, details);
}
