import { citationParts, type CitationPart } from '../briefing/citation-line.ts';
import type { Block, BriefingDocument, Inline, Passage, Source } from '../briefing/document.ts';
import { displayDate } from '../dates/display-date.ts';
import { html, linkable } from './characters.ts';
import { briefingStyle, pageStyle } from './export-style.ts';
import { briefingLanguage } from './plain-text.ts';

/**
 * A briefing as one HTML page: no script, no outside resource, and a policy in it that would load none. For printing inside the app
 * `fonts` names a style sheet with typefaces; only then the policy lets that sheet and what it names through.
 */
export function toHtml(document: BriefingDocument, fonts: { sheet: string; origins: string } | null = null): string {
  const { language, direction } = briefingLanguage(document);
  return `<!DOCTYPE html>
<html lang="${html(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${fonts ? ` ${html(fonts.origins)}; font-src ${html(fonts.origins)}` : ''}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${document.author === '' ? '' : `<meta name="author" content="${html(document.author)}">\n`}<title>${html(document.title)}</title>
${fonts ? `<link rel="stylesheet" href="${html(fonts.sheet)}">\n` : ''}<style>${pageStyle}${briefingStyle}</style>
</head>
<body>
<main>
${briefingMarkup(document)}</main>
</body>
</html>
`;
}

/** The briefing itself, without the page around it: what the preview shows is what the export holds. */
export function briefingMarkup(document: BriefingDocument): string {
  const cited = citationCounter();
  const blocks = document.blocks.map((block) => blockMarkup(block, cited.link)).join('');
  return `<article class="briefing" dir="${briefingLanguage(document).direction}">
<header>
${marking(document)}<h1 dir="auto">${html(document.title)}</h1>
${byline(document)}</header>
${blocks}${sourcesMarkup(document.sources, cited.count)}${document.marking === null ? '' : `<footer>\n${marking(document)}</footer>\n`}</article>
`;
}

function marking({ marking: tlp }: BriefingDocument): string {
  return tlp === null ? '' : `<p class="marking ${tlp.toLowerCase().replace(/[^a-z]+/g, '-')}"><strong dir="ltr">${html(tlp)}</strong></p>\n`;
}

function byline({ author, date }: BriefingDocument): string {
  const parts = [
    author === '' ? '' : `<bdi>${html(author)}</bdi>`,
    date === null ? '' : `<time datetime="${html(date)}" lang="en">${html(displayDate(date))}</time>`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `<p class="byline">${parts.join(', ')}</p>\n`;
}

type CiteLink = (citation: Extract<Inline, { type: 'citation' }>) => string;

/** Gives every citation an id of its own, so that the passage can lead back to it. */
function citationCounter(): { link: CiteLink; count: (passage: Passage) => number } {
  const counts = new Map<string, number>();
  return {
    link: ({ label, source, passage }) => {
      const count = (counts.get(label) ?? 0) + 1;
      counts.set(label, count);
      const key = `${source}-${passage}`;
      return `<a class="citation" id="citation-${key}-${count}" href="#passage-${key}" role="doc-noteref" dir="ltr">[${html(label)}]</a>`;
    },
    count: ({ label }) => counts.get(label) ?? 0,
  };
}

function blockMarkup(block: Block, link: CiteLink): string {
  const inlines = (list: readonly Inline[]): string => list.map((inline) => inlineMarkup(inline, link)).join('');
  const paragraph = (list: readonly Inline[]): string => `<p dir="auto">${inlines(list)}</p>\n`;
  switch (block.type) {
    case 'heading':
      return `<h${block.level} id="${block.id}" dir="auto">${inlines(block.inlines)}</h${block.level}>\n`;
    case 'paragraph':
      return paragraph(block.inlines);
    case 'quote':
      return `<blockquote dir="auto">\n${block.paragraphs.map(paragraph).join('')}</blockquote>\n`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map((item) => `<li>${item.map(paragraph).join('')}</li>\n`).join('')}</${tag}>\n`;
    }
  }
}

function inlineMarkup(inline: Inline, link: CiteLink): string {
  if (inline.type === 'citation') return link(inline);
  const words = html(inline.text);
  const stressed = inline.em ? `<em>${words}</em>` : words;
  return inline.strong ? `<strong>${stressed}</strong>` : stressed;
}

function sourcesMarkup(sources: readonly Source[], count: (passage: Passage) => number): string {
  if (sources.length === 0) return '';
  const items = sources.map(
    (source) => `<li id="source-${source.number}"><p><span class="label">${source.number}</span> ${sourceLine(source)}</p>
<ol>
${source.passages.map((passage) => passageMarkup(source, passage, count(passage))).join('')}</ol>
</li>
`,
  );
  return `<section class="sources" aria-labelledby="sources" lang="en" dir="ltr">
<h2 id="sources">Sources</h2>
<ol>
${items.join('')}</ol>
</section>
`;
}

function sourceLine({ article }: Source): string {
  const part = ({ kind, text }: CitationPart): string => {
    if (kind === 'title') return `“<cite dir="auto" lang="${html(article?.language ?? 'und')}">${html(text)}</cite>”`;
    if (kind === 'url') {
      const url = linkable(text);
      return url === null ? html(text) : `<a href="${html(url)}" rel="noopener noreferrer">${html(url)}</a>`;
    }
    return kind === 'author' || kind === 'publisher' ? `<bdi>${html(text)}</bdi>` : html(text);
  };
  return citationParts(article).map(part).join(', ');
}

function passageMarkup({ number, article }: Source, passage: Passage, count: number): string {
  const backs = Array.from(
    { length: count },
    (_, index) => `<a href="#citation-${number}-${passage.number}-${index + 1}" role="doc-backlink" aria-label="Back to citation ${passage.label}${count > 1 ? `, place ${index + 1}` : ''}">↩${count > 1 ? index + 1 : ''}</a>`,
  );
  const place =
    passage.state === 'orphaned'
      ? '<span class="orphaned">these words are no longer in the article</span>'
      : `<span class="place">paragraph ${passage.paragraph ?? 'unknown'}</span>`;
  return `<li id="${passage.id}"><span class="label">${passage.label}</span> ${place} ${backs.join(' ')}
<blockquote lang="${html(article?.language ?? 'und')}" dir="${article?.direction ?? 'auto'}">${html(passage.quote)}</blockquote></li>
`;
}
