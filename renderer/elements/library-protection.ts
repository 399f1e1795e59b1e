import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Access } from '../../data/contract/contract.ts';
import type { Settings } from '../../data/model/settings.ts';
import { judgePassphrase } from '../reading/passphrase-words.ts';
import type { JobState } from '../state/desk-state.ts';
import { emit, request, type Intent } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';
import './passphrase-field.ts';
import type { DeskPassphraseField } from './passphrase-field.ts';

/** The user is reading about the protection, or giving passphrases to turn it on, change it or turn it off. */
type Step = 'reading' | 'turn-on' | 'change' | 'turn-off';

/** Whether the library is protected by a passphrase, what that covers, and the way to change it. */
@customElement('desk-library-protection')
export class DeskLibraryProtection extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--s3);
        line-height: 1.5;
      }
      .state {
        display: flex;
        align-items: center;
        gap: var(--s2);
        font-weight: var(--medium);
      }
      .state svg.icon {
        color: var(--accent);
      }
      form,
      .acts {
        display: grid;
        gap: var(--s3);
      }
      form {
        max-width: 46ch;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
      }
      .check {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--s2);
        align-items: start;
        color: var(--ink);
      }
      .check input {
        margin-top: 3px;
      }
      .said {
        padding-inline-start: var(--s3);
        border-inline-start: 2px solid var(--warn);
      }
      progress {
        width: 100%;
        accent-color: var(--accent);
      }
      details {
        font-size: var(--text-s);
      }
      summary {
        width: fit-content;
        border-radius: var(--radius-s);
        color: var(--accent);
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: var(--s2) var(--s3);
        margin-top: var(--s2);
      }
      dt {
        font-weight: var(--medium);
      }
      .after {
        display: inline-flex;
        align-items: center;
        gap: var(--s2);
      }
    `,
  ];

  @property({ attribute: false }) isProtected = false;
  @property({ attribute: false }) access: Access = { mode: 'read-write' };
  @property({ attribute: false }) lockAfter: Settings['lockAfter'] = null;
  /** Why the last change was not made, or null. */
  @property({ attribute: false }) failure: string | null = null;
  /** The rewriting of the library that is running, or null. */
  @property({ attribute: false }) job: JobState | null = null;
  @state() private step: Step = 'reading';
  @state() private busy = false;
  @state() private understood = false;
  /** The button that stopped the work is gone with it: the keyboard goes on from the first that is there then. */
  #stopped = false;
  @query('#current') private current!: DeskPassphraseField | null;
  @query('#next') private next!: DeskPassphraseField | null;
  @query('#again') private again!: DeskPassphraseField | null;

  protected override render(): TemplateResult {
    return html`
      <p class="state">${this.isProtected ? icon('lock') : nothing}${this.isProtected ? 'Protected by a passphrase.' : 'Not protected by a passphrase.'}</p>
      ${this.job ? this.#running(this.job) : this.step === 'reading' ? this.#reading() : this.#form(this.step)}
    `;
  }

  #reading(): TemplateResult {
    const readOnly = this.access.mode === 'read-only';
    return html`
      <p class="soft">
        ${this.isProtected
          ? 'What is in the folder is encrypted. The app asks for the passphrase when it starts and when the library was locked.'
          : 'Whoever can open this folder can read what is in it. With a passphrase, the app encrypts it and asks for the passphrase when it starts.'}
      </p>
      <div class="acts">
        ${this.isProtected
          ? html`
              <button @click=${() => emit(this, { do: 'command', id: 'lock-library' })}>${icon('lock')} Lock now</button>
              <button ?disabled=${readOnly} @click=${() => this.#go('change')}>Change the passphrase…</button>
              <button ?disabled=${readOnly} @click=${() => this.#go('turn-off')}>Turn protection off…</button>
            `
          : html`<button ?disabled=${readOnly} @click=${() => this.#go('turn-on')}>${icon('lock')} Protect with a passphrase…</button>`}
        ${readOnly ? html`<span class="soft">The library is open for reading only, so this cannot be changed now.</span>` : nothing}
      </div>
      ${this.isProtected ? this.#lockAfter() : nothing}
      <details>
        <summary>What it protects, and what not</summary>
        <dl>
          <dt>Encrypted</dt>
          <dd>Articles, facts, actors, notes and briefings, their history, and the backups inside the library’s folder.</dd>
          <dt>Still visible</dt>
          <dd>How many files there are, how large they are and when they changed.</dd>
          <dt>Not covered</dt>
          <dd>Files you export; the files you imported from, which stay where they were; copies of the folder that other programs made before. The app’s settings hold no text of the library: the theme, the window’s place, how far you have read, the name you gave for the history.</dd>
          <dt>On the disk</dt>
          <dd>When protection is turned on, the plain files are deleted. A disk may keep remnants of deleted files for a while; only encrypting the whole disk prevents that.</dd>
          <dt>While it is open</dt>
          <dd>The text is in the memory of this machine. Locking empties the window at once; elsewhere in memory traces may stay until you quit the app.</dd>
        </dl>
      </details>
    `;
  }

  #lockAfter(): TemplateResult {
    const options = [[1, 'after 1 minute without input'], [5, 'after 5 minutes without input'], [15, 'after 15 minutes without input'], [60, 'after 1 hour without input'], [null, 'never']] as const;
    return html`<label class="after">
      Lock by itself
      <select @change=${(event: Event) => this.#setLockAfter(options[(event.target as HTMLSelectElement).selectedIndex]?.[0] ?? null)}>
        ${options.map(([minutes, label]) => html`<option ?selected=${minutes === this.lockAfter}>${label}</option>`)}
      </select>
    </label>`;
  }

  #setLockAfter(lockAfter: Settings['lockAfter']): void {
    emit(this, { do: 'save-settings', patch: { lockAfter } });
  }

  #form(step: Exclude<Step, 'reading'>): TemplateResult {
    const { title, act, needsCurrent, needsNew } = steps[step];
    const judged = judgePassphrase(this.next?.value ?? '');
    const differs = needsNew && (this.again?.value ?? '') !== '' && this.again?.value !== this.next?.value;
    return html`<form aria-label=${title} @submit=${(event: Event) => this.#carryOut(event, step)}>
      ${step === 'turn-on'
        ? html`<p class="soft">Nobody can recover a forgotten passphrase: not you, not the makers of this app. Write it down and keep it in a safe place, away from this machine.</p>`
        : nothing}
      ${step === 'turn-off' ? html`<p class="soft">The library will be written to the folder in plain, for anyone who can open the folder.</p>` : nothing}
      ${needsCurrent ? html`<desk-passphrase-field id="current" .label=${needsNew ? 'Passphrase now' : 'Passphrase'} .busy=${this.busy} @typed=${this.#typed} @entered=${(event: Event) => this.#carryOut(event, step)}></desk-passphrase-field>` : nothing}
      ${needsNew
        ? html`
            <desk-passphrase-field id="next" .label=${'New passphrase'} .isNew=${true} .hint=${judged.words} .busy=${this.busy} @typed=${this.#typed} @entered=${(event: Event) => this.#carryOut(event, step)}></desk-passphrase-field>
            <desk-passphrase-field id="again" .label=${'New passphrase again'} .isNew=${true} .wrong=${differs} .hint=${differs ? 'The two are not the same yet.' : ''} .busy=${this.busy} @typed=${this.#typed} @entered=${(event: Event) => this.#carryOut(event, step)}></desk-passphrase-field>
          `
        : nothing}
      ${step === 'turn-on'
        ? html`<label class="check"><input type="checkbox" .checked=${this.understood} ?disabled=${this.busy} @change=${(event: Event) => (this.understood = (event.target as HTMLInputElement).checked)} />If I forget the passphrase, everything in this library is lost. I have understood that.</label>`
        : nothing}
      <div role="status">${this.#said()}</div>
      <div class="acts">
        <button class="primary" aria-disabled=${String(this.busy || !this.#isComplete(step))}>${act}</button>
        <button type="button" ?disabled=${this.busy} @click=${() => this.#go('reading')}>Cancel</button>
      </div>
    </form>`;
  }

  /** Rewriting takes minutes for a large library; work in the window goes on meanwhile. */
  #running({ jobId, label, done, total, canCancel }: JobState): TemplateResult {
    const count = total === null ? '…' : `: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} files`;
    return html`
      <div role="status"><p>${label}${count}</p></div>
      <progress aria-label=${label} max=${total ?? nothing} value=${total === null ? nothing : done}></progress>
      <p class="soft">You can close this and work on. If the app ends before it is done, it goes on at the next start.</p>
      ${canCancel ? html`<div class="acts"><button @click=${() => this.#stop(jobId)}>Stop, and leave it as it was</button></div>` : nothing}
    `;
  }

  #stop(jobId: string): void {
    this.#stopped = true;
    emit(this, { do: 'cancel-job', jobId });
  }

  protected override updated(): void {
    if (!this.#stopped || this.job) return;
    this.#stopped = false;
    void this.#go('reading');
  }

  #said(): TemplateResult | typeof nothing {
    if (this.busy) return html`<p class="soft">Making the key from the passphrase…</p>`;
    return this.failure === null ? nothing : html`<p class="said">${this.failure}</p>`;
  }

  #isComplete(step: Exclude<Step, 'reading'>): boolean {
    const { needsCurrent, needsNew } = steps[step];
    if (needsCurrent && (this.current?.value ?? '') === '') return false;
    if (needsNew && (!judgePassphrase(this.next?.value ?? '').mayBeUsed || this.next?.value !== this.again?.value)) return false;
    return step !== 'turn-on' || this.understood;
  }

  async #carryOut(event: Event, step: Exclude<Step, 'reading'>): Promise<void> {
    event.preventDefault();
    if (this.busy || !this.#isComplete(step)) return;
    const current = this.current?.value ?? '';
    const next = this.next?.value ?? '';
    const intents: Record<Exclude<Step, 'reading'>, Intent> = {
      'turn-on': { do: 'protect', passphrase: next },
      change: { do: 'change-passphrase', current, next },
      'turn-off': { do: 'unprotect', passphrase: current },
    };
    this.busy = true;
    const done = await request(this, intents[step]);
    this.busy = false;
    if (done) return this.#go('reading');
    await this.updateComplete;
    this.renderRoot.querySelector('desk-passphrase-field')?.focus();
  }

  async #go(step: Step): Promise<void> {
    this.step = step;
    this.understood = false;
    this.failure = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('desk-passphrase-field, button:not(:disabled)')?.focus();
  }

  #typed = (): void => {
    this.failure = null;
    this.requestUpdate();
  };
}

const steps = {
  'turn-on': { title: 'Protect with a passphrase', act: 'Encrypt the library', needsCurrent: false, needsNew: true },
  change: { title: 'Change the passphrase', act: 'Change it', needsCurrent: true, needsNew: true },
  'turn-off': { title: 'Turn protection off', act: 'Take the encryption off', needsCurrent: true, needsNew: false },
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'desk-library-protection': DeskLibraryProtection;
  }
}
