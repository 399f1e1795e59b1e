import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { icon, type IconName } from './icon.ts';

const hints: readonly { id: string; icon: IconName; words: string }[] = [
  { id: 'timeline', icon: 'calendar', words: 'Click a date on the timeline to see its sentence' },
  { id: 'select', icon: 'edit', words: 'Select text in an article and write a note' },
  { id: 'export', icon: 'export', words: 'Export: whoever reads it can check it' },
];

/** Three first steps for a first-time user. Each goes with a click and stays away. */
@customElement('desk-briefing-hints')
export class DeskBriefingHints extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      /* Where all three would take two lines, the third waits until one is gone. */
      @container (max-width: 940px) {
        li:nth-child(3) {
          display: none;
        }
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s2);
        padding: var(--s1) var(--s5);
        border-bottom: var(--hair) solid var(--line);
        background: var(--paper);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--s2);
        padding-inline-start: var(--s3);
        border: var(--hair) solid var(--line);
        border-radius: var(--radius);
        background: var(--accent-wash);
        font-size: var(--text-xs);
      }
      li > svg {
        color: var(--accent);
      }
      button.icon {
        width: var(--s5);
        min-height: var(--s5);
      }
    `,
  ];

  @property({ attribute: false }) done: readonly string[] = [];

  protected override render(): TemplateResult | '' {
    const open = hints.filter(({ id }) => !this.done.includes(id));
    if (open.length === 0) return '';
    return html`<ul aria-label="First steps">
      ${open.map(
        ({ id, icon: name, words }) =>
          html`<li>${icon(name)} ${words} <button class="quiet icon" aria-label="Got it: ${words}" title="Got it" @click=${() => emit(this, { do: 'save-settings', patch: { hintsDone: [...this.done, id] } })}>${icon('cross')}</button></li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-briefing-hints': DeskBriefingHints;
  }
}
