import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Access, OpenFinding } from '../../data/contract/contract.ts';
import type { LibrarySizes } from '../../data/contract/library-view.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import { countWords, momentWords, sizeWords } from '../reading/moment.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

/** Where the library lies, what it holds, and in which state it is. */
@customElement('desk-library-overview')
export class DeskLibraryOverview extends LitElement {
  static override styles = [
    controls,
    css`
      dl {
        display: grid;
        grid-template-columns: 96px minmax(0, 1fr);
        gap: var(--s4) var(--s4);
      }
      dt {
        color: var(--ink-soft);
        font-size: var(--text-s);
        line-height: 1.6;
      }
      .path {
        overflow-wrap: anywhere;
      }
      .actions {
        display: flex;
        gap: var(--s2);
        margin-top: var(--s2);
      }
      .soft {
        font-size: var(--text-s);
      }
      .warn {
        color: var(--warn);
      }
      li + li {
        margin-top: var(--s3);
      }
    `,
  ];

  @property({ attribute: false }) folder = '';
  @property({ attribute: false }) access!: Access;
  @property({ attribute: false }) findings: readonly OpenFinding[] = [];
  @property({ attribute: false }) revision = 0;
  @property({ attribute: false }) savedAt: string | null = null;
  @property({ attribute: false }) articles!: ReadonlyMap<string, ArticleSummary>;
  @property({ attribute: false }) briefings = 0;
  @property({ attribute: false }) notes = 0;
  @property({ attribute: false }) sizes: LibrarySizes | null = null;

  protected override render(): TemplateResult {
    const counts = [...this.articles.values()].map((article) => article.counts);
    const facts = counts.reduce((sum, { accepted, proposed }) => sum + accepted + proposed, 0);
    const annotations = counts.reduce((sum, count) => sum + count.annotations, 0);
    const accepted = counts.reduce((sum, count) => sum + count.accepted, 0);
    return html`<dl>
      <dt>Folder</dt>
      <dd>
        <p class="path"><bdi>${this.folder}</bdi></p>
        <div class="actions">
          <button @click=${() => emit(this, { do: 'reveal', path: this.folder })}>${icon('folder')} Show in folder</button>
          <button @click=${() => emit(this, { do: 'command', id: 'choose-library' })}>Open another library…</button>
        </div>
      </dd>
      <dt>Holds</dt>
      <dd>
        <p>${countWords(this.articles.size, 'article')}, ${countWords(this.briefings, 'briefing')}, ${countWords(this.notes, 'note')}</p>
        <p class="soft">${countWords(facts, 'fact')}, of which ${accepted.toLocaleString('en')} accepted; ${countWords(annotations, 'annotation')}</p>
      </dd>
      <dt>On disk</dt>
      <dd>${this.#size()}</dd>
      <dt>State</dt>
      <dd>${this.#state()}</dd>
      <dt>At opening</dt>
      <dd>${this.#findings()}</dd>
    </dl>`;
  }

  #size(): TemplateResult {
    if (this.sizes === null) return html`<p class="soft">Counting…</p>`;
    const { total, backups } = this.sizes;
    return html`<p>${sizeWords(total)}</p>
      <p class="soft">${backups === 0 ? 'Backups take nothing more so far' : `${sizeWords(backups)} of it is held by backups alone`}: they share with the library what has not changed since.</p>`;
  }

  #state(): TemplateResult {
    if (this.access.mode === 'read-only') return html`<p class="warn">Open for reading only. ${this.access.reason}</p>`;
    const saved = this.savedAt === null ? 'All changes are saved' : `All changes are saved, the last ${momentWords(this.savedAt, new Date())}`;
    return html`<p>${saved}</p>
      <p class="soft">${countWords(this.revision, 'edit')} since the library was made</p>`;
  }

  #findings(): TemplateResult {
    if (this.findings.length === 0) return html`<p>Nothing was found damaged</p>`;
    return html`<ul>
      ${this.findings.map(({ file, problem, kept }) => html`<li><p class="path"><strong>${file}</strong></p><p>${problem}</p>${kept === '' ? nothing : html`<p class="soft">${kept}</p>`}</li>`)}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-library-overview': DeskLibraryOverview;
  }
}
