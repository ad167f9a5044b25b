import type { Template } from '../cloudformation/template.ts';
import { partitionOf } from '../core/aws-partition.ts';
import { Problems } from '../core/problems.ts';
import { type BootstrapOptions, readBootstrapOptions } from './bootstrap/bootstrap-options.ts';
import { deployRoles } from './bootstrap/deploy-roles.ts';
import { roleTemplate } from './bootstrap/role-template.ts';
import { servicePolicies } from './bootstrap/service-policies.ts';
import { issuerHost, previewClaims, productionClaims, subjects, trustPolicy } from './bootstrap/trust-policy.ts';
import { type RoleArns, type WorkflowFacts, workflowLines } from './bootstrap/workflow-lines.ts';
import { findServices } from './find-services.ts';
import { reportProblems } from './report-problems.ts';
import type { CommandResult, RunContext } from './run-context.ts';

/**
 * Makes GitHub's OIDC provider and the roles that the workflows of a repository assume, with the least that the services
 * need: one for production, one for previews. `--print` shows template, trust policies and workflow lines, and asks AWS
 * nothing. BOOTSTRAP_* errors.
 */
export async function bootstrapCommand({ inputs, ports }: RunContext): Promise<CommandResult> {
  const problems = new Problems();
  const options = await readBootstrapOptions(inputs, ports);
  const folders = await findServices(inputs, ports);
  const { stage, region, aws, ...policies } = await servicePolicies(folders, inputs, options.print, ports, problems);
  reportProblems(problems, ports.log);
  const template = roleTemplate(options, policies);
  const facts = { stage, branch: options.branch, environment: options.environment };
  if (options.print) return printed(template, options, region, facts);
  const waitTimeoutMs = inputs.waitTimeoutMinutes * 60_000;
  const roles = await deployRoles(template, options, { aws: aws(), clock: ports.clock, log: ports.log, waitTimeoutMs });
  const workflow = workflowLines(roles, facts);
  const names = [`Deploy role: ${roles.production}`, ...(roles.preview ? [`Preview role: ${roles.preview}`] : [])];
  const outputs = { 'stack-name': options.stackName, 'role-arn': roles.production, 'preview-role-arn': roles.preview };
  return { outputs: { ...outputs, workflow }, text: [...names, '', workflow].join('\n'), failed: false };
}

function printed(template: Template, options: BootstrapOptions, region: string, facts: WorkflowFacts): CommandResult {
  const workflow = workflowLines(expectedRoles(options, region), facts);
  const trust = trustPolicies(options, region);
  const sections: readonly (readonly [string, unknown])[] = [
    ['Template, for `aws cloudformation deploy --capabilities CAPABILITY_NAMED_IAM`', template],
    ...Object.entries(trust).map(([role, policy]) => [`Trust policy of ${role}`, policy] as const),
    ['Workflows', workflow],
  ];
  const text = sections.map(([title, body]) => `── ${title}\n${asText(body)}`).join('\n\n');
  const outputs = { 'stack-name': options.stackName, template, 'trust-policies': trust, workflow };
  return { outputs, text, failed: false };
}

const asText = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body, null, 2));

/** Trust policies as IAM takes them, for whoever makes the roles by hand. */
function trustPolicies(options: BootstrapOptions, region: string): Readonly<Record<string, unknown>> {
  const { roleName, previewRoleName, audience, oidcProvider } = options;
  const conventional = `arn:${partitionOf(region)}:iam::ACCOUNT_ID:oidc-provider/${issuerHost}`;
  const provider = oidcProvider?.startsWith('arn:') ? oidcProvider : conventional;
  const policy = (claims: readonly string[]) => trustPolicy(provider, audience, subjects(claims, options));
  return {
    [roleName]: policy(productionClaims(options)),
    ...(previewRoleName && { [previewRoleName]: policy(previewClaims(options)) }),
  };
}

/** The account is not known without AWS. */
function expectedRoles({ roleName, previewRoleName }: BootstrapOptions, region: string): RoleArns {
  const arn = (name: string) => `arn:${partitionOf(region)}:iam::ACCOUNT_ID:role/${name}`;
  return { production: arn(roleName), preview: previewRoleName && arn(previewRoleName) };
}
