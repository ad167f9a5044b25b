import { describe, expect, it } from 'vitest';
import { renderPicture } from '../../src/report/render-picture.ts';
import { renderSummary } from '../../src/report/render-summary.ts';
import { readMade, shop } from '../service/made-service.ts';
import { change, facts, plan, report } from './reports.ts';

const { model } = readMade(
  shop({
    functions: {
      hello: { handler: 'handler.hello', events: [{ http: { path: 'hello', method: 'get' } }] },
      nightly: { handler: 'handler.nightly', events: [{ schedule: 'rate(1 day)' }] },
    },
    resources: { Resources: { OrdersTable: { Type: 'AWS::DynamoDB::Table' } } },
  }),
);

const update = plan('update', {
  changes: [change({ logicalId: 'OrdersTable', type: 'AWS::DynamoDB::Table', action: 'update' })],
  code: [
    {
      ...{ functionKey: 'hello', functionName: 'shop-dev-hello', configuration: [], drifted: false },
      after: { sha256: 'new', bytes: 1 },
    },
  ],
});

describe('the picture of a service', () => {
  it('leads from events to functions, beside the resources, and marks what changes', () => {
    expect(renderPicture(model, update)?.split('\n')).toEqual([
      'flowchart LR',
      expect.stringMatching(/^ {2}e0_0\(\["http get \/?hello"\]\) --> f0$/i),
      expect.stringMatching(/^ {2}e1_0\(\["schedule/),
      '  f0["hello"]',
      '  f1["nightly"]',
      '  r0[("OrdersTable DynamoDB::Table")]',
      '  classDef changed stroke-width:3px',
      '  class f0 changed',
      '  class r0 changed',
    ]);
  });

  it('is left out when nobody could read it', () => {
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`fn${index}`, { handler: 'a.b' }]));
    expect(renderPicture(readMade(shop({ functions: many })).model, undefined)).toBeUndefined();
  });

  it('cannot be broken by a name', () => {
    const config = shop({ resources: { Resources: { Odd: { Type: 'Custom::"]; click x"' } } } });
    expect(renderPicture(readMade(config).model, undefined)).toContain('r0[("Odd Custom::    click x")]');
  });

  it('ends the summary', () => {
    const picture = renderPicture(model, update);
    expect(renderSummary([report({ plan: update, picture })], facts)).toMatch(/```mermaid\nflowchart LR\n[^`]*```$/);
  });
});
