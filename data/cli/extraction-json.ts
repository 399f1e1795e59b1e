import { extract } from '../extract/extract.ts';
import type { ClaimMention, DateMention, ActorMention, Words } from '../extract/extraction.ts';
import { propose } from '../extract/propose.ts';

type Json = Record<string, unknown>;

/** What `desk extract` prints of a text. Offsets are UTF-16 code units into `text`, half-open. */
export function extractionJson(text: string, published: string | null): Json {
  const extraction = extract(text, published);
  const proposals = propose(text, extraction);
  return {
    text,
    published,
    isEnglish: extraction.isEnglish,
    dates: extraction.dates.map(dateJson),
    actors: extraction.actors.map(actorJson),
    claims: extraction.claims.map(claimJson),
    figures: extraction.figures,
    facts: proposals.map(({ key, span, fields, denies, rule, score }) => ({ key, ...span, ...fields, denies, rule, score })),
  };
}

const span = ({ start, end }: Words | { start: number; end: number }): { start: number; end: number } => ({ start, end });

function dateJson({ start, end, text, timex, date, earliest, latest }: DateMention): Json {
  return {
    start,
    end,
    text,
    edtf: date?.edtf ?? null,
    timex,
    earliest,
    latest,
    written: date?.written ?? [],
    inferred: date?.inferred ?? [],
    rule: date?.rule ?? '',
    alternatives: date?.alternatives ?? [],
  };
}

function actorJson({ start, end, text, kind, name, role, rule, score }: ActorMention): Json {
  return { start, end, text, kind, name, ...(role === null ? {} : { role: { ...span(role), text: role.text } }), rule, score };
}

function claimJson({ source, cue, content, stance, denies, rule, score }: ClaimMention): Json {
  return { source: source && span(source), cue: span(cue), content: content.map(span), stance, ...(denies === null ? {} : { denies }), rule, score };
}
