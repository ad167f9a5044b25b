import { listDeployedCode, listVersionHashes } from './deployed-code.ts';
import type { DeployedService } from './plan.ts';

/**
 * Logical IDs of functions whose running code is not what the stack put there: edited in the console, by a hotswap, or
 * left half-way by a failed update.
 */
export function driftedFunctions({ template, artifacts, functions }: DeployedService): ReadonlySet<string> {
  const hashes = listVersionHashes(template);
  const drifted = listDeployedCode(template).filter(({ kind, logicalId, s3Key, functionName }) => {
    const running = functionName === undefined ? undefined : functions[functionName];
    if (kind !== 'function' || !running) return false;
    const expected = hashes[logicalId] ?? artifacts[s3Key]?.sha256;
    return running.lastUpdateStatus === 'Failed' || (expected !== undefined && running.codeSha256 !== expected);
  });
  return new Set(drifted.map(({ logicalId }) => logicalId));
}
