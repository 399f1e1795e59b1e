import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ExportFormat } from '../../data/contract/contract.ts';
import type { BriefingSummary } from '../../data/model/library.ts';
import type { JobState } from '../state/desk-state.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';

const formats: readonly { format: ExportFormat; label: string; use: string }[] = [
  { format: 'pdf', label: 'PDF', use: 'To read, print and hand out: tagged, with an outline and numbered sources.' },
  { format: 'docx', label: 'Word', use: 'To go on writing in a word processor.' },
  { format: 'html', label: 'HTML', use: 'One page for any browser: each citation leads to its passage and back.' },
  { format: 'markdown', label: 'Markdown', use: 'Plain text for wikis, notes and version control.' },
  { format: 'json', label: 'JSON', use: 'For other programs: every citation with its article and passage.' },
];

/** Asks for the format of an export and shows how far it has got. */
@customElement('desk-export-dialog')
export class DeskExportDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      li + li {
        margin-top: var(--s1);
      }
      li button {
        display: grid;
        grid-template-columns: 10ch 1fr;
        gap: var(--s3);
        justify-content: start;
        width: 100%;
        min-height: calc(var(--row) + var(--s3));
        padding-block: var(--s1);
        text-align: start;
        white-space: normal;
      }
      li button:hover:not(:disabled) {
        border-color: var(--accent);
      }
      strong {
        font-weight: var(--medium);
      }
      progress {
        width: 100%;
        accent-color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) briefing!: BriefingSummary;
  /** The export that is running, or null. */
  @property({ attribute: false }) job: JobState | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    const { job } = this;
    return html`<dialog aria-labelledby="heading" @close=${() => emit(this, { do: 'dialog', dialog: null })}>
      <header role="presentation"><h2 id="heading">Export <bdi>“${this.briefing.title}”</bdi></h2></header>
      <div class="content">
        <p class="soft">Every format lists the sources by number, with the words that each citation rests on. Choose one:</p>
        <ul>
          ${formats.map(
            ({ format, label, use }) =>
              html`<li><button ?disabled=${job !== null} @click=${() => emit(this, { do: 'export-briefing', id: this.briefing.id, format })}><strong>${label}</strong><span class="soft">${use}</span></button></li>`,
          )}
        </ul>
        <div role="status">${job === null ? nothing : html`<p>${job.label}…</p><progress aria-label=${job.label} max=${job.total ?? nothing} value=${job.total === null ? nothing : job.done}></progress>`}</div>
      </div>
      <footer role="presentation">
        ${job === null
          ? html`<button @click=${() => this.dialog.close()}>Close</button>`
          : html`<button @click=${() => emit(this, { do: 'cancel-job', jobId: job.jobId })}>Cancel the export</button>`}
      </footer>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-export-dialog': DeskExportDialog;
  }
}
