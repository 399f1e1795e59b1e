// Our own readings: by `desk extract --jsonl`, as an analyst would run it, and by the functions behind it, one by one.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { SetupError } from '../../setup/say.mjs';

const desk = path.resolve(import.meta.dirname, '../../desk.mjs');
const kinds = { person: 'PER', organisation: 'ORG', place: 'LOC' };
const span = ({ start, end }, type, more) => ({ start, end, type, ...more });

/** What the extraction found, in the terms of the gold sets. */
const spansOf = {
  dates: (dates) => dates.map((date) => span(date, date.timex.type, { value: date.timex.value })),
  actors: (actors) => actors.filter(({ kind }) => kind in kinds).map((actor) => span(actor, kinds[actor.kind])),
  claims: (claims) =>
    claims.flatMap(({ source, cue, content }, i) => {
      const group = { group: String(i) };
      return [
        ...(source === null ? [] : [span(source, 'source', group)]),
        span(cue, 'cue', group),
        ...content.map((part) => span(part, 'content', group)),
      ];
    }),
};

/**
 * Reads all sets in one run of the command line. `saidOf(task, set)` is what it said of the documents of a set; `seconds` is what the whole
 * process took.
 */
export function readWithDesk(setsByTask) {
  const key = (task, set, doc) => `${task}/${set.name}/${doc.doc}`;
  const input = Object.entries(setsByTask).flatMap(([task, sets]) =>
    sets.flatMap((set) => set.docs.map((doc) => `${JSON.stringify({ id: key(task, set, doc), text: doc.text, published: doc.dct })}\n`)),
  );
  const begun = performance.now();
  const options = { input: input.join(''), encoding: 'utf8', maxBuffer: 1 << 29 };
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [desk, 'extract', '--jsonl'], options);
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new SetupError(`desk extract failed: ${stderr || error}`);
  const found = new Map();
  for (const line of stdout.trim().split('\n')) {
    const one = JSON.parse(line);
    found.set(one.id, one);
  }
  const saidOf = (task, set) => set.docs.map((doc) => ({ doc: doc.doc, spans: spansOf[task](found.get(key(task, set, doc))[task]) }));
  return { saidOf, seconds };
}

/** Readers made of the bundled functions: each takes a document and gives what it found. */
export const readersOf = {
  dates: ({ findDates }) => ({ text, dct }) => spansOf.dates(findDates(text, dct ?? null)),
  actors: ({ findActors }) => ({ text }) => spansOf.actors(findActors(text)),
  claims: ({ locateClaims }) => ({ text }) => spansOf.claims(locateClaims(text)),
  figures: ({ findFigures }) => ({ text }) => findFigures(text, []),
  everything: ({ extract, propose }) => ({ text, dct }) => propose(text, extract(text, dct ?? null)),
};
