import { beforeEach, describe, expect, test } from 'vitest';
import { Draft } from './draft.ts';
import { composerSchema, documentOf } from './schema.ts';

const says = (text: string) => documentOf({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

describe('a draft', () => {
  let draft: Draft;
  beforeEach(() => {
    draft = new Draft();
  });
  const typedAndSent = (text: string): void => {
    draft.touch();
    expect(draft.send(says(text))).toBe(true);
  };

  test('is sent once', () => {
    typedAndSent('a');
    expect(draft.send(says('a'))).toBe(false);
  });

  test('takes a change made elsewhere when nothing is unsaved', () => {
    expect(draft.receive(says('undone'), says('typed'))).toBe(true);
  });

  test('ignores the same words', () => {
    expect(draft.receive(says('same'), says('same'))).toBe(false);
  });

  test('keeps unsaved words when a change arrives from elsewhere', () => {
    draft.touch();
    expect(draft.receive(says('undone'), says('typed'))).toBe(false);
    expect(draft.send(says('typed'))).toBe(true);
  });

  test('does not mistake the echo of an earlier save for a change', () => {
    typedAndSent('a');
    typedAndSent('ab');
    expect(draft.receive(says('a'), says('ab'))).toBe(false);
    expect(draft.receive(says('ab'), says('ab'))).toBe(false);
  });

  test('takes an undo back to words that were saved and confirmed before', () => {
    typedAndSent('a');
    draft.receive(says('a'), says('a'));
    typedAndSent('ab');
    draft.receive(says('ab'), says('ab'));
    expect(draft.receive(says('a'), says('ab'))).toBe(true);
  });

  test('knows an echo whose JSON has another order of keys', () => {
    const [paragraph] = documentOf({ type: 'doc', content: [{ type: 'paragraph' }] }).content.content;
    const target = { start: 1, end: 2, exact: 'x', prefix: '', suffix: '' };
    const cited = (target: object) =>
      composerSchema.node('doc', null, paragraph?.copy(composerSchema.node('paragraph', null, composerSchema.node('citation', { articleId: 'a', target })).content));
    draft.touch();
    draft.send(cited(target));
    expect(draft.receive(cited({ suffix: '', prefix: '', exact: 'x', end: 2, start: 1 }), cited(target))).toBe(false);
  });
});
