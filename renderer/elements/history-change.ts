import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { proseChange } from '../reading/prose-change.ts';
import type { FieldChange } from '../reading/record-changes.ts';
import { controls } from '../styles/controls.ts';

/** Longer text that is new as a whole is folded, in characters. */
const LONG = 400;

/** What became of one field: the value before and the one after; of longer text what is gone and what is new. */
@customElement('desk-history-change')
export class DeskHistoryChange extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--text-s);
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      del {
        color: var(--danger);
      }
      ins {
        color: var(--good);
        text-decoration-thickness: 1px;
        text-underline-offset: 3px;
      }
      summary {
        color: var(--ink-soft);
      }
      .none {
        color: var(--ink-soft);
        font-style: italic;
      }
    `,
  ];

  @property({ attribute: false }) change!: FieldChange;

  protected override render(): TemplateResult {
    const { before, after, prose } = this.change;
    if (before === '') return after.length > LONG ? this.#folded(after) : html`<span dir="auto">${this.#value(after)}</span>`;
    return prose ? this.#prose() : html`<span dir="auto">${this.#value(before)}</span> <span aria-label="became">→</span> <span dir="auto">${this.#value(after)}</span>`;
  }

  #folded(words: string): TemplateResult {
    return html`<div dir="auto">${words.slice(0, LONG)}…</div><details><summary>Show all ${words.length.toLocaleString('en')} characters</summary><div dir="auto">${words}</div></details>`;
  }

  #value(words: string): TemplateResult {
    return words === '' ? html`<span class="none">nothing</span>` : html`${words}`;
  }

  #prose(): TemplateResult {
    const { lead, removed, added, tail } = proseChange(this.change.before, this.change.after);
    return html`<div dir="auto">${lead}${removed === '' ? nothing : html`<del><span class="visually-hidden">[gone: </span>${removed}<span class="visually-hidden">]</span></del>`}${added === '' ? nothing : html`${removed === '' ? '' : ' '}<ins><span class="visually-hidden">[new: </span>${added}<span class="visually-hidden">]</span></ins>`}${tail}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-history-change': DeskHistoryChange;
  }
}
