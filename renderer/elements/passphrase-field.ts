import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

/** A passphrase as it is typed, hidden until asked for. Says `typed` at each change and `entered` at Enter; keeps it nowhere but in its field. */
@customElement('desk-passphrase-field')
export class DeskPassphraseField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--s1);
      }
      .line {
        position: relative;
        display: grid;
      }
      .line input {
        width: 100%;
        min-height: calc(var(--row) + var(--s1));
        padding-inline-end: calc(var(--row) + var(--s2));
        color: var(--ink);
      }
      .line button {
        position: absolute;
        inset-block: 2px;
        inset-inline-end: 2px;
        min-height: 0;
      }
      .caps {
        display: flex;
        align-items: center;
        gap: var(--s1);
        color: var(--warn);
        font-size: var(--text-s);
      }
      .hint {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
    `,
  ];

  @property({ attribute: false }) label = 'Passphrase';
  /** Says about what is typed; read out with the field. */
  @property({ attribute: false }) hint = '';
  @property({ attribute: false }) isNew = false;
  @property({ attribute: false }) wrong = false;
  @property({ attribute: false }) busy = false;
  @state() private shown = false;
  @state() private capsLock = false;
  @query('input') private field!: HTMLInputElement;

  get value(): string {
    return this.field?.value ?? '';
  }

  clear(): void {
    this.field.value = '';
    this.shown = false;
  }

  select(): void {
    this.field.select();
  }

  protected override render(): TemplateResult {
    return html`
      <label for="field">${this.label}</label>
      <div class="line">
        <input
          id="field"
          type=${this.shown ? 'text' : 'password'}
          maxlength="1024"
          autocomplete=${this.isNew ? 'new-password' : 'current-password'}
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="about"
          aria-invalid=${this.wrong ? 'true' : nothing}
          ?readonly=${this.busy}
          @input=${() => this.#say('typed')}
          @keydown=${this.#onKey}
          @keyup=${this.#lookAtCapsLock}
          @blur=${() => (this.capsLock = false)}
        />
        <button class="quiet icon" type="button" aria-label="Show what is typed" aria-pressed=${String(this.shown)} title=${this.shown ? 'Hide what is typed' : 'Show what is typed'} @click=${() => (this.shown = !this.shown)}>
          ${icon(this.shown ? 'hide' : 'show')}
        </button>
      </div>
      <div id="about" role="status">
        ${this.capsLock ? html`<p class="caps">${icon('warning')} Caps Lock is on.</p>` : nothing}
        ${this.hint === '' ? nothing : html`<p class="hint">${this.hint}</p>`}
      </div>
    `;
  }

  #onKey = (event: KeyboardEvent): void => {
    this.#lookAtCapsLock(event);
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.#say('entered');
  };

  #lookAtCapsLock = (event: KeyboardEvent): void => {
    this.capsLock = event.getModifierState('CapsLock');
  };

  #say(name: 'typed' | 'entered'): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-passphrase-field': DeskPassphraseField;
  }
}
