import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Briefing, BriefingBody } from '../../data/model/briefing.ts';
import type { CitationMark } from '../composer/citation-marks.ts';
import type { Cite } from '../composer/cite-data.ts';
import type { Format, FormatState } from '../composer/formats.ts';
import type { Composer } from '../composer/open-composer.ts';
import type { Sent } from '../composer/sent.ts';
import { emit, request } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { briefingTextStyle } from './briefing-text-style.ts';
import { Draft } from './draft.ts';
import { icon, type IconName } from './icon.ts';

type Parts = typeof import('../composer/open-composer.ts') & typeof import('../composer/schema.ts') & typeof import('../composer/sent.ts');

const tools: readonly { format: Format; icon: IconName; label: string; keys: string; press: boolean }[] = [
  { format: 'heading', icon: 'heading', label: 'Heading', keys: 'Control+Alt+2', press: true },
  { format: 'subheading', icon: 'subheading', label: 'Subheading', keys: 'Control+Alt+3', press: true },
  { format: 'strong', icon: 'bold', label: 'Bold', keys: 'Control+B', press: true },
  { format: 'em', icon: 'italic', label: 'Italic', keys: 'Control+I', press: true },
  { format: 'bullets', icon: 'bullets', label: 'Bulleted list', keys: 'Control+Shift+8', press: true },
  { format: 'numbers', icon: 'numbers', label: 'Numbered list', keys: 'Control+Shift+7', press: true },
  { format: 'quote', icon: 'quote', label: 'Quotation', keys: 'Control+Shift+9', press: true },
  { format: 'undo', icon: 'undo', label: 'Undo typing', keys: 'Control+Z', press: false },
  { format: 'redo', icon: 'redo', label: 'Redo typing', keys: 'Control+Shift+Z', press: false },
];

/** Where each briefing was left, as long as the window is open: whoever looks at a passage comes back to the same place. */
const places = new Map<string, { cursor: number; scroll: number }>();

/**
 * The text of a briefing, to be written. Keeps what was typed half a second after the last change, and at once when it is
 * left. Says `draft` whenever the text is another one. The text stands in light DOM: it must itself be in a slot or in the page.
 */
@customElement('desk-briefing-editor')
export class DeskBriefingEditor extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: auto 1fr;
        min-width: 0;
        min-height: 0;
        background: var(--sheet);
      }
      [role='toolbar'] {
        display: flex;
        align-items: center;
        gap: var(--s1);
        padding: var(--s1) var(--s3);
        border-bottom: var(--hair) solid var(--line);
        background: var(--paper);
      }
      [aria-disabled='true'] {
        opacity: 0.5;
      }
      hr {
        align-self: stretch;
        width: var(--hair);
        margin: var(--s1);
        border: 0;
        background: var(--line);
      }
      .page {
        min-height: 0;
        overflow: auto;
      }
    `,
  ];

  @property({ attribute: false }) briefing!: Briefing;
  /** How citations show, by citation key. */
  @property({ attribute: false }) marks: ReadonlyMap<string, CitationMark> = new Map();
  @property({ attribute: false }) readOnly = false;
  @state() private formats: Record<Format, FormatState> | null = null;
  @state() private current: Format = 'heading';

  #place = document.createElement('div');
  #parts: Parts | null = null;
  #composer: Composer | null = null;
  #sent: Sent | null = null;
  @query('.page') private page!: HTMLElement;
  /** Known also when the element has left the page and no longer scrolls. */
  #scroll = 0;
  #openId = '';
  #opening: Promise<void> | null = null;
  #draft = new Draft(this, () => this.#keep());

  /** The text as it stands, typed or kept; null until the editor is open. */
  get body(): BriefingBody | null {
    return this.#parts && this.#composer ? this.#parts.bodyOf(this.#composer.document) : null;
  }

  /** The briefing whose text `body` is. */
  get openId(): string {
    return this.#openId;
  }

  /** Puts words and their citation at the cursor, once the editor is open. */
  async insert(cite: Cite): Promise<void> {
    await this.#opening;
    this.#composer?.insert(cite);
  }

  /** Puts the cursor at the start of the top-level block with that index. */
  goTo(block: number): void {
    this.#composer?.goTo(block);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#place.className = 'briefing-text';
    this.append(this.#place);
    const root = this.getRootNode() as Document | ShadowRoot;
    const sheet = briefingTextStyle.styleSheet;
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    this.#opening = this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
    this.#composer?.close();
    this.#composer = null;
  }

  /** The editor is fetched when a briefing is first written. */
  async #open(): Promise<void> {
    const [composer, schema, sent] = await Promise.all([import('../composer/open-composer.ts'), import('../composer/schema.ts'), import('../composer/sent.ts')]);
    await this.updateComplete;
    if (!this.isConnected || this.#composer) return;
    this.#parts = { ...composer, ...schema, ...sent };
    this.#openId = this.briefing.id;
    this.#sent = new sent.Sent();
    this.#composer = composer.openComposer(this.#place, schema.documentOf(this.briefing.body), {
      changed: () => {
        this.#draft.touch();
        this.#say();
      },
      formatted: (formats) => (this.formats = formats),
      opened: ({ articleId, factId, target: { start, end } }) =>
        emit(this, { do: 'show-passage', articleId, span: { start, end }, focus: factId === null ? null : { kind: 'fact', id: factId } }),
      left: () => this.#draft.flush(),
    });
    this.#composer.setMarks(this.marks);
    this.#composer.setEditable(!this.readOnly);
    this.#return();
    this.#say();
  }

  #leave(): void {
    if (this.#composer) places.set(this.#openId, { cursor: this.#composer.cursor, scroll: this.#scroll });
  }

  #return(): void {
    const place = places.get(this.#openId);
    if (place) this.#composer?.setCursor(place.cursor);
    this.page.scrollTop = place?.scroll ?? 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('briefing')) this.#receive();
    if (changed.has('marks')) this.#composer?.setMarks(this.marks);
    if (changed.has('readOnly')) this.#composer?.setEditable(!this.readOnly);
  }

  /** Another briefing is opened afresh. A change of this one made elsewhere shows, unless it is our own echo or would eat a draft. */
  #receive(): void {
    if (!this.#parts || !this.#composer || !this.#sent) return;
    const incoming = this.#parts.documentOf(this.briefing.body);
    if (this.briefing.id !== this.#openId) {
      this.#draft.flush();
      this.#leave();
      this.#openId = this.briefing.id;
      this.#sent = new this.#parts.Sent();
      this.#composer.load(incoming);
      this.#return();
    } else if (!this.#sent.settles(incoming) && !this.#draft.dirty && !incoming.eq(this.#composer.document)) {
      this.#composer.adopt(incoming);
    } else return;
    this.#say();
  }

  #keep(): Promise<boolean> {
    const { body } = this;
    if (!body || !this.#composer) return Promise.resolve(true);
    this.#sent?.add(this.#composer.document);
    return request(this, { do: 'update-briefing', id: this.#openId, patch: { body } });
  }

  #say(): void {
    this.dispatchEvent(new CustomEvent('draft'));
  }

  protected override render(): TemplateResult {
    return html`
      <div role="toolbar" aria-label="Format" @keydown=${this.#onKey}>
        ${tools.map((tool) => html`${tool.format === 'strong' || tool.format === 'bullets' || tool.format === 'undo' ? html`<hr />` : ''}${this.#button(tool)}`)}
      </div>
      <div class="page" @scroll=${() => (this.#scroll = this.page.scrollTop)}><slot></slot></div>
    `;
  }

  #button({ format, icon: name, label, keys, press }: (typeof tools)[number]): TemplateResult {
    const shown = this.formats?.[format];
    const disabled = this.readOnly || !shown?.enabled;
    return html`<button
      class="quiet icon"
      data-format=${format}
      aria-label=${label}
      title="${label} (${keys.replace('Control', 'Ctrl')})"
      aria-keyshortcuts=${keys}
      aria-pressed=${press ? String(shown?.active ?? false) : nothing}
      aria-disabled=${String(disabled)}
      tabindex=${format === this.current ? 0 : -1}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#run(format, disabled)}
    >
      ${icon(name)}
    </button>`;
  }

  #run(format: Format, disabled: boolean): void {
    this.current = format;
    if (!disabled) this.#composer?.run(format);
  }

  #onKey = (event: KeyboardEvent): void => {
    const at = tools.findIndex(({ format }) => format === this.current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tools.at(to % tools.length);
    if (!next) return;
    this.current = next.format;
    this.renderRoot.querySelector<HTMLElement>(`[data-format='${next.format}']`)?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-briefing-editor': DeskBriefingEditor;
  }
}
