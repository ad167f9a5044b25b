import { nearestName } from '../core/nearest-name.ts';
import { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { DeployedStack } from '../ports.ts';
import type { FunctionModel, ServiceModel } from '../service/service-model.ts';
import { listServices } from './find-services.ts';
import { type PreparedService, prepareService } from './prepare-service.ts';
import type { RunContext } from './run-context.ts';
import { ServiceContexts } from './service-contexts.ts';

/** The one service of a command that looks at what is deployed. */
export async function prepareSingleService(context: RunContext, stage: string | undefined): Promise<PreparedService> {
  const { inputs, ports } = context;
  const services = await listServices(inputs, ports);
  const [service, ...others] = services.filter(({ selected }) => selected);
  if (service === undefined || others.length > 0) {
    throw new UserError(
      'INPUTS_ONE_SERVICE',
      `\`${inputs.command}\` works on one service; \`service-path\` names several.`,
    );
  }
  const problems = new Problems();
  const own = await new ServiceContexts(context, services, { stage, missing: 'stand-in' }).contextOf(service, problems);
  problems.throwIfErrors();
  return prepareService(own.inputs, { serviceDir: service.dir, stage }, own.ports, problems);
}

/** The deployed stack of a service. Throws `STACK_NOT_DEPLOYED`. */
export async function deployedStack({ model, aws }: PreparedService): Promise<DeployedStack> {
  const stack = await aws().cloudFormation.describeStack(model.stackName);
  if (stack) return stack;
  throw new UserError('STACK_NOT_DEPLOYED', `There is no stack ${model.stackName} in ${model.region}.`);
}

/** A function of the service by its key. Throws `FUNCTION_UNKNOWN` with the nearest key. */
export function functionByKey(model: ServiceModel, key: string | undefined): FunctionModel {
  const found = model.functions.find((fn) => fn.key === key) ?? (key === undefined ? onlyFunction(model) : undefined);
  if (found) return found;
  const keys = model.functions.map((fn) => fn.key);
  if (keys.length === 0) {
    throw new UserError('FUNCTION_UNKNOWN', 'The service has no functions.', {
      remedy: 'Add one under `functions`, or name another service in `service-path`.',
    });
  }
  const nearest = key === undefined ? undefined : nearestName(key, keys);
  throw new UserError(
    'FUNCTION_UNKNOWN',
    key === undefined
      ? 'Which function? The service has several.'
      : `There is no function \`${key}\` in this service${nearest ? `; did you mean \`${nearest}\`?` : '.'}`,
    { remedy: `Name one with \`--function\`: ${keys.join(', ')}.` },
  );
}

const onlyFunction = ({ functions }: ServiceModel): FunctionModel | undefined =>
  functions.length === 1 ? functions[0] : undefined;
