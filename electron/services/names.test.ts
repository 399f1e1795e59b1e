import { expect, test } from 'vitest';
import { fileName } from './exporting.ts';
import { safeLink } from './library.ts';

test.each([
  ['Kabul talks, February 2023', 'Kabul talks, February 2023.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['a/b\\c:d*e?f"g<h>i|j\u0000k\u202el', 'a b c d e f g h i j k l.pdf'],
  ['...', 'Briefing.pdf'],
  ['x'.repeat(300), `${'x'.repeat(100)}.pdf`],
])('%j becomes the file name %j', (title, name) => {
  expect(fileName(title, 'pdf')).toBe(name);
});

test('web and mail addresses pass in their normal form', () => {
  expect(safeLink('HTTPS://Example.org/a b')).toBe('https://example.org/a%20b');
  expect(safeLink('mailto:desk@example.org')).toBe('mailto:desk@example.org');
});

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'ja\tvascript:alert(1)', 'http\n://x', 'vscode://x', '//host/share', ''])('%j is refused', (url) => {
  expect(() => safeLink(url)).toThrow('Only web and mail addresses');
});
