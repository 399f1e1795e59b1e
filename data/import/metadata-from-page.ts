import type { Clue } from './clues.ts';
import type { DomDocument } from './dom.ts';

const FROM_METADATA = 'from the page’s metadata';

/** Names and properties of `<meta>` by what they tell, best first (Open Graph, Dublin Core, citation tags, common habit). */
const metaNames: readonly (readonly [Clue['field'], readonly string[]])[] = [
  ['title', ['og:title', 'twitter:title', 'dc.title', 'citation_title', 'parsely-title']],
  ['author', ['author', 'article:author', 'dc.creator', 'citation_author', 'parsely-author', 'byl', 'twitter:creator']],
  ['publisher', ['og:site_name', 'dc.publisher', 'citation_publisher', 'application-name']],
  ['published', ['article:published_time', 'datepublished', 'publication_date', 'dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.created', 'citation_publication_date', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'date']],
  ['url', ['og:url', 'twitter:url']],
];

/** What a page says about its article outside the article's text, in order of trust. Takes it from the page before anything is removed. */
export function cluesFromPage(page: DomDocument): Clue[] {
  return [...fromJsonLd(page), ...fromMeta(page), ...fromElements(page)].filter(
    // An author given as an address of a profile is no name.
    ({ field, value }) => value.trim() !== '' && !(field === 'author' && /^(?:https?:)?\/\//i.test(value)),
  );
}

function fromMeta(page: DomDocument): Clue[] {
  const told = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').toLowerCase().trim();
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (name !== '' && content !== '' && !told.has(name)) told.set(name, content);
  }
  return metaNames.flatMap(([field, names]) =>
    names.flatMap((name) => {
      const value = told.get(name);
      return value === undefined ? [] : [{ field, value, origin: FROM_METADATA }];
    }),
  );
}

function fromElements(page: DomDocument): Clue[] {
  const textOf = (selector: string): string => (page.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const time = page.querySelector('time[itemprop="datePublished"], time[pubdate], article time[datetime], main time[datetime], time[datetime]');
  const byline = textOf('[itemprop="author"] [itemprop="name"]') || textOf('[itemprop="author"], [rel="author"], .byline, .author');
  return [
    { field: 'url', value: page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '', origin: 'from the page’s canonical address' },
    { field: 'title', value: textOf('article h1') || textOf('h1'), origin: 'from the headline' },
    { field: 'title', value: textOf('title'), origin: 'from the page’s title' },
    { field: 'published', value: time?.getAttribute('datetime') ?? '', origin: 'from the page’s first date' },
    { field: 'author', value: byline.length <= 100 ? byline.replace(/^(?:by|written by)\s+/i, '') : '', origin: 'from the byline' },
  ];
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;

/** The article object of schema.org, wherever the JSON-LD of the page holds it. What is not JSON is passed over. */
function fromJsonLd(page: DomDocument): Clue[] {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parsed(script.textContent ?? ''), 6);
    if (article === null) continue;
    const clue = (field: Clue['field'], value: string): Clue => ({ field, value, origin: FROM_METADATA });
    return [
      clue('title', words(article['headline']) || words(article['name'])),
      clue('author', words(article['author'])),
      clue('publisher', words(article['publisher'])),
      clue('published', words(article['datePublished'])),
      clue('url', words(article['url']) || words(article['mainEntityOfPage'])),
    ];
  }
  return [];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function findArticle(value: unknown, depth: number): Record<string, unknown> | null {
  if (depth === 0 || typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) {
    const object = value as Record<string, unknown>;
    if ([object['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return object;
  }
  const inner = Array.isArray(value) ? value : [(value as Record<string, unknown>)['@graph'], (value as Record<string, unknown>)['mainEntity']];
  for (const one of inner) {
    const found = findArticle(one, depth - 1);
    if (found !== null) return found;
  }
  return null;
}

/** A string, the name or address of an object, or several of those, as words. */
function words(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(words).filter((text) => text !== '').join(', ');
  if (typeof value !== 'object' || value === null) return '';
  const { name, ['@id']: id } = value as Record<string, unknown>;
  return typeof name === 'string' ? name : typeof id === 'string' ? id : '';
}
