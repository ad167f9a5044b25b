import type { TemplateFile } from './service-template.ts';

export interface WorkflowChoice {
  /** Folder of the service from the repository's root, with `/`; `.` for the root itself. */
  readonly servicePath: string;
  readonly productionBranch: string;
  /** Steps that build what the zip takes; `SERVICE_PATH` stands for the folder. */
  readonly buildSteps: readonly string[];
}

/**
 * Workflows of a service, by their paths from the repository's root: a preview for each pull request, production for
 * each push. The roles are those that `bootstrap` makes.
 */
export function workflowFiles(choice: WorkflowChoice): readonly TemplateFile[] {
  const prefix = choice.servicePath === '.' ? '' : `${choice.servicePath.replace(/[^A-Za-z0-9]+/g, '-')}-`;
  return [
    { path: `.github/workflows/${prefix}preview.yml`, text: previewWorkflow(choice, prefix) },
    { path: `.github/workflows/${prefix}production.yml`, text: productionWorkflow(choice, prefix) },
  ];
}

const previewWorkflow = (
  choice: WorkflowChoice,
  prefix: string,
): string => `# Deploys each pull request to a stage of its own, comments its URL, and removes it when the pull request is closed.
name: ${prefix}preview

on:
  pull_request:
    types: [opened, synchronize, reopened, ready_for_review, closed]

# One run at a time for a pull request; none is cut off in the middle of an update.
concurrency:
  group: ${prefix}preview-\${{ github.event.number }}
  cancel-in-progress: false

permissions:
  contents: read
  id-token: write # AWS credentials by OpenID Connect
  pull-requests: write # the comment
  deployments: write # the environment with its URL

jobs:
  preview:
    runs-on: ubuntu-latest
    steps:
${steps(choice, ['role-to-assume: ${{ vars.AWS_PREVIEW_ROLE_ARN }}'])}`;

const productionWorkflow = (
  choice: WorkflowChoice,
  prefix: string,
): string => `# Deploys every push to ${choice.productionBranch}; when nothing changed, nothing is done.
name: ${prefix}production

on:
  push:
    branches: [${choice.productionBranch}]
  workflow_dispatch:

concurrency:
  group: ${prefix}production
  cancel-in-progress: false

permissions:
  contents: read
  id-token: write # AWS credentials by OpenID Connect
  deployments: write # the environment with its URL

jobs:
  production:
    runs-on: ubuntu-latest
    steps:
${steps(choice, ['stage: prod', 'role-to-assume: ${{ vars.AWS_ROLE_ARN }}'])}`;

function steps({ servicePath, buildSteps }: WorkflowChoice, inputs: readonly string[]): string {
  const lines = servicePath === '.' ? inputs : [`service-path: ${servicePath}`, ...inputs];
  const all = [
    '- uses: actions/checkout@v6',
    ...buildSteps.map((step) => inFolder(step, servicePath)),
    ['- uses: org/serverless-deploy@v1', '  with:', ...lines.map((line) => `    ${line}`)].join('\n'),
  ];
  return `${all.join('\n').replace(/^/gm, '      ')}\n`;
}

/** A step in the root of the repository needs no folder. */
function inFolder(step: string, servicePath: string): string {
  if (servicePath !== '.') return step.replaceAll('SERVICE_PATH', servicePath);
  return step.replace(/\n {2}working-directory: SERVICE_PATH/, '').replaceAll('SERVICE_PATH/', '');
}
