import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { RecordHistory, RecordName } from '../../data/contract/library-view.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';

/** What became of a record, newest change first. */
@customElement('desk-history-dialog')
export class DeskHistoryDialog extends LitElement {
  static override styles = [controls, dialogStyles];

  @property({ attribute: false }) record!: RecordName;
  @property({ attribute: false }) heading = '';
  @property({ attribute: false }) past: RecordHistory | null = null;
  @property({ attribute: false }) readOnly = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @close=${() => emit(this, { do: 'dialog', dialog: null })}>
      <header role="presentation"><h2 id="heading">History</h2></header>
      <footer role="presentation"><button @click=${() => this.dialog.close()}>Close</button></footer>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-history-dialog': DeskHistoryDialog;
  }
}
