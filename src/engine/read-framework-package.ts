import path from 'node:path';
import { customHandlerIds, deploymentBucketId } from '../cloudformation/logical-ids.ts';
import {
  isNestedTemplateFile,
  type JoinedTemplate,
  joinTemplates,
  nestedStackFiles,
} from '../cloudformation/nested-templates.ts';
import type { Template } from '../cloudformation/template.ts';
import { mapConcurrently } from '../core/concurrency.ts';
import { sha256Base64 } from '../core/digest.ts';
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import type { Artifact } from '../package/artifact-manifest.ts';
import type { Workspace } from '../ports.ts';
import type { ArtifactPlace, FrameworkPackage, PluginFile } from './framework-package.ts';
import { readFrameworkState } from './framework-state.ts';
import { listPlaces } from './list-places.ts';
import { measureZip } from './measure-zip.ts';

/**
 * Reads the package folder of the framework (framework-spec 2.5): templates, state, zips. A zip lies in the folder or
 * where `package.artifact` says. `PLUGIN_ENGINE_OUTPUT` when a file is not there.
 */
export async function readFrameworkPackage(
  outDir: string,
  serviceDir: string,
  workspace: Workspace,
): Promise<FrameworkPackage> {
  const root = await readJson(outDir, 'cloudformation-template-update-stack.json', workspace);
  const split = await joinNested(root, outDir, workspace);
  const template = templateOf(split?.template ?? root);
  const state = readFrameworkState(await readJson(outDir, 'serverless-state.json', workspace));
  if (!template || state.directory === '') throw noOutput('The package of the framework has no template or no state.');
  const places = listPlaces(template, state);
  const known = [outDir, ...state.artifacts.map((file) => path.resolve(serviceDir, file))];
  const artifacts = await measureAll(places, known, workspace);
  const pick = (kind: ArtifactPlace['kind']): Record<string, Artifact> =>
    Object.fromEntries(
      places.flatMap((place) => {
        const artifact = artifacts.get(place.s3Key);
        return place.kind === kind && artifact ? [[place.key, artifact]] : [];
      }),
    );
  return {
    template,
    split,
    createTemplate: await readCreateTemplate(outDir, workspace),
    state,
    manifest: { functions: pick('functions'), layers: pick('layers'), images: {}, cache: 'off' },
    places,
    files: await listPluginFiles(outDir, workspace),
    needsCustomResources: customHandlerIds.some((id) => template.Resources[id] !== undefined),
  };
}

/** The template with those of nested stacks beside it; nothing when there are none. */
async function joinNested(root: JsonObject, outDir: string, workspace: Workspace): Promise<JoinedTemplate | undefined> {
  const files = [...nestedStackFiles(root)];
  if (files.length === 0) return undefined;
  const found = await mapConcurrently(
    files,
    6,
    async ([stackId, file]): Promise<[string, JsonObject]> => [
      stackId,
      await readJson(outDir, path.basename(file), workspace),
    ],
  );
  return joinTemplates(root, Object.fromEntries(found));
}

/** Files of the package folder that are not the framework's own and no zips of functions. */
async function listPluginFiles(outDir: string, workspace: Workspace): Promise<readonly PluginFile[]> {
  const entries = await workspace.readDirectory(outDir);
  const names = entries.flatMap(({ name, kind }) => (kind === 'file' && !isOwnFile(name) ? [name] : []));
  const files = await mapConcurrently(names, 6, async (name): Promise<readonly PluginFile[]> => {
    const bytes = await workspace.readBytes(path.join(outDir, name));
    return bytes ? [{ name, path: path.join(outDir, name), bytes: bytes.length, sha256: sha256Base64(bytes) }] : [];
  });
  return files.flat();
}

const isOwnFile = (name: string): boolean =>
  /^(?:cloudformation-template-(?:create|update)-stack\.json|serverless-state\.json|.*\.zip)$/.test(name) ||
  isNestedTemplateFile(name);

async function measureAll(
  places: readonly ArtifactPlace[],
  known: readonly string[],
  workspace: Workspace,
): Promise<ReadonlyMap<string, Artifact>> {
  const artifacts = new Map<string, Artifact>();
  for (const s3Key of new Set(places.map((place) => place.s3Key))) {
    const name = path.basename(s3Key);
    const candidates = known.map((item) => (path.basename(item) === name ? item : path.join(item, name)));
    const file = await firstFile(candidates, workspace);
    if (file === undefined)
      throw noOutput(`The template takes ${name} from the bucket, and the package has no such file.`);
    artifacts.set(s3Key, await measureZip(file, workspace));
  }
  return artifacts;
}

async function firstFile(candidates: readonly string[], workspace: Workspace): Promise<string | undefined> {
  for (const file of candidates) if ((await workspace.stat(file))?.kind === 'file') return file;
  return undefined;
}

async function readCreateTemplate(outDir: string, workspace: Workspace): Promise<Template | undefined> {
  const file = 'cloudformation-template-create-stack.json';
  if ((await workspace.stat(path.join(outDir, file))) === undefined) return undefined;
  const template = templateOf(await readJson(outDir, file, workspace));
  return template?.Resources[deploymentBucketId] ? template : undefined;
}

async function readJson(folder: string, name: string, workspace: Workspace): Promise<JsonObject> {
  const text = await workspace.readText(path.join(folder, name));
  if (text === undefined) throw noOutput(`The framework ended well, and still it wrote no ${name}.`);
  const value: Json = JSON.parse(text);
  return isJsonObject(value) ? value : {};
}

// The framework's own file: its form is CloudFormation's.
function templateOf(value: JsonObject): Template | undefined {
  return isJsonObject(value['Resources']) ? ({ Outputs: {}, ...value } as unknown as Template) : undefined;
}

const noOutput = (message: string): UserError => new UserError('PLUGIN_ENGINE_OUTPUT', message);
