import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../model/fact.ts';
import { fullestNames, spells } from './names.ts';

const namesOf = (kind: ActorKind, ...texts: string[]): string[] => fullestNames(texts.map((text) => ({ text, kind, alias: null })));

describe('fullestNames', () => {
  it('joins a short form to the one fuller name it fits, before or after it', () => {
    expect(namesOf('person', 'Asif', 'Khawaja Muhammad Asif')).toEqual(['Khawaja Muhammad Asif', 'Khawaja Muhammad Asif']);
    expect(namesOf('person', 'Omar al-Bashir', 'Bashir')).toEqual(['Omar al-Bashir', 'Omar al-Bashir']);
    expect(namesOf('organisation', 'Toyota Motor Corp', 'Toyota')).toEqual(['Toyota Motor Corp', 'Toyota Motor Corp']);
    expect(namesOf('organisation', 'European Central Bank', 'ECB')).toEqual(['European Central Bank', 'European Central Bank']);
    expect(namesOf('place', 'U.S.', 'United States', 'US')).toEqual(['United States', 'United States', 'United States']);
  });

  it('does not choose between two fuller names', () => {
    expect(namesOf('person', 'Ana Duarte', 'Luis Duarte', 'Duarte')).toEqual(['Ana Duarte', 'Luis Duarte', 'Duarte']);
    expect(namesOf('organisation', 'European Central Bank', 'Egyptian Central Bank', 'ECB').at(2)).toBe('ECB');
  });

  it('follows a name through its middle form', () => {
    expect(namesOf('person', 'Muhammad Asif', 'Khawaja Muhammad Asif', 'Asif')).toEqual(Array(3).fill('Khawaja Muhammad Asif'));
  });

  it('keeps apart what only looks alike', () => {
    expect(namesOf('organisation', 'Pakistani Taliban', 'Taliban')).toEqual(['Pakistani Taliban', 'Taliban']);
    expect(namesOf('place', 'New York', 'York')).toEqual(['New York', 'York']);
    expect(fullestNames([{ text: 'Washington', kind: 'person', alias: null }, { text: 'Washington', kind: 'place', alias: null }])).toEqual(['Washington', 'Washington']);
  });
});

describe('spells', () => {
  it('reads acronyms with and without small words and dots', () => {
    expect(spells('ISI', 'Inter Services Intelligence')).toBe(true);
    expect(spells('ISI', 'Inter-Services Intelligence')).toBe(true);
    expect(spells('U.N.', 'United Nations')).toBe(true);
    expect(spells('OPEC', 'Organization of the Petroleum Exporting Countries')).toBe(true);
    expect(spells('AU', 'Kenya')).toBe(false);
  });
});
