import path from 'node:path';
import { crc32 } from 'node:zlib';
import { contentDigest } from '../../../core/zip/content-digest.ts';
import type { PackageContext } from '../../package-context.ts';
import { packMemory } from '../../zip/pack-files.ts';
import type { PackedFile } from '../../zip/packed-file.ts';
import { writeZip } from '../../zip/write-zip.ts';

// The contract of the plugin: user code imports this module first and finds its dependencies afterwards.
const helper = `"""Unpacks the dependencies beside this file, once for each start of the function."""
import os
import shutil
import sys
import tempfile
import zipfile

TARGET = os.path.join(tempfile.gettempdir(), "sls-py-req")


def _unpack():
    source = os.path.join(os.environ.get("LAMBDA_TASK_ROOT", os.getcwd()), ".requirements.zip")
    draft = tempfile.mkdtemp(prefix="_temp-sls-py-req-")
    with zipfile.ZipFile(source) as archive:
        archive.extractall(draft)
    try:
        os.rename(draft, TARGET)
    except OSError:
        shutil.rmtree(draft, ignore_errors=True)


if TARGET not in sys.path:
    if not os.path.exists(TARGET):
        _unpack()
    sys.path.insert(1, TARGET)
`;

/** `zip: true`: the dependencies as one archive inside the zip, and the helper that unpacks them at import. */
export function requirementsZip(files: readonly PackedFile[], context: PackageContext): Promise<PackedFile[]> {
  return context.once(`requirements zip ${contentDigest(files)}`, async () => {
    const { workspace } = context.ports;
    const folder = await workspace.makeTemporaryDirectory('requirements-');
    const inner = path.join(folder, 'requirements.zip');
    const output = await workspace.create(inner);
    const { bytes } = await writeZip(output, files);
    await output.commit();
    const file = await workspace.open(inner);
    context.keepOpen(file);
    const chunks = () => readChunks(bytes, (position, length) => file.read(position, length));
    let crc = 0;
    for await (const chunk of chunks()) crc = crc32(chunk, crc);
    const stored: PackedFile = {
      name: '.requirements.zip',
      mode: 0o644,
      method: 'stored',
      crc,
      size: bytes,
      compressedSize: bytes,
      async copyPackedBytes(write) {
        for await (const chunk of chunks()) await write(chunk);
      },
    };
    return [stored, ...(await packMemory([{ name: 'unzip_requirements.py', bytes: Buffer.from(helper) }], context))];
  });
}

async function* readChunks(size: number, read: (position: number, length: number) => Promise<Uint8Array>) {
  for (let position = 0; position < size; position += 1 << 20) yield await read(position, 1 << 20);
}
