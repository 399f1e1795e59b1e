import { expect, test } from 'vitest';
import { languageNote } from './words.ts';

const GERMAN = 'Die Delegation traf den Minister und sprach mit ihm über die Grenze, die seit dem Morgen nicht offen ist.';

test.each([
  ['ur', 'Urdu'],
  ['pt-BR', 'Brazilian Portuguese'],
  ['not a tag', 'not a tag'],
])('a text in %s says that facts are proposed for English only', (language, name) => {
  expect(languageNote(GERMAN, language)).toBe(`This text is in ${name}. Facts are proposed for English only: select a passage to add your own (F), with its date if it is written like 2023-02-19.`);
});

test('a text whose language does not match what its page says is not called by that name', () => {
  expect(languageNote(GERMAN, 'en')).toMatch(/^This text is not in English\. /);
});

test.each(['en', 'en-GB', 'und', 'de'])('a text in English needs no note, also when its page says %j', (language) => {
  expect(languageNote('The minister said that the bridge was closed on Monday, and that it will open in a week.', language)).toBeNull();
});
