import { createHash } from 'node:crypto';
import path from 'node:path';
import { contentDigest } from '../core/zip/content-digest.ts';
import { readCentralDirectory } from '../core/zip/read-central-directory.ts';
import { ZipFormatError } from '../core/zip/zip-format-error.ts';
import type { ReadableFile } from '../ports.ts';
import type { Artifact } from './artifact-manifest.ts';
import type { PackageContext } from './package-context.ts';
import type { ReadyPlan } from './plan-zips.ts';

const s3Address =
  /^(?:s3:\/\/(?<bucket>[^/]+)|https:\/\/s3[^/]*\.amazonaws\.com(?:\.cn)?\/(?<inPath>[^/]+)|https:\/\/(?<inHost>[^/]+?)\.s3[^/]*\.amazonaws\.com(?:\.cn)?)\/(?<key>.+)$/;

/** Bucket and key of an artifact's address in S3, in the forms that the framework reads (framework-spec 4.1). */
export function parseS3Address(address: string): { readonly bucket: string; readonly key: string } | undefined {
  const { bucket, inPath, inHost, key } = s3Address.exec(address)?.groups ?? {};
  const found = bucket ?? inPath ?? inHost;
  return found !== undefined && key !== undefined ? { bucket: found, key } : undefined;
}

/** An artifact that the user made: measured, its entries read. `undefined` with a problem reported if it cannot be used. */
export async function openReadyArtifact(plan: ReadyPlan, context: PackageContext): Promise<Artifact | undefined> {
  const { ports, problems, model } = context;
  const at = model.locate(plan.path);
  const target = await localPath(plan, context);
  if (target === undefined || (await ports.workspace.stat(target))?.kind !== 'file') {
    problems.error('PACKAGE_ARTIFACT_NOT_FOUND', `The artifact \`${plan.address}\` is not there.`, { at });
    return undefined;
  }
  const file = await ports.workspace.open(target);
  try {
    return { fileName: path.basename(target), path: target, ...(await measure(file)) };
  } catch (error) {
    if (!(error instanceof ZipFormatError)) throw error;
    const message = `The artifact \`${plan.address}\` cannot be used: ${error.message}.`;
    if (!context.options.forDeploy) {
      problems.warn('PACKAGE_ARTIFACT_INVALID', message, { at });
      return { fileName: path.basename(target), path: target, ...(await hashWhole(file)), unzippedBytes: 0 };
    }
    problems.error('PACKAGE_ARTIFACT_INVALID', message, { at });
    return undefined;
  } finally {
    await file.close();
  }
}

async function measure(file: ReadableFile) {
  const entries = await readCentralDirectory(file.size, (position, length) => file.read(position, length));
  return {
    ...(await hashWhole(file)),
    unzippedBytes: entries.reduce((sum, entry) => sum + entry.size, 0),
    contentDigest: contentDigest(entries),
  };
}

/** Without entries the digest of the contents is that of the file itself. */
async function hashWhole(file: ReadableFile) {
  const hash = createHash('sha256');
  for (let position = 0; position < file.size; position += 1 << 20) hash.update(await file.read(position, 1 << 20));
  const digest = hash.digest();
  return { bytes: file.size, sha256: digest.toString('base64'), contentDigest: digest.toString('hex') };
}

async function localPath(
  { address }: ReadyPlan,
  { model, options, ports }: PackageContext,
): Promise<string | undefined> {
  const inS3 = parseS3Address(address);
  if (!inS3) return path.resolve(model.serviceDir, address);
  const bytes = await options.downloadObject?.(inS3.bucket, inS3.key);
  if (!bytes) return undefined;
  const target = path.join(options.outDir, path.basename(inS3.key));
  await ports.workspace.writeBytes(target, bytes);
  return target;
}
