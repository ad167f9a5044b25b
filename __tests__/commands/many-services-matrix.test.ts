import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../src/commands/matrix.ts';
import { plan, report } from '../report/reports.ts';

type Planned = 'nothing' | 'create' | 'update' | 'skipped' | 'failed';

/** A run of each service that was planned as told; `needs` has the services that one uses. */
const runs = (planned: Readonly<Record<string, Planned>>, needs: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(planned).map(([name, kind]) => ({
    report: report({
      plan: kind === 'skipped' || kind === 'failed' ? undefined : plan(kind, {}),
      outcome: undefined,
      skipped: kind === 'skipped' ? 'nothing that it uses changed' : undefined,
    }),
    ...{ artifactPaths: [], cacheHit: false },
    service: {
      ...{ id: `/repo/${name}`, name, dir: `/repo/${name}`, address: `services/${name}`, selected: true },
      dependsOn: (needs[name] ?? []).map((other) => `/repo/${other}`),
    },
  }));

describe('the matrix', () => {
  interface Case {
    readonly what: string;
    readonly planned: Readonly<Record<string, Planned>>;
    readonly needs: Readonly<Record<string, readonly string[]>>;
    readonly waves: readonly (readonly string[])[];
  }

  it.each<Case>([
    {
      what: 'is empty when nothing changes',
      planned: { a: 'nothing', b: 'skipped', c: 'failed' },
      needs: {},
      waves: [],
    },
    {
      what: 'has one wave of services that do not need each other',
      planned: { a: 'create', b: 'update', c: 'nothing' },
      needs: {},
      waves: [['services/a', 'services/b']],
    },
    {
      what: 'has a service after those whose outputs it uses',
      planned: { a: 'update', b: 'create', c: 'update' },
      needs: { a: ['b'], b: ['c'] },
      waves: [['services/c'], ['services/b'], ['services/a']],
    },
    {
      what: 'has what uses a changing service, whose outputs may change',
      planned: { a: 'nothing', b: 'update' },
      needs: { a: ['b'] },
      waves: [['services/b'], ['services/a']],
    },
    {
      what: 'does not wait for what stays as it is',
      planned: { a: 'update', b: 'skipped' },
      needs: { a: ['b'] },
      waves: [['services/a']],
    },
  ])('$what', ({ planned, needs, waves }) => {
    expect(matrixOf(runs(planned, needs))).toEqual(waves);
  });
});
