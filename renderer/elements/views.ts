import { html, type TemplateResult } from 'lit';
import type { Route } from '../../data/model/settings.ts';
import { finderFor } from '../reading/finder.ts';
import { list, type DeskState } from '../state/desk-state.ts';

/** Views are fetched when they are first shown, or in quiet moments before that. */
export const viewModules: Record<Route['view'], () => Promise<unknown>> = {
  briefings: () => import('./briefing-list.ts'),
  briefing: () => import('./briefing-view.ts'),
  articles: () => import('./article-list.ts'),
  article: () => import('./article-view.ts'),
  actors: () => import('./actor-view.ts'),
  notes: () => import('./note-view.ts'),
  timeline: () => import('./timeline-view.ts'),
};

/** Fetches the code of a view; a name that is none is left alone. */
export function fetchView(name: string): void {
  if (Object.hasOwn(viewModules, name)) void viewModules[name as Route['view']]();
}

/** What the stage shows. */
export function stageOf(state: DeskState): TemplateResult {
  const { route, articles, briefings, facts, annotations, settings, focus } = state;
  switch (route.view) {
    case 'briefings':
      return html`<desk-briefing-list .briefings=${briefings}></desk-briefing-list>`;
    case 'briefing':
      return html`<desk-briefing-view
        .briefing=${state.openBriefings.get(route.id) ?? null}
        .documents=${state.documents}
        .articles=${articles}
        .facts=${facts}
        .annotations=${annotations}
        .find=${finderFor(state.actors)}
        .panel=${settings.composerPanel}
        .firstTime=${[...articles.values()].some(({ sample }) => sample)}
        .hintsDone=${settings.hintsDone}
        .readOnly=${state.access.mode === 'read-only'}
      ></desk-briefing-view>`;
    case 'articles':
      return html`<desk-article-list .articles=${articles}></desk-article-list>`;
    case 'article':
      return html`<desk-article-view
        .document=${state.documents.get(route.id) ?? null}
        .reader=${settings.reader}
        .position=${settings.positions[route.id] ?? 0}
        .positions=${settings.positions}
        .focused=${focus}
        .goal=${state.goal?.articleId === route.id ? state.goal : null}
        .editing=${state.editing}
        .readOnly=${state.access.mode === 'read-only'}
      ></desk-article-view>`;
    case 'actors':
      return html`<desk-actor-view
        .facts=${facts}
        .actors=${state.actors}
        .articles=${articles}
        .route=${route}
        .readOnly=${state.access.mode === 'read-only'}
      ></desk-actor-view>`;
    case 'notes':
      return html`<desk-note-view .notes=${state.notes} .annotations=${annotations} .articles=${articles} .editing=${state.editing}></desk-note-view>`;
    case 'timeline':
      return html`<desk-timeline-view
        .facts=${list(facts)}
        .articles=${articles}
        .find=${finderFor(state.actors)}
        .activeId=${focus?.kind === 'fact' ? focus.id : null}
        .loading=${facts === null}
      ></desk-timeline-view>`;
  }
}
