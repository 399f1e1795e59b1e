import { LitElement, css, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { citationParts, type CitationPart } from '../../data/briefing/citation-line.ts';
import type { Block, BriefingDocument, Inline, Passage, Source } from '../../data/briefing/document.ts';
import { displayDate } from '../../data/dates/display-date.ts';
import { linkable } from '../../data/export/characters.ts';
import { briefingStyle } from '../../data/export/export-style.ts';
import { briefingLanguage } from '../../data/export/plain-text.ts';
import { emit } from '../state/intent.ts';
import { icon } from './icon.ts';

/**
 * A briefing as its reader will see it: the document that every format writes, in the style of the HTML export. Citations lead
 * to their passages, and passages into the article.
 */
@customElement('desk-document-preview')
export class DeskDocumentPreview extends LitElement {
  static override styles = [
    unsafeCSS(briefingStyle),
    css`
      :host {
        display: block;
        background: var(--sheet);
      }
      .warnings {
        margin: var(--s3) var(--s4) 0;
        padding: var(--s2) var(--s3);
        border: var(--hair) solid var(--warn);
        border-radius: var(--radius);
        background: var(--warn-wash);
        font-size: var(--text-s);
      }
      .warnings summary {
        color: var(--warn);
        font-weight: var(--medium);
      }
      .warnings summary svg {
        vertical-align: -3px;
      }
      .warnings ul {
        margin: var(--s2) 0 0;
        padding-inline-start: var(--s4);
      }
      svg.icon {
        width: 1em;
        height: 1em;
        vertical-align: -0.125em;
      }
      button {
        padding: 0 var(--s2);
        border: var(--hair) solid currentcolor;
        border-radius: var(--radius-s);
        background: transparent;
        color: var(--accent);
        font: var(--medium) var(--text-xs) / 20px var(--sans);
      }
      button:hover {
        text-decoration: underline;
      }
      :focus-visible {
        outline: var(--focus-ring) solid var(--focus);
        outline-offset: 2px;
      }
      li:focus {
        outline: var(--focus-ring) solid var(--focus);
        outline-offset: 4px;
      }
    `,
  ];

  @property({ attribute: false }) document!: BriefingDocument;
  #counts = new Map<string, number>();

  protected override render(): TemplateResult {
    const { title, author, date, marking, blocks, sources, warnings } = this.document;
    this.#counts.clear();
    return html`
      ${warnings.length === 0 ? nothing : this.#warnings(warnings)}
      <article class="briefing" dir=${briefingLanguage(this.document).direction} @click=${this.#onClick}>
        <header>
          ${this.#marking(marking)}
          <h1 dir="auto">${title}</h1>
          ${author === '' && date === null
            ? nothing
            : html`<p class="byline"><bdi>${author}</bdi>${author !== '' && date !== null ? ', ' : ''}${date === null ? nothing : html`<time datetime=${date} lang="en">${displayDate(date)}</time>`}</p>`}
        </header>
        ${blocks.map((block) => this.#block(block))} ${sources.length === 0 ? nothing : this.#sources(sources)}
        ${marking === null ? nothing : html`<footer>${this.#marking(marking)}</footer>`}
      </article>
    `;
  }

  #warnings(warnings: readonly string[]): TemplateResult {
    return html`<details class="warnings">
      <summary>${icon('warning')} ${warnings.length === 1 ? '1 thing to check' : `${warnings.length} things to check`} before this goes out</summary>
      <ul>
        ${warnings.map((warning) => html`<li dir="auto">${warning}</li>`)}
      </ul>
    </details>`;
  }

  #marking(marking: string | null): TemplateResult | typeof nothing {
    return marking === null ? nothing : html`<p class="marking ${marking.toLowerCase().replace(/[^a-z]+/g, '-')}"><strong dir="ltr">${marking}</strong></p>`;
  }

  #block(block: Block): TemplateResult {
    const paragraph = (inlines: readonly Inline[]): TemplateResult => html`<p dir="auto">${this.#inlines(inlines)}</p>`;
    switch (block.type) {
      case 'heading':
        return block.level === 2 ? html`<h2 id=${block.id} dir="auto">${this.#inlines(block.inlines)}</h2>` : html`<h3 id=${block.id} dir="auto">${this.#inlines(block.inlines)}</h3>`;
      case 'paragraph':
        return paragraph(block.inlines);
      case 'quote':
        return html`<blockquote dir="auto">${block.paragraphs.map(paragraph)}</blockquote>`;
      case 'list': {
        const items = block.items.map((item) => html`<li>${item.map(paragraph)}</li>`);
        return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
      }
    }
  }

  #inlines(inlines: readonly Inline[]): unknown[] {
    return inlines.map((inline) => {
      if (inline.type === 'citation') return this.#citation(inline);
      const stressed = inline.em ? html`<em>${inline.text}</em>` : inline.text;
      return inline.strong ? html`<strong>${stressed}</strong>` : stressed;
    });
  }

  #citation({ label, source, passage }: Extract<Inline, { type: 'citation' }>): TemplateResult {
    const count = (this.#counts.get(label) ?? 0) + 1;
    this.#counts.set(label, count);
    return html`<a class="citation" id="citation-${source}-${passage}-${count}" href="#passage-${source}-${passage}" role="doc-noteref" dir="ltr">[${label}]</a>`;
  }

  #sources(sources: readonly Source[]): TemplateResult {
    return html`<section class="sources" aria-labelledby="sources" lang="en" dir="ltr">
      <h2 id="sources">Sources</h2>
      <ol>
        ${sources.map(
          (source) => html`<li id="source-${source.number}">
            <p><span class="label">${source.number}</span> ${citationParts(source.article).map((part, index) => html`${index > 0 ? ', ' : ''}${this.#part(part, source)}`)}</p>
            <ol>
              ${source.passages.map((passage) => this.#passage(source, passage))}
            </ol>
          </li>`,
        )}
      </ol>
    </section>`;
  }

  #part({ kind, text }: CitationPart, { article }: Source): TemplateResult {
    if (kind === 'title') return html`“<cite dir="auto" lang=${article?.language ?? 'und'}>${text}</cite>”`;
    if (kind === 'url' && linkable(text) !== null) return html`<a href=${text} data-url=${text}>${text}</a>`;
    return html`<bdi>${text}</bdi>`;
  }

  #passage({ number, article }: Source, { label, id, number: passage, state, paragraph, quote, articleId, target: { start, end } }: Passage): TemplateResult {
    const count = this.#counts.get(label) ?? 0;
    const backs = Array.from(
      { length: count },
      (_, index) => html` <a href="#citation-${number}-${passage}-${index + 1}" role="doc-backlink" aria-label="Back to citation ${label}${count > 1 ? `, place ${index + 1}` : ''}">↩${count > 1 ? index + 1 : ''}</a>`,
    );
    return html`<li id=${id} tabindex="-1">
      <span class="label">${label}</span>
      ${state === 'orphaned'
        ? html`<span class="orphaned">${icon('orphan')} Orphaned: these words are no longer ${article === null ? 'in the library' : 'in the article'}</span>`
        : html`<span class="place">paragraph ${paragraph ?? 'unknown'}</span>`}
      ${backs}
      ${article === null ? nothing : html`<button aria-label="Open passage ${label} in its article" @click=${() => emit(this, { do: 'show-passage', articleId, span: { start, end }, focus: null })}>Open in article</button>`}
      <blockquote lang=${article?.language ?? 'und'} dir=${article?.direction ?? 'auto'}>${quote}</blockquote>
    </li>`;
  }

  /** Links lead within the preview, or out of the app by the way that asks first. */
  #onClick = (event: Event): void => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    const { url } = link.dataset;
    if (url !== undefined) return emit(this, { do: 'open-link', url });
    const goal = this.renderRoot.querySelector<HTMLElement>(`#${link.getAttribute('href')?.slice(1)}`);
    goal?.scrollIntoView({ block: 'center' });
    goal?.focus({ preventScroll: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-document-preview': DeskDocumentPreview;
  }
}
