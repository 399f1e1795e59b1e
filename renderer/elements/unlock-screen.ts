import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { LockReason, LockedLibrary } from '../../data/contract/contract.ts';
import { emit, request } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';
import './passphrase-field.ts';
import type { DeskPassphraseField } from './passphrase-field.ts';

/** What stands in the window while the library is locked: which library it is, and the way in. */
@customElement('desk-unlock-screen')
export class DeskUnlockScreen extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        place-content: safe center;
        justify-items: center;
        height: 100%;
        padding: var(--s6);
        overflow: auto;
      }
      main {
        display: grid;
        gap: var(--s4);
        width: min(420px, 90vw);
      }
      header {
        display: grid;
        gap: var(--s1);
      }
      header > svg.icon {
        width: 28px;
        height: 28px;
        margin-bottom: var(--s2);
        color: var(--accent);
      }
      h1 {
        font-size: var(--text-xl);
        font-weight: var(--bold);
        letter-spacing: -0.01em;
      }
      .folder {
        color: var(--ink-soft);
        font-size: var(--text-s);
        overflow-wrap: anywhere;
      }
      .notes {
        display: grid;
        gap: var(--s1);
        padding-inline-start: var(--s3);
        border-inline-start: 2px solid var(--line-strong);
        font-size: var(--text-s);
      }
      form {
        display: grid;
        gap: var(--s2);
      }
      .said {
        min-height: calc(var(--text-s) * 2.5);
        font-size: var(--text-s);
        line-height: 1.5;
      }
      progress {
        width: 100%;
        height: 6px;
        margin-bottom: var(--s1);
        accent-color: var(--accent);
      }
      .acts {
        display: flex;
        justify-content: space-between;
        gap: var(--s2);
        margin-top: var(--s1);
      }
      .primary {
        min-width: 12ch;
      }
      .acts .quiet {
        margin-inline-start: calc(-1 * var(--s3));
      }
      footer {
        padding-top: var(--s3);
        border-top: var(--hair) solid var(--line);
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }
    `,
  ];

  @property({ attribute: false }) folder = '';
  @property({ attribute: false }) lock: Pick<LockedLibrary, 'why' | 'formClosed' | 'workStopped'> | null = null;
  /** Why the last try did not open the library, or null. */
  @property({ attribute: false }) failure: string | null = null;
  @state() private unlocking = false;
  @state() private isEmpty = true;
  @query('desk-passphrase-field') private field!: DeskPassphraseField;

  protected override firstUpdated(): void {
    void this.field.updateComplete.then(() => this.field.focus());
  }

  protected override render(): TemplateResult {
    const notes = this.#notes();
    return html`
      <main>
        <header>
          ${icon('lock')}
          <h1>This library is locked</h1>
          <p class="folder"><bdi>${this.folder}</bdi></p>
        </header>
        ${notes.length > 0 ? html`<div class="notes">${notes.map((note) => html`<p>${note}</p>`)}</div>` : nothing}
        <form @submit=${this.#unlock}>
          <desk-passphrase-field .wrong=${this.failure !== null && !this.unlocking} .busy=${this.unlocking} @typed=${() => (this.isEmpty = this.field.value === '')} @entered=${this.#unlock}></desk-passphrase-field>
          <div class="said" role="status">
            ${this.unlocking
              ? html`<progress aria-label="Unlocking"></progress><p class="soft">Making the key from the passphrase…</p>`
              : (this.failure ?? nothing)}
          </div>
          <div class="acts">
            <button type="button" class="quiet" @click=${() => emit(this, { do: 'command', id: 'choose-library' })}>${icon('folder')} Open another library…</button>
            <button class="primary" aria-disabled=${String(this.unlocking || this.isEmpty)}>${this.unlocking ? 'Unlocking…' : 'Unlock'}</button>
          </div>
        </form>
        <footer>Everything saved is in the folder, encrypted. Without the passphrase nobody can read it, and the passphrase cannot be recovered.</footer>
      </main>
    `;
  }

  #notes(): string[] {
    if (!this.lock) return [];
    const { why, formClosed, workStopped } = this.lock;
    const reason = why === 'start' ? [] : [reasons[why]];
    const form = formClosed ? ['A form was open and had to be closed. What was typed in it was not kept; nothing else was lost.'] : [];
    const work = workStopped.length > 0 ? [`Stopped on the way: ${workStopped.join(', ')}. What it had kept by then is in the library.`] : [];
    return [...reason, ...form, ...work];
  }

  #unlock = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { value } = this.field;
    if (this.unlocking || value === '') return;
    this.unlocking = true;
    const opened = await request(this, { do: 'unlock', passphrase: value });
    this.unlocking = false;
    if (opened) return this.field.clear();
    await this.updateComplete;
    this.field.focus();
    this.field.select();
  };
}

const reasons: Record<Exclude<LockReason, 'start'>, string> = {
  command: 'You locked it. Everything that was saved is kept.',
  idle: 'It was locked after a while without input. Everything that was saved is kept.',
  screen: 'It was locked together with the system’s screen. Everything that was saved is kept.',
  sleep: 'It was locked before the machine went to sleep. Everything that was saved is kept.',
};

declare global {
  interface HTMLElementTagNameMap {
    'desk-unlock-screen': DeskUnlockScreen;
  }
}
