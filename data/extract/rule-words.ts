const WORDS: Readonly<Record<string, string>> = {
  'verb-that': 'a verb of saying is followed by “that” and a clause',
  'verb-clause': 'a verb of saying is followed by a clause',
  'verb-quote': 'a verb of saying is followed by a quotation',
  'verb-phrase': 'a verb of saying, accusing, denying or judging is followed by what it speaks of',
  'verb-to': 'a verb of promising, threatening or refusing is followed by “to”',
  'said-after': 'what was said stands first, then the verb and who said it',
  'said-between': 'what was said stands before or around who said it',
  'said-colon': 'a verb of saying and a colon stand before a paragraph',
  'as-said': '“as” and a verb of saying stand beside a clause',
  'according-to': '“according to” names the source',
  'noun-that': 'a noun like “pledge” or “accusation” is followed by what it holds',
  'what-they-said': '“what they said was” gives their words',
  'what-they-call': '“what they called” gives their words',
  'said-within': 'a verb of saying stands within a clause that says more of something',
  'charge-denied': 'a charge or a claim is named and denied',
  'no-answer': 'somebody did not answer or comment',
  passive: 'a verb of saying, accusing or asking stands in the passive',
  'dated-sentence': 'the sentence holds a date and says that something happened',
  'dated-clause': 'the clause holds a date and says that something happened',
  'told-event': 'the sentence says that something happened to somebody named',
  'actor-tagger': 'the tagger read it as a name',
  'name-said-again': 'the same name stands elsewhere in the article',
};

/** Why something was proposed, in words an analyst understands; a rule without words of its own is given as it is. */
export function ruleWords(rule: string): string {
  return WORDS[rule] ?? rule;
}
