import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Access, OpenFinding } from '../../data/contract/contract.ts';
import type { JobState } from '../state/desk-state.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

/** The status line: saved or not, what is running, which library, and that nothing goes out. */
@customElement('desk-status')
export class DeskStatus extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--s4);
        padding: 0 var(--s3);
        border-top: var(--hair) solid var(--line);
        background: var(--sunken);
        color: var(--ink-soft);
        font-size: var(--text-xs);
        white-space: nowrap;
      }
      .item {
        display: inline-flex;
        align-items: center;
        gap: var(--s1);
        min-width: 0;
      }
      .folder {
        flex: 0 1 auto;
        overflow: hidden;
        text-overflow: ellipsis;
        direction: rtl;
      }
      .grow {
        flex: 1;
      }
      .bad {
        color: var(--danger);
        font-weight: var(--medium);
      }
      .warn {
        color: var(--warn);
      }
      button {
        min-height: 20px;
        padding: 0 var(--s2);
        font-size: var(--text-xs);
      }
      progress {
        width: 96px;
        height: 6px;
        accent-color: var(--accent);
      }
      [popover] {
        inset: auto;
        position: fixed;
        bottom: calc(var(--status) + var(--s2));
        left: var(--s3);
        max-width: min(560px, 90vw);
        max-height: 50vh;
        overflow: auto;
        padding: var(--s4);
        border: var(--hair) solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--raised);
        color: var(--ink);
        font-size: var(--text-s);
        white-space: normal;
        box-shadow: var(--shadow);
      }
      li + li {
        margin-top: var(--s3);
      }
    `,
  ];

  @property({ attribute: false }) folder = '';
  @property({ attribute: false }) access: Access = { mode: 'read-write' };
  @property({ attribute: false }) findings: readonly OpenFinding[] = [];
  @property({ attribute: false }) savedAt: string | null = null;
  @property({ attribute: false }) saving = 0;
  @property({ attribute: false }) saveFailure: string | null = null;
  @property({ attribute: false }) jobs: ReadonlyMap<string, JobState> = new Map();
  @property({ attribute: false }) ready = false;

  protected override render(): TemplateResult {
    return html`
      <span class="item" role="status">${this.#saved()}</span>
      ${this.access.mode === 'read-only' ? html`<span class="item warn" title=${this.access.reason}>Read-only: ${this.access.reason}</span>` : nothing}
      ${this.findings.length > 0 ? this.#findings() : nothing}
      <span class="grow"></span>
      ${[...this.jobs.values()].map((job) => this.#job(job))}
      <button class="quiet folder" title="${this.folder}: about this library (Ctrl+L)" @click=${() => emit(this, { do: 'command', id: 'library' })}><bdi>${this.folder}</bdi></button>
      <span class="item" title="The app opens no connection to anywhere">${icon('offline')} Offline: no connections</span>
    `;
  }

  #saved(): TemplateResult {
    if (!this.ready) return html`Opening…`;
    if (this.saving > 0) return html`Saving…`;
    if (this.saveFailure !== null) return html`<span class="bad" title=${this.saveFailure}>Not saved: the last change was not kept</span>`;
    if (this.savedAt === null) return html`All changes saved`;
    return html`${icon('check')} Saved ${new Date(this.savedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
  }

  #findings(): TemplateResult {
    const count = this.findings.length;
    return html`
      <button class="warn" popovertarget="findings">${count === 1 ? '1 problem was found' : `${count} problems were found`} at opening</button>
      <div id="findings" popover>
        <ul>
          ${this.findings.map(({ file, problem, kept }) => html`<li><strong>${file}</strong><br />${problem}<br /><span class="soft">${kept}</span></li>`)}
        </ul>
      </div>
    `;
  }

  #job({ jobId, label, done, total, canCancel }: JobState): TemplateResult {
    return html`<span class="item">
      ${label}
      <progress aria-label=${label} max=${total ?? nothing} value=${total === null ? nothing : done}></progress>
      ${canCancel ? html`<button @click=${() => emit(this, { do: 'cancel-job', jobId })}>Cancel</button>` : nothing}
    </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-status': DeskStatus;
  }
}
