import type { CommandId } from '../../data/contract/commands.ts';
import type { ExportFormat, Input } from '../../data/contract/contract.ts';
import type { Backup, RecordName } from '../../data/contract/library-view.ts';
import type { ActorName } from '../../data/model/actor.ts';
import type { AnnotationFields } from '../../data/model/annotation.ts';
import type { ArticleFields } from '../../data/model/article.ts';
import type { BriefingFields, Citation } from '../../data/model/briefing.ts';
import type { FactFields, FactStatus } from '../../data/model/fact.ts';
import type { NoteFields } from '../../data/model/note.ts';
import type { Route, Settings } from '../../data/model/settings.ts';
import type { Span } from '../../data/model/target.ts';
import type { Dialog, Focus } from './desk-state.ts';

type ActorCall = 'actor:merge' | 'actor:split' | 'actor:rename' | 'actor:add-alias' | 'actor:keep-apart';
/** What the analyst decides about who is who, as it crosses to the main process. */
export type ActorDecision = { [N in ActorCall]: { call: N; input: Input<N> } }[ActorCall];

/** What a user wants, as an element says it. Elements emit intents; `renderer/actions` carries them out. */
export type Intent =
  | { do: 'command'; id: CommandId }
  | { do: 'go'; route: Route }
  /** Opens the article at a passage, and marks the fact or annotation it belongs to. */
  | { do: 'show-passage'; articleId: string; span: Span; focus: Focus | null }
  | { do: 'focus'; focus: Focus | null }
  | { do: 'decide-facts'; articleId: string; ids: string[]; status: FactStatus }
  | { do: 'add-fact'; articleId: string; span: Span; fields: FactFields }
  | { do: 'update-fact'; articleId: string; id: string; patch: Partial<FactFields> }
  /** Cuts the fact in two at an offset of the article's text. */
  | { do: 'split-fact'; articleId: string; id: string; at: number }
  /** Makes the second fact part of the first; null when no other fact comes after it. */
  | { do: 'merge-facts'; articleId: string; ids: [string, string | null] }
  | { do: 'remove-fact'; articleId: string; id: string }
  | { do: 'add-annotation'; articleId: string; span: Span; fields: AnnotationFields; edit: boolean }
  | { do: 'update-annotation'; articleId: string; id: string; patch: Partial<AnnotationFields> }
  | { do: 'remove-annotation'; articleId: string; id: string }
  /** Opens the actor that a name in an article leads to. */
  | { do: 'show-actor'; articleId: string; name: ActorName }
  /** Another actor is looked at in the same view: no step for Back. */
  | { do: 'choose-actor'; name: ActorName }
  | { do: 'decide-actors'; decision: ActorDecision }
  | { do: 'add-note' }
  | { do: 'update-note'; id: string; patch: Partial<NoteFields> }
  | { do: 'remove-note'; id: string }
  | { do: 'add-briefing' }
  | { do: 'update-briefing'; id: string; patch: Partial<BriefingFields> }
  | { do: 'remove-briefing'; id: string }
  /** Puts a fact or a quotation into the briefing on stage, at the cursor of its editor. */
  | { do: 'cite'; words: string; as: 'sentence' | 'quote'; citation: Citation['attrs'] }
  | { do: 'export-briefing'; id: string; format: ExportFormat }
  | { do: 'reveal'; path: string }
  | { do: 'update-article'; id: string; patch: Partial<ArticleFields> & { read?: boolean } }
  | { do: 'remove-article'; id: string }
  | { do: 'extract-again'; id: string }
  | { do: 'import-data'; files: File[]; text: string; html: string }
  | { do: 'confirm-import'; drafts: { draftId: string; fields: ArticleFields; onDuplicate: 'keep-existing' | 'keep-both' }[]; leave: string[] }
  | { do: 'open-link'; url: string }
  | { do: 'save-settings'; patch: Partial<Omit<Settings, 'window' | 'library'>> }
  | { do: 'back-up' }
  /** The passphrase is asked for by the dialog, when the library has one. */
  | { do: 'restore-backup'; backup: Backup; passphrase?: string }
  | { do: 'check-library'; repair: boolean; passphrase?: string }
  /** The next page of what changed in the library, or the first. */
  | { do: 'load-recent'; from: number | null }
  | { do: 'show-history'; record: RecordName; title: string }
  | { do: 'load-history'; record: RecordName; from: number }
  | { do: 'bring-back'; record: RecordName; revision: number; version: 'before' | 'after' }
  | { do: 'unlock'; passphrase: string }
  | { do: 'protect'; passphrase: string }
  | { do: 'change-passphrase'; current: string; next: string }
  | { do: 'unprotect'; passphrase: string }
  | { do: 'cancel-job'; jobId: string }
  | { do: 'dismiss-toast'; id: number }
  | { do: 'dialog'; dialog: Dialog | null };

const NAME = 'desk-intent';

export class IntentEvent extends Event {
  /** Set by the root: whether what was asked for is done, and for an edit whether it was kept. */
  outcome: Promise<boolean> = Promise.resolve(false);

  constructor(readonly intent: Intent) {
    super(NAME, { bubbles: true, composed: true });
  }
}
declare global {
  interface GlobalEventHandlersEventMap {
    [NAME]: IntentEvent;
  }
}

/** Tells the root element what the user wants; also for an element that has just been taken off the page with a draft unsaved. */
export function emit(from: EventTarget, intent: Intent): void {
  void request(from, intent);
}

/** Like `emit`, and resolves to whether it was done; false when nobody heard. */
export function request(from: EventTarget, intent: Intent): Promise<boolean> {
  const heard = from instanceof Element && !from.isConnected ? document.querySelector('desk-app') : from;
  const event = new IntentEvent(intent);
  heard?.dispatchEvent(event);
  return event.outcome;
}
