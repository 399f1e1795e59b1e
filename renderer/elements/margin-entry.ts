import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayDate } from '../../data/dates/display-date.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { MarginEntry } from '../reading/margin.ts';
import { scoreWords } from '../reading/score.ts';
import { factState } from '../reading/words.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import './annotation-card.ts';
import './fact-card.ts';
import { icon } from './icon.ts';

/** A fact or annotation beside its passage: one line, and a card over the lines below while it has the focus. */
@customElement('desk-margin-entry')
export class DeskMarginEntry extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        position: relative;
        user-select: none;
      }
      .line {
        display: grid;
        grid-template-columns: auto auto minmax(0, 1fr);
        justify-content: start;
        gap: var(--s2);
        width: 100%;
        min-height: 26px;
        padding: 0 var(--s2);
        border-color: transparent;
        border-inline-start: 3px solid var(--fact-line);
        border-radius: 0 var(--radius-s) var(--radius-s) 0;
        background: transparent;
        font-size: var(--text-s);
        text-align: start;
      }
      .line.proposed {
        border-inline-start-style: dotted;
      }
      .line.annotation {
        border-inline-start-color: var(--warn);
      }
      .line.rejected {
        opacity: 0.75;
        text-decoration: line-through;
      }
      .line svg {
        color: var(--ink-soft);
      }
      .when {
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
      }
      .words {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .card {
        position: absolute;
        z-index: 2;
        inset: 0 0 auto 0;
        border: var(--hair) solid var(--accent);
        border-radius: var(--radius);
        background: var(--raised);
        box-shadow: var(--shadow);
        user-select: text;
      }
    `,
  ];

  @property({ attribute: false }) entry!: MarginEntry;
  @property({ attribute: false }) facts: readonly Fact[] = [];
  @property({ type: Boolean, reflect: true }) active = false;
  @property({ attribute: false }) contested = false;
  @property({ attribute: false }) editing = false;

  protected override render(): TemplateResult {
    const { entry } = this;
    return html`${this.#line()}${this.active
      ? html`<div class="card">
          ${entry.kind === 'fact'
            ? html`<desk-fact-card .fact=${entry.fact} .span=${entry.span} .facts=${this.facts} .contested=${this.contested}></desk-fact-card>`
            : html`<desk-annotation-card .annotation=${entry.annotation} .editing=${this.editing}></desk-annotation-card>`}
        </div>`
      : ''}`;
  }

  #line(): TemplateResult {
    const { entry } = this;
    if (entry.kind === 'annotation') {
      const { body, tags } = entry.annotation;
      const words = body === '' ? (tags.length > 0 ? '' : 'Highlight') : body;
      return html`<button class="line annotation" @click=${this.#focus}>
        ${icon('note')}<span class="when"><span class="visually-hidden">Note: </span>${tags.map((tag) => `#${tag}`).join(' ')}</span><span class="words" dir="auto">${words}</span>
      </button>`;
    }
    const { fact } = entry;
    const state = factState(fact, this.contested);
    const score = fact.status === 'proposed' ? scoreWords(fact) : null;
    const [actor] = fact.actors;
    const label = fact.kind === 'actor' && actor ? `${actor.name}${actor.role === null ? '' : `, ${actor.role}`}` : fact.statement;
    const when = fact.when ? displayDate(fact.when.edtf) : fact.kind === 'actor' ? (actor?.kind ?? '') : '';
    return html`<button class="line ${fact.status}" title=${score === null ? state.word : `${state.word}, score ${score}`} @click=${this.#focus}>
      ${icon(state.icon)}<span class="when"><span class="visually-hidden">${state.word}: </span>${when}</span>
      <span class="words" dir="auto">${label}</span>
    </button>`;
  }

  #focus = (): void => emit(this, { do: 'focus', focus: { kind: this.entry.kind, id: this.entry.id } });
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-margin-entry': DeskMarginEntry;
  }
}
