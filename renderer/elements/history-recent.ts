import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LibraryStep, RecentChanges } from '../../data/contract/library-view.ts';
import { kindWords, restWords, stepWords } from '../reading/history-words.ts';
import { momentWords } from '../reading/moment.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';

/** What was done in the library, newest first, with the way to the history of each record. */
@customElement('desk-history-recent')
export class DeskHistoryRecent extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--s4);
        align-content: start;
      }
      .top {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: var(--s5);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .top p {
        max-width: 44ch;
      }
      .top input {
        width: 20ch;
        color: var(--ink);
      }
      li.step {
        display: grid;
        grid-template-columns: 136px minmax(0, 1fr);
        gap: 0 var(--s3);
        padding: var(--s2) 0;
        border-top: var(--hair) solid var(--line);
      }
      .when,
      .hand {
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-variant-numeric: tabular-nums;
        line-height: 1.6;
      }
      .when::first-letter {
        text-transform: uppercase;
      }
      .record {
        display: block;
        max-width: 100%;
        min-height: 0;
        padding: 2px 0;
        border: 0;
        background: none;
        overflow: hidden;
        text-overflow: ellipsis;
        text-align: start;
        font-size: var(--text-s);
      }
      .record:hover {
        background: none !important;
        text-decoration: underline;
      }
      .removed {
        text-decoration: line-through;
      }
      .more {
        padding-top: var(--s3);
        text-align: center;
      }
    `,
  ];

  /** Null while it is being read. */
  @property({ attribute: false }) recent: RecentChanges | null = null;
  @property({ attribute: false }) name = '';

  protected override render(): TemplateResult {
    return html`
      <div class="top">
        <p>The journal keeps at least the last 30 days. Choose a record to see all that became of it, and to bring an earlier version back.</p>
        <label class="field">Your name beside your edits<input maxlength="100" placeholder="None is kept" .value=${this.name} @change=${this.#onName} /></label>
      </div>
      ${this.recent === null ? html`<p class="soft">Reading…</p>` : this.#list(this.recent)}
    `;
  }

  #list({ steps, next }: RecentChanges): TemplateResult {
    if (steps.length === 0 && next === null) return html`<p class="soft">Nothing was changed in the last 30 days. What you do from now on stands here.</p>`;
    const now = new Date();
    return html`<ul>
        ${steps.map((step) => this.#step(step, now))}
      </ul>
      ${next === null ? nothing : html`<p class="more"><button @click=${() => emit(this, { do: 'load-recent', from: next })}>Show earlier changes</button></p>`}`;
  }

  #step(step: LibraryStep, now: Date): TemplateResult {
    const rest = restWords(step);
    return html`<li class="step">
      <span class="when" title=${new Date(step.at).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'medium' })}>${momentWords(step.at, now)}</span>
      <div>
        <p>${stepWords(step)}${step.by === null ? nothing : html` <span class="hand">· <bdi>${step.by}</bdi></span>`}</p>
        ${step.records.map(
          ({ kind, id, title, change }) => html`<button class="record" title="History of this ${kindWords[kind]}" @click=${() => emit(this, { do: 'show-history', record: { kind, id }, title })}>
            <span class="soft">${kindWords[kind]}</span> <bdi class=${change}>${title === '' ? 'without words' : title}</bdi>${change === 'edited' ? nothing : html` <span class="soft">(${change})</span>`}
          </button>`,
        )}
        ${rest === '' ? nothing : html`<p class="hand">${rest}</p>`}
      </div>
    </li>`;
  }

  #onName = (event: Event): void => {
    emit(this, { do: 'save-settings', patch: { historyName: (event.target as HTMLInputElement).value.trim() } });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-history-recent': DeskHistoryRecent;
  }
}
