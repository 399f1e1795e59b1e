import type { WordClass } from './word-classes.ts';

const closed = new Map<string, WordClass>();
const put = (wordClass: WordClass, list: string): void => {
  for (const word of list.split(' ')) closed.set(word, wordClass);
};
put(
  'determiner',
  'the a an this these those some any each every no all both several many few most another other such either neither half more less fewer',
);
put('possessive', "'s his her its their our my your whose");
put(
  'pronoun',
  "i you he she it we they him me us them himself herself themselves itself one nobody everyone everybody somebody someone anyone anybody none mine hers ours theirs i'm he's she's it's they're we're you're i've we've they've i'll we'll they'll he'll she'll i'd he'd she'd they'd we'd there",
);
put('relative', 'who whom which what');
put(
  'auxiliary',
  "'re 've 'm is are was were be been being am has have had having do does did isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't",
);
put('modal', "'ll 'd will would can could may might must shall should won't wouldn't can't cannot couldn't mustn't shouldn't mightn't");
put('to', 'to');
put(
  'preposition',
  'of in on at by for from with about into over under between among during against through without within toward towards near around across behind beyond upon onto off out up down per via throughout along alongside beside besides like unlike despite amid including concerning regarding versus outside inside above below than',
);
put('link', 'that because although though while when where whether if unless since until before after as so once whereas how why lest following');
put('and', 'and or but nor yet &');
put(
  'adverb',
  'not never also still already again now then there here just only even too very later earlier soon ago often once recently repeatedly publicly privately long however meanwhile moreover nevertheless nonetheless instead rather quite almost perhaps maybe indeed therefore thus further furthermore otherwise always sometimes usually once twice away back together first last today yesterday tomorrow tonight apart ever well',
);
put(
  'number',
  'two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions billions hundred thousand million billion dozen',
);
put(
  'adjective',
  'new old high low big small large great good bad short early late former top senior key major chief local national international foreign military political public private own same first second third next last recent acting deputy prime several nearby current many main federal free own full clear likely unlikely able unable',
);
put(
  'noun',
  'others spokesman spokeswoman spokesperson statement monday tuesday wednesday thursday friday saturday sunday people office officials official minister president government police state states group leaders media news house report time year week month day evening morning night family assembly ally monopoly',
);

/** The class of words that have one wherever they stand, by their lower case; a few common nouns and adjectives among them. */
export const closedWords: ReadonlyMap<string, WordClass> = closed;
