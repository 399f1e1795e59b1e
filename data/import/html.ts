import { Readability } from '@mozilla/readability';
import { cluesFromPage } from './metadata-from-page.ts';
import type { Clue } from './clues.ts';
import { parsePage, type DomDocument, type DomNode } from './dom.ts';
import { pageSize, withoutAttributes } from './page-size.ts';
import { pageText } from './page-text.ts';

export interface PageReading {
  /** Paragraphs apart by a blank line; empty when the page has no text. */
  text: string;
  clues: Clue[];
  /** What the page says its language is, or empty. */
  language: string;
  warnings: string[];
}

/** Readability sees an article in less than this; a page where it kept less is read whole (code units). */
const LEAST_ARTICLE = 200;
/** Beyond these a page is read whole: Readability's work grows with the square of both (40,000 links took it 11 s, a depth of 500 took 1 s). */
const MOST_PIECES = 25_000;
const MOST_DEPTH = 100;
/** A smaller share of the page (per cent) is worth a second look by the user. */
const LEAST_SHARE = 60;
const NEVER_TEXT = 'script, style, noscript, template, iframe, frame, object, embed, svg, img, picture, video, audio, canvas';
/** What stands around an article. */
const AROUND = new Set(['nav', 'footer', 'aside', 'header', 'form', 'menu', 'dialog']);

/** The article of a page as plain text, with what the page says about it. Nothing of the page runs, and nothing is fetched. */
export function readPage(source: string): PageReading {
  const { pieces, depth } = pageSize(source);
  const sized = pieces <= MOST_PIECES && depth <= MOST_DEPTH;
  const page = parsePage(sized ? source : withoutAttributes(source));
  const clues = cluesFromPage(page);
  const language = page.documentElement.getAttribute('lang') ?? '';
  const warnings = leftOut(page);
  const whole = pageText(page.documentElement, AROUND) || pageText(page.documentElement);
  const article = sized ? articleText(page) : '';
  // Readability alters the page, so the whole is read first.
  const enough = article.length >= LEAST_ARTICLE || article.length * 2 >= whole.length;
  const text = article !== '' && enough ? article : whole;
  const share = Math.round((100 * text.length) / whole.length);
  if (share < LEAST_SHARE) {
    warnings.push(`The article was taken to be ${share} % of the page's text; menus, lists of links and the like were left out. If part of the article is missing, select it in a browser and paste it.`);
  }
  return { text, clues, language, warnings };
}

/** A piece of a page that the user has copied: all of it is wanted. */
export function readFragment(source: string): PageReading {
  const page = parsePage(source);
  return { text: pageText(page.documentElement), clues: cluesFromPage(page), language: page.documentElement.getAttribute('lang') ?? '', warnings: leftOut(page) };
}

function articleText(page: DomDocument): string {
  for (const element of page.querySelectorAll(NEVER_TEXT)) element.remove();
  try {
    const reader = new Readability<DomNode>(page as ConstructorParameters<typeof Readability>[0], {
      serializer: (node) => node as DomNode,
      charThreshold: LEAST_ARTICLE,
      disableJSONLD: true,
    });
    const content = reader.parse()?.content;
    return content ? pageText(content) : '';
  } catch {
    // A page it cannot deal with, for instance one without a body: the page's whole text serves.
    return '';
  }
}

function leftOut(page: DomDocument): string[] {
  const count = (selector: string): number => [...page.querySelectorAll(selector)].length;
  const found = ([['script', 'script:not([type="application/ld+json"])'], ['frame', 'iframe, frame, object, embed'], ['image', 'img, picture > source, svg'], ['form', 'form']] as const)
    .map(([name, selector]) => ({ name, number: count(selector) }))
    .filter(({ number }) => number > 0)
    .map(({ name, number }) => `${number} ${name}${number === 1 ? '' : 's'}`);
  if (found.length === 0) return [];
  return [`Only the text was kept. Left out, and nothing of it run or fetched: ${found.join(', ')}.`];
}
