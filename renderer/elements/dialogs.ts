import { html, nothing, type TemplateResult } from 'lit';
import type { DeskState } from '../state/desk-state.ts';

/** Dialogs are fetched when they are first shown, or in quiet moments before that. */
export const dialogModules: Record<NonNullable<DeskState['dialog']>['kind'], () => Promise<unknown>> = {
  import: () => import('./import-dialog.ts'),
  palette: () => import('./palette-dialog.ts'),
  keys: () => import('./keys-dialog.ts'),
  export: () => import('./export-dialog.ts'),
  article: () => import('./article-dialog.ts'),
  fact: () => import('./fact-dialog.ts'),
  'merge-actors': () => import('./actor-merge-dialog.ts'),
  'split-actor': () => import('./actor-split-dialog.ts'),
  'name-actor': () => import('./actor-name-dialog.ts'),
  library: () => import('./library-dialog.ts'),
  history: () => import('./history-dialog.ts'),
};

/** Fetches the code of the dialog that is to be shown. */
export function fetchDialog(dialog: NonNullable<DeskState['dialog']>): void {
  void dialogModules[dialog.kind]();
}

/** The dialog over the window, if there is one. */
export function dialogOf(state: DeskState): TemplateResult | typeof nothing {
  const { dialog, articles } = state;
  switch (dialog?.kind) {
    case 'import':
      return html`<desk-import-dialog .reading=${dialog.reading}></desk-import-dialog>`;
    case 'palette':
      return html`<desk-palette-dialog .articles=${articles} .briefings=${state.briefings} .facts=${state.facts} .actors=${state.actors} .view=${state.route.view} .isProtected=${state.isProtected}></desk-palette-dialog>`;
    case 'keys':
      return html`<desk-keys-dialog .view=${state.route.view}></desk-keys-dialog>`;
    case 'export': {
      const briefing = state.briefings.get(dialog.briefingId);
      return briefing ? html`<desk-export-dialog .briefing=${briefing} .job=${[...state.jobs.values()].at(-1) ?? null}></desk-export-dialog>` : nothing;
    }
    case 'article': {
      const article = articles.get(dialog.id);
      return article ? html`<desk-article-dialog .article=${article}></desk-article-dialog>` : nothing;
    }
    case 'fact':
      return html`<desk-fact-dialog .draft=${dialog} .text=${state.documents.get(dialog.articleId)?.text ?? ''} .facts=${state.facts} .actors=${state.actors}></desk-fact-dialog>`;
    case 'library':
      return html`<desk-library-dialog
        .section=${dialog.section}
        .folder=${state.folder}
        .access=${state.access}
        .findings=${state.findings}
        .revision=${state.revision}
        .savedAt=${state.savedAt}
        .articles=${articles}
        .briefings=${state.briefings.size}
        .notes=${state.notes.size}
        .settings=${state.settings}
        .isProtected=${state.isProtected}
        .protectionFailure=${state.protectionFailure}
        .protectionJob=${state.protectionJob}
        .panel=${state.library}
        .jobs=${state.jobs}
      ></desk-library-dialog>`;
    case 'history':
      return html`<desk-history-dialog .record=${dialog.record} .heading=${dialog.title} .past=${state.past} .back=${dialog.back} .readOnly=${state.access.mode === 'read-only'}></desk-history-dialog>`;
    case 'merge-actors':
      return html`<desk-actor-merge-dialog .names=${dialog.names} .facts=${state.facts} .actors=${state.actors}></desk-actor-merge-dialog>`;
    case 'split-actor':
      return html`<desk-actor-split-dialog .of=${dialog.of} .facts=${state.facts} .actors=${state.actors} .articles=${articles}></desk-actor-split-dialog>`;
    case 'name-actor':
      return html`<desk-actor-name-dialog .of=${dialog.of} .as=${dialog.as} .facts=${state.facts} .actors=${state.actors}></desk-actor-name-dialog>`;
    case undefined:
      return nothing;
  }
}
