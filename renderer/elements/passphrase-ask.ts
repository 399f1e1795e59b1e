import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from '../styles/controls.ts';
import './passphrase-field.ts';
import type { DeskPassphraseField } from './passphrase-field.ts';

/** Asks for the passphrase before something is done. Says `given` with it, or `declined`. */
@customElement('desk-passphrase-ask')
export class DeskPassphraseAsk extends LitElement {
  static override styles = [
    controls,
    css`
      form {
        display: grid;
        gap: var(--s3);
        max-width: 46ch;
        line-height: 1.5;
      }
      .acts {
        display: flex;
        gap: var(--s2);
      }
    `,
  ];

  /** What the passphrase is needed for. */
  @property({ attribute: false }) why = '';
  /** The name of what is then done. */
  @property({ attribute: false }) act = '';
  @state() private isEmpty = true;
  @query('desk-passphrase-field') private field!: DeskPassphraseField;

  protected override firstUpdated(): void {
    void this.field.updateComplete.then(() => this.field.focus());
  }

  protected override render(): TemplateResult {
    return html`<form aria-label=${this.act} @submit=${this.#give}>
      <p>${this.why}</p>
      <desk-passphrase-field @typed=${() => (this.isEmpty = this.field.value === '')} @entered=${this.#give}></desk-passphrase-field>
      <div class="acts">
        <button class="primary" aria-disabled=${String(this.isEmpty)}>${this.act}</button>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('declined'))}>Cancel</button>
      </div>
    </form>`;
  }

  #give = (event: Event): void => {
    event.preventDefault();
    const { value } = this.field;
    if (value !== '') this.dispatchEvent(new CustomEvent('given', { detail: value }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-passphrase-ask': DeskPassphraseAsk;
  }
}
