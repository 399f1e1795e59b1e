import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Access, OpenFinding } from '../../data/contract/contract.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import type { Settings } from '../../data/model/settings.ts';
import type { JobState, LibraryPanel, LibrarySection } from '../state/desk-state.ts';
import { emit, type Intent, type IntentEvent } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';
import { icon } from './icon.ts';
import './library-backups.ts';
import './library-check.ts';
import './library-overview.ts';
import './library-protection.ts';
import './passphrase-ask.ts';
import './history-recent.ts';

const sections: readonly { section: LibrarySection; label: string }[] = [
  { section: 'overview', label: 'Overview' },
  { section: 'backups', label: 'Backups' },
  { section: 'check', label: 'Check' },
  { section: 'recent', label: 'Recent changes' },
  { section: 'protection', label: 'Protection' },
];

type Asking = Extract<Intent, { do: 'restore-backup' | 'check-library' }>;

/** All about the library as a whole: where it lies, its backups, whether it is sound, what changed in it, and who can read it. */
@customElement('desk-library-dialog')
export class DeskLibraryDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      dialog {
        width: min(880px, calc(100vw - var(--s6)));
        height: min(640px, calc(100vh - var(--s7)));
      }
      .parts {
        display: grid;
        grid-template-columns: 168px minmax(0, 1fr);
        flex: 1;
        min-height: 0;
      }
      [role='tablist'] {
        display: grid;
        align-content: start;
        gap: var(--s1);
        padding: var(--s3);
        border-inline-end: var(--hair) solid var(--line);
        background: var(--sunken);
      }
      [role='tab'] {
        justify-content: start;
        border-color: transparent;
        background: transparent;
      }
      [role='tabpanel'] {
        min-height: 0;
        padding: var(--s4) var(--s5);
        overflow: auto;
      }
      h2 {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .outcome {
        display: flex;
        gap: var(--s2);
        margin-bottom: var(--s4);
        padding: var(--s2) var(--s3);
        border: var(--hair) solid var(--line-strong);
        border-radius: var(--radius);
        font-size: var(--text-s);
      }
      .outcome.error {
        border-color: var(--danger);
        background: var(--danger-wash);
        color: var(--ink);
      }
      .work {
        display: flex;
        flex: 1;
        align-items: center;
        gap: var(--s3);
        font-size: var(--text-s);
      }
      progress {
        flex: 1;
        max-width: 240px;
        accent-color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) section: LibrarySection = 'overview';
  @property({ attribute: false }) folder = '';
  @property({ attribute: false }) access: Access = { mode: 'read-write' };
  @property({ attribute: false }) findings: readonly OpenFinding[] = [];
  @property({ attribute: false }) revision = 0;
  @property({ attribute: false }) savedAt: string | null = null;
  @property({ attribute: false }) articles!: ReadonlyMap<string, ArticleSummary>;
  @property({ attribute: false }) briefings = 0;
  @property({ attribute: false }) notes = 0;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) isProtected = false;
  @property({ attribute: false }) protectionFailure: string | null = null;
  /** The job that encrypts the library or takes the encryption off. */
  @property({ attribute: false }) protectionJob: string | null = null;
  @property({ attribute: false }) panel!: LibraryPanel;
  @property({ attribute: false }) jobs: ReadonlyMap<string, JobState> = new Map();
  /** What waits for the passphrase of an encrypted library. */
  @state() private asking: Asking | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('#panel') private panelElement!: HTMLElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
    this.#tab(this.section)?.focus();
  }

  /** What came of it stands at the top; the keyboard waits there too when what it was on is gone. */
  protected override updated(changed: PropertyValues<this>): void {
    const { outcome } = this.panel;
    if (!changed.has('panel') || outcome === null || changed.get('panel')?.outcome === outcome) return;
    this.panelElement.scrollTop = 0;
    if (document.activeElement === document.body || this.renderRoot.querySelector(':focus-within') === null) this.panelElement.focus();
  }

  protected override render(): TemplateResult {
    const { outcome, work } = this.panel;
    return html`<dialog aria-labelledby="heading" @cancel=${this.#onCancel}>
      <header role="presentation"><h2 id="heading">Library</h2></header>
      <div class="parts">
        <div role="tablist" aria-orientation="vertical" aria-labelledby="heading" @keydown=${this.#onKey}>
          ${sections.map(
            ({ section, label }) =>
              html`<button role="tab" id="tab-${section}" aria-controls="panel" aria-selected=${String(section === this.section)} tabindex=${section === this.section ? 0 : -1} @click=${() => this.#show(section)}>${label}</button>`,
          )}
        </div>
        <div role="tabpanel" id="panel" tabindex="0" aria-labelledby="tab-${this.section}" @desk-intent=${this.#onIntent}>
          <div role="status">${outcome?.tone === 'good' ? html`<p class="outcome">${icon('check')}<span>${outcome.text}</span></p>` : nothing}</div>
          <div role="alert">${outcome?.tone === 'error' ? html`<p class="outcome error">${icon('warning')}<span>${outcome.text}</span></p>` : nothing}</div>
          ${this.asking === null ? this.#part() : this.#ask(this.asking)}
        </div>
      </div>
      <footer role="presentation">
        <div class="work" role="status">${work === null ? nothing : this.#progress(this.jobs.get(work.jobId))}</div>
        <button ?disabled=${this.#mustStay} @click=${this.#close}>Close</button>
      </footer>
    </dialog>`;
  }

  /** What reads the library through, or opens it again, needs its passphrase: the app keeps none. */
  #onIntent(event: IntentEvent): void {
    const { intent } = event;
    if (!this.isProtected || (intent.do !== 'restore-backup' && intent.do !== 'check-library') || intent.passphrase !== undefined) return;
    event.stopPropagation();
    this.asking = intent;
  }

  #ask(asking: Asking): TemplateResult {
    const [why, act] =
      asking.do === 'restore-backup'
        ? ['The library is closed while the backup is put in place. Give its passphrase, so that it can be opened again.', 'Restore this backup']
        : ['The library is encrypted. Give its passphrase, so that it can be read through.', asking.repair ? 'Repair the library' : 'Check the library'];
    return html`<desk-passphrase-ask
      .why=${why}
      .act=${act}
      @declined=${() => this.#answered(null)}
      @given=${({ detail }: CustomEvent<string>) => this.#answered({ ...asking, passphrase: detail })}
    ></desk-passphrase-ask>`;
  }

  #answered(intent: Asking | null): void {
    this.asking = null;
    this.#tab(this.section)?.focus();
    if (intent) emit(this, intent);
  }

  #part(): TemplateResult {
    const { panel, access, folder } = this;
    switch (this.section) {
      case 'overview':
        return html`<desk-library-overview
          .folder=${folder}
          .access=${access}
          .findings=${this.findings}
          .revision=${this.revision}
          .savedAt=${this.savedAt}
          .articles=${this.articles}
          .briefings=${this.briefings}
          .notes=${this.notes}
          .sizes=${panel.sizes}
        ></desk-library-overview>`;
      case 'backups':
        return html`<desk-library-backups .panel=${panel} .access=${access} .plan=${this.settings.backups}></desk-library-backups>`;
      case 'check':
        return html`<desk-library-check .panel=${panel} .access=${access}></desk-library-check>`;
      case 'recent':
        return html`<desk-history-recent .recent=${panel.recent} .name=${this.settings.historyName}></desk-history-recent>`;
      case 'protection':
        return html`<desk-library-protection
          .isProtected=${this.isProtected}
          .access=${access}
          .lockAfter=${this.settings.lockAfter}
          .failure=${this.protectionFailure}
          .job=${this.protectionJob === null ? null : (this.jobs.get(this.protectionJob) ?? null)}
        ></desk-library-protection>`;
    }
  }

  #progress(job: JobState | undefined): TemplateResult | typeof nothing {
    if (!job) return nothing;
    const { jobId, label, done, total, canCancel } = job;
    return html`<span>${label}…</span><progress aria-label=${label} max=${total ?? nothing} value=${total === null ? nothing : done}></progress>
      ${canCancel ? html`<button @click=${() => emit(this, { do: 'cancel-job', jobId })}>Cancel</button>` : nothing}`;
  }

  /** While the library is closed there is nothing behind the dialog to work with. */
  get #mustStay(): boolean {
    const what = this.panel.work?.what;
    return what === 'restoring' || what === 'repairing';
  }

  #tab(section: LibrarySection): HTMLElement | null {
    return this.renderRoot.querySelector(`#tab-${section}`);
  }

  #show(section: LibrarySection): void {
    this.asking = null;
    emit(this, { do: 'dialog', dialog: { kind: 'library', section } });
    if (section === 'recent' && this.panel.recent === null) emit(this, { do: 'load-recent', from: null });
  }

  #onKey = (event: KeyboardEvent): void => {
    const at = sections.findIndex(({ section }) => section === this.section);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + sections.length, Home: 0, End: sections.length - 1 }[event.key];
    const to = next === undefined ? undefined : sections[next % sections.length];
    if (!to) return;
    event.preventDefault();
    this.#show(to.section);
    this.#tab(to.section)?.focus();
  };

  #onCancel = (event: Event): void => {
    event.preventDefault();
    if (this.asking) this.#answered(null);
    else if (!this.#mustStay) this.#close();
  };

  #close = (): void => {
    emit(this, { do: 'dialog', dialog: null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-library-dialog': DeskLibraryDialog;
  }
}
