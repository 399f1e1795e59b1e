import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { displayDate } from '../../data/dates/display-date.ts';
import type { BriefingSummary } from '../../data/model/library.ts';
import { emit } from '../state/intent.ts';
import { controls, stageView } from '../styles/controls.ts';
import { tableStyles } from '../styles/table.ts';
import { icon } from './icon.ts';

/** All briefings, the newest edit first. */
@customElement('desk-briefing-list')
export class DeskBriefingList extends LitElement {
  static override styles = [controls, stageView, tableStyles];

  @property({ attribute: false }) briefings!: ReadonlyMap<string, BriefingSummary>;

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        <h1>Briefings</h1>
        <button class="primary" @click=${() => emit(this, { do: 'add-briefing' })}>${icon('plus')} New briefing</button>
      </div>
      <div class="body">${this.briefings.size === 0 ? this.#empty() : this.#table()}</div>
    `;
  }

  #empty(): TemplateResult {
    return html`<div class="empty">
      <h2>No briefings yet</h2>
      <p>A briefing is your own text in which sentences lead back to the passages they rest on. Start one and drop facts and quotes into it.</p>
      <button class="primary" @click=${() => emit(this, { do: 'add-briefing' })}>${icon('plus')} New briefing</button>
    </div>`;
  }

  #table(): TemplateResult {
    const rows = [...this.briefings.values()].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
    return html`<table>
      <caption class="visually-hidden">Briefings</caption>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Date</th>
          <th scope="col">Marking</th>
          <th scope="col">Last edit</th>
          <th scope="col"><span class="visually-hidden">Actions</span></th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ id, title, date, marking, updatedAt, sample }) => html`<tr>
            <th scope="row">
              <button dir="auto" @click=${() => emit(this, { do: 'go', route: { view: 'briefing', id } })}>${title}</button>
              ${sample ? html`<span class="chip">Sample</span>` : nothing}
            </th>
            <td class="number">${date === null ? nothing : displayDate(date)}</td>
            <td>${marking ?? nothing}</td>
            <td class="number">${new Date(updatedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}</td>
            <td>
              <button class="quiet icon" aria-label="Export “${title}”" title="Export" @click=${() => emit(this, { do: 'dialog', dialog: { kind: 'export', briefingId: id } })}>${icon('export')}</button>
              <button class="quiet icon" aria-label="Remove “${title}”" title="Remove (can be undone)" @click=${() => emit(this, { do: 'remove-briefing', id })}>${icon('trash')}</button>
            </td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-briefing-list': DeskBriefingList;
  }
}
