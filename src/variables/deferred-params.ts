import type { ConfigPath } from '../core/source-location.ts';

/**
 * True for a param of a stage that this run is not for: `params.prod.x` on dev is resolved only if something asks for
 * it, as osls 4 does. Serverless 3 resolves it, with the same template, and fails where it may not read it.
 */
export function isParamOfOtherStage(path: ConfigPath, stage: string): boolean {
  const [top, section] = path;
  const isParam = top === 'params' ? path.length >= 3 : top === 'stages' && path[2] === 'params' && path.length >= 4;
  return isParam && section !== 'default' && section !== stage;
}
