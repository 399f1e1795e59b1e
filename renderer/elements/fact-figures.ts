import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FigureRef } from '../../data/model/fact.ts';
import { figureFrom, figureParts, NEW_FIGURE, type FigureParts } from '../reading/figure-parts.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

/** Says what the figures of a fact are now; null while one of them is no figure. */
export class FiguresEvent extends Event {
  constructor(readonly figures: FigureRef[] | null) {
    super('figures');
  }
}

/** The figures of a fact, to be corrected, added or removed. One left alone keeps its words and its place in the text. Fires `figures`. */
@customElement('desk-fact-figures')
export class DeskFactFigures extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--s1);
      }
      .figure {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr) minmax(0, 3fr) auto;
        gap: var(--s1);
      }
      input {
        min-width: 0;
      }
      .said {
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }
      .wrong {
        color: var(--danger);
        font-size: var(--text-xs);
      }
    `,
  ];

  @property({ attribute: false }) figures: readonly FigureRef[] = [];
  @state() private rows: readonly { was: FigureRef | null; parts: FigureParts }[] = [];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('figures')) this.rows = this.figures.map((was) => ({ was, parts: figureParts(was) }));
  }

  protected override render(): TemplateResult {
    return html`${this.rows.map(({ was, parts }, at) => {
        const figure = figureFrom(parts, was);
        return html`<div class="figure">
            ${this.#field(at, 'approximator', 'About, at least…', 'Roughly or exactly')} ${this.#field(at, 'value', '34', 'Number')} ${this.#field(at, 'high', 'to', 'Up to')}
            ${this.#field(at, 'unit', 'people', 'Of what')}
            <button class="quiet icon" aria-label="Remove the figure ${parts.value}" title="Remove" @click=${() => this.#keep(this.rows.filter((_, index) => index !== at))}>${icon('cross')}</button>
          </div>
          ${figure === null ? html`<div class="wrong" role="alert">A figure needs a number, such as 34 or 1.5; a range goes from the lower to the higher one.</div>` : was !== null && figure === was ? html`<div class="said" dir="auto">As written: “${was.text}”</div>` : nothing}`;
      })}
      <div><button @click=${() => this.#keep([...this.rows, { was: null, parts: NEW_FIGURE }])}>${icon('plus')} Add a figure</button></div>`;
  }

  #field(at: number, part: keyof FigureParts, placeholder: string, label: string): TemplateResult {
    const change = (event: InputEvent): void =>
      this.#keep(this.rows.map((row, index) => (index === at ? { ...row, parts: { ...row.parts, [part]: (event.target as HTMLInputElement).value } } : row)));
    return html`<input aria-label=${label} title=${label} dir="auto" placeholder=${placeholder} inputmode=${part === 'value' || part === 'high' ? 'decimal' : 'text'} .value=${this.rows[at]?.parts[part] ?? ''} @input=${change} />`;
  }

  #keep(rows: typeof this.rows): void {
    this.rows = rows;
    const figures = rows.map(({ was, parts }) => figureFrom(parts, was));
    this.dispatchEvent(new FiguresEvent(figures.every((figure) => figure !== null) ? figures : null));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-fact-figures': DeskFactFigures;
  }
}
