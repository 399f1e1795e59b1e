import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CommandId } from '../../data/contract/commands.ts';
import { displayDate } from '../../data/dates/display-date.ts';
import type { ArticleDocument } from '../../data/model/library.ts';
import type { Settings } from '../../data/model/settings.ts';
import type { Span } from '../../data/model/target.ts';
import { paragraphs, type Paragraph } from '../../data/text/paragraphs.ts';
import { VIEW_COMMAND } from '../actions/run-command.ts';
import { findAll } from '../reading/find.ts';
import { entryAt, marginOf, type Margin, type MarginEntry, type MarginFilter } from '../reading/margin.ts';
import { passageCommands, takesSelection } from '../reading/passage-commands.ts';
import { offsetFromPoint, selectedSpan } from '../reading/text-offsets.ts';
import { contestedIds, languageNote } from '../reading/words.ts';
import type { DeskState, Focus } from '../state/desk-state.ts';
import { emit } from '../state/intent.ts';
import './article-head.ts';
import { type DeskArticleText } from './article-text.ts';
import './article-text.ts';
import './find-bar.ts';
import { ReadingPlace } from './reading-place.ts';
import './selection-tools.ts';

/** The reader: an article, its facts and annotations, and everything that can be done with a passage. */
@customElement('desk-article-view')
export class DeskArticleView extends LitElement {
  @property({ attribute: false }) document: ArticleDocument | null = null;
  @property({ attribute: false }) reader!: Settings['reader'];
  @property({ attribute: false }) position = 0;
  @property({ attribute: false }) positions: Settings['positions'] = {};
  @property({ attribute: false }) focused: Focus | null = null;
  @property({ attribute: false }) goal: DeskState['goal'] = null;
  @property({ attribute: false }) editing: string | null = null;
  @property({ attribute: false }) readOnly = false;
  @state() private filter: MarginFilter = 'facts';
  @state() private selected: Span | null = null;
  @state() private finding = false;
  @state() private found: readonly Span[] = [];
  @state() private foundAt = 0;
  @query('.article-scroll') private scroller!: HTMLElement | null;
  @query('desk-article-text') private textElement!: DeskArticleText | null;
  #paragraphs: readonly Paragraph[] = [];
  #languageNote: string | null = null;
  #margin: Margin = { entries: [], byParagraph: new Map(), orphans: [] };
  #contested: ReadonlySet<string> = new Set();
  #place = new ReadingPlace(
    this,
    () => ({ scroller: this.scroller, text: this.textElement }),
    (offset) => {
      const id = this.document?.article.id ?? '';
      if ((this.positions[id] ?? 0) !== offset) emit(this, { do: 'save-settings', patch: { positions: { ...this.positions, [id]: offset } } });
    },
  );
  #hold = new AbortController();

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.#readSelection);
    this.addEventListener(VIEW_COMMAND, this.#onCommand);
    window.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#readSelection);
    this.removeEventListener(VIEW_COMMAND, this.#onCommand);
    window.removeEventListener('keydown', this.#onKey);
    this.#hold.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('document');
    if (changed.has('document') && before?.text !== this.document?.text) {
      this.#paragraphs = this.document ? paragraphs(this.document.text) : [];
      this.#languageNote = this.document ? languageNote(this.document.text, this.document.article.language) : null;
      this.found = [];
      this.finding = false;
      this.selected = null;
    }
    if (this.document && (changed.has('document') || (changed as Map<string, unknown>).has('filter') || changed.has('focused'))) {
      this.#revealFocused();
      this.#margin = marginOf(this.document, this.#paragraphs, this.filter);
      this.#contested = contestedIds(this.document.facts);
    }
  }

  protected override render(): TemplateResult {
    if (!this.document) return html`<p class="article-note" role="status">Opening…</p>`;
    const { article, facts, text } = this.document;
    return html`
      <desk-article-head
        .article=${article}
        .facts=${facts}
        .text=${text}
        .filter=${this.filter}
        .readOnly=${this.readOnly}
        @filter=${(event: CustomEvent<MarginFilter>) => (this.filter = event.detail)}
      ></desk-article-head>
      ${this.finding
        ? html`<desk-find-bar
            .count=${this.found.length}
            .at=${this.foundAt}
            @find=${(event: CustomEvent<string>) => this.#find(event.detail)}
            @step=${(event: CustomEvent<1 | -1>) => this.#stepFound(event.detail)}
            @close=${this.#closeFind}
          ></desk-find-bar>`
        : html`<span></span>`}
      <div class="article-scroll" .style=${`--reader-size:${this.reader.size}px;--measure:${this.reader.measure}`} @scroll=${this.#onScroll} @click=${this.#onClick}>
        ${this.#front()}
        ${this.#paragraphs.length === 0 ? html`<p class="article-note">This article has no text.</p>` : nothing}
        <desk-article-text
          .document=${this.document}
          .paragraphs=${this.#paragraphs}
          .margin=${this.#margin}
          .contested=${this.#contested}
          .focused=${this.focused}
          .editing=${this.editing}
          .found=${this.found}
          .foundActive=${this.found[this.foundAt] ?? null}
        ></desk-article-text>
      </div>
      ${this.selected && !this.readOnly
        ? html`<desk-selection-tools .at=${this.#selectionBox()} @choose=${(event: CustomEvent<CommandId>) => this.#run(event.detail)}></desk-selection-tools>`
        : nothing}
    `;
  }

  #front(): TemplateResult {
    const { article } = this.document as ArticleDocument;
    const note = this.#languageNote;
    const parts = [article.publisher, article.author, article.published === null ? 'publication date not known' : displayDate(article.published)];
    return html`<header class="front" .dir=${article.direction}>
      <div>
        <h1 dir="auto">${article.title}</h1>
        <p class="byline">
          <span dir="auto">${parts.filter((part) => part !== '').join(' · ')}</span>
          ${article.url === '' ? nothing : html` · <button @click=${() => emit(this, { do: 'open-link', url: article.url })}>${article.url}</button>`}
        </p>
        ${note === null ? nothing : html`<p class="language">${note}</p>`}
        ${this.#margin.orphans.length > 0
          ? html`<div class="orphans"><strong>Orphaned:</strong> ${this.#margin.orphans.length} passages are no longer in the text.
              <ul>${this.#margin.orphans.map(({ target }) => html`<li dir="auto">“${target.exact}”</li>`)}</ul></div>`
          : nothing}
      </div>
    </header>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('editing') && this.editing) this.#hold.abort();
    if (changed.has('document') && this.document && changed.get('document')?.article.id !== this.document.article.id && !this.goal) void this.#place.restore(this.position);
    if (changed.has('goal') || (changed.has('document') && changed.get('document') === null)) {
      if (this.goal && this.document?.article.id === this.goal.articleId) void this.#place.show(this.goal.span);
    } else if (changed.has('focused') && this.focused) {
      const entry = this.#active();
      if (entry) void this.#place.show(entry.span);
    }
  }

  /** A filter that hides the fact in focus gives way to it. */
  #revealFocused(): void {
    const fact = this.focused?.kind === 'fact' ? this.document?.facts.find(({ id }) => id === this.focused?.id) : undefined;
    if (fact?.kind === 'actor' && this.filter === 'facts') this.filter = 'all';
    if (fact && this.filter === 'notes') this.filter = 'facts';
    if (this.focused?.kind === 'annotation' && (this.filter === 'review' || this.filter === 'actors')) this.filter = 'facts';
  }

  #active(): MarginEntry | undefined {
    return this.#margin.entries.find(({ id }) => id === this.focused?.id);
  }

  #onScroll = (): void => {
    if (this.selected) this.requestUpdate();
    this.#place.scrolled();
  };

  #readSelection = (): void => {
    const { textElement, document: shown } = this;
    this.selected = textElement && shown ? selectedSpan(textElement, shown.text) : null;
  };

  #selectionBox(): DOMRect | null {
    const selection = document.getSelection();
    return selection && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : null;
  }

  #onClick = (event: MouseEvent): void => {
    const { textElement, selected } = this;
    if (!textElement || selected || !(event.target instanceof Element) || !event.target.closest('[data-start]')) return;
    this.textElement?.setCurrent(Number(event.target.closest<HTMLElement>('[data-start]')?.dataset['number']));
    const offset = offsetFromPoint(textElement, event.clientX, event.clientY);
    const entry = offset === null ? null : entryAt(this.#margin.entries, offset);
    emit(this, { do: 'focus', focus: entry && { kind: entry.kind, id: entry.id } });
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.composedPath().some((target) => target instanceof HTMLDialogElement)) return;
    const inText = event.target instanceof Element && event.target.closest('[data-start]') !== null;
    const { textElement } = this;
    if (event.key === 'Escape' && !event.defaultPrevented) {
      if (this.finding) this.#closeFind();
      else if (this.selected) document.getSelection()?.removeAllRanges();
      else if (this.focused) emit(this, { do: 'focus', focus: null });
      else return;
      event.preventDefault();
      return;
    }
    if (!inText || !textElement || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === 'ArrowDown') textElement.moveTo(1);
    else if (event.key === 'ArrowUp') textElement.moveTo(-1);
    else if (event.key === 'Enter' || event.key === '.') textElement.selectSentence(1, this.selected);
    else if (event.key === ',') textElement.selectSentence(-1, this.selected);
    else return;
    event.preventDefault();
  };

  #onCommand = (event: Event): void => this.#run((event as CustomEvent<CommandId>).detail);

  #run(command: CommandId): void {
    if (command === 'find') this.finding = true;
    const { document: shown, focused } = this;
    const intents = passageCommands[command];
    if (!shown || !intents) return;
    // The event that tells of a selection may still be on its way.
    if (takesSelection.has(command)) this.#readSelection();
    const selection = this.readOnly ? null : this.selected;
    if (takesSelection.has(command)) document.getSelection()?.removeAllRanges();
    if (command === 'annotate' && selection) this.#holdKeys();
    for (const intent of intents({ document: shown, entries: this.#margin.entries, focused, selection })) emit(this, intent);
  }

  /** Until the new note has the focus, letters mean nothing: not "reject" for somebody who types on at once. */
  #holdKeys(): void {
    const hold = (this.#hold = new AbortController());
    const swallow = (event: KeyboardEvent): void => {
      if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', swallow, { capture: true, signal: hold.signal });
    setTimeout(() => hold.abort(), 2000);
  }

  #find(words: string): void {
    this.found = this.document ? findAll(this.document.text, words) : [];
    const from = this.position;
    this.foundAt = Math.max(0, this.found.findIndex(({ start }) => start >= from));
    const [first] = this.found.slice(this.foundAt);
    if (first) void this.#place.show(first);
  }

  #stepFound(step: 1 | -1): void {
    if (this.found.length === 0) return;
    this.foundAt = (this.foundAt + step + this.found.length) % this.found.length;
    void this.#place.show(this.found[this.foundAt] as Span);
  }

  #closeFind = (): void => {
    this.finding = false;
    this.found = [];
    this.textElement?.moveTo(0);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-article-view': DeskArticleView;
  }
}
