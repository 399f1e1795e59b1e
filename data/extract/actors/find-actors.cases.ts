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
    what: 'an acronym that spells no English words, in brackets',
    text: 'Fighters of the Tehrik-e Taliban Pakistan (TTP) crossed from Kunar. TTP leaders denied it.',
    actors: [
      ['organisation', 'Tehrik-e Taliban Pakistan', 'Tehrik-e Taliban Pakistan', null],
      ['organisation', 'TTP', 'Tehrik-e Taliban Pakistan', null],
      ['place', 'Kunar', 'Kunar', null],
      ['organisation', 'TTP', 'Tehrik-e Taliban Pakistan', null],
    ],
  },
  {
    what: 'a surname that joins the one fuller name that ends in it',
    text: 'President Thomas Bauer arrived in Geneva on Monday. Bauer will meet officials in Paris.',
    actors: [
      ['person', 'Thomas Bauer', 'Thomas Bauer', 'President'],
      ['place', 'Geneva', 'Geneva', null],
      ['person', 'Bauer', 'Thomas Bauer', null],
      ['place', 'Paris', 'Paris', null],
    ],
  },
  {
    what: 'a surname that two people bear, which stays apart',
    text: 'President Thomas Bauer met his brother Martin Bauer in Geneva. Bauer then left for Paris.',
    actors: [
      ['person', 'Thomas Bauer', 'Thomas Bauer', 'President'],
      ['person', 'Martin Bauer', 'Martin Bauer', null],
      ['place', 'Geneva', 'Geneva', null],
      ['person', 'Bauer', 'Bauer', null],
      ['place', 'Paris', 'Paris', null],
    ],
  },
  {
    what: 'an office after the name, which says more than the rank before it',
    text: 'General Yusuf Demir, the chief of the air force, flew to Ankara with Lt. Col. Ali Kaya.',
    actors: [
      ['person', 'Yusuf Demir', 'Yusuf Demir', 'chief'],
      ['place', 'Ankara', 'Ankara', null],
      ['person', 'Ali Kaya', 'Ali Kaya', 'Lt. Col.'],
    ],
  },
  {
    what: 'an office before a comma, with what it is for in between',
    text: "London's special envoy to Sudan, Robert Fairweather, spoke to Mullah Abdul Salam, the acting deputy prime minister of Afghanistan.",
    actors: [
      ['place', 'London', 'London', null],
      ['place', 'Sudan', 'Sudan', null],
      ['person', 'Robert Fairweather', 'Robert Fairweather', 'special envoy'],
      ['person', 'Abdul Salam', 'Abdul Salam', 'acting deputy prime minister'],
      ['place', 'Afghanistan', 'Afghanistan', null],
    ],
  },
  {
    what: 'a relative clause after the name, which is no role',
    text: 'Olha Marchenko, who chairs a bank in Kyiv, met the president.',
    actors: [
      ['person', 'Olha Marchenko', 'Olha Marchenko', null],
      ['place', 'Kyiv', 'Kyiv', null],
    ],
  },
  {
    what: 'a dateline and an agency',
    text: 'KABUL, Feb 22 (Reuters) - Officials in Kabul said talks with Pakistan would go on.',
    actors: [
      ['place', 'KABUL', 'Kabul', null],
      ['organisation', 'Reuters', 'Reuters', null],
      ['place', 'Kabul', 'Kabul', null],
      ['place', 'Pakistan', 'Pakistan', null],
    ],
  },
  {
    what: 'nationalities, which are no places',
    text: 'Pakistani and Afghan officials met Russian and Chinese diplomats in Moscow.',
    actors: [['place', 'Moscow', 'Moscow', null]],
  },
  {
    what: 'a company by its full name and then a short one',
    text: 'Shares in Barnfield Holdings Plc fell 4% in London. Barnfield said Chief Executive Laura Stone would step down.',
    actors: [
      ['organisation', 'Barnfield Holdings Plc', 'Barnfield Holdings Plc', null],
      ['place', 'London', 'London', null],
      ['organisation', 'Barnfield', 'Barnfield Holdings Plc', null],
      ['person', 'Laura Stone', 'Laura Stone', 'Chief Executive'],
    ],
  },
  {
    what: 'a company that is named like a person, once its full name has been said',
    text: 'Creditors of Brandt Holdings met in Tampere. Brandt rejected the ruling.',
    actors: [
      ['organisation', 'Brandt Holdings', 'Brandt Holdings', null],
      ['place', 'Tampere', 'Tampere', null],
      ['organisation', 'Brandt', 'Brandt Holdings', null],
    ],
  },
  {
    what: 'spokespeople and the ministries they speak for',
    text: 'Foreign Ministry spokeswoman Elena Petrova said the Kremlin knew nothing, Interfax reported.',
    actors: [
      ['organisation', 'Foreign Ministry', 'Foreign Ministry', null],
      ['person', 'Elena Petrova', 'Elena Petrova', 'spokeswoman'],
      ['organisation', 'Kremlin', 'Kremlin', null],
      ['organisation', 'Interfax', 'Interfax', null],
    ],
  },
  {
    what: 'names with particles, initials and apostrophes',
    text: 'Ursula von der Leyen, John P. Rowe and Sarah O’Neill wrote to Abdel Fattah al-Burhan.',
    actors: [
      ['person', 'Ursula von der Leyen', 'Ursula von der Leyen', null],
      ['person', 'John P. Rowe', 'John P. Rowe', null],
      ['person', 'Sarah O’Neill', 'Sarah O’Neill', null],
      ['person', 'Abdel Fattah al-Burhan', 'Abdel Fattah al-Burhan', null],
    ],
  },
  {
    what: 'a title between an organisation and its holder, which belongs to neither name',
    text: 'Bank of England Deputy Governor Alice Moreno met Barnfield Inc Chief Executive Tom Reyes and NATO Secretary-General Jens Stoltenberg.',
    actors: [
      ['organisation', 'Bank of England', 'Bank of England', null],
      ['person', 'Alice Moreno', 'Alice Moreno', 'Deputy Governor'],
      ['organisation', 'Barnfield Inc', 'Barnfield Inc', null],
      ['person', 'Tom Reyes', 'Tom Reyes', 'Chief Executive'],
      ['organisation', 'NATO', 'NATO', null],
      ['person', 'Jens Stoltenberg', 'Jens Stoltenberg', 'Secretary-General'],
    ],
  },
  {
    what: 'a dateline with two towns, and the byline',
    text: 'LONDON/PARIS (Reuters) - Talks ended.\n\n(Reporting by Alice Moreno in London and Jean Petit; Editing by Tom Reyes)',
    actors: [
      ['place', 'LONDON', 'London', null],
      ['place', 'PARIS', 'PARIS', null],
      ['organisation', 'Reuters', 'Reuters', null],
      ['person', 'Alice Moreno', 'Alice Moreno', null],
      ['place', 'London', 'London', null],
      ['person', 'Jean Petit', 'Jean Petit', null],
      ['person', 'Tom Reyes', 'Tom Reyes', null],
    ],
  },
  {
    what: 'a long name made whole by the acronym that it spells',
    text: 'The Organisation for the Protection of Coastal Meadows (OPCM) met in Lisbon.',
    actors: [
      ['organisation', 'Organisation for the Protection of Coastal Meadows', 'Organisation for the Protection of Coastal Meadows', null],
      ['organisation', 'OPCM', 'Organisation for the Protection of Coastal Meadows', null],
      ['place', 'Lisbon', 'Lisbon', null],
    ],
  },
  {
    what: 'what has a name and is no actor',
    text: 'The FTSE 100 fell as Brexit talks stalled, and the Premier League lost a sponsor in London.',
    actors: [['place', 'London', 'London', null]],
  },
  {
    what: 'names with hyphens whose parts begin small',
    text: 'Moon Jae-in met Fazl-ur-Rehman in Seoul.',
    actors: [
      ['person', 'Moon Jae-in', 'Moon Jae-in', null],
      ['person', 'Fazl-ur-Rehman', 'Fazl-ur-Rehman', null],
      ['place', 'Seoul', 'Seoul', null],
    ],
  },
  {
    what: 'a surname after the full name with three parts',
    text: "Pakistan's Defense Minister Khawaja Muhammad Asif spoke in Kabul. Asif accused the Pakistani Taliban.",
    actors: [
      ['place', 'Pakistan', 'Pakistan', null],
      ['person', 'Khawaja Muhammad Asif', 'Khawaja Muhammad Asif', 'Defense Minister'],
      ['place', 'Kabul', 'Kabul', null],
      ['person', 'Asif', 'Khawaja Muhammad Asif', null],
      ['organisation', 'Pakistani Taliban', 'Pakistani Taliban', null],
    ],
  },
  {
    what: 'clubs by the names of their towns, where the article is about a match',
    text: 'Soccer-Liverpool beat Everton in derby\nLIVERPOOL, England (Reuters) - Liverpool beat Everton 2-0 at Anfield on Sunday, striker Sadio Mane scoring both goals.',
    actors: [
      ['organisation', 'Liverpool', 'Liverpool', null],
      ['organisation', 'Everton', 'Everton', null],
      ['place', 'LIVERPOOL', 'LIVERPOOL', null],
      ['place', 'England', 'England', null],
      ['organisation', 'Reuters', 'Reuters', null],
      ['organisation', 'Liverpool', 'Liverpool', null],
      ['organisation', 'Everton', 'Everton', null],
      ['place', 'Anfield', 'Anfield', null],
      ['person', 'Sadio Mane', 'Sadio Mane', 'striker'],
    ],
  },
];
