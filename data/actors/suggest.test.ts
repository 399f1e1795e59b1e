import { describe, expect, it, test } from 'vitest';
import type { ActorName } from '../model/actor.ts';
import { Decisions, naming, organisation, person, place } from './actors.cases.ts';
import { keepApart, mergeActors, splitActor } from './decide.ts';
import { groupActors } from './groups.ts';
import { suggestMerges, type Suggestion } from './suggest.ts';

const suggestions = (...names: ActorName[]): Suggestion[] => suggestMerges(groupActors(names.map((name, at) => naming(`a-${at}`, name)), []));

describe('one name in two forms', () => {
  test.each<[ActorName, ActorName]>([
    [person('Nadeem Anjum'), person('General Nadeem Anjum')],
    [person('José Martí'), person('Jose Marti')],
    [organisation('Taliban'), organisation('the Taliban')],
    [organisation('Barnfield Holdings'), organisation('Barnfield Holdings Plc')],
    [organisation('U.N.'), organisation('UN')],
    [person('Mohammed Siddique'), person('Muhammad Siddique')],
    [person('Bashar al-Assad'), person('Bashar Assad')],
    [person('Volodymyr Zelenskyy'), person('Vladimir Zelensky')],
    [organisation('Tehrik-e Taliban Pakistan'), organisation('Tehreek-i-Taliban Pakistan')],
    [person('خواجه محمد آصف'), person('خواجة محمّد آصف')],
    [organisation('Ministry of Commerce'), organisation('Ministry of Comerce')],
    [person('Oliver Brandstetter'), person('Oliver Branstetter')],
  ])('%o and %o', (one, other) => {
    expect(suggestions(one, other)).toHaveLength(1);
  });
});

describe('names of two', () => {
  test.each<[ActorName, ActorName]>([
    [person('Hamza Khan'), person('Hamid Khan')],
    [person('Maria Lopez'), person('Mario Lopez')],
    [person('Michael Brandstetter'), person('Micheal Brandstetter')],
    [person('Hassan Ali'), person('Hussein Ali')],
    [place('North Korea'), place('South Korea')],
    [place('Colombia'), place('Colombian')],
    [organisation('17th Brigade'), organisation('18th Brigade')],
    [place('Kabul'), organisation('Kabul')],
    [person('Al Gore'), person('Al Sharpton')],
    [organisation('Bank of Oslo'), organisation('Bank of Osaka')],
  ])('%o and %o', (one, other) => {
    expect(suggestions(one, other)).toEqual([]);
  });
});

describe('a short name', () => {
  it('leads to the one full name that it fits, under the full name, and says what speaks against it', () => {
    expect(suggestions(person('Baradar'), person('Abdul Ghani Baradar'))).toMatchObject([
      {
        into: { name: 'Abdul Ghani Baradar' },
        from: { name: 'Baradar' },
        reason: expect.stringMatching(/surname/),
        caution: expect.stringMatching(/two people: no article names both/),
      },
    ]);
    expect(suggestions(person('Muhammad Asif'), person('Khawaja Muhammad Asif'))).toHaveLength(1);
    expect(suggestions(person('K. Asif'), person('Khawaja Asif'))).toHaveLength(1);
  });

  it('leads to none when it fits two', () => {
    expect(suggestions(person('Khan'), person('Sadiq Khan'), person('Imran Khan'))).toEqual([]);
    expect(suggestions(organisation('TTP'), organisation('Tehrik-e Taliban Pakistan'), organisation('Trade Talks Panel'))).toEqual([]);
  });

  it('leads to the two once they are known to be one', () => {
    const names = [person('Khan'), person('Sadiq Khan'), person('Sadiq Ahmad Khan')];
    const facts = names.map((name, at) => naming(`a-${at}`, name));
    const { actors } = new Decisions().take((deciding) => mergeActors(deciding, names.slice(1)));
    expect(suggestMerges(groupActors(facts, actors)).map(({ from, into }) => [from.name, into.name])).toEqual([['Khan', 'Sadiq Khan']]);
  });

  it('is better founded where an article itself uses it for the full one, and points there', () => {
    const isi = organisation('Inter-Services Intelligence');
    const bracketed = naming('a-1', isi, { behind: ' (ISI), the agency' });
    const [first] = suggestMerges(groupActors([bracketed, naming('a-2', organisation('ISI'))], []));
    expect(first).toMatchObject({ shownBy: bracketed, caution: null, reason: expect.stringMatching(/in brackets/) });
    const [spelled] = suggestions(isi, organisation('ISI'));
    expect(spelled?.score).toBeLessThan(first?.score ?? 0);
    expect(spelled?.reason).toMatch(/no article says/);
    const written = naming('a-1', person('Khawaja Asif'), { written: 'Asif', kind: 'claim' });
    expect(suggestMerges(groupActors([written, naming('a-2', person('Asif'))], []))).toMatchObject([{ shownBy: written }]);
  });

  it('that one article keeps beside the full one comes later, and says so', () => {
    const apart = [naming('a-1', person('Asif')), naming('a-1', person('Khawaja Asif'))];
    expect(suggestMerges(groupActors(apart, []))).toMatchObject([{ caution: expect.stringMatching(/names both, as if they were two/) }]);
  });
});

test('what was kept apart, or split, is never suggested again; what was merged needs no suggestion', () => {
  const names = [person('Khawaja Asif'), person('Asif')];
  const facts = names.map((name, at) => naming(`a-${at}`, name));
  const after = (decisions: Decisions) => suggestMerges(groupActors(facts, decisions.actors));
  const merged = new Decisions().take((deciding) => mergeActors(deciding, names));
  expect(after(merged)).toEqual([]);
  expect(after(merged.take((deciding) => splitActor(deciding, person('Khawaja Asif'), person('Asif'), [person('Asif')], [])))).toEqual([]);
  expect(after(new Decisions().take((deciding) => keepApart(deciding, person('Asif'), person('Khawaja Asif'))))).toEqual([]);
});

test('names of any script, of one letter or of none at all are no trouble', () => {
  expect(suggestions(person('习近平'), person('Æ'), person('—'), organisation('…'), person('ندیم انجم'), person('𝒳 Y'))).toEqual([]);
});
