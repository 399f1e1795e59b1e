import { inflateRawSync } from 'node:zlib';
import { DOMParser } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostileDocument } from './hostile-document.cases.ts';
import { toDocx } from './to-docx.ts';

/** The files of a zip archive, by its central directory (PKWARE APPNOTE 4.3). */
function unzip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const files = new Map<string, string>();
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, nameLength, extra, comment, local] = [
      zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    files.set(name, (method === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

describe('toDocx', () => {
  let files = new Map<string, string>();
  let body = '';
  beforeAll(async () => {
    files = unzip(await toDocx(hostileDocument));
    body = files.get('word/document.xml') ?? '';
  });
  const count = (pattern: RegExp): number => [...body.matchAll(pattern)].length;

  it('is well-formed, without characters that XML forbids', () => {
    expect(files.has('[Content_Types].xml')).toBe(true);
    for (const [name, xml] of files) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u);
      expect(xml.replaceAll(/<(?:[/?!]?[\w:-]+(?:\s+[\w:-]+="[^"<]*")*\s*[/?]?)>/g, ''), name).not.toContain('<');
      expect(new DOMParser().parseFromString(xml, 'text/xml').documentElement, name).not.toBeNull();
    }
  });

  it('has real headings and lists', () => {
    expect(count(/w:pStyle w:val="Title"/g)).toBe(1);
    expect(count(/w:pStyle w:val="Heading1"/g)).toBe(2);
    expect(count(/w:pStyle w:val="Heading2"/g)).toBe(1);
    expect(count(/<w:numPr>/g)).toBe(4);
  });

  it('links each citation to a bookmark at its passage', () => {
    const anchors = [...body.matchAll(/w:anchor="([^"]+)"/g)].map((match) => match[1]);
    expect(anchors).toEqual(['passage-1-1', 'passage-2-1', 'passage-1-1', 'passage-3-1']);
    for (const anchor of anchors) expect(body).toMatch(new RegExp(`<w:bookmarkStart [^>]*w:name="${anchor}"`));
  });

  it('writes hostile words as words and links http URLs only', () => {
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).toContain('javascript:alert(4)');
    expect(files.get('word/_rels/document.xml.rels')).not.toContain('javascript');
    expect(files.get('word/_rels/document.xml.rels')).toContain('https://example.org/a?b=1&amp;c=2');
  });

  it('carries the marking and page numbers on every page', () => {
    expect(files.get('word/header1.xml')).toContain('TLP:AMBER+STRICT');
    expect(files.get('word/footer1.xml')).toContain('TLP:AMBER+STRICT');
    expect(files.get('word/footer1.xml')).toContain('PAGE');
  });

  it('sets right-to-left passages right to left', () => {
    const at = body.indexOf('وفد کابل پہنچا');
    const paragraph = body.slice(body.lastIndexOf('<w:p>', at), at);
    expect(paragraph).toContain('<w:bidi/>');
    expect(paragraph).toContain('<w:rtl/>');
    expect(paragraph).toContain('w:bidi="ur"');
  });

  it('says which passage is lost', () => {
    expect(body).toContain('these words are no longer in the article');
  });
});
