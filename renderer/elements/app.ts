import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Desk } from '../actions/desk.ts';
import { perform } from '../actions/perform.ts';
import { messageOf } from '../actions/desk.ts';
import { list, type DeskState } from '../state/desk-state.ts';
import { emit, type IntentEvent } from '../state/intent.ts';
import { commandFor, isEditing } from '../state/keys.ts';
import { Paced } from '../state/paced.ts';
import { dialogOf, fetchDialog } from './dialogs.ts';
import { keepDrafts } from './draft.ts';
import './rail.ts';
import './status.ts';
import './toasts.ts';
import { fetchView, stageOf } from './views.ts';

/** While long work goes on the strip is drawn anew after so many milliseconds, or after one for every four facts: drawing takes the longer, the more there are. */
const STRIP_PACE = 3000;

/** The whole window. It alone knows the state; everything below gets what it needs as properties and says what the user wants. */
@customElement('desk-app')
export class DeskApp extends LitElement {
  @property({ attribute: false }) desk!: Desk;
  @state() private dropping = false;
  #unsubscribe = (): void => undefined;
  readonly #strip = new Paced<Pick<DeskState, 'facts' | 'articles'>>();
  #wasCovered = false;
  #wasLocked = false;
  /** Where the keyboard was when a dialog, or locking, covered the views; it goes back there. */
  #focusedBefore: Element | null = null;

  protected override createRenderRoot(): this {
    return this;
  }

  override firstUpdated(): void {
    this.#unsubscribe = this.desk.store.subscribe(() => this.requestUpdate());
    this.addEventListener('desk-intent', this.#onIntent);
    window.addEventListener('keydown', this.#onKey);
    window.addEventListener('paste', this.#onPaste);
    window.addEventListener('dragover', this.#onDragOver);
    window.addEventListener('dragleave', this.#onDragLeave);
    window.addEventListener('drop', this.#onDrop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe();
  }

  protected override willUpdate(): void {
    const { settings, route, dialog, phase, locking } = this.desk.store.state;
    const { dataset } = document.documentElement;
    if (settings.theme === 'system') delete dataset['theme'];
    else dataset['theme'] = settings.theme;
    if (phase === 'ready') fetchView(route.view);
    if (phase === 'locked') void import('./unlock-screen.ts');
    if ((dialog || locking) && !this.#wasCovered) this.#focusedBefore = deepestFocus();
    if (dialog) fetchDialog(dialog);
    if (phase === 'ready' && route.view !== 'timeline') void import('./timeline-strip.ts');
  }

  protected override updated(): void {
    const { dialog, locking, phase } = this.desk.store.state;
    const isCovered = dialog !== null || locking;
    if (this.#wasCovered && !isCovered && this.#focusedBefore instanceof HTMLElement && this.#focusedBefore.isConnected) this.#focusedBefore.focus();
    else if ((this.#wasCovered && !isCovered) || (this.#wasLocked && phase === 'ready')) this.querySelector('main')?.focus();
    this.#wasCovered = isCovered;
    this.#wasLocked = phase === 'locked';
  }

  protected override render(): TemplateResult {
    const { state } = this.desk.store;
    if (state.phase === 'failed') return this.#failure(state.failure);
    if (state.phase === 'locked') return this.#locked(state);
    return html`
      <div class="frame" ?inert=${state.locking}>
        <desk-rail role="complementary" aria-label="Sidebar" .articles=${state.articles} .briefings=${state.briefings} .notes=${state.notes} .route=${state.route} ?slim=${state.settings.railCollapsed}></desk-rail>
        <main tabindex="-1" aria-label="Stage">${state.phase === 'ready' ? stageOf(state) : nothing}</main>
        ${state.phase === 'ready' && state.route.view !== 'timeline' ? this.#stripOf(state) : nothing}
        <desk-status
          role="region"
          aria-label="Status"
          .folder=${state.folder}
          .access=${state.access}
          .findings=${state.findings}
          .savedAt=${state.savedAt}
          .saving=${state.saving}
          .saveFailure=${state.saveFailure}
          .jobs=${state.jobs}
          .ready=${state.phase === 'ready'}
        ></desk-status>
      </div>
      <desk-toasts .toasts=${state.toasts}></desk-toasts>
      ${dialogOf(state)} ${this.dropping ? html`<div class="drop-veil"><p>Drop articles to import them</p></div>` : nothing}
    `;
  }

  #stripOf({ facts: newest, articles: listed, focus, route, settings, jobs }: DeskState): TemplateResult {
    const pace = Math.max(STRIP_PACE, (newest?.size ?? 0) / 4);
    const { facts, articles } = this.#strip.take({ facts: newest, articles: listed }, jobs.size > 0, performance.now(), pace);
    return html`<desk-timeline-strip
      .facts=${list(facts)}
      .articles=${articles}
      .activeId=${focus?.kind === 'fact' ? focus.id : null}
      .articleId=${route.view === 'article' ? route.id : null}
      .collapsed=${settings.stripCollapsed}
    ></desk-timeline-strip>`;
  }

  #locked({ folder, lock, protectionFailure, toasts }: DeskState): TemplateResult {
    return html`<desk-unlock-screen .folder=${folder} .lock=${lock} .failure=${protectionFailure}></desk-unlock-screen><desk-toasts .toasts=${toasts}></desk-toasts>`;
  }

  #failure(message: string): TemplateResult {
    return html`
      <div class="opening" role="alert">
        <h1>The library could not be opened</h1>
        <p>${message}</p>
        <p><button @click=${() => emit(this, { do: 'command', id: 'choose-library' })}>Open another library…</button></p>
      </div>
    `;
  }

  #onIntent = (event: IntentEvent): void => {
    event.stopPropagation();
    if (['command', 'dialog', 'export-briefing', 'go', 'show-actor', 'back-up', 'restore-backup', 'check-library', 'show-history', 'bring-back'].includes(event.intent.do)) keepDrafts();
    event.outcome = perform(this.desk, event.intent, this.#view()).catch((error: unknown) => {
      this.desk.fail(new Error(messageOf(error)));
      return false;
    });
  };

  #view(): EventTarget {
    return this.querySelector('main > *') ?? this;
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const { dialog, route } = this.desk.store.state;
    const editing = isEditing(event);
    const command = commandFor(event, route.view, editing);
    if (!command || (editing && (command === 'undo' || command === 'redo'))) return;
    if (dialog && command !== 'palette' && command !== 'lock-library') return;
    event.preventDefault();
    emit(this, { do: 'command', id: command });
  };

  #onPaste = (event: ClipboardEvent): void => {
    const { dialog, phase } = this.desk.store.state;
    if (event.defaultPrevented || isEditing(event) || dialog || phase !== 'ready' || !event.clipboardData) return;
    const { clipboardData } = event;
    event.preventDefault();
    emit(this, { do: 'import-data', files: [...clipboardData.files], text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') });
  };

  #onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping = this.desk.store.state.phase === 'ready';
    event.dataTransfer.dropEffect = this.dropping ? 'copy' : 'none';
  };

  #onDragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.dropping = false;
  };

  #onDrop = (event: DragEvent): void => {
    this.dropping = false;
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (this.desk.store.state.phase !== 'ready') return;
    emit(this, { do: 'import-data', files: [...event.dataTransfer.files], text: '', html: '' });
  };
}

/** The element that has the keyboard, also inside shadow roots. */
function deepestFocus(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-app': DeskApp;
  }
}
