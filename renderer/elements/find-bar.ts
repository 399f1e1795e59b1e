import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { MOST_MATCHES } from '../reading/find.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

/** Find in the article. Says `find` with the words, `step` with 1 or -1, `close`. */
@customElement('desk-find-bar')
export class DeskFindBar extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--s2);
        padding: var(--s2) var(--s4);
        border-bottom: var(--hair) solid var(--line);
        background: var(--raised);
      }
      input {
        width: 320px;
      }
    `,
  ];

  @property({ attribute: false }) count = 0;
  @property({ attribute: false }) at = 0;
  @query('input') private field!: HTMLInputElement;

  protected override firstUpdated(): void {
    this.field.focus();
  }

  protected override render(): TemplateResult {
    const words = this.count === 0 ? 'No matches' : `${this.at + 1} of ${this.count === MOST_MATCHES ? `${MOST_MATCHES} or more` : this.count}`;
    return html`
      <input type="search" aria-label="Find in article" placeholder="Find in article" @input=${() => this.#say('find', this.field.value)} @keydown=${this.#onKey} />
      <span class="soft" role="status">${this.field?.value ? words : ''}</span>
      <button class="icon" aria-label="Previous match" title="Previous match (Shift+Enter)" @click=${() => this.#say('step', -1)}>${icon('up')}</button>
      <button class="icon" aria-label="Next match" title="Next match (Enter)" @click=${() => this.#say('step', 1)}>${icon('down')}</button>
      <button class="quiet icon" aria-label="Close" title="Close (Esc)" @click=${() => this.#say('close', null)}>${icon('cross')}</button>
    `;
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.#say('step', event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') this.#say('close', null);
    else return;
    event.preventDefault();
  };

  #say(name: 'find' | 'step' | 'close', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-find-bar': DeskFindBar;
  }
}
