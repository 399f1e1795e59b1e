import { LitElement, css, html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { asWritten, type FindActor } from '../../data/actors/find-actor.ts';
import { compose } from '../../data/briefing/compose.ts';
import type { BriefingDocument } from '../../data/briefing/document.ts';
import type { Annotation } from '../../data/model/annotation.ts';
import type { Briefing } from '../../data/model/briefing.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleDocument, ArticleSummary } from '../../data/model/library.ts';
import type { Settings } from '../../data/model/settings.ts';
import { citationKey, citationMarks, type CitationMark } from '../composer/citation-marks.ts';
import type { Cite } from '../composer/cite-data.ts';
import { emit, type IntentEvent } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import type { DeskBriefingEditor } from './briefing-editor.ts';
import './briefing-editor.ts';
import './briefing-foot.ts';
import './briefing-head.ts';
import './briefing-hints.ts';
import './briefing-shelf.ts';
import './briefing-splitter.ts';
import './document-preview.ts';

type Panel = Settings['composerPanel'];
const panels: readonly { panel: Panel; label: string; keys: string }[] = [
  { panel: 'preview', label: 'Preview', keys: 'Ctrl+Shift+P' },
  { panel: 'shelf', label: 'Facts to cite', keys: 'Ctrl+Shift+F' },
];

/** The preview follows the typing after a pause of this many milliseconds. */
const PAUSE = 150;
/** The panel's width in per cent, kept as long as the window is open. */
let lastShare = 44;

/** A briefing on stage: head, text, and beside it what its reader will see or the facts that can be cited. */
@customElement('desk-briefing-view')
export class DeskBriefingView extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: auto auto 1fr;
        height: 100%;
        min-height: 0;
        background: var(--paper);
      }
      desk-briefing-head {
        grid-row: 1;
      }
      .split {
        grid-row: 3;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto minmax(0, var(--share));
        min-height: 0;
      }
      .write,
      .panel {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
      .write {
        grid-template-rows: 1fr auto;
      }
      .panel {
        grid-template-rows: auto 1fr;
      }
      ::slotted(desk-briefing-editor) {
        min-height: 0;
      }
      [role='tablist'] {
        display: flex;
        gap: var(--s1);
        padding: var(--s1) var(--s3);
        border-bottom: var(--hair) solid var(--line);
      }
      [role='tabpanel'] {
        min-height: 0;
        overflow: auto;
        background: var(--sheet);
      }
      desk-briefing-shelf {
        height: 100%;
      }
      .wait {
        padding: var(--s6);
        color: var(--ink-soft);
        text-align: center;
      }
    `,
  ];

  /** Null while it is being opened. */
  @property({ attribute: false }) briefing: Briefing | null = null;
  @property({ attribute: false }) documents: ReadonlyMap<string, ArticleDocument> = new Map();
  @property({ attribute: false }) articles: ReadonlyMap<string, ArticleSummary> = new Map();
  @property({ attribute: false }) facts: ReadonlyMap<string, Fact> | null = null;
  @property({ attribute: false }) annotations: ReadonlyMap<string, Annotation> | null = null;
  /** Tells who is who. */
  @property({ attribute: false }) find: FindActor = asWritten;
  @property({ attribute: false }) panel: Panel = 'preview';
  @property({ attribute: false }) firstTime = false;
  @property({ attribute: false }) hintsDone: readonly string[] = [];
  @property({ attribute: false }) readOnly = false;
  /** The text as typed, composed: the newest one all of whose sources were at hand. */
  @state() private checked: BriefingDocument | null = null;
  @state() private marks: ReadonlyMap<string, CitationMark> = new Map();
  @state() private share = lastShare;
  @state() private said = '';
  #pause: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('briefing') && this.briefing?.id !== (changed.get('briefing') as Briefing | null | undefined)?.id) this.checked = null;
    if (changed.has('briefing') || changed.has('documents') || changed.has('articles')) this.#compose();
  }

  protected override updated(): void {
    // The text must stand in the page itself, not in a shadow root: selections and drops of text do not see into one.
    render(this.briefing ? this.#editorTemplate(this.briefing) : nothing, this, { host: this });
  }

  get #editor(): DeskBriefingEditor | null {
    return this.querySelector('desk-briefing-editor');
  }

  #compose(): void {
    clearTimeout(this.#pause);
    if (!this.briefing) return;
    const editor = this.#editor;
    const body = (editor?.openId === this.briefing.id ? editor.body : null) ?? this.briefing.body;
    const loading = (id: string): boolean => this.articles.has(id) && !this.documents.has(id);
    const composed = compose({ ...this.briefing, body }, (id) => this.documents.get(id) ?? null);
    this.marks = citationMarks(composed, loading);
    const waits = composed.sources.some(({ passages }) => passages.some(({ articleId }) => loading(articleId)));
    if (!waits) this.checked = composed;
  }

  #onDraft = (): void => {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#compose(), PAUSE);
  };

  protected override render(): TemplateResult {
    if (!this.briefing) return html`<p class="wait" role="status">Opening…</p>`;
    return html`
      <h1 class="visually-hidden" dir="auto">${this.briefing.title}</h1>
      <desk-briefing-head .briefing=${this.briefing} .readOnly=${this.readOnly}></desk-briefing-head>
      ${this.firstTime ? html`<desk-briefing-hints .done=${this.hintsDone}></desk-briefing-hints>` : nothing}
      <div class="split" .style=${`--share:${this.share}%`}>
        <section class="write" aria-label="Text">
          <slot></slot>
          <desk-briefing-foot .document=${this.checked} @block=${(event: CustomEvent<number>) => this.#editor?.goTo(event.detail)}></desk-briefing-foot>
        </section>
        <desk-briefing-splitter .share=${this.share} @share=${this.#onShare}></desk-briefing-splitter>
        <section class="panel" aria-label="Beside the text">
          <div role="tablist" aria-label="Beside the text" @keydown=${this.#onTabKey}>
            ${panels.map(
              ({ panel, label, keys }) =>
                html`<button class="quiet" role="tab" id="tab-${panel}" aria-controls="panel" aria-selected=${String(panel === this.panel)} tabindex=${panel === this.panel ? 0 : -1} title="${label} (${keys})" @click=${() => this.#show(panel)}>${label}</button>`,
            )}
          </div>
          <div role="tabpanel" id="panel" aria-labelledby="tab-${this.panel}" tabindex=${this.panel === 'preview' ? 0 : nothing}>${this.panel === 'preview' ? this.#preview() : this.#shelf()}</div>
        </section>
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>
    `;
  }

  #editorTemplate(briefing: Briefing): TemplateResult {
    return html`<desk-briefing-editor .briefing=${briefing} .marks=${this.marks} .readOnly=${this.readOnly} @draft=${this.#onDraft}></desk-briefing-editor>`;
  }

  #preview(): TemplateResult {
    if (this.checked === null) return html`<p class="wait" role="status">Checking the sources…</p>`;
    return html`<desk-document-preview .document=${this.checked}></desk-document-preview>`;
  }

  #shelf(): TemplateResult {
    return html`<desk-briefing-shelf .facts=${this.facts} .find=${this.find} .annotations=${this.annotations} .articles=${this.articles} .readOnly=${this.readOnly} @desk-intent=${this.#onShelf}></desk-briefing-shelf>`;
  }

  /** What the shelf offers goes straight into the editor. */
  #onShelf = (event: IntentEvent): void => {
    if (event.intent.do !== 'cite') return;
    event.stopPropagation();
    void this.cite(event.intent);
  };

  /** Puts words and their citation into the text, at the cursor. */
  async cite({ words, as, citation }: Cite): Promise<void> {
    await this.#editor?.insert({ words, as, citation });
    this.#compose();
    const label = this.marks.get(citationKey(citation))?.label;
    this.said = label === undefined ? '' : `Inserted with citation ${label}`;
  }

  #show(panel: Panel): void {
    emit(this, { do: 'save-settings', patch: { composerPanel: panel } });
  }

  #onTabKey = (event: KeyboardEvent): void => {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    const panel: Panel = event.key === 'Home' ? 'preview' : event.key === 'End' ? 'shelf' : this.panel === 'preview' ? 'shelf' : 'preview';
    this.#show(panel);
    this.renderRoot.querySelector<HTMLElement>(`#tab-${panel}`)?.focus();
  };

  #onShare = ({ detail }: CustomEvent<number>): void => {
    lastShare = detail;
    this.share = detail;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-briefing-view': DeskBriefingView;
  }
}
