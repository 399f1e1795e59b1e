import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { commands } from '../../data/contract/commands.ts';
import { displayDate } from '../../data/dates/display-date.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleSummary, BriefingSummary } from '../../data/model/library.ts';
import type { Route } from '../../data/model/settings.ts';
import { actorIcon } from '../reading/actor-words.ts';
import { knownActors, type ActorRecords } from '../reading/who.ts';
import { emit, type Intent } from '../state/intent.ts';
import { keyLabel } from '../state/keys.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';
import { icon, type IconName } from './icon.ts';

const MOST = 60;

interface Entry {
  icon: IconName;
  label: string;
  detail: string;
  /** Further words that it is found by. */
  also?: string;
  intent: Intent;
}

/** One field for everything: commands, articles, briefings, actors and facts, found by the words in them. */
@customElement('desk-palette-dialog')
export class DeskPaletteDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      dialog {
        margin-top: 12vh;
      }
      input {
        width: 100%;
        border: 0 !important;
        border-radius: 0 !important;
        padding: var(--s3) var(--s4) !important;
        font-size: var(--text-l) !important;
        outline-offset: -2px !important;
      }
      ul {
        max-height: 50vh;
        overflow: auto;
        border-top: var(--hair) solid var(--line);
        padding: var(--s1);
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--s3);
        min-height: var(--row);
        padding: 0 var(--s3);
        border-radius: var(--radius-s);
      }
      li[aria-selected='true'] {
        background: var(--accent-wash);
        color: var(--accent);
        outline: var(--hair) solid var(--accent);
      }
      .label {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .detail {
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }
      .none {
        padding: var(--s4);
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) articles!: ReadonlyMap<string, ArticleSummary>;
  @property({ attribute: false }) briefings!: ReadonlyMap<string, BriefingSummary>;
  @property({ attribute: false }) facts: ReadonlyMap<string, Fact> | null = null;
  @property({ attribute: false }) actors!: ActorRecords;
  @property({ attribute: false }) view!: Route['view'];
  @property({ attribute: false }) isProtected = false;
  @state() private words = '';
  @state() private at = 0;
  @query('dialog') private dialogElement!: HTMLDialogElement;
  #entries: Entry[] = [];

  protected override firstUpdated(): void {
    this.dialogElement.showModal();
  }

  protected override render(): TemplateResult {
    this.#entries = this.#matching();
    return html`<dialog aria-label="Search everything" @cancel=${this.#close}>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="results"
        aria-activedescendant="entry-${this.at}"
        aria-label="Command, article, briefing, actor or fact"
        placeholder="Command, article, briefing, actor or fact"
        .value=${this.words}
        @input=${(event: InputEvent) => {
          this.words = (event.target as HTMLInputElement).value;
          this.at = 0;
        }}
        @keydown=${this.#onKey}
      />
      ${this.#entries.length === 0
        ? html`<p class="none" role="status">Nothing here has all of these words.</p>`
        : html`<ul id="results" role="listbox" aria-label="Results">
            ${this.#entries.map(
              (entry, index) => html`<li id="entry-${index}" role="option" aria-selected=${index === this.at} @click=${() => this.#choose(entry)} @mousemove=${() => (this.at = index)}>
                ${icon(entry.icon)}<span class="label" dir="auto">${entry.label}</span><span class="detail">${entry.detail}</span>
              </li>`,
            )}
          </ul>`}
    </dialog>`;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #matching(): Entry[] {
    const wanted = this.words.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
    const found: Entry[] = [];
    for (const entry of this.#all(wanted.length > 0)) {
      const label = `${entry.label} ${entry.also ?? ''}`.toLocaleLowerCase();
      if (wanted.every((word) => label.includes(word))) found.push(entry);
      if (found.length === MOST) break;
    }
    return found;
  }

  *#all(searching: boolean): Generator<Entry> {
    for (const { id, title, date } of this.briefings.values()) {
      yield { icon: 'briefing', label: title, detail: date === null ? 'Briefing' : `Briefing · ${displayDate(date)}`, intent: { do: 'go', route: { view: 'briefing', id } } };
    }
    for (const { id, title, published } of this.articles.values()) {
      yield { icon: 'article', label: title, detail: published === null ? 'Article' : displayDate(published), intent: { do: 'go', route: { view: 'article', id } } };
    }
    for (const { id, label, key, place } of commands) {
      if (id === 'palette' || (id === 'lock-library' && !this.isProtected) || (place !== 'everywhere' && place !== this.view)) continue;
      yield { icon: 'keyboard', label, detail: key === null ? '' : keyLabel(key), intent: { do: 'command', id } };
    }
    if (!searching || !this.facts) return;
    for (const { name, kind, names } of knownActors(this.facts, this.actors)) {
      const others = names.slice(1).map((other) => other.name);
      const also = others.join(', ');
      yield { icon: actorIcon(kind), label: name, also, detail: others.length === 0 ? kind : `${kind}, also ${others[0] ?? ''}${others.length > 1 ? ` and ${others.length - 1} more` : ''}`, intent: { do: 'go', route: { view: 'actors', name, kind } } };
    }
    for (const { id, kind, statement, when, articleId, target } of this.facts.values()) {
      if (kind === 'actor') continue;
      const { start, end } = target;
      yield { icon: 'calendar', label: statement, detail: when ? displayDate(when.edtf) : kind, intent: { do: 'show-passage', articleId, span: { start, end }, focus: { kind: 'fact', id } } };
    }
  }

  #onKey = (event: KeyboardEvent): void => {
    const last = this.#entries.length - 1;
    if (event.key === 'ArrowDown') this.at = this.at >= last ? 0 : this.at + 1;
    else if (event.key === 'ArrowUp') this.at = this.at <= 0 ? Math.max(0, last) : this.at - 1;
    else if (event.key === 'Enter') {
      const entry = this.#entries[this.at];
      if (entry) this.#choose(entry);
    } else return;
    event.preventDefault();
  };

  #choose({ intent }: Entry): void {
    emit(this, { do: 'dialog', dialog: null });
    emit(this, intent);
  }

  #close = (event: Event): void => {
    event.preventDefault();
    emit(this, { do: 'dialog', dialog: null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-palette-dialog': DeskPaletteDialog;
  }
}
