import path from 'node:path';
import process from 'node:process';
import { foldersUpward } from '../core/folders-upward.ts';
import { nearestName } from '../core/nearest-name.ts';
import { UserError } from '../core/user-error.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Workspace } from '../ports.ts';
import type { ServiceTemplate, TemplateFile } from './init/service-template.ts';
import { isTemplateName, templateNames, templates } from './init/templates.ts';
import { workflowFiles } from './init/workflows.ts';
import { textOption } from './option.ts';
import type { CommandResult, RunContext } from './run-context.ts';

/**
 * Writes a new service with its workflows: `init --template aws-python3 --name N --path P`. Where a service is already,
 * only the workflows. Nothing is written if one of the files exists: INIT_FILE_EXISTS, INIT_TEMPLATE_MISSING,
 * INIT_TEMPLATE_UNKNOWN, INIT_NAME_INVALID.
 */
export async function initCommand({ inputs, ports }: RunContext): Promise<CommandResult> {
  const { workspace } = ports;
  const folder = path.resolve(process.cwd(), textOption(inputs, 'path') ?? inputs.servicePaths[0] ?? '.');
  const template = chooseTemplate(textOption(inputs, 'template'), await hasService(folder, workspace));
  const root = await repositoryRoot(folder, workspace);
  const service = template ? fillIn(template, chooseName(textOption(inputs, 'name'), folder), inputs) : [];
  const workflows = workflowFiles({
    servicePath: path.relative(root, folder).split(path.sep).join('/') || '.',
    productionBranch: inputs.productionBranch ?? 'main',
    buildSteps: template?.buildSteps ?? (await knownBuildSteps(folder, workspace)),
  });
  const files = [
    ...service.map((file) => ({ text: file.text, path: path.join(folder, file.path) })),
    ...workflows.map((file) => ({ text: file.text, path: path.join(root, file.path) })),
  ];
  await refuseToOverwrite(files, workspace);
  for (const file of files) await workspace.writeText(file.path, file.text);
  const written = files.map((file) => path.relative(process.cwd(), file.path));
  return { outputs: { files: written }, text: nextSteps(written), failed: false };
}

function chooseTemplate(name: string | undefined, exists: boolean): ServiceTemplate | undefined {
  if (name !== undefined && isTemplateName(name)) return templates[name];
  if (name !== undefined) {
    const nearest = nearestName(name, templateNames);
    throw new UserError('INIT_TEMPLATE_UNKNOWN', `There is no template \`${name}\`.`, {
      remedy: `${nearest ? `Did you mean \`${nearest}\`? ` : ''}Templates: ${templateNames.join(', ')}.`,
    });
  }
  if (exists) return undefined;
  throw new UserError('INIT_TEMPLATE_MISSING', 'There is no service here, and no template for a new one was named.', {
    remedy: `Add \`--template\` with one of: ${templateNames.join(', ')}.`,
  });
}

async function hasService(folder: string, workspace: Workspace): Promise<boolean> {
  const names = (await workspace.readDirectory(folder)).map(({ name }) => name);
  return names.some((name) => /^serverless\.(ya?ml|json|[mc]?js|ts)$/.test(name));
}

/** Name of the service: as given, or that of its folder. Letters, digits and dashes, a letter first. */
function chooseName(given: string | undefined, folder: string): string {
  const name = given ?? path.basename(folder).replace(/[^A-Za-z0-9]+/g, '-');
  if (/^[A-Za-z][A-Za-z0-9-]*$/.test(name)) return name;
  throw new UserError('INIT_NAME_INVALID', `\`${name}\` cannot be the name of a service.`);
}

function fillIn(template: ServiceTemplate, name: string, { region }: Inputs): readonly TemplateFile[] {
  const fill = (text: string) =>
    text.replaceAll('SERVICE_NAME', name).replaceAll('SERVICE_REGION', region ?? 'us-east-1');
  return template.files.map((file) => ({ path: file.path, text: fill(file.text) }));
}

/** The nearest folder upwards with `.git`; workflows are only found in its root. Without one, the service's folder. */
async function repositoryRoot(folder: string, workspace: Workspace): Promise<string> {
  for (const at of foldersUpward(folder)) if (await workspace.stat(path.join(at, '.git'))) return at;
  return folder;
}

/** What an existing service needs before its zip can be made. */
async function knownBuildSteps(folder: string, workspace: Workspace): Promise<readonly string[]> {
  const lock = await workspace.stat(path.join(folder, 'package-lock.json'));
  return lock ? ['- run: npm ci\n  working-directory: SERVICE_PATH'] : [];
}

async function refuseToOverwrite(files: readonly TemplateFile[], workspace: Workspace): Promise<void> {
  const found = await Promise.all(files.map(async (file) => ((await workspace.stat(file.path)) ? [file.path] : [])));
  const existing = found.flat().map((file) => `\`${path.relative(process.cwd(), file)}\``);
  if (existing.length === 0) return;
  throw new UserError('INIT_FILE_EXISTS', `${existing.join(', ')} would be overwritten; nothing was written.`);
}

const nextSteps = (written: readonly string[]): string =>
  [
    'Wrote:',
    ...written.map((file) => `  ${file}`),
    '',
    'Next:',
    '  serverless-deploy bootstrap --stage prod   makes the roles that the workflows assume, and names the variables to set',
    '  git add, commit and push                   opens the way to the first deploy',
  ].join('\n');
