/** Words, given with spaces between them, as alternatives of an expression; `_` is a space within one. */
const anyOf = (words: string): string => words.trim().replaceAll(/\s+/g, '|').replaceAll('_', ' ');

/** What follows a sign of the future and belongs to it: "due to be completed", else up to two words. */
const TAIL = '(?: (?:to )?be (?:[a-z]+ly )?[a-z]+|(?: (?!said|told|was|were)[a-z]+){0,2})';
const ADVERBS = '(?:not |also |still |soon |then |[a-z]+ly ){0,2}';

/** Who decides and meets, in the lower case: what they do in the present tense on a day is to come. */
const DECIDERS = anyOf('court committee board council team parliament government bank company jury panel commission president minister chancellor pope king queen mayor governor');

const FUTURE = [
  `(?:(?:would|could(?! be (?:located|seen|heard|reached) )) (?!not )|will |won['’]t |shall |should |may |might |must |can )(?!have )${ADVERBS}(?:be |get |become )?(?:[a-z]+ly )?[a-z]+`,
  "(?:will|won['’]t|shall) have [a-z]+",
  "['’]ll [a-z]+",
  `(?:is|are|was|were|be) (?:${anyOf('to(?!_have) due set scheduled expected supposed slated likely about ready planned planning going preparing')})\\b${TAIL}`,
  `(?:${anyOf('expects? expected scheduled slated due planned planning intends? hoping upcoming supposed')})\\b${TAIL}`,
  `(?:plans? (?:to|for)|hopes? (?:to|for|that)|set (?:to|for)|(?:ready|likely|prepared|preparing|going) to)\\b${TAIL}`,
  `(?:${anyOf('begins starts opens ends expires? meets arrives leaves faces resumes returns travels hosts plays convenes payable redeemable')}|(?:goes|go) (?:on trial|on sale|to the polls)|takes (?:effect|place)|(?<!\\b(?:to|not|did) )take (?:effect|place)|to be [a-z]+)`,
  // "The hearing is Wednesday", "kickoff is 3 p.m. Saturday", "snow is forecast for Sunday".
  `(?:is|are)(?= (?:on |in |(?:at )?[0-9:]{1,5} ?[ap]\\.?m\\.? (?:on )?|noon )?$)|(?:(?:is|are|was|were) )?(?:forecast|predicted)(?= for $)`,
  '(?:(?:runs?|lasts?|continues?|extends?|remains?|stays?)(?: [a-z]+)?|(?:have|has)(?: only)?)(?= (?:through|until|till) (?:the )?$)',
  // A plan told in the present: "is traveling to Brussels Sunday", "talks resume Monday".
  `(?:is|are) (?:${anyOf('traveling travelling going coming meeting visiting arriving leaving returning heading flying hosting')})`,
  `(?<!\\b(?:to|not|did|the|an?) |n['’]t )(?:${anyOf('begin start open resume convene meet continues? return arrive')})(?=(?: [a-z]+ly)?(?: on)? $)`,
  `(?<=\\b(?:[Tt]hey|who|which|and) )(?:${anyOf('visit play vote hold release decide unveil launch travel debate')}|take on|kick off)\\b${TAIL}`,
  `(?<=\\b(?:[Ii]t|[Hh]e|[Ss]he|who|which|and|${DECIDERS}|(?!The |An? |This |That |Its |His |Her |Their )[A-Z][a-z]+) )(?:${anyOf('visits plays votes holds releases publishes decides unveils launches travels addresses debates hears heads celebrates marks considers receives welcomes inaugurates')}|takes on|kicks off|reports (?:its )?(?:[a-z-]+ )?(?:earnings|results))\\b${TAIL}`,
  `(?:has|have) (?:scheduled|called|planned|set) (?:an?|its|his|her|their)(?: [a-z]+){1,3}(?=(?: for| on)? $)`,
].join('|');

/** Past words that open what was then to come: "agreed to meet". They look ahead only for what stands after them. */
const PROMISE = `(?:${anyOf(`
  agreement plans? deal bid decision proposal agree[sd]? vow(?:s|ed)? pledge[sd]? promise[sd]? ask(?:s|ed)?(?:_(?:it|him|her|them|us))? urge[sd]?(?:_(?:it|him|her|them|us))? order(?:s|ed)?(?:_(?:it|him|her|them|us))?
  threaten(?:s|ed)? decide[sd]? voted? seeks? needs? wants? invited able called calling extended postponed delayed heading headed
`)}) (?:to(?! (?:an?|the|its|his|her|their|this|these|those)\\b)|until)\\b${TAIL}`;

const PRESENT = '(?:is|are) (?:not |also |being |[a-z]+ly )?[a-z]+';

/** Words that end as past forms do, and tell of no past: "preferred shares", "indeed". */
const NO_PAST = anyOf(`
  United hundred indeed need exceed proceed succeed speed feed seed greed breed bleed naked sacred preferred unspecified armed alleged
  limited advanced related gifted talented beloved crowded experienced sophisticated complicated Speed Feed Limited Advanced Armed Allied
`);

/** Past forms. "read", "hurt" and others that may as well be present are left out; so is "United". */
export const PAST_VERB = `${anyOf(`
  was were had did been said told telling saying adding came went took made began became fell rose held met left won lost gave got
  sold bought sent kept led found saw ran fought struck broke shot grew stood brought wrote spoke drove flew spent
  felt heard knew thought taught caught dealt drew forgot hung laid paid rode sang sat shook slept swore threw understood wore withdrew
  taken seen shown given thrown written spoken driven broken chosen stolen born gone done
`)}|(?<!\\bto )(?:hit|set|put|cut|quit)|(?:did|would|could|was|were|had)n['’]t|could not|would not|(?!(?:${NO_PAST})\\b)[A-Za-z][a-z]{1,13}ed`;
const PAST = [
  'had been [a-z]+(?: to [a-z]+)?',
  '(?:had|has|have|was|were) (?:not |also |already |been |[a-z]+ly )?(?![a-z]+ (?:to|until) )[a-z]+',
  '(?:may|might|could|must|would|should) have [a-z]+',
  '(?:despite|following) (?:an?|the|his|her|its|their) ',
  'could be (?:located|seen|heard|reached for)',
  `(?:${PAST_VERB}|has|have|since|last(?! (?:until|till|through|for)\\b)|ago)`,
].join('|');

/** Signs of tense in the words before a date, and in those after it: groups `future`, `present`, else past. */
export const SIGNS_BEFORE = new RegExp(`(?<future>\\b(?:${PROMISE}|${FUTURE})\\b)|(?<present>\\b${PRESENT}\\b)|\\b(?:${PAST})\\b`, 'g');
export const SIGNS_AFTER = new RegExp(`(?<future>\\b(?:${FUTURE})\\b)|(?<present>\\b${PRESENT}\\b)|\\b(?:${PAST})\\b`, 'g');
