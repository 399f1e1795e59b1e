import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ExportFormat } from '../../data/contract/contract.ts';
import type { BriefingSummary } from '../../data/model/library.ts';
import type { JobState } from '../state/desk-state.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';

const formats: readonly { format: ExportFormat; label: string; use: string }[] = [
  { format: 'pdf', label: 'PDF', use: 'To read, print and hand out: tagged, with an outline and numbered sources.' },
  { format: 'docx', label: 'Word', use: 'To go on writing in a word processor.' },
  { format: 'html', label: 'Web page', use: 'One file for any browser: each citation leads to its passage and back.' },
  { format: 'markdown', label: 'Markdown', use: 'Plain text for wikis, notes and version control.' },
  { format: 'json', label: 'JSON', use: 'For other programs: every citation with its article and passage.' },
];

/** The format chosen last stays chosen as long as the window is open. */
let lastFormat: ExportFormat = 'pdf';

/** Asks for the format of an export and shows how far it has got. */
@customElement('desk-export-dialog')
export class DeskExportDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      fieldset {
        display: grid;
        gap: var(--s1);
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 var(--s2);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      label {
        display: grid;
        grid-template-columns: auto 10ch 1fr;
        gap: var(--s3);
        align-items: baseline;
        padding: var(--s2) var(--s3);
        border: var(--hair) solid transparent;
        border-radius: var(--radius);
        color: var(--ink);
      }
      label:hover {
        background: var(--hover);
      }
      label:has(:checked) {
        border-color: var(--accent);
        background: var(--accent-wash);
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
  @state() private format: ExportFormat = lastFormat;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    const { job } = this;
    return html`<dialog aria-labelledby="heading" @close=${() => emit(this, { do: 'dialog', dialog: null })}>
      <header><h2 id="heading">Export <bdi>“${this.briefing.title}”</bdi></h2></header>
      <div class="content">
        <fieldset ?disabled=${job !== null}>
          <legend>Every format lists the sources by number, with the words each citation rests on.</legend>
          ${formats.map(
            ({ format, label, use }) => html`<label>
              <input type="radio" name="format" ?checked=${format === this.format} ?autofocus=${format === this.format} @change=${() => (this.format = lastFormat = format)} />
              <strong>${label}</strong><span class="soft">${use}</span>
            </label>`,
          )}
        </fieldset>
        <div role="status">${job === null ? nothing : html`<p>${job.label}…</p><progress aria-label=${job.label} max=${job.total ?? nothing} value=${job.total === null ? nothing : job.done}></progress>`}</div>
      </div>
      <footer>
        ${job === null
          ? html`<button @click=${() => this.dialog.close()}>Cancel</button><button class="primary" @click=${() => emit(this, { do: 'export-briefing', id: this.briefing.id, format: this.format })}>Export…</button>`
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
