import path from 'node:path';
import type { FunctionModel } from '../../../service/service-model.ts';
import { scanFolder } from '../../files/scan-folder.ts';
import type { ServiceFile } from '../../files/service-file.ts';
import type { PackageContext } from '../../package-context.ts';
import type { PackedFile } from '../../zip/packed-file.ts';
import type { PythonOptions } from './python-options.ts';

/**
 * The dependencies with the files of the `vendor` folders, the service's and those of functions, over them: what lies at
 * the top of such a folder takes the place of the file or the whole folder of that name.
 */
export async function withVendored(
  dependencies: readonly PackedFile[],
  functions: readonly FunctionModel[],
  options: PythonOptions,
  { model, ports }: PackageContext,
): Promise<{ readonly vendored: readonly ServiceFile[]; readonly packed: readonly PackedFile[] }> {
  const folders = [options.vendor, ...functions.map(vendorOf)].filter((folder) => folder !== '');
  let [vendored, packed]: [readonly ServiceFile[], readonly PackedFile[]] = [[], dependencies];
  for (const folder of new Set(folders)) {
    const files = await scanFolder(ports.workspace, path.join(model.serviceDir, folder));
    const replaced = new Set(files.map(topOf));
    const stays = (file: { readonly name: string }) => !replaced.has(topOf(file));
    vendored = [...vendored.filter(stays), ...files];
    packed = packed.filter(stays);
  }
  return { vendored, packed };
}

const topOf = ({ name }: { readonly name: string }): string => name.split('/', 1)[0] ?? '';

function vendorOf({ config: { vendor } }: FunctionModel): string {
  return typeof vendor === 'string' ? vendor : '';
}
