import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

export interface PickOption {
  value: string;
  label: string;
  count: number;
}

/** Says which values are chosen now. */
export class PickEvent extends Event {
  constructor(readonly chosen: readonly string[]) {
    super('pick');
  }
}

/** How many options are shown before the search narrows them. */
const SHOWN = 200;

/** A button that opens a list to choose several of, searched by typing. Fires `pick`. */
@customElement('desk-timeline-pick')
export class DeskTimelinePick extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: inline-block;
        anchor-scope: --pick;
      }
      .opener {
        anchor-name: --pick;
        max-width: 240px;
      }
      .opener span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .panel {
        position: fixed;
        position-anchor: --pick;
        inset: auto;
        top: calc(anchor(bottom) + var(--s1));
        left: anchor(left);
        position-try-fallbacks: flip-inline;
        width: 320px;
        max-height: 60vh;
        padding: var(--s2);
        border: var(--hair) solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--raised);
        color: var(--ink);
        box-shadow: var(--shadow);
      }
      .panel:popover-open {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        gap: var(--s2);
      }
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
        overflow: auto;
      }
      .option {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--s2);
        min-height: var(--row);
        padding: 0 var(--s2);
        border-radius: var(--radius-s);
        color: var(--ink);
      }
      .option:hover,
      .option:focus-within {
        background: var(--hover);
      }
      .option span:nth-of-type(1) {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .count {
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
      }
      p {
        padding: var(--s2);
      }
    `,
  ];

  /** What is chosen, in the plural: "Actors". */
  @property() label = '';
  @property({ attribute: false }) options: readonly PickOption[] = [];
  @property({ attribute: false }) chosen: readonly string[] = [];
  @state() private wanted = '';
  @state() private open = false;
  @query('.panel') private panel!: HTMLElement;

  protected override render(): TemplateResult {
    const names = this.chosen.map((value) => this.options.find((option) => option.value === value)?.label ?? value);
    return html`
      <button
        class="opener"
        aria-haspopup="dialog"
        aria-expanded=${this.open}
        aria-pressed=${this.chosen.length > 0 ? 'true' : nothing}
        title=${names.length === 0 ? nothing : names.join(', ')}
        @click=${() => this.panel.togglePopover()}
      >
        <span>${names.length === 0 ? `All ${this.label.toLowerCase()}` : names.length === 1 ? names[0] : `${names.length} ${this.label.toLowerCase()}`}</span>${icon('down')}
      </button>
      <div class="panel" popover role="dialog" aria-label=${this.label} @toggle=${this.#onToggle} @keydown=${this.#onKey}>
        ${this.open ? this.#list() : nothing}
      </div>
    `;
  }

  #list(): TemplateResult {
    const wanted = this.wanted.trim().toLowerCase();
    const found = this.options.filter(({ label, value }) => label.toLowerCase().includes(wanted) || (wanted === '' && this.chosen.includes(value)));
    return html`
      <input type="search" aria-label=${`Search ${this.label.toLowerCase()}`} placeholder="Search" autofocus .value=${this.wanted} @input=${this.#onSearch} />
      <fieldset>
        <legend class="visually-hidden">${this.label}</legend>
        ${repeat(
          found.slice(0, SHOWN),
          ({ value }) => value,
          ({ value, label, count }) => html`<label class="option">
            <input type="checkbox" .checked=${this.chosen.includes(value)} @change=${() => this.#toggle(value)} />
            <span dir="auto">${label}</span><span class="count" aria-label=${count === 1 ? '1 fact' : `${count} facts`}>${count}</span>
          </label>`,
        )}
        ${found.length === 0 ? html`<p class="soft">Nothing called “${this.wanted}”.</p>` : nothing}
        ${found.length > SHOWN ? html`<p class="soft">${found.length - SHOWN} more: type to narrow them.</p>` : nothing}
      </fieldset>
      <button ?disabled=${this.chosen.length === 0} @click=${() => this.#choose([])}>Choose none</button>
    `;
  }

  #toggle(value: string): void {
    this.#choose(this.chosen.includes(value) ? this.chosen.filter((one) => one !== value) : [...this.chosen, value]);
  }

  #choose(chosen: readonly string[]): void {
    this.dispatchEvent(new PickEvent(chosen));
  }

  readonly #onSearch = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.wanted = event.target.value;
  };

  readonly #onToggle = async (event: ToggleEvent): Promise<void> => {
    this.open = event.newState === 'open';
    this.wanted = '';
    if (!this.open) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  };

  /** Up and down move through the list, as in any menu. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const stops = [...this.renderRoot.querySelectorAll<HTMLElement>('.panel input')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-timeline-pick': DeskTimelinePick;
  }
}
