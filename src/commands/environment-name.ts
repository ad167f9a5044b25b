import type { Inputs } from '../inputs/inputs.ts';

/** Name of a deployment under "Environments" of the repository: the stage; with the service where there are several. */
export function environmentName(service: string, stage: string, { servicePaths }: Inputs): string {
  const several = servicePaths.length > 1 || servicePaths.some((entry) => /[*?[{]/.test(entry));
  return several ? `${service}-${stage}` : stage;
}
