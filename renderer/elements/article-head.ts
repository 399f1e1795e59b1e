import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CommandId } from '../../data/contract/commands.ts';
import { coverage } from '../../data/extract/coverage.ts';
import type { Article } from '../../data/model/article.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { MarginFilter } from '../reading/margin.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import './bulk-accept.ts';
import { icon, type IconName } from './icon.ts';

/** Longer texts are not counted through for coverage at each change. */
const COUNTED = 400_000;

/** The bar over an article: what the margin shows, how far review has come, and the article's own commands. */
@customElement('desk-article-head')
export class DeskArticleHead extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
        min-height: var(--s7);
        padding: var(--s2) var(--s4);
        border-bottom: var(--hair) solid var(--line);
        background: var(--paper);
      }
      @media (max-width: 1180px) {
        .coverage {
          display: none;
        }
      }
      .grow {
        flex: 1;
      }
      desk-bulk-accept {
        flex-basis: 100%;
      }
      [role='group'] {
        display: flex;
      }
      [role='group'] button {
        border-radius: 0;
        margin-inline-start: -1px;
      }
      [role='group'] button:first-child {
        border-radius: var(--radius) 0 0 var(--radius);
      }
      [role='group'] button:last-child {
        border-radius: 0 var(--radius) var(--radius) 0;
      }
      .soft {
        font-size: var(--text-s);
      }
      .sample {
        color: var(--warn);
      }
    `,
  ];

  @property({ attribute: false }) article!: Article;
  @property({ attribute: false }) facts: readonly Fact[] = [];
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) filter: MarginFilter = 'facts';
  @property({ attribute: false }) readOnly = false;

  protected override render(): TemplateResult {
    const live = this.facts.filter(({ status }) => status !== 'rejected');
    const waiting = live.filter(({ status }) => status === 'proposed').length;
    return html`
      <div role="group" aria-label="What the margin shows">
        ${this.#choice('facts', `Facts and notes`)} ${this.#choice('actors', `Actors`)} ${this.#choice('review', `To review (${waiting})`)} ${this.#choice('notes', 'Notes')}
        ${this.#choice('all', 'All')}
      </div>
      <span class="soft coverage">${this.#coverage()}</span>
      ${this.article.sample ? html`<span class="chip sample">Sample</span>` : ''}
      <span class="grow"></span>
      ${this.#command('find', 'search', 'Find in article (Ctrl+F)')} ${this.#command('text-smaller', 'smaller', 'Smaller text (Ctrl+-)')}
      ${this.#command('text-larger', 'larger', 'Larger text (Ctrl+=)')} ${this.#command('edit-article', 'edit', 'Article details (Ctrl+D)')}
      <button class="quiet icon" title="History of this article" aria-label="History of this article" @click=${this.#history}>${icon('history')}</button>
      ${this.#command('keys', 'keyboard', 'Keys of this place (?)')}
      ${this.filter === 'review' && waiting > 0 && !this.readOnly ? html`<desk-bulk-accept .facts=${live}></desk-bulk-accept>` : ''}
    `;
  }

  #history = (): void => {
    const { id, title } = this.article;
    emit(this, { do: 'show-history', record: { kind: 'article', id }, title });
  };

  #coverage(): string {
    if (this.text.length > COUNTED) return '';
    const { sentences, without } = coverage(this.text, this.facts);
    if (sentences === 0) return '';
    return without.length === 0 ? 'Every sentence has a fact' : `${without.length} of ${sentences} sentences without a fact`;
  }

  #choice(filter: MarginFilter, label: string): TemplateResult {
    return html`<button aria-pressed=${this.filter === filter} @click=${() => this.dispatchEvent(new CustomEvent('filter', { detail: filter }))}>${label}</button>`;
  }

  #command(id: CommandId, name: IconName, label: string): TemplateResult {
    return html`<button class="quiet icon" title=${label} aria-label=${label} @click=${() => emit(this, { do: 'command', id })}>${icon(name)}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-article-head': DeskArticleHead;
  }
}
