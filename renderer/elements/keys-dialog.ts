import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { commands, type Command } from '../../data/contract/commands.ts';
import type { Route } from '../../data/model/settings.ts';
import { emit } from '../state/intent.ts';
import { keyLabel } from '../state/keys.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';

const readingKeys: readonly (readonly [key: string, label: string])[] = [
  ['Tab', 'Go to the text'],
  ['↑ ↓', 'Paragraph before or after'],
  ['Enter', 'Select the first or next sentence'],
  [', .', 'Sentence before or after'],
  ['Shift + ← →', 'Grow or shrink the selection'],
  ['Esc', 'One step back'],
];

const writingKeys: readonly (readonly [key: string, label: string])[] = [
  ['Ctrl+Alt+2', 'Heading'],
  ['Ctrl+Alt+3', 'Subheading'],
  ['Ctrl+B', 'Bold'],
  ['Ctrl+I', 'Italic'],
  ['Ctrl+Shift+7', 'Numbered list'],
  ['Ctrl+Shift+8', 'Bulleted list'],
  ['Ctrl+Shift+9', 'Quotation'],
  ['Enter', 'Open the passage of the citation selected'],
];
/** Keys of a place that are no commands. */
const ownKeys: Partial<Record<Route['view'], typeof readingKeys>> = { article: readingKeys, briefing: writingKeys };

/** The keys of the place on stage. */
@customElement('desk-keys-dialog')
export class DeskKeysDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      .content {
        grid-template-columns: 1fr 1fr;
        gap: var(--s5);
        align-items: start;
      }
      h3 {
        margin-bottom: var(--s2);
        font-size: var(--text-m);
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--s1) var(--s3);
        font-size: var(--text-s);
      }
    `,
  ];

  @property({ attribute: false }) view!: Route['view'];
  @query('dialog') private dialogElement!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialogElement.showModal();
  }

  protected override render(): TemplateResult {
    const own = ownKeys[this.view] ?? [];
    const here = commands.filter(({ place, key }) => place === this.view && key !== null);
    return html`<dialog aria-labelledby="heading" @cancel=${this.#close}>
      <header role="presentation"><h2 id="heading">Keys</h2><button @click=${this.#close}>Close</button></header>
      <div class="content" tabindex="0">
        <section>
          <h3>Here</h3>
          <dl>
            ${own.map(([key, label]) => html`<dt><kbd>${key}</kbd></dt><dd>${label}</dd>`)}
            ${here.map((command) => this.#row(command))}
            ${here.length === 0 && own.length === 0 ? html`<dd class="soft">This place has no keys of its own.</dd>` : ''}
          </dl>
        </section>
        <section>
          <h3>Everywhere</h3>
          <dl>${commands.filter(({ place, key }) => place === 'everywhere' && key !== null).map((command) => this.#row(command))}</dl>
        </section>
      </div>
    </dialog>`;
  }

  #row({ key, label }: Command): TemplateResult {
    return html`<dt><kbd>${keyLabel(key ?? '')}</kbd></dt>
      <dd>${label}</dd>`;
  }

  #close = (event: Event): void => {
    event.preventDefault();
    emit(this, { do: 'dialog', dialog: null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-keys-dialog': DeskKeysDialog;
  }
}
