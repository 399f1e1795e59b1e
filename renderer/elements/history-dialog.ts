import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { RecordHistory, RecordName, RecordStep } from '../../data/contract/library-view.ts';
import { kindWords, stepWords } from '../reading/history-words.ts';
import { momentWords } from '../reading/moment.ts';
import { recordChanges } from '../reading/record-changes.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';
import './history-change.ts';
import { icon } from './icon.ts';

/** What became of a record, newest change first, with the way back to each version. */
@customElement('desk-history-dialog')
export class DeskHistoryDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      dialog {
        width: min(760px, calc(100vw - var(--s6)));
      }
      dialog > header {
        display: block;
      }
      .title {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        color: var(--ink-soft);
        font-family: var(--serif);
      }
      .content {
        gap: 0;
        padding-block: 0;
      }
      li.step {
        display: grid;
        grid-template-columns: 128px minmax(0, 1fr) auto;
        gap: var(--s1) var(--s3);
        align-items: baseline;
        padding: var(--s3) 0;
      }
      li + li {
        border-top: var(--hair) solid var(--line);
      }
      .when,
      .hand,
      .now {
        color: var(--ink-soft);
        font-size: var(--text-s);
        line-height: 1.6;
        font-variant-numeric: tabular-nums;
      }
      .when::first-letter {
        text-transform: uppercase;
      }
      .label {
        font-weight: var(--medium);
      }
      dl {
        display: grid;
        grid-column: 2 / -1;
        grid-template-columns: 96px minmax(0, 1fr);
        gap: 2px var(--s3);
      }
      dt {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .end {
        padding: var(--s4) 0;
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
    `,
  ];

  @property({ attribute: false }) record!: RecordName;
  @property({ attribute: false }) heading = '';
  /** Null while it is being read. */
  @property({ attribute: false }) past: RecordHistory | null = null;
  @property({ attribute: false }) readOnly = false;
  /** True when it was opened from the changes of the library, and closing leads back there. */
  @property({ attribute: false }) back = false;
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @cancel=${this.#onCancel}>
      <header role="presentation">
        <h2 id="heading">History of this ${kindWords[this.record.kind]}</h2>
        <p class="title"><bdi>${this.heading}</bdi></p>
      </header>
      <div class="content" tabindex="0" role="group" aria-labelledby="heading">${this.past === null ? html`<p class="end">Reading…</p>` : this.#steps(this.past)}</div>
      <footer role="presentation"><button @click=${this.#close}>${this.back ? 'Back to recent changes' : 'Close'}</button></footer>
    </dialog>`;
  }

  #steps({ steps, next }: RecordHistory): TemplateResult {
    const oldest = steps.at(-1);
    const now = new Date();
    return html`<ol>
        ${steps.map((step, at) => this.#step(step, at === 0, now))}
        ${next === null && oldest?.before ? this.#earliest(oldest) : nothing}
      </ol>
      ${next === null
        ? html`<p class="end">${steps.length === 0 ? 'The journal tells of no change: this was last edited longer ago than it keeps.' : 'The journal tells no more: it keeps at least 30 days.'}</p>`
        : html`<p class="end"><button @click=${() => emit(this, { do: 'load-history', record: this.record, from: next })}>Show earlier changes</button></p>`}`;
  }

  #step(step: RecordStep, isNewest: boolean, now: Date): TemplateResult {
    const { revision, first, after } = step;
    const what = step.before === null ? madeWords(step) : after === null ? 'removed' : '';
    return html`<li class="step">
      <span class="when" title=${new Date(step.at).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'medium' })}>${momentWords(step.at, now)}</span>
      <p><span class="label">${stepWords(step)}</span>${what === '' ? nothing : html` <span class="hand">(${what})</span>`}${step.by === null ? nothing : html` <span class="hand">· <bdi>${step.by}</bdi></span>`}</p>
      ${after === null ? this.#bringBack(first, 'before', 'Bring it back') : isNewest ? html`<span class="now">As it is now</span>` : this.#bringBack(revision, 'after', 'Bring this version back')}
      ${this.#changes(step)}
    </li>`;
  }

  #changes(step: RecordStep): TemplateResult | typeof nothing {
    const changes = recordChanges(this.record.kind, step);
    if (changes.length === 0) return nothing;
    return html`<dl>${changes.map((change) => html`<dt>${change.field}</dt><dd><desk-history-change .change=${change}></desk-history-change></dd>`)}</dl>`;
  }

  /** What stood before the oldest change that the journal tells. */
  #earliest({ first }: RecordStep): TemplateResult {
    return html`<li class="step"><span class="when">before that</span><span class="label">As it was until then</span>${this.#bringBack(first, 'before', 'Bring this version back')}</li>`;
  }

  #bringBack(revision: number, version: 'before' | 'after', label: string): TemplateResult | typeof nothing {
    if (this.readOnly) return nothing;
    return html`<button title="A new edit, which can be undone" @click=${() => emit(this, { do: 'bring-back', record: this.record, revision, version })}>${icon('undo')} ${label}</button>`;
  }

  #onCancel = (event: Event): void => {
    event.preventDefault();
    this.#close();
  };

  #close = (): void => {
    if (this.back) emit(this, { do: 'command', id: 'recent-changes' });
    else emit(this, { do: 'dialog', dialog: null });
  };
}

function madeWords({ after }: RecordStep): string {
  return after !== null && 'origin' in after && after.origin.by === 'app' ? 'proposed by the app' : 'made';
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-history-dialog': DeskHistoryDialog;
  }
}
