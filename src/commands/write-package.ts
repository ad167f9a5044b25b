import path from 'node:path';
import process from 'node:process';
import type { CompiledService } from '../compile/compiled-service.ts';
import type { ArtifactManifest } from '../package/artifact-manifest.ts';
import type { Ports } from '../ports.ts';
import { customResourcesPath } from './custom-resources-zip.ts';

/** Writes templates and state beside the zips, under the framework's own names (framework-spec 2.5). Returns all paths. */
export async function writePackage(
  outDir: string,
  compiled: CompiledService,
  manifest: ArtifactManifest,
  ports: Pick<Ports, 'workspace' | 'env'>,
): Promise<readonly string[]> {
  const files: [string, string][] = [
    ['cloudformation-template-update-stack.json', JSON.stringify(compiled.template, null, 2)],
    ['serverless-state.json', JSON.stringify(compiled.state, null, 2)],
  ];
  for (const { fileName, template } of compiled.nested ?? []) files.push([fileName, JSON.stringify(template, null, 2)]);
  if (compiled.createTemplate) {
    files.unshift(['cloudformation-template-create-stack.json', JSON.stringify(compiled.createTemplate, null, 2)]);
  }
  for (const [name, text] of files) await ports.workspace.writeText(path.join(outDir, name), text);
  const extra: string[] = [];
  if (compiled.needsCustomResources) {
    const target = path.join(outDir, 'custom-resources.zip');
    await ports.workspace.copyFile(customResourcesPath(process.argv[1] ?? ''), target);
    extra.push(target);
  }
  const zips = [...Object.values(manifest.functions), ...Object.values(manifest.layers)].map((item) => item.path);
  return [...files.map(([name]) => path.join(outDir, name)), ...new Set(zips), ...extra];
}
