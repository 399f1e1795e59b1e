export interface ActorCase {
  what: string;
  text: string;
  /** Kind, bare name, fullest name, role, in the order of the text. */
  actors: [kind: 'person' | 'organisation' | 'place', text: string, name: string, role: string | null][];
}

export const actorCases: ActorCase[] = [
  {
    what: 'a title before the name and a country in the possessive',
    text: "Norway's Foreign Minister Ine Soreide met Peter Szijjarto in Budapest.",
    actors: [
      ['place', 'Norway', 'Norway', null],
      ['person', 'Ine Soreide', 'Ine Soreide', 'Foreign Minister'],
      ['person', 'Peter Szijjarto', 'Peter Szijjarto', null],
      ['place', 'Budapest', 'Budapest', null],
    ],
  },
  {
    what: 'an acronym in brackets, then alone',
    text: 'The International Atomic Energy Agency (IAEA) sent inspectors to Iran. The IAEA declined to comment.',
    actors: [
      ['organisation', 'International Atomic Energy Agency', 'International Atomic Energy Agency', null],
      ['organisation', 'IAEA', 'International Atomic Energy Agency', null],
      ['place', 'Iran', 'Iran', null],
      ['organisation', 'IAEA', 'International Atomic Energy Agency', null],
    ],
  },
  {
    what: 'a surname joins the one fuller name that ends in it',
    text: 'President Thomas Bauer arrived in Geneva on Monday. Bauer will meet officials in Paris.',
    actors: [
      ['person', 'Thomas Bauer', 'Thomas Bauer', 'President'],
      ['place', 'Geneva', 'Geneva', null],
      ['person', 'Bauer', 'Thomas Bauer', null],
      ['place', 'Paris', 'Paris', null],
    ],
  },
  {
    what: 'a surname that two people bear stays apart',
    text: 'President Thomas Bauer met his brother Martin Bauer in Geneva. Bauer then left for Paris.',
    actors: [
      ['person', 'Thomas Bauer', 'Thomas Bauer', 'President'],
      ['person', 'Martin Bauer', 'Martin Bauer', null],
      ['place', 'Geneva', 'Geneva', null],
      ['person', 'Bauer', 'Bauer', null],
      ['place', 'Paris', 'Paris', null],
    ],
  },
];
