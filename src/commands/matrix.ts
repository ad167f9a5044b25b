import { wavesOf, withDependents } from '../service/compose/service-graph.ts';
import type { ServiceRun } from './service-runs.ts';

/**
 * What is to be deployed, in waves: each wave is a list of values of `service-path`, and needs only the waves before
 * it. A service whose plan is to do nothing is left out, unless it uses one that changes.
 */
export function matrixOf(runs: readonly ServiceRun[]): string[][] {
  const services = runs.flatMap(({ service }) => service ?? []);
  const changing = runs.filter(({ report: { plan } }) => plan && plan.kind !== 'nothing');
  const included = withDependents(
    changing.flatMap(({ service }) => service?.id ?? []),
    services,
  );
  const addresses = new Map(services.map(({ id, address }) => [id, address]));
  const waves = wavesOf(services.filter(({ id }) => included.has(id)));
  return waves.map((wave) => wave.flatMap((id) => addresses.get(id) ?? []));
}
