import { describe, expect, it } from 'vitest';
import { hostileDocument } from './hostile-document.cases.ts';
import { toMarkdown } from './to-markdown.ts';

const text = toMarkdown(hostileDocument);
const lines = text.split('\n');

describe('toMarkdown', () => {
  it('writes the structure', () => {
    expect(lines[0]).toBe('**TLP:AMBER+STRICT**');
    expect(lines[2]).toMatch(/^# Title /);
    expect(text).toContain('\n## Section ');
    expect(text).toContain('\n### Below\n');
    expect(text).toContain('\n- first [\\[1.1\\]](#passage-1-1)\n\n  more of it\n- second\n\n1) one\n2) two\n');
    expect(text).toMatch(/\n> Quote [^\n]*\n>\n> Second paragraph \[\\\[2\.1\\\]\]\(#passage-2-1\)\n/);
  });

  it('keeps marks beside words, white space outside', () => {
    expect(text).toContain('1\\. not a list, **strong** ***both*** [');
  });

  it('escapes what would be markup', () => {
    const free = text.replaceAll(/<a id="[a-z0-9-]+"><\/a>|<div dir="rtl" lang="ur">|<\/div>|<https:[^>]*>/g, '');
    expect(free).not.toMatch(/(?<!\\)<|(?<!\\)`|(?<!\\)_/);
    expect(free).not.toMatch(/(?<!\\)\]\(javascript/);
    expect(free).not.toMatch(/[\u0000-\u0009\u000B-\u001F]|\p{Surrogate}/u);
  });

  it('puts an anchor at each passage and links only to those', () => {
    const anchors = [...text.matchAll(/<a id="(passage-[^"]+)"><\/a>/g)].map((match) => match[1]);
    expect(anchors).toEqual(['passage-1-1', 'passage-2-1', 'passage-3-1']);
    for (const [, id] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(id);
  });

  it('links http URLs and keeps others as words', () => {
    expect(text).toContain('<https://example.org/a?b=1&c=2>');
    expect(text).toContain('javascript:alert(4)');
    expect(text).not.toContain('<javascript');
  });

  it('shows all paragraphs of a quote, right-to-left ones in their direction', () => {
    expect(text).toMatch(/\n> Passage [^\n]*\n>\n> with a second paragraph\n/);
    expect(text).toContain('<div dir="rtl" lang="ur">\n\n> وفد کابل پہنچا۔\n\n</div>');
  });
});
