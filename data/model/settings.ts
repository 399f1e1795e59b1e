import { z } from 'zod';
import { actorKindSchema } from './fact.ts';
import { idSchema } from './id.ts';

/** What the stage shows. `at` is the offset of a passage to go to. */
export const routeSchema = z.discriminatedUnion('view', [
  z.object({ view: z.literal('briefings') }),
  z.object({ view: z.literal('briefing'), id: idSchema }),
  z.object({ view: z.literal('articles') }),
  z.object({ view: z.literal('article'), id: idSchema }),
  /** `name` is any name of the actor; without a kind, the first actor that has it. */
  z.object({ view: z.literal('actors'), name: z.string().nullable(), kind: actorKindSchema.optional() }),
  z.object({ view: z.literal('notes') }),
  z.object({ view: z.literal('timeline') }),
]);
export type Route = z.infer<typeof routeSchema>;

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  reader: z.object({
    /** Text size in CSS pixels. */
    size: z.int().min(14).max(28),
    /** Measure in characters. */
    measure: z.int().min(48).max(96),
  }),
  railCollapsed: z.boolean(),
  stripCollapsed: z.boolean(),
  composerPanel: z.enum(['preview', 'shelf']),
  route: routeSchema.nullable(),
  /** Reading position: for each article the offset of the first paragraph in view. */
  positions: z.record(z.string(), z.int().min(0)),
  hintsDone: z.array(z.string()),
  /** How many backups are kept: the newest of each of the last hours, and of each of the last days, that have one. */
  backups: z.object({ hours: z.int().min(1).max(168), days: z.int().min(1).max(366) }),
  /** Written beside each edit in the history of the library; empty for none. */
  historyName: z.string().max(100),
  library: z.string().nullable(),
  /** An encrypted library is locked after so many minutes without input; null for never. */
  lockAfter: z.union([z.literal(1), z.literal(5), z.literal(15), z.literal(60)]).nullable(),
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int().min(200), height: z.int().min(200), maximised: z.boolean() })
    .nullable(),
});
/** How the user left the app: kept beside the library, not in it. */
export type Settings = z.infer<typeof settingsSchema>;
