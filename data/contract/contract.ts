import { z } from 'zod';
import { actorMentionSchema, actorNameSchema, type Actor } from '../model/actor.ts';
import { articleFieldsSchema, type ArticleFields } from '../model/article.ts';
import { annotationFieldsSchema, type Annotation } from '../model/annotation.ts';
import { briefingFieldsSchema, type Briefing } from '../model/briefing.ts';
import { factFieldsSchema, factStatusSchema, type Fact } from '../model/fact.ts';
import { idSchema } from '../model/id.ts';
import type { ArticleDocument, ArticleSummary, BriefingSummary, Catalogue } from '../model/library.ts';
import { noteFieldsSchema, type Note } from '../model/note.ts';
import { settingsSchema, type Route, type Settings } from '../model/settings.ts';
import { spanSchema } from '../model/target.ts';
import type { CallName, PushName } from './channels.ts';
import type { ErrorCode } from './errors.ts';
import { historyKinds, type Backup, type CheckReport, type LibrarySizes, type RecentChanges, type RecordHistory } from './library-view.ts';

export const exportFormats = ['pdf', 'docx', 'html', 'markdown', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a library's opening found: set aside, restored or dropped. `kept` says what the user still has. */
export interface OpenFinding {
  file: string;
  problem: string;
  kept: string;
}

export type Access = { mode: 'read-write' } | { mode: 'read-only'; reason: string };

/** Why a library is, or is to be, locked: a fresh start, the user's word, no input for a while, the system's own lock, or sleep. */
export const lockReasons = ['start', 'command', 'idle', 'screen', 'sleep'] as const;
export type LockReason = (typeof lockReasons)[number];

/** An encrypted library whose passphrase has not been given: nothing of any record is in the process. */
export interface LockedLibrary {
  locked: true;
  folder: string;
  settings: Settings;
  why: LockReason;
  /** True when a form with text in it had to be closed. */
  formClosed: boolean;
  /** What long work had to be stopped. */
  workStopped: string[];
}

export interface LibrarySnapshot {
  locked: false;
  /** True when the library is encrypted, so that it can be locked. */
  isProtected: boolean;
  folder: string;
  access: Access;
  findings: OpenFinding[];
  revision: number;
  catalogue: Catalogue;
  settings: Settings;
  /** What the stage shows first, and the briefing with it if it is one: the first view waits for no second call. */
  route: Route;
  briefing: Briefing | null;
  /** Instant of the newest commit of this session, or null. */
  savedAt: string | null;
}

/** An article read from a file or a paste, not yet in the library. */
export interface ImportDraft {
  draftId: string;
  name: string;
  fields: ArticleFields;
  /** Why a field holds what it holds ("from the page's metadata"), by field. */
  origins: Partial<Record<keyof ArticleFields, string>>;
  /** The first 400 characters of the text. */
  excerpt: string;
  length: number;
  paragraphs: number;
  language: string;
  direction: 'ltr' | 'rtl';
  warnings: string[];
  /** The article in the library with the same text, if there is one. */
  duplicateOf: { id: string; title: string; importedAt: string } | null;
}
export interface ImportFailure {
  name: string;
  /** What was wrong, where, and what was kept. */
  message: string;
}
export interface ImportReading {
  drafts: ImportDraft[];
  failures: ImportFailure[];
}

export type ExportResult = { path: string; bytes: number; warnings: string[] } | null;

interface Call<I extends z.ZodType, O> {
  input: I;
  /** Phantom: the type of the value replied. */
  output?: O;
}
const call =
  <O>() =>
  <I extends z.ZodType>(input: I): Call<I, O> => ({ input });

const nothing = z.strictObject({});
const passphrase = z.string().min(1).max(1024);
const one = z.strictObject({ id: idSchema });
const jobId = idSchema;
const inArticle = z.strictObject({ articleId: idSchema, id: idSchema });
const recordName = { kind: z.enum(historyKinds), id: idSchema };
const ofArticles = z.strictObject({ articleIds: z.array(idSchema).max(1000) });
const bytes = z.instanceof(Uint8Array);

/** The largest file or paste the app reads: 64 MiB. */
export const MAX_INPUT_BYTES = 64 * 1024 * 1024;

export const calls = {
  'library:load': call<LibrarySnapshot | LockedLibrary>()(nothing),
  'library:choose': call<{ folder: string } | null>()(nothing),
  'library:remove-sample': call<null>()(nothing),
  'library:backups': call<Backup[]>()(nothing),
  'library:measure': call<LibrarySizes>()(z.strictObject({ jobId })),
  'library:back-up': call<Backup>()(z.strictObject({ jobId })),
  /** `replaced` is the backup that holds what the library held until then. An encrypted library needs its passphrase, to be read or opened again. */
  'library:restore': call<{ replaced: Backup }>()(z.strictObject({ jobId, backup: z.string().regex(/^[0-9TZ-]{24}$/), passphrase: passphrase.nullable() })),
  'library:check': call<CheckReport>()(z.strictObject({ jobId, repair: z.boolean(), passphrase: passphrase.nullable() })),
  /** Closes the library and empties the window; refused for a library that has no passphrase. */
  'library:lock': call<null>()(z.strictObject({ why: z.enum(lockReasons), formClosed: z.boolean() })),
  'library:unlock': call<null>()(z.strictObject({ passphrase })),
  'protection:turn-on': call<null>()(z.strictObject({ passphrase, jobId })),
  'protection:change': call<null>()(z.strictObject({ current: passphrase, next: passphrase })),
  'protection:turn-off': call<null>()(z.strictObject({ passphrase, jobId })),
  'article:load': call<ArticleDocument>()(one),
  'article:update': call<null>()(one.extend({ patch: articleFieldsSchema.partial().extend({ read: z.boolean().optional() }) })),
  'article:remove': call<null>()(one),
  'article:extract': call<{ added: number; withdrawn: number }>()(one.extend({ jobId })),
  'import:choose': call<ImportReading>()(z.strictObject({ jobId })),
  'import:paste': call<ImportReading>()(z.strictObject({ jobId })),
  'import:read': call<ImportReading>()(
    z.strictObject({
      jobId,
      inputs: z
        .array(
          z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('file'), name: z.string().max(500), bytes }),
            z.strictObject({ kind: z.literal('paste'), text: z.string().max(MAX_INPUT_BYTES), html: z.string().max(MAX_INPUT_BYTES) }),
          ]),
        )
        .min(1)
        .max(10_000),
    }),
  ),
  'import:confirm': call<{ articleIds: string[] }>()(
    z.strictObject({
      jobId,
      drafts: z
        .array(z.strictObject({ draftId: idSchema, fields: articleFieldsSchema, onDuplicate: z.enum(['keep-existing', 'keep-both']) }))
        .min(1),
    }),
  ),
  'import:discard': call<null>()(z.strictObject({ draftIds: z.array(idSchema) })),
  /** Facts but the rejected, and annotations, are asked for some articles at a time, so that a large library keeps nobody waiting. */
  'fact:list': call<Fact[]>()(ofArticles),
  'fact:add': call<{ id: string }>()(z.strictObject({ articleId: idSchema, span: spanSchema, fields: factFieldsSchema })),
  'fact:update': call<null>()(inArticle.extend({ patch: factFieldsSchema.partial() })),
  'fact:decide': call<null>()(z.strictObject({ articleId: idSchema, ids: z.array(idSchema).min(1), status: factStatusSchema })),
  /** Cuts a fact at an offset of the article's text; the id is that of the second part, the first keeps the fact's own. */
  'fact:split': call<{ id: string }>()(inArticle.extend({ at: z.int().min(0) })),
  'fact:merge': call<{ id: string }>()(z.strictObject({ articleId: idSchema, ids: z.tuple([idSchema, idSchema]) })),
  'fact:remove': call<null>()(inArticle),
  'annotation:list': call<Annotation[]>()(ofArticles),
  'annotation:add': call<{ id: string }>()(z.strictObject({ articleId: idSchema, span: spanSchema, fields: annotationFieldsSchema })),
  'annotation:update': call<null>()(inArticle.extend({ patch: annotationFieldsSchema.partial() })),
  'annotation:remove': call<null>()(inArticle),
  'note:add': call<{ id: string }>()(z.strictObject({ fields: noteFieldsSchema })),
  'note:update': call<null>()(one.extend({ patch: noteFieldsSchema.partial() })),
  'note:remove': call<null>()(one),
  /** An actor is told by any of its names. The first of the names merged is the one that lists show. */
  'actor:merge': call<null>()(z.strictObject({ names: z.array(actorNameSchema).min(2).max(1000) })),
  /** What is chosen of `from`, whole names or names in single articles, belongs to `to`, which may be new. */
  'actor:split': call<null>()(
    z.strictObject({ from: actorNameSchema, to: actorNameSchema, names: z.array(actorNameSchema), mentions: z.array(actorMentionSchema) }),
  ),
  'actor:rename': call<null>()(z.strictObject({ of: actorNameSchema, to: actorNameSchema })),
  'actor:add-alias': call<null>()(z.strictObject({ of: actorNameSchema, alias: actorNameSchema })),
  'actor:keep-apart': call<null>()(z.strictObject({ names: z.tuple([actorNameSchema, actorNameSchema]) })),
  'briefing:load': call<Briefing>()(one),
  'briefing:add': call<{ id: string }>()(z.strictObject({ title: z.string().min(1).max(300) })),
  'briefing:update': call<null>()(one.extend({ patch: briefingFieldsSchema.partial() })),
  'briefing:remove': call<null>()(one),
  'briefing:export': call<ExportResult>()(one.extend({ format: z.enum(exportFormats), jobId })),
  /** The job is one only when the step was kept in pieces, as a long import is. */
  'history:undo': call<{ label: string } | null>()(z.strictObject({ jobId })),
  'history:redo': call<{ label: string } | null>()(z.strictObject({ jobId })),
  /** `from` is a revision to go back from, or null for the newest. */
  'history:record': call<RecordHistory>()(z.strictObject({ ...recordName, from: z.int().min(0).nullable() })),
  'history:recent': call<RecentChanges>()(z.strictObject({ from: z.int().min(0).nullable() })),
  /** Makes a record again what it was before, or after, the edit of a revision. False when it is so already. */
  'history:bring-back': call<{ changed: boolean }>()(z.strictObject({ ...recordName, revision: z.int().min(1), version: z.enum(['before', 'after']) })),
  'settings:save': call<null>()(z.strictObject({ patch: settingsSchema.omit({ window: true, library: true }).partial() })),
  'job:cancel': call<null>()(z.strictObject({ jobId })),
  'shell:reveal': call<null>()(z.strictObject({ path: z.string().max(4096) })),
  'shell:open-link': call<null>()(z.strictObject({ url: z.string().max(2000) })),
} as const satisfies Record<CallName, Call<z.ZodType, unknown>>;

export type Input<N extends CallName> = z.infer<(typeof calls)[N]['input']>;
export type Output<N extends CallName> = NonNullable<(typeof calls)[N]['output']> | Extract<(typeof calls)[N]['output'], null>;

export type Reply<T> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; message: string; details?: string } };

/** A whole record to upsert, or null to remove it. Pushes are idempotent. */
export type RecordPush =
  | { kind: 'article'; id: string; record: ArticleSummary | null }
  | { kind: 'fact'; id: string; articleId: string; record: Fact | null }
  | { kind: 'annotation'; id: string; articleId: string; record: Annotation | null }
  | { kind: 'note'; id: string; record: Note | null }
  | { kind: 'actor'; id: string; record: Actor | null }
  | { kind: 'briefing'; id: string; record: Briefing | null };

export interface Pushes extends Record<PushName, unknown> {
  /** Revisions are consecutive: a gap means load again. */
  'library:changed': { revision: number; at: string; records: RecordPush[] };
  'library:switched': { folder: string };
  /** The library should be locked; the window keeps what is being typed, then asks for it. */
  'lock:requested': { why: LockReason };
  /** `done` of `total`, or null when unknown. */
  'job:progressed': { jobId: string; label: string; done: number; total: number | null; state: 'running' | 'ended'; canCancel: boolean };
  'command:invoked': { command: string };
}
export type { BriefingSummary };
