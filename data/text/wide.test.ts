import { expect, test } from 'vitest';
import { wide } from './wide.ts';

test('a wide text is the same text', () => {
  for (const text of ['', 'a', 'A storm came.\n', 'Café “noir” — \u{1F600}', 'ends in a line separator\u2028']) expect(wide(text)).toBe(text);
});
