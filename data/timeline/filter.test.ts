import { describe, expect, it } from 'vitest';
import { actorFinder, asWritten } from '../actors/find-actor.ts';
import type { Fact } from '../model/fact.ts';
import { countActors, countArticles, filterFacts, NO_FILTER } from './filter.ts';
import { fact } from './timeline.cases.ts';

const actors = (...names: string[]): Fact['actors'] => names.map((name) => ({ name, kind: 'person', role: null, span: null }));
const facts = [
  fact('one', '2023', { actors: actors('Asif', 'Baradar') }),
  fact('two', null, { actors: actors('Asif', 'Asif'), articleId: 'b', status: 'proposed' }),
  fact('three', '2022', { kind: 'claim', actors: actors('TTP'), articleId: 'b' }),
  fact('four', '2022', { kind: 'actor', actors: actors('TTP') }),
];
const ids = (filter: Partial<typeof NO_FILTER>): string[] => filterFacts(facts, { ...NO_FILTER, ...filter }, asWritten).map(({ id }) => id);

describe('filterFacts', () => {
  it('narrows by any of the actors or articles, and by every other part', () => {
    expect(ids({})).toEqual(['one', 'two', 'three']);
    expect(ids({ actors: ['Baradar', 'TTP'] })).toEqual(['one', 'three']);
    expect(ids({ articles: ['b'] })).toEqual(['two', 'three']);
    expect(ids({ status: 'proposed' })).toEqual(['two']);
    expect(ids({ kind: 'claim' })).toEqual(['three']);
    expect(ids({ actors: ['Asif'], articles: ['b'], status: 'accepted' })).toEqual([]);
  });
});

describe('an actor of several names', () => {
  const baradar = { name: 'Baradar', kind: 'person' } as const;
  const at = '2023-03-01T10:00:00.000Z';
  const find = actorFinder([{ id: 'actor-1', name: 'Asif', kind: 'person', aliases: [baradar], mentions: [], apart: [], createdAt: at, updatedAt: at }]);

  it('is one to choose, found under whichever name a fact has', () => {
    expect(countActors(facts.slice(0, 3), find)).toEqual([{ name: 'Asif', count: 2 }, { name: 'TTP', count: 1 }]);
    expect(filterFacts([fact('five', '2023', { actors: [{ ...baradar, role: null, span: null }] })], { ...NO_FILTER, actors: ['Asif'] }, find)).toHaveLength(1);
  });
});

describe('counts', () => {
  it('count facts, not mentions, most first, then by name', () => {
    expect(countActors(facts.slice(0, 3), asWritten)).toEqual([{ name: 'Asif', count: 2 }, { name: 'Baradar', count: 1 }, { name: 'TTP', count: 1 }]);
    expect(countArticles(facts.slice(0, 3))).toEqual([{ name: 'b', count: 2 }, { name: 'a', count: 1 }]);
  });
});
