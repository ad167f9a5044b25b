import type { ComposeText, ComposeVariable } from './compose-model.ts';

/**
 * Cuts a text of serverless-compose into text and variables: `${service.Output}`, `${sls:stage}`, `${env:NAME}`,
 * `${opt:name}`, each with fallbacks after commas. Returns a sentence about the first variable that is none of these.
 */
export function parseComposeText(text: string): ComposeText | { readonly wrong: string } {
  const parts: (string | readonly ComposeVariable[])[] = [];
  let end = 0;
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(/\$\{([^{}]*)\}/g)) {
    if (index > end) parts.push(text.slice(end, index));
    end = index + whole.length;
    const tried: ComposeVariable[] = [];
    for (const source of splitFallbacks(inside)) {
      const variable = parseVariable(source.trim());
      if (!variable) return { wrong: `\`${whole}\` is no variable that serverless-compose has` };
      tried.push(variable);
    }
    parts.push(tried);
  }
  if (end < text.length) parts.push(text.slice(end));
  const nested = parts.find((part) => typeof part === 'string' && part.includes('${'));
  return nested === undefined
    ? parts
    : { wrong: `\`${text}\` has a variable inside of another one, or without its end` };
}

/** Commas inside of quotes separate nothing. */
const splitFallbacks = (inside: string): readonly string[] => inside.match(/(?:'[^']*'|"[^"]*"|[^,'"])+/g) ?? [''];

function parseVariable(source: string): ComposeVariable | undefined {
  const literal = /^(?:'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?|true|false))$/.exec(source);
  if (literal) return { kind: 'literal', value: literal[1] ?? literal[2] ?? literal[3] ?? '' };
  if (source === 'sls:stage') return { kind: 'stage' };
  const [, prefix, name] = /^(env|opt):([\w.-]+)$/.exec(source) ?? [];
  if (name !== undefined) {
    if (prefix === 'opt' && name === 'stage') return { kind: 'stage' };
    return { kind: prefix === 'env' ? 'env' : 'option', name };
  }
  const [, service, output] = /^([\w-]+)\.([\w-]+)$/.exec(source) ?? [];
  return service !== undefined && output !== undefined ? { kind: 'output', service, output } : undefined;
}

/** The outputs of other services that a text uses. */
export const outputsUsed = (text: ComposeText): readonly Extract<ComposeVariable, { kind: 'output' }>[] =>
  text.flatMap((part) => (typeof part === 'string' ? [] : part.filter((variable) => variable.kind === 'output')));
