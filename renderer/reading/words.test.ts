import { expect, test } from 'vitest';
import { languageNote } from './words.ts';

test.each([
  ['ur', 'Urdu'],
  ['pt-BR', 'Brazilian Portuguese'],
  ['not a tag', 'not a tag'],
])('a text in %s says that facts are proposed for English only', (language, name) => {
  expect(languageNote(language)).toBe(`This text is in ${name}. Facts are proposed for English only: select a passage to add your own (F), with its date if it is written like 2023-02-19.`);
});

test.each(['en', 'en-GB', 'EN', 'und', ''])('%j needs no note', (language) => {
  expect(languageNote(language)).toBeNull();
});
