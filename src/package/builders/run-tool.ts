import { hiddenFrom } from '../../core/program-environment.ts';
import type { SourceLocation } from '../../core/source-location.ts';
import type { CommandResult } from '../../ports.ts';
import type { FunctionModel } from '../../service/service-model.ts';
import type { PackageContext } from '../package-context.ts';

/** A program that a build needs, as problems name it. */
export interface Tool {
  /** `Go` */
  readonly name: string;
  /** Lines of a workflow's `steps` that install it. */
  readonly workflow: readonly string[];
  /** What comes of it where nothing is deployed and the tool is not there. */
  readonly without?: string;
}

/** One call of a tool for a function. */
export interface ToolCall {
  readonly tool: Tool;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** For what a tool is run, as problems name it. */
export interface Subject {
  /** ``function `hello` `` */
  readonly name: string;
  readonly at: SourceLocation | undefined;
}

/** The function as the subject of a build, at its handler. */
export function subjectOf(fn: FunctionModel, { model }: PackageContext): Subject {
  return { name: `function \`${fn.key}\``, at: model.locate([...fn.path, 'handler']) };
}

const shownLines = 25;

/**
 * Runs a tool and returns what it printed. `undefined` with a problem at the subject's place when the tool is not
 * there (`PACKAGE_TOOL_MISSING`, a warning where nothing is deployed) or fails (`PACKAGE_BUILD_FAILED`).
 */
export async function runTool(call: ToolCall, subject: Subject, context: PackageContext): Promise<string | undefined> {
  const result = await startTool(call, context);
  if (!result) {
    reportMissing(call.tool, subject, context);
    return undefined;
  }
  if (result.exitCode === 0) return result.stdout;
  reportFailure(call, result, subject, context);
  return undefined;
}

/** Runs a tool, which does not see the inputs of the action and the tokens of the runner. */
export function startTool(
  { command, args, cwd, env = {} }: ToolCall,
  { ports }: PackageContext,
): Promise<CommandResult | undefined> {
  return ports.commands.run(command, args, { cwd, env: { ...hiddenFrom('framework', ports.env), ...env } });
}

/** Reports `PACKAGE_BUILD_FAILED` with the last lines of what the tool printed. */
export function reportFailure(
  { command, args }: ToolCall,
  result: CommandResult,
  subject: Subject,
  { problems, model }: PackageContext,
): void {
  const lines = lastLines(`${result.stdout}\n${result.stderr}`, model.secrets);
  const said = lines.length > 0 ? `:\n${lines.join('\n')}` : '.';
  const message = `\`${[command, ...args.slice(0, 2)].join(' ')}\` for ${subject.name} ended with ${result.exitCode}${said}`;
  problems.error('PACKAGE_BUILD_FAILED', message, { at: subject.at });
}

/** Reports `PACKAGE_TOOL_MISSING` with the lines of a workflow that install the tool. */
export function reportMissing(tool: Tool, { name, at }: Subject, { problems, options }: PackageContext): void {
  const details = {
    at,
    remedy: `Install it in a step before this one:\n${tool.workflow.map((line) => `  ${line}`).join('\n')}`,
  };
  const message = `${name.charAt(0).toUpperCase()}${name.slice(1)} is built with ${tool.name}, which is not installed.`;
  if (options.forDeploy) problems.error('PACKAGE_TOOL_MISSING', message, details);
  else
    problems.warn(
      'PACKAGE_TOOL_MISSING',
      `${message} ${tool.without ?? 'Its files are packaged as they are.'}`,
      details,
    );
}

/** The last lines of a build's output: without colours, without values that are secret and logins in addresses. */
function lastLines(output: string, secrets: readonly string[]): string[] {
  const plain = secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replaceAll(secret, '***'), output)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal begin with ESC
    .replace(/\u001b\[[0-9;]*[A-Za-z]/g, '')
    .replace(/(:\/\/)[^/\s:@]*:[^/\s@]+@/g, '$1***@');
  const lines = plain.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.slice(-shownLines);
}
