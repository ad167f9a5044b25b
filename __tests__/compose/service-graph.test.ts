import { describe, expect, it } from 'vitest';
import {
  findCycle,
  type GraphNode,
  reversed,
  wavesOf,
  withDependencies,
  withDependents,
} from '../../src/service/compose/service-graph.ts';

/** `a<b,c d`: a needs b and c, d needs nothing. */
const graph = (text: string): readonly GraphNode[] =>
  text.split(' ').map((part) => {
    const [id = '', needs = ''] = part.split('<');
    return { id, dependsOn: needs === '' ? [] : needs.split(',') };
  });

describe('the graph of services', () => {
  it.each([
    { nodes: 'a b', waves: [['a', 'b']] },
    { nodes: 'a<b b', waves: [['b'], ['a']] },
    { nodes: 'a<b,c b<d c<d d', waves: [['d'], ['b', 'c'], ['a']] },
    { nodes: 'a<b b<c c d', waves: [['c', 'd'], ['b'], ['a']] },
    { nodes: 'a<gone b<a', waves: [['a'], ['b']] },
  ])('is deployed in waves: $nodes', ({ nodes, waves }) => {
    expect(wavesOf(graph(nodes))).toEqual(waves);
  });

  it.each([
    { nodes: 'a<b b<c c', cycle: undefined },
    { nodes: 'a<b,c b<d c<d d', cycle: undefined },
    { nodes: 'a<a', cycle: ['a', 'a'] },
    { nodes: 'a<b b<c c<b', cycle: ['b', 'c', 'b'] },
    { nodes: 'x a<b b<a', cycle: ['a', 'b', 'a'] },
  ])('has a way around or not: $nodes', ({ nodes, cycle }) => {
    expect(findCycle(graph(nodes))).toEqual(cycle);
  });

  it('knows what needs a service, and what a service needs, however far', () => {
    const nodes = graph('web<api api<db db mail<db queue');
    expect([...withDependents(['db'], nodes)].sort()).toEqual(['api', 'db', 'mail', 'web']);
    expect([...withDependencies(['web'], nodes)].sort()).toEqual(['api', 'db', 'web']);
  });

  it('is removed the other way round', () => {
    expect(wavesOf(reversed(graph('web<api api<db db mail<db')))).toEqual([['web', 'mail'], ['api'], ['db']]);
  });
});
