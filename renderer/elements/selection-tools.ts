import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CommandId } from '../../data/contract/commands.ts';
import { controls } from '../styles/controls.ts';
import { icon, type IconName } from './icon.ts';

/** What can be done with the selected words, beside them. Says `choose` with the command. */
@customElement('desk-selection-tools')
export class DeskSelectionTools extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: fixed;
        z-index: 10;
        inset: 0 auto auto 0;
        padding: var(--s1);
        border: var(--hair) solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--raised);
        box-shadow: var(--shadow);
      }
      div {
        display: flex;
        gap: var(--s1);
      }
    `,
  ];

  @property({ attribute: false }) at: DOMRect | null = null;

  protected override render(): TemplateResult {
    return html`<div role="toolbar" aria-label="Selected passage" @mousedown=${(event: Event) => event.preventDefault()}>
      ${this.#tool('highlight', 'edit', 'Highlight', 'H')} ${this.#tool('annotate', 'note', 'Note', 'N')} ${this.#tool('add-fact', 'plus', 'Fact', 'F')}
    </div>`;
  }

  protected override updated(): void {
    if (!this.at) return;
    const { width, height } = this.getBoundingClientRect();
    const left = Math.max(8, Math.min(window.innerWidth - width - 8, this.at.left + this.at.width / 2 - width / 2));
    const above = this.at.top - height - 8;
    const top = above > 56 ? above : Math.min(window.innerHeight - height - 8, this.at.bottom + 8);
    this.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }

  #tool(id: CommandId, name: IconName, label: string, key: string): TemplateResult {
    return html`<button class="quiet" title="${label} (${key})" @click=${() => this.dispatchEvent(new CustomEvent('choose', { detail: id }))}>${icon(name)} ${label} <kbd>${key}</kbd></button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-selection-tools': DeskSelectionTools;
  }
}
