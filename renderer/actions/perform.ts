import { shownName } from '../../data/actors/find-actor.ts';
import { finderFor } from '../reading/finder.ts';
import type { Intent } from '../state/intent.ts';
import { decideActors } from './decide-actors.ts';
import { addBriefing, addNote, decideFacts, extractAgain, mergeFacts, removeAnnotation, removeArticle, removeBriefing, removeFact, removeNote, splitFact } from './edit-records.ts';
import type { Desk } from './desk.ts';
import { exportBriefing } from './export-briefing.ts';
import { go, showPassage } from './go.ts';
import { confirmImport, importData } from './import-articles.ts';
import { backUp, checkLibrary, restoreBackup } from './library-care.ts';
import { bringBack, loadHistory, loadRecent, showHistory } from './history.ts';
import { changePassphrase, turnOffProtection, turnOnProtection } from './protect-library.ts';
import { runCommand } from './run-command.ts';
import { saveSettings } from './save-settings.ts';
import { unlockLibrary } from './unlock-library.ts';

/** Carries out what an element says the user wants; false when an edit or a decision was not kept. `stage` hears the commands that only the view on stage can run. */
export async function perform(desk: Desk, intent: Intent, stage: EventTarget): Promise<boolean> {
  if (isUpdate(intent)) return (await update(desk, intent)) !== undefined;
  if (isProtection(intent)) return protect(desk, intent);
  if (intent.do === 'decide-actors') return decideActors(desk, intent.decision);
  await carryOut(desk, intent, stage);
  return true;
}

type Update = Extract<Intent, { do: 'update-fact' | 'update-annotation' | 'update-note' | 'update-briefing' | 'update-article' }>;

function isUpdate(intent: Intent): intent is Update {
  return intent.do.startsWith('update-');
}

type Protection = Extract<Intent, { do: 'unlock' | 'protect' | 'change-passphrase' | 'unprotect' }>;

function isProtection(intent: Intent): intent is Protection {
  return ['unlock', 'protect', 'change-passphrase', 'unprotect'].includes(intent.do);
}

function protect(desk: Desk, intent: Protection): Promise<boolean> {
  switch (intent.do) {
    case 'unlock':
      return unlockLibrary(desk, intent.passphrase);
    case 'protect':
      return turnOnProtection(desk, intent.passphrase);
    case 'change-passphrase':
      return changePassphrase(desk, intent.current, intent.next);
    case 'unprotect':
      return turnOffProtection(desk, intent.passphrase);
  }
}

/** Keeps an edit of one record; undefined when it could not be kept. */
function update(desk: Desk, intent: Update): Promise<null | undefined> {
  switch (intent.do) {
    case 'update-fact':
      return desk.save('fact:update', { articleId: intent.articleId, id: intent.id, patch: intent.patch });
    case 'update-annotation':
      return desk.save('annotation:update', { articleId: intent.articleId, id: intent.id, patch: intent.patch });
    case 'update-note':
      return desk.save('note:update', { id: intent.id, patch: intent.patch });
    case 'update-briefing':
      return desk.save('briefing:update', { id: intent.id, patch: intent.patch });
    case 'update-article':
      return desk.save('article:update', { id: intent.id, patch: intent.patch });
  }
}

async function carryOut(desk: Desk, intent: Exclude<Intent, Update | Protection | { do: 'decide-actors' }>, stage: EventTarget): Promise<void> {
  const { store } = desk;
  switch (intent.do) {
    case 'command':
      return runCommand(desk, intent.id, stage);
    case 'go':
      return go(desk, intent.route);
    case 'show-passage':
      return showPassage(desk, intent.articleId, intent.span, intent.focus);
    case 'show-actor': {
      const { name, kind } = shownName(finderFor(store.state.actors), intent.articleId, intent.name);
      return go(desk, { view: 'actors', name, kind });
    }
    case 'choose-actor':
      return store.set({ route: { view: 'actors', name: intent.name.name, kind: intent.name.kind } });
    case 'focus':
      return store.set({ focus: intent.focus, editing: null });
    case 'decide-facts':
      return decideFacts(desk, intent.articleId, intent.ids, intent.status);
    case 'add-fact': {
      const made = await desk.save('fact:add', { articleId: intent.articleId, span: intent.span, fields: intent.fields });
      if (made) store.set({ focus: { kind: 'fact', id: made.id } });
      return;
    }
    case 'split-fact':
      return splitFact(desk, intent.articleId, intent.id, intent.at);
    case 'merge-facts':
      return mergeFacts(desk, intent.articleId, intent.ids);
    case 'remove-fact':
      return removeFact(desk, intent.articleId, intent.id);
    case 'add-annotation': {
      const made = await desk.save('annotation:add', { articleId: intent.articleId, span: intent.span, fields: intent.fields });
      if (made) store.set({ focus: { kind: 'annotation', id: made.id }, editing: intent.edit ? made.id : null });
      return;
    }
    case 'remove-annotation':
      return removeAnnotation(desk, intent.articleId, intent.id);
    case 'add-note':
      return addNote(desk);
    case 'remove-note':
      return removeNote(desk, intent.id);
    case 'add-briefing':
      return addBriefing(desk);
    case 'remove-briefing':
      return removeBriefing(desk, intent.id);
    case 'cite':
      return;
    case 'export-briefing':
      return exportBriefing(desk, intent.id, intent.format);
    case 'reveal':
      await desk.ask('shell:reveal', { path: intent.path });
      return;
    case 'remove-article':
      return removeArticle(desk, intent.id);
    case 'extract-again':
      return extractAgain(desk, intent.id);
    case 'import-data':
      return importData(desk, intent.files, intent.text, intent.html);
    case 'confirm-import':
      return confirmImport(desk, intent.drafts, intent.leave);
    case 'open-link':
      await desk.ask('shell:open-link', { url: intent.url });
      return;
    case 'save-settings':
      return saveSettings(desk, intent.patch);
    case 'back-up':
      return backUp(desk);
    case 'restore-backup':
      return restoreBackup(desk, intent.backup, intent.passphrase ?? null);
    case 'check-library':
      return checkLibrary(desk, intent.repair, intent.passphrase ?? null);
    case 'load-recent':
      return loadRecent(desk, intent.from);
    case 'show-history':
      return showHistory(desk, intent.record, intent.title);
    case 'load-history':
      return loadHistory(desk, intent.record, intent.from);
    case 'bring-back':
      return bringBack(desk, intent.record, intent.revision, intent.version);
    case 'cancel-job':
      await desk.ask('job:cancel', { jobId: intent.jobId });
      return;
    case 'dismiss-toast':
      return desk.dismiss(intent.id);
    case 'dialog':
      return store.set({ dialog: intent.dialog });
  }
}
