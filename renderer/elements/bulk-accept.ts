import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Fact } from '../../data/model/fact.ts';
import { proposedFrom } from '../reading/score.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

/** Accepts at once, and as one step to undo, every proposal from a score on. */
@customElement('desk-bulk-accept')
export class DeskBulkAccept extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--s3);
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--s2);
      }
      input {
        accent-color: var(--accent);
        width: 8em;
      }
      output {
        color: var(--ink);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({ attribute: false }) facts: readonly Fact[] = [];
  @state() private least = 0.75;

  protected override render(): TemplateResult {
    const wanted = proposedFrom(this.facts, this.least);
    const least = this.least.toFixed(2);
    return html`
      <label>Scored at least <input type="range" min="0" max="1" step="0.05" .value=${String(this.least)} aria-valuetext=${least} @input=${this.#onInput} /><output>${least}</output></label>
      <button ?disabled=${wanted.length === 0} @click=${() => this.#accept(wanted)}>${icon('check')} Accept all scored ${least} or more (${wanted.length})</button>
    `;
  }

  #onInput = (event: InputEvent): void => {
    this.least = (event.target as HTMLInputElement).valueAsNumber;
  };

  #accept(facts: readonly Fact[]): void {
    const articleId = facts[0]?.articleId;
    if (articleId !== undefined) emit(this, { do: 'decide-facts', articleId, ids: facts.map(({ id }) => id), status: 'accepted' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-bulk-accept': DeskBulkAccept;
  }
}
