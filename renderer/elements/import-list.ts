import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ImportDraft } from '../../data/contract/contract.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

/** A draft as the list shows it. `doubts` are what its reader should look at, in a word or two each. */
export interface ImportRow {
  draft: ImportDraft;
  title: string;
  published: string | null;
  kept: boolean;
  doubts: readonly string[];
}

const PAGE = 10;

/** The articles of one import: which are kept, and which deserve a look. Says `shown` and `toggled` with a draft's id. */
@customElement('desk-import-list')
export class DeskImportList extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        gap: var(--s2);
        min-height: 0;
      }
      .filter {
        display: flex;
        gap: var(--s1);
      }
      .filter button {
        font-size: var(--text-s);
      }
      .list {
        overflow: auto;
        border: var(--hair) solid var(--line);
        border-radius: var(--radius);
        background: var(--sheet);
      }
      .row {
        display: grid;
        grid-template-columns: 24px minmax(0, 1fr);
        align-items: start;
        padding: var(--s2);
        border-bottom: var(--hair) solid var(--line);
        content-visibility: auto;
        contain-intrinsic-size: auto 56px;
      }
      .row[aria-selected='true'] {
        background: var(--accent-wash);
      }
      .box {
        display: grid;
        place-items: center;
        width: 16px;
        height: 16px;
        margin-top: 2px;
        border: var(--hair) solid var(--line-strong);
        border-radius: var(--radius-s);
      }
      .kept .box {
        border-color: var(--accent);
        background: var(--accent);
        color: var(--accent-ink);
      }
      .box svg.icon {
        width: 12px;
        height: 12px;
        stroke-width: 3;
      }
      .title,
      .about {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .row:not(.kept) .title {
        color: var(--ink-soft);
      }
      .about {
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }
      .doubt {
        color: var(--warn);
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly ImportRow[] = [];
  @property({ attribute: false }) currentId = '';
  @state() private doubtfulOnly = false;
  @query('.list') private list!: HTMLElement;

  override focus(): void {
    this.list.focus();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('currentId')) this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const doubtful = this.rows.filter(({ doubts }) => doubts.length > 0).length;
    const filter = (only: boolean, label: string): TemplateResult =>
      html`<button aria-pressed=${this.doubtfulOnly === only} @click=${() => this.#filter(only)}>${label}</button>`;
    return html`
      <div class="filter" role="group" aria-label="Show">
        ${filter(false, `All ${this.rows.length.toLocaleString('en')}`)} ${filter(true, `To check ${doubtful.toLocaleString('en')}`)}
      </div>
      <div
        class="list"
        role="listbox"
        tabindex="0"
        aria-label="Articles to import"
        aria-activedescendant=${`row-${this.currentId}`}
        @keydown=${this.#onKey}
      >
        ${repeat(this.#shown(), ({ draft }) => draft.draftId, (row) => this.#row(row))}
      </div>
    `;
  }

  #filter(doubtfulOnly: boolean): void {
    this.doubtfulOnly = doubtfulOnly;
    const shown = this.#shown();
    const [first] = shown;
    if (first && shown.every(({ draft }) => draft.draftId !== this.currentId)) this.#say('shown', first.draft.draftId);
  }

  #shown(): readonly ImportRow[] {
    return this.doubtfulOnly ? this.rows.filter(({ doubts }) => doubts.length > 0) : this.rows;
  }

  #row({ draft, title, published, kept, doubts }: ImportRow): TemplateResult {
    const about = [draft.name, published].filter((part) => part !== null && part !== '');
    return html`<div
      id=${`row-${draft.draftId}`}
      class="row ${kept ? 'kept' : ''}"
      role="option"
      aria-selected=${draft.draftId === this.currentId}
      @click=${() => this.#say('shown', draft.draftId)}
    >
      <span class="box" @click=${() => this.#say('toggled', draft.draftId)}>${kept ? icon('check') : nothing}</span>
      <div>
        <p class="title" dir="auto">${title}</p>
        <p class="about">${about.join(' · ')}${doubts.length === 0 ? nothing : html` · <span class="doubt">${doubts.join(', ')}</span>`}</p>
        <span class="visually-hidden">${kept ? 'will be imported' : 'will be left out'}</span>
      </div>
    </div>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const shown = this.#shown();
    const at = shown.findIndex(({ draft }) => draft.draftId === this.currentId);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -Infinity, End: Infinity };
    const step = steps[event.key];
    if (step !== undefined) {
      const next = shown[Math.max(0, Math.min(shown.length - 1, at + step))];
      if (next) this.#say('shown', next.draft.draftId);
    } else if (event.key === ' ' && at >= 0) this.#say('toggled', this.currentId);
    else return;
    event.preventDefault();
  };

  #say(what: 'shown' | 'toggled', draftId: string): void {
    this.dispatchEvent(new CustomEvent<string>(what, { detail: draftId }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-import-list': DeskImportList;
  }
}
