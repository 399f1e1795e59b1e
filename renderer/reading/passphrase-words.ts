import { LEAST_PASSPHRASE } from '../../data/contract/passphrase.ts';

/** NIST SP 800-63B-4, 3.1.1.2: a password that stands alone has at least 15 characters; rules about kinds of characters do not help. */
const GOOD_LENGTH = 15;

/** What is to be said of a new passphrase, by its length alone; empty for an empty one. `mayBeUsed` is false for one that the app refuses. */
export function judgePassphrase(passphrase: string): { words: string; mayBeUsed: boolean } {
  const length = [...passphrase].length;
  if (length === 0) return { words: '', mayBeUsed: false };
  if (length < LEAST_PASSPHRASE) return { words: `Too short: ${length} of at least ${LEAST_PASSPHRASE} characters.`, mayBeUsed: false };
  if (new Set(passphrase.toLowerCase()).size < 4) return { words: 'Weak: the same few characters over and over are guessed first.', mayBeUsed: true };
  if (length < GOOD_LENGTH) return { words: 'Weak: somebody with a copy of the folder could find it by trying. Four or more words chosen by chance are better.', mayBeUsed: true };
  return { words: 'Long enough, unless it is a known phrase or about you.', mayBeUsed: true };
}
