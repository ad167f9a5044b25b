import { exportName } from '../../cloudformation/logical-ids.ts';
import type { Outputs } from '../../cloudformation/template.ts';
import type { ServiceModel } from '../../service/service-model.ts';

/** Gives each output of ours the export `sls-<service>-<stage>-<output>` (framework-spec 2.4). */
export function exportOutputs(outputs: Outputs, model: ServiceModel): Outputs {
  return Object.fromEntries(
    Object.entries(outputs).map(([key, output]) => [
      key,
      output.Export ? output : { ...output, Export: { Name: exportName(model.service, model.stage, key) } },
    ]),
  );
}
