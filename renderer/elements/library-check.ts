import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Access } from '../../data/contract/contract.ts';
import type { CheckReport } from '../../data/contract/library-view.ts';
import { countWords } from '../reading/moment.ts';
import type { LibraryPanel } from '../state/desk-state.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

/** Reads the whole library through, and says what was found. */
@customElement('desk-library-check')
export class DeskLibraryCheck extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--s4);
        align-content: start;
      }
      p {
        max-width: 68ch;
      }
      .top {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: var(--s5);
      }
      .verdict {
        display: flex;
        align-items: center;
        gap: var(--s2);
        font-size: var(--text-l);
        font-weight: var(--medium);
      }
      .good {
        color: var(--good);
      }
      .bad {
        color: var(--danger);
      }
      h3 {
        font-size: var(--text-m);
      }
      section {
        display: grid;
        gap: var(--s2);
        font-size: var(--text-s);
      }
      li {
        display: grid;
        gap: 2px;
        padding: var(--s2) 0;
        border-top: var(--hair) solid var(--line);
        overflow-wrap: anywhere;
      }
      .repaired {
        color: var(--good);
      }
    `,
  ];

  @property({ attribute: false }) panel!: LibraryPanel;
  @property({ attribute: false }) access!: Access;

  protected override render(): TemplateResult {
    const { report, work } = this.panel;
    return html`
      <div class="top">
        <p class="soft">Reads every byte: articles, briefings, notes, the journal and all backups, and follows every citation to its passage. Nothing is changed. You can work on meanwhile.</p>
        <button class=${report === null ? 'primary' : ''} ?disabled=${work !== null} @click=${() => emit(this, { do: 'check-library', repair: false })}>${report === null ? 'Check the library' : 'Check again'}</button>
      </div>
      <div role="status">${report === null ? nothing : this.#report(report)}</div>
    `;
  }

  #report(report: CheckReport): TemplateResult {
    const { findings, problems } = report;
    const damaged = findings.filter(({ repaired }) => !repaired);
    const isSound = damaged.length + problems.length === 0;
    const read = `${countWords(report.articles, 'article')}, ${countWords(report.facts, 'fact')}, ${countWords(report.annotations, 'annotation')}, ${countWords(report.briefings, 'briefing')} read.`;
    return html`
      <p class="verdict ${isSound ? 'good' : 'bad'}">${icon(isSound ? 'check' : 'warning')}${isSound ? 'The library is sound' : `${countWords(damaged.length + problems.length, 'problem')} found`}</p>
      <p class="soft">${read}</p>
      ${findings.length === 0 ? nothing : this.#damage(report)}
      ${problems.length === 0
        ? nothing
        : html`<section>
            <h3>What leads nowhere</h3>
            <p class="soft">A repair does not touch these: they are yours to put right.</p>
            <ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul>
          </section>`}
    `;
  }

  #damage({ findings }: CheckReport): TemplateResult {
    const canRepair = findings.some(({ repaired }) => !repaired);
    return html`<section>
      <h3>Damaged files</h3>
      <ul>
        ${findings.map(({ file, problem, repaired }) => html`<li><strong>${file}</strong><span>${problem}</span>${repaired ? html`<span class="repaired">Repaired</span>` : nothing}</li>`)}
      </ul>
      ${canRepair
        ? html`<p class="soft">A repair restores what it can from the journal and older generations, and moves damaged files to the folder “damaged” in the library. It deletes nothing. The library is closed while it runs.</p>
            <p><button class="primary" ?disabled=${this.panel.work !== null || this.access.mode === 'read-only'} @click=${() => emit(this, { do: 'check-library', repair: true })}>Repair the library</button></p>`
        : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-library-check': DeskLibraryCheck;
  }
}
