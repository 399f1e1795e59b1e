import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { hostileDocument } from './hostile-document.cases.ts';
import { printFurniture } from './print-furniture.ts';
import { briefingMarkup, toHtml } from './to-html.ts';

interface Node {
  textContent: string;
  id: string;
  getAttribute(name: string): string | null;
  attributes: { name: string; value: string }[];
  tagName: string;
}
const page = toHtml(hostileDocument);
const { document } = parseHTML(page);
const all = (selector: string): Node[] => [...document.querySelectorAll(selector)] as Node[];

describe('toHtml', () => {
  it('holds no script, handler or outside resource, whatever the words are', () => {
    expect(all('script, img, iframe, object, embed, link, base')).toEqual([]);
    for (const element of all('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^(on|src|style|action)/);
        if (name === 'href') expect(value).toMatch(/^(#|https?:)/);
      }
    }
    expect(page).not.toMatch(/url\(|@import/);
    expect(page).toMatch(/default-src 'none'/);
  });

  it('shows hostile words as words, and nothing that HTML forbids', () => {
    expect(all('h1')[0]?.textContent).toContain('<script>alert(1)</script>');
    expect(page).not.toMatch(/[\u0000-\u0008\u000B-\u001F]|\p{Surrogate}/u);
  });

  it('leads from each citation to its passage and back', () => {
    const ids = new Set(all('[id]').map(({ id }) => id));
    expect(ids.size).toBe(all('[id]').length);
    const inner = all('a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(inner.filter((id) => id === 'passage-1-1')).toHaveLength(2);
    for (const id of inner) expect(ids).toContain(id);
    for (const citation of all('a.citation')) expect(inner).toContain(citation.id);
  });

  it('has one outline without gaps', () => {
    expect(all('h1, h2, h3').map(({ tagName }) => tagName)).toEqual(['H1', 'H2', 'H3', 'H2']);
  });

  it('gives right-to-left passages their direction and language', () => {
    const quote = all('#passage-2-1 blockquote')[0];
    expect([quote?.getAttribute('lang'), quote?.getAttribute('dir')]).toEqual(['ur', 'rtl']);
  });

  it('says which passage is lost, and the marking above and below', () => {
    expect(all('#passage-3-1')[0]?.textContent).toContain('no longer in the article');
    expect(all('.marking').map(({ textContent }) => textContent.trim())).toEqual(['TLP:AMBER+STRICT', 'TLP:AMBER+STRICT']);
    const furniture = printFurniture(hostileDocument);
    expect(furniture.header).toContain('TLP:AMBER+STRICT');
    expect(furniture.footer).toMatch(/TLP:AMBER\+STRICT|pageNumber/);
  });

  it('holds exactly what the preview shows', () => {
    expect(page).toContain(briefingMarkup(hostileDocument));
  });
});
