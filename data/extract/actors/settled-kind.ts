import { hashOf } from './hash.ts';
import { listed, type Lexicon } from './lexicon.ts';
import type { NameKind, TokenSpan } from './tags.ts';
import type { Token } from './tokens.ts';

const organisations = listed.firm | listed.club | listed.institution | listed.movement | listed.medium;
const places = listed.country | listed.area;
const actors = organisations | places | listed.newsmaker;

/**
 * The kind of a name that the lists leave no doubt about: a country is a place though it acts like an organisation, and a listed
 * organisation of two words or more is one though a town is part of its name; a listed stock index or cup is no actor. Otherwise the kind the tagger gave.
 */
export function settledKind(tokens: readonly Token[], { from, to, kind }: TokenSpan, lexicon: Lexicon): NameKind {
  const words = tokens.slice(from, to).map((token) => token.text.toLowerCase());
  const about = lexicon.about(hashOf(words.join(' ')));
  const organisation = (about & organisations) !== 0;
  const place = (about & places) !== 0;
  if (place && !organisation && kind === 'ORG') return 'LOC';
  if (organisation && !place && words.length > 1) return 'ORG';
  if ((about & actors) === listed.newsmaker && words.length > 1) return 'PER';
  if ((about & listed.thing) !== 0 && (about & actors) === 0 && kind !== 'PER') return 'MISC';
  return kind;
}
