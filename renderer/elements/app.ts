import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Route } from '../../data/model/settings.ts';
import type { Desk } from '../actions/desk.ts';
import { perform } from '../actions/perform.ts';
import { messageOf } from '../actions/desk.ts';
import { finderFor } from '../reading/who.ts';
import type { DeskState } from '../state/desk-state.ts';
import { emit, type IntentEvent } from '../state/intent.ts';
import { commandFor, isEditing } from '../state/keys.ts';
import { Paced } from '../state/paced.ts';
import { keepDrafts } from './draft.ts';
import './rail.ts';
import './status.ts';
import './toasts.ts';

/** While long work goes on the strip is drawn anew after so many milliseconds, or after one for each fact: drawing takes the longer, the more there are. */
const STRIP_PACE = 3000;

/** Views and dialogs are fetched when they are first shown. */
const viewModules: Record<Route['view'], () => Promise<unknown>> = {
  briefings: () => import('./briefing-list.ts'),
  briefing: () => import('./briefing-view.ts'),
  articles: () => import('./article-list.ts'),
  article: () => import('./article-view.ts'),
  actors: () => import('./actor-view.ts'),
  notes: () => import('./note-view.ts'),
  timeline: () => import('./timeline-view.ts'),
};
const dialogModules: Record<NonNullable<DeskState['dialog']>['kind'], () => Promise<unknown>> = {
  import: () => import('./import-dialog.ts'),
  palette: () => import('./palette-dialog.ts'),
  keys: () => import('./keys-dialog.ts'),
  export: () => import('./export-dialog.ts'),
  article: () => import('./article-dialog.ts'),
  fact: () => import('./fact-dialog.ts'),
  'merge-actors': () => import('./actor-merge-dialog.ts'),
  'split-actor': () => import('./actor-split-dialog.ts'),
  'name-actor': () => import('./actor-name-dialog.ts'),
  library: () => import('./library-dialog.ts'),
  history: () => import('./history-dialog.ts'),
};

/** Fetches the code of a view ahead; a name that is none is left alone. */
export function fetchView(name: string): void {
  if (Object.hasOwn(viewModules, name)) void viewModules[name as Route['view']]();
}

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
    if (phase === 'ready') void viewModules[route.view]();
    if (phase === 'locked') void import('./unlock-screen.ts');
    if ((dialog || locking) && !this.#wasCovered) this.#focusedBefore = deepestFocus();
    if (dialog) void dialogModules[dialog.kind]();
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
        <main tabindex="-1" aria-label="Stage">${state.phase === 'ready' ? this.#stage(state) : nothing}</main>
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
      ${this.#dialog(state)} ${this.dropping ? html`<div class="drop-veil"><p>Drop articles to import them</p></div>` : nothing}
    `;
  }

  #stage(state: DeskState): TemplateResult | typeof nothing {
    const { route, articles, briefings, facts, annotations, settings, focus } = state;
    switch (route.view) {
      case 'briefings':
        return html`<desk-briefing-list .briefings=${briefings}></desk-briefing-list>`;
      case 'briefing':
        return html`<desk-briefing-view
          .briefing=${state.openBriefings.get(route.id) ?? null}
          .documents=${state.documents}
          .articles=${articles}
          .facts=${facts}
          .annotations=${annotations}
          .find=${finderFor(state.actors)}
          .panel=${settings.composerPanel}
          .firstTime=${[...articles.values()].some(({ sample }) => sample)}
          .hintsDone=${settings.hintsDone}
          .readOnly=${state.access.mode === 'read-only'}
        ></desk-briefing-view>`;
      case 'articles':
        return html`<desk-article-list .articles=${articles}></desk-article-list>`;
      case 'article':
        return html`<desk-article-view
          .document=${state.documents.get(route.id) ?? null}
          .reader=${settings.reader}
          .position=${settings.positions[route.id] ?? 0}
          .positions=${settings.positions}
          .focused=${focus}
          .goal=${state.goal?.articleId === route.id ? state.goal : null}
          .editing=${state.editing}
          .readOnly=${state.access.mode === 'read-only'}
        ></desk-article-view>`;
      case 'actors':
        return html`<desk-actor-view
          .facts=${facts}
          .actors=${state.actors}
          .articles=${articles}
          .route=${route}
          .readOnly=${state.access.mode === 'read-only'}
        ></desk-actor-view>`;
      case 'notes':
        return html`<desk-note-view .notes=${state.notes} .annotations=${annotations} .articles=${articles} .editing=${state.editing}></desk-note-view>`;
      case 'timeline':
        return html`<desk-timeline-view
          .facts=${list(facts)}
          .articles=${articles}
          .find=${finderFor(state.actors)}
          .activeId=${focus?.kind === 'fact' ? focus.id : null}
          .loading=${facts === null}
        ></desk-timeline-view>`;
    }
  }

  #stripOf({ facts: newest, articles: listed, focus, route, settings, jobs }: DeskState): TemplateResult {
    const pace = Math.max(STRIP_PACE, newest?.size ?? 0);
    const { facts, articles } = this.#strip.take({ facts: newest, articles: listed }, jobs.size > 0, performance.now(), pace);
    return html`<desk-timeline-strip
      .facts=${list(facts)}
      .articles=${articles}
      .activeId=${focus?.kind === 'fact' ? focus.id : null}
      .articleId=${route.view === 'article' ? route.id : null}
      .collapsed=${settings.stripCollapsed}
    ></desk-timeline-strip>`;
  }

  #dialog(state: DeskState): TemplateResult | typeof nothing {
    const { dialog, articles } = state;
    switch (dialog?.kind) {
      case 'import':
        return html`<desk-import-dialog .reading=${dialog.reading}></desk-import-dialog>`;
      case 'palette':
        return html`<desk-palette-dialog .articles=${articles} .briefings=${state.briefings} .facts=${state.facts} .actors=${state.actors} .view=${state.route.view} .isProtected=${state.isProtected}></desk-palette-dialog>`;
      case 'keys':
        return html`<desk-keys-dialog .view=${state.route.view}></desk-keys-dialog>`;
      case 'export': {
        const briefing = state.briefings.get(dialog.briefingId);
        return briefing ? html`<desk-export-dialog .briefing=${briefing} .job=${[...state.jobs.values()].at(-1) ?? null}></desk-export-dialog>` : nothing;
      }
      case 'article': {
        const article = articles.get(dialog.id);
        return article ? html`<desk-article-dialog .article=${article}></desk-article-dialog>` : nothing;
      }
      case 'fact':
        return html`<desk-fact-dialog .draft=${dialog} .text=${state.documents.get(dialog.articleId)?.text ?? ''} .facts=${state.facts} .actors=${state.actors}></desk-fact-dialog>`;
      case 'library':
        return html`<desk-library-dialog
          .section=${dialog.section}
          .folder=${state.folder}
          .access=${state.access}
          .findings=${state.findings}
          .revision=${state.revision}
          .savedAt=${state.savedAt}
          .articles=${articles}
          .briefings=${state.briefings.size}
          .notes=${state.notes.size}
          .settings=${state.settings}
          .isProtected=${state.isProtected}
          .protectionFailure=${state.protectionFailure}
          .protectionJob=${state.protectionJob}
          .panel=${state.library}
          .jobs=${state.jobs}
        ></desk-library-dialog>`;
      case 'history':
        return html`<desk-history-dialog .record=${dialog.record} .heading=${dialog.title} .past=${state.past} .back=${dialog.back} .readOnly=${state.access.mode === 'read-only'}></desk-history-dialog>`;
      case 'merge-actors':
        return html`<desk-actor-merge-dialog .names=${dialog.names} .facts=${state.facts} .actors=${state.actors}></desk-actor-merge-dialog>`;
      case 'split-actor':
        return html`<desk-actor-split-dialog .of=${dialog.of} .facts=${state.facts} .actors=${state.actors} .articles=${articles}></desk-actor-split-dialog>`;
      case 'name-actor':
        return html`<desk-actor-name-dialog .of=${dialog.of} .as=${dialog.as} .facts=${state.facts} .actors=${state.actors}></desk-actor-name-dialog>`;
      case undefined:
        return nothing;
    }
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

const lists = new WeakMap<ReadonlyMap<string, unknown>, readonly unknown[]>();

/** The values of a map as an array that is the same as long as the map is. */
function list<V>(map: ReadonlyMap<string, V> | null): readonly V[] {
  if (map === null) return [];
  let values = lists.get(map) as readonly V[] | undefined;
  if (!values) lists.set(map, (values = [...map.values()]));
  return values;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-app': DeskApp;
  }
}
