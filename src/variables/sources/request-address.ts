import { VariableError } from '../variable-error.ts';
import type { SourceRequest } from './source.ts';

/** The address of a source that needs one; `example` shows the right form. Code `VARIABLES_ADDRESS`. */
export function requireAddress(request: SourceRequest, example: string): string {
  if (request.address !== undefined && request.address !== '') return request.address;
  throw new VariableError('VARIABLES_ADDRESS', `\`${request.text}\` says nothing after the colon`, {
    remedy: `Write it as \${${example}}.`,
  });
}

/** The address cut in two at the first separator, as in `bucket/key`. Code `VARIABLES_ADDRESS`. */
export function splitAddress(request: SourceRequest, separator: string, example: string): readonly [string, string] {
  const address = requireAddress(request, example);
  const index = address.indexOf(separator);
  if (index > 0) return [address.slice(0, index), address.slice(index + 1)];
  throw new VariableError('VARIABLES_ADDRESS', `\`${request.text}\` has no \`${separator}\` in its address`, {
    remedy: `Write it as \${${example}}.`,
  });
}
