import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Toast } from '../state/desk-state.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

/** Short words about what happened, with the way back beside them. */
@customElement('desk-toasts')
export class DeskToasts extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: fixed;
        z-index: 30;
        right: var(--s4);
        bottom: calc(var(--status) + var(--s4));
        display: grid;
        gap: var(--s2);
        justify-items: end;
        pointer-events: none;
      }
      .toast {
        display: flex;
        align-items: center;
        gap: var(--s3);
        max-width: min(520px, 80vw);
        padding: var(--s2) var(--s2) var(--s2) var(--s4);
        border: var(--hair) solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--raised);
        box-shadow: var(--shadow);
        pointer-events: auto;
        overflow-wrap: anywhere;
      }
      .error {
        border-color: var(--danger);
        background: var(--danger-wash);
      }
    `,
  ];

  @property({ attribute: false }) toasts: readonly Toast[] = [];

  protected override render(): TemplateResult {
    return html`<div role="log" aria-live="polite" aria-label="Messages">
      ${repeat(
        this.toasts,
        ({ id }) => id,
        ({ id, tone, text, action }) => html`
          <div class="toast ${tone}" role=${tone === 'error' ? 'alert' : nothing}>
            <span>${tone === 'error' ? html`<strong>Not done.</strong> ` : nothing}${text}</span>
            ${action === null
              ? nothing
              : html`<button @click=${() => emit(this, action.do === 'undo' ? { do: 'command', id: 'undo' } : { do: 'reveal', path: action.path })}>${action.label}</button>`}
            <button class="quiet icon" aria-label="Dismiss" title="Dismiss" @click=${() => emit(this, { do: 'dismiss-toast', id })}>${icon('cross')}</button>
          </div>
        `,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-toasts': DeskToasts;
  }
}
