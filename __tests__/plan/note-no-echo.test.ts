import { describe, expect, it } from 'vitest';
import type { Template } from '../../src/cloudformation/template.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { noteNoEcho } from '../../src/plan/note-no-echo.ts';
import type { DeployedService } from '../../src/plan/plan.ts';
import { planDeployment } from '../../src/plan/plan-deployment.ts';
import type { ServiceModel } from '../../src/service/service-model.ts';
import { compiledOf, deployedOf, helloTemplate, keptLocations, options, stack } from './hello-service.ts';

const local: Template = {
  ...helloTemplate(),
  Metadata: { Team: 'shop' },
  Parameters: {
    Password: { Type: 'String', NoEcho: true },
    Pin: { Type: 'String', NoEcho: 'true' },
    Size: { Type: 'String' },
  },
};
type Values = Readonly<Record<string, string>>;
const values: Values = { Password: 'correct horse', Pin: '1234', Size: 'small' };

const modelWith = (parameters: Values): ServiceModel => ({
  ...options.model,
  provider: {
    ...options.model.provider,
    stackParameters: Object.entries(parameters).map(([key, value]) => ({ ParameterKey: key, ParameterValue: value })),
  },
});

const compile = (parameters: Values, deployed: Pick<DeployedService, 'template'>, salt: string) =>
  noteNoEcho(compiledOf(local), modelWith(parameters), deployed, salt);

const shown = { ...stack, parameters: { Password: '****', Pin: '****', Size: 'small' } };
const after = (template: unknown) => deployedOf(template as Template, { stack: shown });

async function planAfter(first: Values, second: Values, salt = 'two') {
  const { template } = await compile(first, { template: undefined }, 'one');
  const deployed = after(template);
  const compiled = await compile(second, deployed, salt);
  return planDeployment(compiled, keptLocations, deployed, { ...options, model: modelWith(second) });
}

describe('NoEcho parameters', () => {
  it('that are the deployed ones are no change', async () => {
    const plan = await planAfter(values, values);
    expect(plan.settings).toEqual([]);
    expect(plan.kind).toBe('nothing');
  });

  it.each([
    ['with another value', { ...values, Pin: '1235' }],
    ['that are set no longer', { Pin: '1234', Size: 'small' }],
  ])('%s are one change without a value', async (_, second) => {
    const plan = await planAfter(values, second);
    const names = Object.keys(second).filter((name) => name !== 'Size');
    expect(plan.kind).toBe('update');
    expect(plan.settings).toEqual([
      {
        path: `/Parameters/${names.sort().join(', ')}`,
        before: '(hidden)',
        after: '(hidden)',
        requiresRecreation: 'never',
      },
    ]);
    expect(JSON.stringify(plan)).not.toMatch(/correct horse|123[45]/);
  });

  it('make the same digest with another salt, as nothing of it is a difference', async () => {
    const second = { ...values, Pin: '1235' };
    const [one, two] = [await planAfter(values, second, 'two'), await planAfter(values, second, 'three')];
    expect(one.digest).toBe(two.digest);
  });

  it('of a template without a note count as changed', async () => {
    const compiled = await compile(values, { template: local as unknown as JsonObject }, 'one');
    const plan = planDeployment(compiled, keptLocations, after(local), { ...options, model: modelWith(values) });
    expect(plan).toMatchObject({ kind: 'update', settings: [{ path: '/Parameters/Password, Pin' }] });
  });

  it('leave the metadata of the service as it is', async () => {
    const { template } = await compile(values, { template: undefined }, 'one');
    expect(template.Metadata).toEqual({
      Team: 'shop',
      ServerlessDeployNoEcho: { Salt: 'one', Hash: expect.stringMatching(/^[\w+/]{43}=$/) },
    });
    expect((await compile({ Size: 'small' }, { template: undefined }, 'one')).template.Metadata).toEqual({
      Team: 'shop',
    });
  });
});
