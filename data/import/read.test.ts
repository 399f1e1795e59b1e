import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeskError } from '../contract/errors.ts';
import { articleFieldsSchema } from '../model/article.ts';
import { headCases, publishedCases } from './clues.cases.ts';
import { publishedOn } from './clues.ts';
import { cluesFromName } from './metadata-from-text.ts';
import { readArticle } from './read.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (name: string, content: string | Uint8Array) =>
  readArticle({ kind: 'file', name, bytes: typeof content === 'string' ? utf8(content) : content });
const paste = (text: string, html = '') => readArticle({ kind: 'paste', text, html });
const refusal = (make: () => unknown): string => {
  try {
    make();
  } catch (error) {
    if (error instanceof DeskError && error.code === 'unreadable-file') return error.message;
    throw error;
  }
  throw new Error('it was read');
};
const utf16 = (text: string, mark: boolean, big = false) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};

describe('plain text', () => {
  it('stays as it is but for CRLF', () => {
    const text = '  One\r\n\r\n\tTwo  \u00A0e\u0301 \r three\n\n\n';
    expect(file('a.txt', text).text).toBe('  One\n\n\tTwo  \u00A0e\u0301 \r three\n\n\n');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }).filter((body) => /[a-z]/i.test(body) && !/[\0-\x08\x0E-\x1F\x7F]/.test(body)), (body) => {
        expect(file('a.txt', `a${body}`).text).toBe(`a${body}`.replaceAll('\r\n', '\n'));
      }),
    );
  });

  it('finds language and direction', () => {
    expect(file('a.txt', 'The minister said that the gate was shut for the day.')).toMatchObject({ language: 'en', direction: 'ltr' });
    expect(file('a.txt', 'وفد نے وزیر سے ملاقات کی اور کہا کہ سرحدی گزرگاہ بند ہے۔')).toMatchObject({ language: 'ur', direction: 'rtl' });
  });

  it.each(headCases)('reads the head of %j', (text, fields) => {
    expect(file('kabul-talks.txt', text).fields).toMatchObject(fields);
  });

  it('says where each field is from, and what is missing', () => {
    const { origins, warnings, fields } = file('kabul-talks-2023-02-22.txt', 'A first line that ends as a sentence does.\nMore.');
    expect(fields).toMatchObject({ title: 'Kabul talks', published: '2023-02-22' });
    expect(origins).toMatchObject({ title: 'from the file name', published: 'from the file name' });
    expect(warnings).toEqual([]);
    expect(file('a.txt', 'Some words.\nMore words.').warnings.join(' ')).toMatch(/No publication date/);
  });

  it('keeps an impossible date out and says so', () => {
    const { fields, warnings } = file('a.txt', 'Gate shut\nPublished: 2023-02-30\nThe gate was shut.');
    expect(fields.published).toBeNull();
    expect(warnings[0]).toMatch(/“2023-02-30”.*left out/);
  });
});

describe('publishedOn', () => {
  it.each(publishedCases)('%j is %j', (statement, date) => {
    expect(publishedOn(statement)).toBe(date);
  });
});

describe('cluesFromName', () => {
  it.each([
    ['kabul-talks-2023-02-22.txt', '2023-02-22', 'Kabul talks'],
    ['20230222_torkham.html', '2023-02-22', 'Torkham'],
    ['report 2023-02.md', '2023-02', 'Report'],
    ['report-2023-02-31.txt', undefined, 'Report'],
    ['order-12345678901.txt', undefined, 'Order 12345678901'],
  ])('%s', (name, published, title) => {
    const clues = cluesFromName(name);
    expect(clues.find(({ field }) => field === 'published')?.value).toBe(published);
    expect(clues.find(({ field }) => field === 'title')?.value).toBe(title);
  });
});

describe('encodings', () => {
  const text = 'Gate shut\n\nThe café’s owner said “no” in Göteborg. She paid 5 € to the naïve façade painter over the years.';
  it.each([
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', utf16(text, true)],
    ['UTF-16 BE with a mark', utf16(text, true, true)],
    ['UTF-16 LE without', utf16(text, false)],
    ['UTF-16 BE without', utf16(text, false, true)],
    ['Windows-1252', new Uint8Array(Buffer.from(text.replace(/[’“”€]/g, (c) => ({ '’': '\x92', '“': '\x93', '”': '\x94', '€': '\x80' })[c] ?? c), 'latin1'))],
  ])('%s', (name, bytes) => {
    const read = file('a.txt', bytes);
    expect(read.text).toBe(text);
    if (name === 'Windows-1252') expect(read.warnings[0]).toMatch(/read as Windows-1252, which is a guess/);
    if (/UTF-16 .. without/.test(name)) expect(read.warnings[0]).toMatch(/no byte order mark.*UTF-16/);
  });

  it('reads UTF-16 Urdu without a mark by its spaces', () => {
    const urdu = 'وفد نے وزیر سے ملاقات کی اور کہا کہ سرحدی گزرگاہ بند ہے۔';
    expect(file('a.txt', utf16(urdu, false)).text).toBe(urdu);
  });

  it('guesses Cyrillic and says so', () => {
    const koi8 = Uint8Array.from('Делегация встретилась с министром и говорила о границе'.split(''), (c) => KOI8.get(c) ?? c.charCodeAt(0));
    const { text: read, warnings } = file('a.txt', koi8);
    expect(read).toContain('министром');
    expect(warnings[0]).toMatch(/KOI8-R, which is a guess/i);
  });

  it('takes the encoding that a page declares', () => {
    const page = Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>\xcf\xf0\xe8\xe2\xe5\xf2</p></body></html>', 'latin1');
    expect(file('a.html', new Uint8Array(page)).text).toBe('Привет');
  });

  it('counts what a file breaks off in the middle of', () => {
    const { warnings } = file('a.txt', new Uint8Array([0xff, 0xfe, ...Buffer.from('A long enough line of words to read here, and then a break', 'utf16le'), 0x41]));
    expect(warnings[0]).toMatch(/1 character is not valid UTF-16LE/);
  });
});

const KOI8 = new Map('юабцдефгхийклмнопярстужвьызшэщчъ'.split('').flatMap((c, index) => [[c, 0xc0 + index], [c.toUpperCase(), 0xe0 + index]] as [string, number][]));

describe('what cannot be read', () => {
  it.each([
    ['empty.txt', utf8(''), /“empty\.txt” is empty \(0 bytes\)/],
    ['blank.txt', utf8(' \n\t '), /only white space/],
    ['a.txt', utf8('%PDF-1.7 ...'), /a PDF document.*paste/],
    ['a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), /a PNG image/],
    ['a.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /Office document \(\.docx/],
    ['a.txt', utf8('Some text \0\0\x01 here'), /zero byte at character 11/],
    ['a.bin', new Uint8Array(Array.from({ length: 999 }, (_, index) => 1 + ((index * 7) % 255))), /not text/],
    ['a.html', utf8('<html><head><title>T</title></head><body><script>render()</script><div id="app"></div></body></html>'), /without any article text/],
    ['a.md', utf8('---\ntitle: T\n---\n\n![x](y.png)\n'), /no text/],
    ['big.txt', new Uint8Array(64 * 1024 * 1024 + 1), /too large: 65 MB.*up to 64 MB/],
  ])('%s', (name, bytes, message) => {
    const said = refusal(() => file(name, bytes));
    expect(said).toMatch(message);
    expect(said).toContain(`“${name}”`);
    expect(said).toMatch(/Nothing of it was added/);
  });

  it('names an empty paste', () => {
    expect(refusal(() => paste('  '))).toMatch(/pasted text” is empty/);
    expect(refusal(() => paste('', '<img src=x>'))).toMatch(/is empty/);
  });
});

describe('HTML', () => {
  const page = (body: string, head = '') => `<!DOCTYPE html><html lang="en-GB"><head><title>Gate shut - The Example</title>${head}</head><body>${body}</body></html>`;
  const paragraph = 'The gate at the pass was shut on Sunday, and lorries stood in long lines on both sides of it for days, an official said.';

  it('keeps the article and drops what stands around it', () => {
    const { text, format, language } = file('a.html', page(`<nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Gate shut</h1><p>${paragraph}</p><p>Second   one<br>of two lines. ${paragraph}</p></article><footer>All rights reserved</footer>`));
    expect(text).toContain(`${paragraph}\n\nSecond one\nof two lines.`);
    expect(text).not.toMatch(/Home|rights reserved/);
    expect([format, language]).toEqual(['html', 'en-GB']);
  });

  it('says so when it took only a small part of a page for the article', () => {
    const links = `<div><a href="/x">A headline of another article that is linked here</a></div>`.repeat(60);
    const { text, warnings } = file('a.html', page(`<div id="main"><h1>Gate shut</h1>${`<p>${paragraph}</p>`.repeat(4)}</div><div class="related">${links}</div>`));
    expect(text).not.toContain('another article');
    expect(warnings.join(' ')).toMatch(/taken to be \d+ % of the page's text/);
  });

  it('takes metadata in order of trust and says from where', () => {
    const head = `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Gate shut at pass","author":[{"name":"Jane Doe"},{"name":"John Roe"}],"publisher":{"name":"The Example"},"datePublished":"2023-02-22T08:00:00+05:00"}]}</script>
      <meta property="og:title" content="Other title"><meta property="article:published_time" content="2023-02-25"><link rel="canonical" href="https://example.org/gate">`;
    const { fields, origins } = file('a-2020-01-01.html', page(`<p>${paragraph}</p>`, head));
    expect(fields).toEqual({ title: 'Gate shut at pass', author: 'Jane Doe, John Roe', publisher: 'The Example', published: '2023-02-22', url: 'https://example.org/gate' });
    expect(origins.published).toBe('from the page’s metadata');
  });

  it('reads bylines, <time> and Open Graph where there is no JSON-LD, and passes over broken JSON-LD', () => {
    const { fields } = file('a.html', page(
      `<article><h1>Gate shut</h1><p class="byline">By Jane Doe</p><time datetime="2023-02-22T10:00">22 Feb</time><p>${paragraph}</p></article>`,
      '<script type="application/ld+json">{broken</script><meta property="og:site_name" content="The Example"><meta property="article:author" content="https://example.org/jane">',
    ));
    expect(fields).toMatchObject({ title: 'Gate shut', author: 'Jane Doe', publisher: 'The Example', published: '2023-02-22' });
  });

  it('keeps out an impossible date of the metadata', () => {
    const { fields, warnings } = file('a.html', page(`<p>${paragraph}</p>`, '<meta property="article:published_time" content="2023-02-30T00:00:00Z">'));
    expect(fields.published).toBeNull();
    expect(warnings.join(' ')).toMatch(/“2023-02-30T00:00:00Z” \(from the page’s metadata\)/);
  });

  it('leaves nothing live: text only, and says what was left out', () => {
    const { text, fields, warnings } = file('a.html', page(
      `<article onload="x()"><h1>Gate <b>shut</b></h1><p onclick="steal()">${paragraph}</p><script>alert(1)</script><iframe src="https://evil.example/"></iframe><img src="https://evil.example/t.gif" onerror="alert(2)"><svg onload="alert(3)"><text>svg</text></svg><p style="display:none">hidden words</p><p>${paragraph} <a href="javascript:alert(4)">link text</a></p></article>`,
      '<meta http-equiv="refresh" content="0;url=https://evil.example/"><base href="https://evil.example/"><link rel="canonical" href="javascript:alert(5)">',
    ));
    expect(text).toContain('link text');
    expect(text).not.toMatch(/alert|evil|hidden words|<|svg/);
    expect(fields.url).toBe('');
    expect(warnings[0]).toMatch(/nothing of it run or fetched: 1 script, 1 frame, 2 images/);
  });

  it('shows markup-like words of a title as words', () => {
    expect(file('a.html', `<title>&lt;script&gt;alert(1)&lt;/script&gt; Gate</title><p>${paragraph}</p>`).fields.title).toBe('<script>alert(1)</script> Gate');
  });

  it('reads what is nested beyond reason, and refuses what would stall the parser', () => {
    expect(file('a.html', `${'<div>'.repeat(4_000)}<p>${paragraph}</p>`).text).toContain(paragraph);
    const hostile = '<div>'.repeat(1_000_000);
    expect(refusal(() => file('a.html', hostile))).toMatch(/more than 5,000 deep.*paste/);
    expect(paste(paragraph, hostile).text).toBe(paragraph);
    const links = file('a.html', page(`${'<a href="x" class="y">link</a> '.repeat(30_000)}<p hidden>${paragraph}</p>`, '<meta name="author" content="Jane Doe">'));
    expect(links.fields.author).toBe('Jane Doe');
    expect(links.text).toContain(paragraph);
  });

  it('reads letters written as numbers, and leaves markup characters escaped', () => {
    expect(file('a.html', '<p>&#1705;&#x627;&#1576;&#1604; &#60;b&#62; &#8212; &amp;#1705; &#9999999;</p>').text).toBe('کابل <b> — &#1705; \uFFFD');
  });

  it('reads a page without a body, without tags, or cut off', () => {
    expect(file('a.html', `<html><p>${paragraph}`).text).toContain(paragraph);
    expect(file('a.html', paragraph).text).toBe(paragraph);
  });

  it('keeps rows of a table on lines and code as it stands', () => {
    const { text } = paste('x', '<table><tr><th>Day</th><th>Gate</th></tr><tr><td>19</td><td>shut</td></tr></table><pre>a\n  b</pre><ul><li>One<li>Two</ul>');
    expect(text).toBe('Day\tGate\n19\tshut\n\na\n  b\n\nOne\n\nTwo');
  });

  it('reads right-to-left pages', () => {
    const urdu = 'وفد نے وزیر سے ملاقات کی اور کہا کہ سرحدی گزرگاہ بند ہے۔';
    expect(file('a.html', `<html lang="ur" dir="rtl"><body><p>${urdu}</p></body></html>`)).toMatchObject({ text: urdu, language: 'ur', direction: 'rtl' });
  });
});

describe('Markdown', () => {
  it('takes front matter as fields and the rest as text', () => {
    const { text, fields, origins, format } = file('a.md', '---\ntitle: "Gate shut"\nauthor: Jane Doe\ndate: 2023-02-22\nsource: https://example.org/gate\npublisher: The Example\n---\n\n# Heading\n\nThe *gate* was\n**shut**.\n');
    expect(text).toBe('Heading\n\nThe gate was shut.');
    expect(fields).toEqual({ title: 'Gate shut', author: 'Jane Doe', published: '2023-02-22', url: 'https://example.org/gate', publisher: 'The Example' });
    expect(origins.title).toBe('from the front matter');
    expect(format).toBe('markdown');
  });

  it.each([
    ['# Title #\n\ntext', 'Title\n\ntext'],
    ['Title\n=====\ntext', 'Title\n\ntext'],
    ['a\nb  \nc\\\nd', 'a b\nc\nd'],
    ['- one\n- two\n  more\n1. three', 'one\n\ntwo more\n\n1. three'],
    ['> quoted\n> words', 'quoted words'],
    ['a [link](https://example.org/x_(y) "t") and ![img](i.png) and <https://example.org>', 'a link and  and https://example.org'],
    ['snake_case_name and 2 * 3 * 4 and _stress_ and ~~gone~~', 'snake_case_name and 2 * 3 * 4 and stress and gone'],
    ['\\*not\\* `*code*` &amp; &#8212; <b>bold</b> <!-- secret -->end', '*not* *code* & — bold end'],
    ['```js\nlet a = **1**;\n\nb\n```\nafter', 'let a = **1**;\n\nb\n\nafter'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', 'a\tb\n\n1\t2'],
    ['text[^1]\n\n[^1]: note\n\n[ref]: https://example.org', 'text\n\nnote'],
    ['<script>\nalert(1)\n</script>\ntext', 'text'],
    ['one\n\n---\n\ntwo', 'one\n\ntwo'],
  ])('%j', (source, text) => {
    expect(file('a.md', source).text).toBe(text);
  });

  it('takes the first heading as title', () => {
    expect(file('a.md', '## Not this\n\n# Gate *shut*\n\ntext.').fields.title).toBe('Gate shut');
  });
});

describe('paste', () => {
  it('prefers the HTML form, which has the paragraphs', () => {
    expect(paste('One Two', '<p>One</p><p>Two</p>')).toMatchObject({ text: 'One\n\nTwo', format: 'paste' });
    expect(paste('One\r\nTwo', '')).toMatchObject({ text: 'One\nTwo', format: 'paste' });
    expect(paste('Only text', '<img src="x">').text).toBe('Only text');
    expect(paste('All of the words that were copied', '<p style="display:none">All of the words</p><p>copied</p>').text).toBe('All of the words that were copied');
  });
});

describe('any input', () => {
  it('gives fields that a record takes, or a clear refusal', () => {
    fc.assert(
      fc.property(fc.constantFrom('a.txt', 'b.md', 'c.html', 'd'), fc.uint8Array({ maxLength: 400 }), (name, bytes) => {
        try {
          expect(articleFieldsSchema.safeParse(file(name, bytes).fields).success).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(DeskError);
        }
      }),
      { numRuns: 500 },
    );
    const long = `${'x'.repeat(9000)}\nBy ${'Y'.repeat(70)}\nPublisher: ${'z'.repeat(150)}`;
    expect(articleFieldsSchema.safeParse(file('a.txt', long).fields).success).toBe(true);
    expect(articleFieldsSchema.safeParse(file('a.html', `<title>${'𝒯'.repeat(2000)}</title><p>text</p>`).fields).success).toBe(true);
  });

  it('reads five megabytes in each format', () => {
    const line = 'The gate at the pass was shut, and the *lorries* stood [in line](x) for days on both sides of it. ';
    const prose = `${line.repeat(8)}\n\n`.repeat(6500);
    for (const name of ['a.txt', 'a.md']) expect(file(name, prose).text.length).toBeGreaterThan(4_000_000);
    expect(file('a.html', `<article>${prose.replaceAll('\n\n', '</p><p>')}</article>`).text.length).toBeGreaterThan(4_000_000);
  }, 60_000);

  const shared = join(import.meta.dirname, '../../../shared/articles');
  it.skipIf(!existsSync(shared))('keeps every character of a real article', () => {
    for (const name of readdirSync(shared).filter((file) => file.endsWith('.txt'))) {
      const source = readFileSync(join(shared, name), 'utf8');
      const read = file(name, source);
      expect(read.text).toBe(source.replaceAll('\r\n', '\n'));
      expect(read.language).toBe('en');
    }
  });
});
