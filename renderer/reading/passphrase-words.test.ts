import { expect, test } from 'vitest';
import { judgePassphrase } from './passphrase-words.ts';

test.each([
  ['', '', false],
  ['seven77', 'Too short: 7 of at least 8', false],
  ['🦊🦊🦊🦊', 'Too short: 4 of', false],
  ['aaaaaaaaaaaaaaaaaaaa', 'the same few characters', true],
  ['eightletters', 'Weak:', true],
  ['lantern otter cobalt plum', 'Long enough', true],
])('%j: %s', (passphrase, words, mayBeUsed) => {
  const judged = judgePassphrase(passphrase);
  expect(judged.words).toContain(words);
  expect(judged.mayBeUsed).toBe(mayBeUsed);
});
