import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CommandId } from '../../data/contract/commands.ts';
import { displayDate } from '../../data/dates/display-date.ts';
import type { Fact, FactStatus } from '../../data/model/fact.ts';
import type { Span } from '../../data/model/target.ts';
import { whenWords } from '../../data/timeline/mark.ts';
import { factState, stanceWord } from '../reading/words.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { icon, type IconName } from './icon.ts';

/** A fact in full: what, when and how sure of it, who, who says so, who put it there, and what can be done about it. */
@customElement('desk-fact-card')
export class DeskFactCard extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--s2);
        padding: var(--s3);
        font-size: var(--text-s);
      }
      .state {
        display: flex;
        align-items: center;
        gap: var(--s1);
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }
      .state > span + button {
        margin-inline-start: auto;
      }
      .statement {
        font: var(--regular) var(--text-m) / 1.45 var(--serif);
        max-height: 12em;
        overflow: auto;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s1) var(--s3);
      }
      dt {
        color: var(--ink-soft);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1);
      }
      .actions button {
        padding: 0 var(--s2);
      }
      dd .chip {
        max-width: 100%;
        min-height: 22px;
        justify-content: start;
        text-align: start;
        white-space: normal;
        border-radius: 11px;
      }
      .inferred {
        color: var(--warn);
      }
      .link {
        min-height: 0;
        padding: 0;
        border: 0;
        background: none;
        color: var(--accent);
        text-align: start;
        text-decoration: underline;
        white-space: normal;
      }
      details summary {
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }
    `,
  ];

  @property({ attribute: false }) fact!: Fact;
  @property({ attribute: false }) span!: Span;
  @property({ attribute: false }) facts: readonly Fact[] = [];
  @property({ attribute: false }) contested = false;

  protected override render(): TemplateResult {
    const { fact } = this;
    const state = factState(fact, this.contested);
    return html`
      <div class="state">
        ${icon(state.icon)}<span>${state.word}${fact.edited ? ', edited' : ''}</span>
        <button class="quiet icon" title="History of this fact (Ctrl+Shift+H)" aria-label="History of this fact" @click=${() => emit(this, { do: 'show-history', record: { kind: 'fact', id: fact.id }, title: fact.statement })}>${icon('history')}</button>
        <button class="quiet icon" title="Close (Esc)" aria-label="Close" @click=${() => emit(this, { do: 'focus', focus: null })}>${icon('cross')}</button>
      </div>
      <p class="statement" dir="auto">${fact.statement}</p>
      <dl>${this.#when()} ${this.#who()} ${this.#figures()} ${this.#attribution()} ${this.#contest()}</dl>
      <div class="actions">
        ${fact.status === 'accepted' ? nothing : this.#decide('accepted', 'Accept', 'A')}
        ${fact.status === 'rejected' ? this.#decide('proposed', 'Reconsider', '') : fact.origin.by === 'app' ? this.#decide('rejected', 'Reject', 'X') : nothing}
        <button @click=${this.#edit} title="Edit (E)">${icon('edit')} Edit</button>
        ${fact.kind === 'actor' || fact.status === 'rejected'
          ? nothing
          : html`${this.#command('split-fact', 'split', 'Split', 'Split where the selection begins (S)')} ${this.#command('merge-facts', 'merge', 'Merge', 'Merge with the next fact (M)')}`}
        ${fact.origin.by === 'analyst'
          ? html`<button @click=${() => emit(this, { do: 'remove-fact', articleId: fact.articleId, id: fact.id })}>${icon('trash')} Remove</button>`
          : nothing}
      </div>
      ${fact.origin.by === 'app'
        ? html`<details><summary>Why this was proposed</summary><p class="soft">${fact.origin.rule} (score ${fact.origin.score.toFixed(2)})</p></details>`
        : html`<p class="state">Added by you</p>`}
    `;
  }

  #when(): TemplateResult | typeof nothing {
    const { when } = this.fact;
    if (!when) return nothing;
    return html`<dt>When</dt>
      <dd>
        ${whenWords(when)}
        ${when.rule === '' ? nothing : html`<div class="inferred">${icon('calendar')} ${when.rule}</div>`}
        ${when.alternatives.length === 0 ? nothing : html`<div class="soft">Or: ${when.alternatives.map((edtf) => displayDate(edtf)).join(', ')}</div>`}
      </dd>`;
  }

  #who(): TemplateResult | typeof nothing {
    const { actors, articleId } = this.fact;
    if (actors.length === 0) return nothing;
    return html`<dt>Who, where</dt>
      <dd>
        ${actors.map(
          ({ name, kind, role }) => html`<button class="chip quiet" title="Show ${name} everywhere" @click=${() => emit(this, { do: 'show-actor', articleId, name: { name, kind } })}>
            ${icon(kind === 'person' ? 'actor' : kind)}<span dir="auto">${name}${role === null ? '' : `, ${role}`}</span>
          </button> `,
        )}
      </dd>`;
  }

  #figures(): TemplateResult | typeof nothing {
    const figures = this.fact.figures ?? [];
    if (figures.length === 0) return nothing;
    return html`<dt>Figures</dt><dd dir="auto">${[...new Set(figures.map(({ text }) => text))].join('; ')}</dd>`;
  }

  #attribution(): TemplateResult | typeof nothing {
    const { attribution } = this.fact;
    if (!attribution) return nothing;
    const source = attribution.source?.text ?? 'No source named';
    return html`<dt>Who says so</dt>
      <dd dir="auto"><strong>${source}</strong> ${stanceWord(attribution.stance)} (“${attribution.cue.text}”)</dd>`;
  }

  #contest(): TemplateResult | typeof nothing {
    const denied = this.facts.find(({ id }) => id === this.fact.attribution?.denies);
    const denials = this.facts.filter(({ attribution, status }) => attribution?.denies === this.fact.id && status !== 'rejected');
    if (!denied && denials.length === 0) return nothing;
    const link = (fact: Fact): TemplateResult =>
      html`<button class="link" @click=${() => emit(this, { do: 'show-passage', articleId: fact.articleId, span: { start: fact.target.start, end: fact.target.end }, focus: { kind: 'fact', id: fact.id } })}>${fact.statement}</button>`;
    return html`${denied ? html`<dt>Denies</dt><dd>${link(denied)}</dd>` : nothing}
    ${denials.map((denial) => html`<dt>Denied by</dt><dd>${denial.attribution?.source?.text ?? ''}: ${link(denial)}</dd>`)}`;
  }

  #decide(status: FactStatus, label: string, key: string): TemplateResult {
    const { articleId, id } = this.fact;
    return html`<button
      class=${status === 'accepted' ? 'primary' : ''}
      title=${key === '' ? label : `${label} (${key})`}
      @click=${() => emit(this, { do: 'decide-facts', articleId, ids: [id], status })}
    >
      ${icon(status === 'accepted' ? 'check' : status === 'rejected' ? 'cross' : 'undo')} ${label}
    </button>`;
  }

  /** The press leaves the selection in the text, which says where to split. */
  #command(id: CommandId, name: IconName, label: string, title: string): TemplateResult {
    return html`<button title=${title} @mousedown=${(event: Event) => event.preventDefault()} @click=${() => emit(this, { do: 'command', id })}>${icon(name)} ${label}</button>`;
  }

  #edit = (): void => {
    const { id, articleId, kind, statement, when, actors, attribution, figures = [] } = this.fact;
    emit(this, { do: 'dialog', dialog: { kind: 'fact', articleId, factId: id, span: this.span, fields: { kind, statement, when, actors, attribution, figures } } });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-fact-card': DeskFactCard;
  }
}
