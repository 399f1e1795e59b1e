import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ArticleDocument } from '../../data/model/library.ts';
import type { Span } from '../../data/model/target.ts';
import { paragraphAt, type Paragraph } from '../../data/text/paragraphs.ts';
import { sentences } from '../../data/text/sentences.ts';
import type { Margin, MarginEntry } from '../reading/margin.ts';
import { paint, unpaint } from '../reading/paint.ts';
import { rangesOf, selectSpan } from '../reading/text-offsets.ts';
import type { Focus } from '../state/desk-state.ts';
import './margin-entry.ts';

/** Paragraphs put on the page at once; a longer article doubles what is there at each frame. */
const BATCH = 300;

/** The text of an article, a row a paragraph: its number, its words, and what the margin holds level with them. */
@customElement('desk-article-text')
export class DeskArticleText extends LitElement {
  @property({ attribute: false }) document!: ArticleDocument;
  @property({ attribute: false }) paragraphs: readonly Paragraph[] = [];
  @property({ attribute: false }) margin!: Margin;
  @property({ attribute: false }) contested: ReadonlySet<string> = new Set();
  @property({ attribute: false }) focused: Focus | null = null;
  @property({ attribute: false }) editing: string | null = null;
  @property({ attribute: false }) found: readonly Span[] = [];
  @property({ attribute: false }) foundActive: Span | null = null;
  @state() private shown = BATCH;
  /** The paragraph that the Tab key reaches. */
  @state() private current = 1;

  protected override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unpaint();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('document')?.article.id !== this.document.article.id && changed.has('document')) {
      this.shown = BATCH;
      this.current = 1;
    }
  }

  protected override render(): TemplateResult {
    const { article, text } = this.document;
    const rows = this.paragraphs.slice(0, this.shown);
    const active = this.#activeParagraph();
    return html`${repeat(
      rows,
      ({ number }) => number,
      (row) => {
        const entries = this.margin.byParagraph.get(row.number);
        const focused = row.number === active ? this.focused : null;
        return html`<div class="row">
          ${guard([row, article.direction, article.language, row.number === this.current], () => html`
            <span class="number" aria-hidden="true">${row.number}</span>
            <p
              data-start=${row.start}
              data-number=${row.number}
              dir=${article.direction}
              lang=${article.language}
              tabindex=${row.number === this.current ? '0' : '-1'}
              .textContent=${text.slice(row.start, row.end)}
            ></p>
          `)}
          ${guard([entries, focused, focused && this.editing, this.contested], () => html`
            <div class="margin">
              ${repeat(entries ?? [], ({ id }) => id, (entry) => this.#entry(entry, focused?.id === entry.id))}
            </div>
          `)}
        </div>`;
      },
    )}`;
  }

  #entry(entry: MarginEntry, active: boolean): TemplateResult {
    return html`<desk-margin-entry
      .entry=${entry}
      .facts=${this.document.facts}
      ?active=${active}
      .contested=${this.contested.has(entry.id)}
      .editing=${active && this.editing === entry.id}
    ></desk-margin-entry>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.shown < this.paragraphs.length) {
      requestAnimationFrame(() => (this.shown = Math.min(this.paragraphs.length, this.shown * 2)));
    }
    if (changed.has('margin') || changed.has('document') || (changed as Map<string, unknown>).has('shown')) this.#paintRecords();
    if (changed.has('focused') || changed.has('margin')) this.#paintFocus();
    if (changed.has('found') || changed.has('foundActive')) {
      paint({ find: this.found.flatMap((span) => this.ranges(span)), 'find-active': this.foundActive ? this.ranges(this.foundActive) : [] });
    }
  }

  /** The element of the paragraph that holds an offset; null while it is not on the page. */
  paragraphElement = (offset: number): HTMLElement | null => {
    const paragraph = paragraphAt(this.paragraphs, offset);
    return paragraph && this.#element(paragraph.number);
  };

  /** Rows stand in order, so no search is needed: an article may have ten thousand. */
  #element(number: number): HTMLElement | null {
    return this.children[number - 1]?.querySelector<HTMLElement>('[data-start]') ?? null;
  }

  ranges(span: Span): StaticRange[] {
    const borders: Paragraph[] = [];
    let at = paragraphAt(this.paragraphs, span.start);
    while (at && at.start < span.end) {
      borders.push(at);
      at = this.paragraphs[at.number] ?? null;
    }
    return rangesOf(this.paragraphElement, borders, span);
  }

  /** Puts the paragraph of an offset on the page, if it is not there yet. */
  async ensureShown(offset: number): Promise<HTMLElement | null> {
    const number = paragraphAt(this.paragraphs, offset)?.number ?? 0;
    if (number > this.shown) this.shown = number + BATCH;
    await this.updateComplete;
    return this.paragraphElement(offset);
  }

  /** Moves the keyboard to a paragraph, counted from the one it is in. */
  moveTo(step: number): void {
    this.current = Math.min(this.paragraphs.length, Math.max(1, this.current + step));
    void this.updateComplete.then(() => this.#element(this.current)?.focus());
  }

  setCurrent(number: number): void {
    this.current = number;
  }

  /** Selects the sentence after (or before) the one selected in the current paragraph, so that a passage can be marked by keyboard. */
  selectSentence(step: 1 | -1, selected: Span | null): void {
    const paragraph = this.paragraphs[this.current - 1];
    const element = paragraph && this.#element(paragraph.number);
    if (!paragraph || !element) return;
    const { text } = this.document;
    const spans = sentences(text.slice(paragraph.start, paragraph.end)).map(({ start, end }) => ({ start: start + paragraph.start, end: end + paragraph.start }));
    const here = selected ? spans.findIndex(({ start, end }) => selected.start >= start && selected.start < end) : -1;
    const next = spans[here < 0 ? (step > 0 ? 0 : spans.length - 1) : Math.min(spans.length - 1, Math.max(0, here + step))];
    if (next) selectSpan(element, next);
  }

  #activeParagraph(): number | null {
    const entry = this.#active();
    return entry ? (paragraphAt(this.paragraphs, entry.span.start)?.number ?? null) : null;
  }

  #active(): MarginEntry | undefined {
    return this.margin.entries.find(({ id }) => id === this.focused?.id);
  }

  #paintRecords(): void {
    const of = (wanted: (entry: MarginEntry) => boolean): StaticRange[] => this.margin.entries.filter(wanted).flatMap(({ span }) => this.ranges(span));
    paint({
      annotation: of((entry) => entry.kind === 'annotation'),
      'fact-proposed': of((entry) => entry.kind === 'fact' && entry.fact.status === 'proposed'),
      'fact-accepted': of((entry) => entry.kind === 'fact' && entry.fact.status === 'accepted'),
    });
  }

  #paintFocus(): void {
    const entry = this.#active();
    const passage = entry ? this.ranges(entry.span) : [];
    const fact = entry?.kind === 'fact' ? entry.fact : null;
    const parts = [fact?.when?.span, fact?.attribution?.source?.span, fact?.attribution?.cue.span].flatMap((span) => (span ? this.ranges(span) : []));
    paint({ 'fact-active': fact ? passage : [], 'annotation-active': fact ? [] : passage, 'fact-part': parts });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-article-text': DeskArticleText;
  }
}
