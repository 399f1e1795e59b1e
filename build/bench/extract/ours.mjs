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

/** Reads documents in one run of the command line: what it said of each for `task`, and the seconds that the whole process took. */
export function readWithDesk(task, docs) {
  const input = docs.map(({ doc, text, dct }) => `${JSON.stringify({ id: doc, text, published: dct ?? undefined })}\n`).join('');
  const begun = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [desk, 'extract', '--jsonl'], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new SetupError(`desk extract failed: ${stderr || error}`);
  const lines = stdout.trim().split('\n').map((line) => JSON.parse(line));
  return { said: lines.map((found) => ({ doc: found.id, spans: spansOf[task](found[task]) })), seconds };
}

/** Readers made of the bundled functions: each takes a document and gives spans. */
export const readersOf = {
  dates: ({ findDates }) => ({ text, dct }) => spansOf.dates(findDates(text, dct ?? null)),
  actors: ({ findActors }) => ({ text }) => spansOf.actors(findActors(text)),
  claims: ({ locateClaims }) => ({ text }) => spansOf.claims(locateClaims(text)),
  figures: ({ findFigures }) => ({ text }) => findFigures(text, []),
};
