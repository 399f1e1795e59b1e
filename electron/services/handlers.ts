import { actorHandlers } from './actors.ts';
import { annotationHandlers } from './annotations.ts';
import { articleHandlers } from './articles.ts';
import { briefingHandlers } from './briefings.ts';
import type { Desk, Handlers } from './desk.ts';
import { exportHandlers } from './exporting.ts';
import { factHandlers } from './facts.ts';
import { importHandlers } from './importing.ts';
import { historyHandlers } from './history.ts';
import { libraryCareHandlers } from './library-care.ts';
import { libraryHandlers } from './library.ts';
import { noteHandlers } from './notes.ts';
import { protectionHandlers } from './protection.ts';

/** Every use case under the name of its call; a call without one does not compile. */
export function handlersFor(desk: Desk): Handlers {
  return {
    ...libraryHandlers(desk),
    ...libraryCareHandlers(desk),
    ...historyHandlers(desk),
    ...protectionHandlers(desk),
    ...articleHandlers(desk),
    ...importHandlers(desk),
    ...factHandlers(desk),
    ...annotationHandlers(desk),
    ...noteHandlers(desk),
    ...actorHandlers(desk),
    ...briefingHandlers(desk),
    ...exportHandlers(desk),
  };
}
