import { beforeEach, describe, expect, test } from 'vitest';
import { Sent } from './sent.ts';
import { documentOf } from './schema.ts';

const says = (text: string) => documentOf({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
const cites = (target: { start: number; end: number; exact: string; prefix: string; suffix: string }) =>
  documentOf({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { articleId: 'a', factId: null, target } }] }] });

describe('what was sent to be kept', () => {
  let sent: Sent;
  beforeEach(() => {
    sent = new Sent();
  });

  test('is known when it comes back, once', () => {
    sent.add(says('a'));
    expect(sent.settles(says('a'))).toBe(true);
    expect(sent.settles(says('a'))).toBe(false);
  });

  test('is known when it comes back late, after more was sent', () => {
    sent.add(says('a'));
    sent.add(says('ab'));
    expect(sent.settles(says('a'))).toBe(true);
    expect(sent.settles(says('ab'))).toBe(true);
  });

  test('is settled by the echo of what was sent after it', () => {
    sent.add(says('a'));
    sent.add(says('ab'));
    expect(sent.settles(says('ab'))).toBe(true);
    expect(sent.settles(says('a'))).toBe(false);
  });

  test('is not mistaken for a change made elsewhere', () => {
    sent.add(says('ab'));
    expect(sent.settles(says('undone'))).toBe(false);
  });

  test('is known though the keys of a citation come back in another order', () => {
    sent.add(cites({ start: 1, end: 2, exact: 'x', prefix: '', suffix: '' }));
    expect(sent.settles(cites({ suffix: '', prefix: '', exact: 'x', end: 2, start: 1 }))).toBe(true);
  });
});
