import { nearestName } from '../../core/nearest-name.ts';
import { formatConfigPath } from '../../core/source-location.ts';
import type { VariableSource } from './source.ts';

/** `${self:path}`: the configuration as written; what defaults would fill in is not there (framework-spec 3.2). */
export const selfSource: VariableSource = {
  cached: false,
  async resolve({ address = '' }, tools) {
    const path = address === '' ? [] : address.split('.');
    const value = await tools.property(path);
    if (value !== undefined && value !== null) return { value, locate: (inside) => tools.locate([...path, ...inside]) };
    // `service: {name: x}` of serverless 1 and 2 and `service: x` are read the same.
    if (address === 'service.name') {
      const service = await tools.property(['service']);
      if (typeof service === 'string') return { value: service };
    }
    const nearest = nearestName(path.at(-1) ?? '', tools.neighbours(path));
    const hint = nearest === undefined ? '' : `; the nearest is ${formatConfigPath([...path.slice(0, -1), nearest])}`;
    return {
      missing: `the configuration has no ${address}${hint}`,
      remedy: remedyFor(address),
    };
  },
};

function remedyFor(address: string): string {
  if (address === 'provider.stage') return 'Write `${sls:stage}`: it also knows the default stage.';
  if (address === 'provider.region') return 'Write `${aws:region}`: it also knows the default region.';
  return `Add ${address} to the file, or a fallback: \${self:${address}, 'value'}.`;
}
