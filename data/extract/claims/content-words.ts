const SMALL = new Set(
  'a an the this that these those his her its their our my your he she it they we i you him them us who which what is are was were be been being am has have had having do does did will would can could may might must shall should not no never of in on at by for from with about into over under and or but to as than so if when while where whether there any all some said says say also more most very such out up down off after before during against between among because without within through'.split(
    ' ',
  ),
);

const SAME: Readonly<Record<string, string>> = {
  harboring: 'shelter',
  harbouring: 'shelter',
  harbored: 'shelter',
  harbor: 'shelter',
  harbour: 'shelter',
  haven: 'shelter',
  havens: 'shelter',
  sanctuary: 'shelter',
  sanctuaries: 'shelter',
  refuge: 'shelter',
  sheltering: 'shelter',
  hosting: 'shelter',
};

/**
 * The words of `text` that carry its matter, in one form each: lower case, common endings off, words for the same thing under one. For
 * comparing two passages, not for showing.
 */
export function contentWords(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*/gu)) {
    if (word.length > 1 && !SMALL.has(word)) found.push(SAME[word] ?? stem(word));
  }
  return found;
}

function stem(word: string): string {
  if (word.length < 5) return word.replace(/(?<=..)s$/, '');
  return word.replace(/(?:'s|ies|ied|ying|ing|ings|edly|ed|es|s|y|e|an|ani|istan|ian|ians)$/, '').replace(/(.)\1$/, '$1');
}
