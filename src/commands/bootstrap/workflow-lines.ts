export interface RoleArns {
  readonly production: string;
  readonly preview?: string | undefined;
}

export interface WorkflowFacts {
  readonly stage: string;
  readonly branch: string;
  readonly environment?: string | undefined;
}

/** What the jobs of the two workflows have to say, as YAML, and the variables of workflows that `init` wrote. */
export function workflowLines(roles: RoleArns, { stage, branch, environment }: WorkflowFacts): string {
  const preview =
    roles.preview === undefined
      ? []
      : ['', '# .github/workflows/preview.yml, on: pull_request', ...job(roles.preview, ['preview:'], [])];
  return [
    `# .github/workflows/production.yml, on: push to ${branch}`,
    ...job(
      roles.production,
      ['production:', ...(environment === undefined ? [] : [`  environment: ${environment}`])],
      [`stage: ${stage}`],
    ),
    ...preview,
    '',
    '# With the workflows of `init`, set the variables of the repository:',
    `#   gh variable set AWS_ROLE_ARN --body ${roles.production}`,
    ...(roles.preview === undefined ? [] : [`#   gh variable set AWS_PREVIEW_ROLE_ARN --body ${roles.preview}`]),
  ].join('\n');
}

const job = (roleArn: string, head: readonly string[], inputs: readonly string[]): readonly string[] => [
  'permissions:',
  '  contents: read',
  '  id-token: write',
  '  pull-requests: write',
  '  deployments: write',
  'jobs:',
  ...head.map((line) => `  ${line}`),
  '    runs-on: ubuntu-latest',
  '    steps:',
  '      - uses: actions/checkout@v6',
  '      - uses: org/serverless-deploy@v1',
  '        with:',
  ...[...inputs, `role-to-assume: ${roleArn}`].map((line) => `          ${line}`),
];
