import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Access } from '../../data/contract/contract.ts';
import type { Backup } from '../../data/contract/library-view.ts';
import type { Settings } from '../../data/model/settings.ts';
import { countWords, momentWords, sizeWords } from '../reading/moment.ts';
import type { LibraryPanel } from '../state/desk-state.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { tableStyles } from '../styles/table.ts';
import { icon } from './icon.ts';

const reasons: Record<Backup['reason'], string> = {
  hourly: 'By the hour',
  'by-hand': 'Asked for',
  'before-restore': 'Before a restore',
  'before-update': 'Before an update',
};

/** The backups of the library, and the way back to each. */
@customElement('desk-library-backups')
export class DeskLibraryBackups extends LitElement {
  static override styles = [
    controls,
    tableStyles,
    css`
      :host {
        display: grid;
        gap: var(--s4);
      }
      .top {
        display: flex;
        align-items: start;
        gap: var(--s5);
        justify-content: space-between;
      }
      .plan {
        max-width: 52ch;
        color: var(--ink-soft);
        font-size: var(--text-s);
        line-height: 1.9;
      }
      .plan input {
        width: 7ch;
        color: var(--ink);
        text-align: end;
      }
      thead th {
        top: calc(-1 * var(--s4));
        padding: var(--s1) var(--s3);
        background: var(--raised);
      }
      tbody th:first-child,
      thead th:first-child {
        padding-inline-start: 0;
      }
      tbody th::first-letter {
        text-transform: uppercase;
      }
      td.soft {
        font-size: var(--text-s);
      }
      td:last-child {
        padding-inline-end: 0;
        text-align: end;
      }
      tr.confirm,
      tr.confirm:hover {
        background: var(--accent-wash);
      }
      tr.confirm > td {
        padding: var(--s3);
        text-align: start;
      }
      tr.confirm p {
        max-width: 64ch;
      }
      .actions {
        display: flex;
        gap: var(--s2);
        margin-top: var(--s3);
      }
      .empty {
        padding: var(--s5) 0;
        color: var(--ink-soft);
      }
    `,
  ];

  @property({ attribute: false }) panel!: LibraryPanel;
  @property({ attribute: false }) access!: Access;
  @property({ attribute: false }) plan!: Settings['backups'];
  /** The name of the backup about to be restored, once that is said to be meant. */
  @state() private asked: string | null = null;

  protected override render(): TemplateResult {
    const { backups, work } = this.panel;
    return html`
      <div class="top">
        <p class="plan">
          While you work a backup is made every hour. Kept are the newest of the last ${this.#number('hours', 'Hours kept', 168)} hours and of the last
          ${this.#number('days', 'Days kept', 366)} days that have one; those asked for stay as long as their day.
        </p>
        <button class="primary" ?disabled=${work !== null || this.#readOnly} @click=${() => emit(this, { do: 'back-up' })}>Back up now</button>
      </div>
      ${this.access.mode === 'read-only' ? html`<p class="plan">The library is open for reading only, so no backup can be made or restored here. ${this.access.reason}</p>` : nothing}
      ${backups === null ? html`<p class="empty">Reading…</p>` : backups.length === 0 ? html`<p class="empty">No backup yet. The first is made after your first edits; “Back up now” makes one at once.</p>` : this.#table(backups)}
    `;
  }

  get #readOnly(): boolean {
    return this.access.mode === 'read-only';
  }

  #number(part: keyof Settings['backups'], label: string, most: number): TemplateResult {
    const keep = (event: Event): void => {
      const field = event.target as HTMLInputElement;
      const value = Math.min(most, Math.max(1, Math.round(field.valueAsNumber || this.plan[part])));
      field.value = String(value);
      if (value !== this.plan[part]) emit(this, { do: 'save-settings', patch: { backups: { ...this.plan, [part]: value } } });
    };
    return html`<input type="number" min="1" max=${most} aria-label=${label} .value=${String(this.plan[part])} @change=${keep} />`;
  }

  #table(backups: readonly Backup[]): TemplateResult {
    const now = new Date();
    return html`<table>
      <caption class="visually-hidden">Backups, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Made</th>
          <th scope="col">Why</th>
          <th scope="col">Articles</th>
          <th scope="col" title="All that the backup holds">Size</th>
          <th scope="col" title="What neither the library nor another backup holds">Of its own</th>
          <th scope="col"><span class="visually-hidden">Actions</span></th>
        </tr>
      </thead>
      <tbody>
        ${backups.map((backup, at) => this.#row(backup, this.#when(backups, at, now)))}
      </tbody>
    </table>`;
  }

  /** Two of one minute are told apart by their seconds. */
  #when(backups: readonly Backup[], at: number, now: Date): string {
    const words = (index: number): string | null => (backups[index] === undefined ? null : momentWords(backups[index].at, now));
    const own = words(at) ?? '';
    return [words(at - 1), words(at + 1)].includes(own) ? momentWords(backups[at]?.at ?? '', now, 'to the second') : own;
  }

  #row(backup: Backup, when: string): TemplateResult {
    const { name, at, reason } = backup;
    const size = this.panel.sizes?.byBackup[name];
    const isAsked = this.asked === name;
    return html`<tr>
        <th scope="row" class="number" title=${new Date(at).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'medium' })}>${when}</th>
        <td class="soft">${reasons[reason]}</td>
        <td class="number">${size?.articles.toLocaleString('en') ?? '…'}</td>
        <td class="number">${size ? sizeWords(size.bytes) : '…'}</td>
        <td class="number">${size ? sizeWords(size.own) : '…'}</td>
        <td>
          <button aria-expanded=${String(isAsked)} aria-label="Restore the backup of ${when}…" ?disabled=${this.panel.work !== null || this.#readOnly} @click=${() => this.#ask(isAsked ? null : name)}>Restore…</button>
        </td>
      </tr>
      ${isAsked ? this.#confirmation(backup, when) : nothing}`;
  }

  #confirmation(backup: Backup, when: string): TemplateResult {
    const articles = this.panel.sizes?.byBackup[backup.name]?.articles;
    const then = articles === undefined ? 'what it was then' : `what it was then, with ${countWords(articles, 'article')}`;
    return html`<tr class="confirm">
      <td colspan="6" @keydown=${this.#onKey}>
        <p><strong>Go back to ${when}?</strong> The library becomes ${then}. What it holds now is kept first, as a backup of its own at the top of this list: restore that one to come back.</p>
        <div class="actions">
          <button class="primary go" @click=${() => this.#restore(backup)}>${icon('undo')} Restore this backup</button>
          <button @click=${() => this.#ask(null)}>Leave the library as it is</button>
        </div>
      </td>
    </tr>`;
  }

  #ask(name: string | null): void {
    const from = this.asked;
    this.asked = name;
    void this.updateComplete.then(() => {
      const rows = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('tbody tr:not(.confirm) button')];
      const back = rows[this.panel.backups?.findIndex((backup) => backup.name === from) ?? -1];
      (name === null ? back : this.renderRoot.querySelector<HTMLButtonElement>('.go'))?.focus();
    });
  }

  #restore(backup: Backup): void {
    this.asked = null;
    emit(this, { do: 'restore-backup', backup });
  }

  /** Escape takes back the question, not the dialog. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#ask(null);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-library-backups': DeskLibraryBackups;
  }
}
