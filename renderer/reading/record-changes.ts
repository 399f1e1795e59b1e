import type { HistoryKind, RecordStep } from '../../data/contract/library-view.ts';
import { displayDate } from '../../data/dates/display-date.ts';
import type { Actor, ActorName } from '../../data/model/actor.ts';
import type { Annotation } from '../../data/model/annotation.ts';
import type { Article } from '../../data/model/article.ts';
import type { Briefing } from '../../data/model/briefing.ts';
import type { Attribution, Fact } from '../../data/model/fact.ts';
import type { Note } from '../../data/model/note.ts';
import { whenWords } from '../../data/timeline/mark.ts';
import { countWords } from './moment.ts';
import { stanceWord } from './words.ts';

/** A field of a record in words. `prose` is longer text, of which only what differs is shown. */
export interface FieldWords {
  field: string;
  words: string;
  prose?: true;
}

export interface FieldChange {
  field: string;
  /** Empty when there was nothing, or is nothing now. */
  before: string;
  after: string;
  prose: boolean;
}

/** What a step changed, field by field, in the words of the window. Of a record made, its fields; of one removed, nothing. */
export function recordChanges(kind: HistoryKind, { before, after }: Pick<RecordStep, 'before' | 'after'>): FieldChange[] {
  if (after === null) return [];
  const were = before === null ? [] : fieldsOf(kind, before);
  return fieldsOf(kind, after).flatMap(({ field, words, prose }, at) => {
    const was = were[at]?.words ?? '';
    return was === words ? [] : [{ field, before: was, after: words, prose: prose === true }];
  });
}

function fieldsOf(kind: HistoryKind, record: NonNullable<RecordStep['after']>): FieldWords[] {
  switch (kind) {
    case 'fact':
      return factFields(record as Fact);
    case 'annotation':
      return annotationFields(record as Annotation);
    case 'note':
      return noteFields(record as Note);
    case 'article':
      return articleFields(record as Article);
    case 'actor':
      return actorFields(record as Actor);
    case 'briefing':
      return briefingFields(record as Briefing);
  }
}

const statuses: Record<Fact['status'], string> = { proposed: 'Proposed', accepted: 'Accepted', rejected: 'Rejected' };
const kinds: Record<Fact['kind'], string> = { event: 'Event', claim: 'Claim', actor: 'Actor' };

function factFields({ status, kind, statement, when, actors, attribution, figures, target }: Fact): FieldWords[] {
  return [
    { field: 'Status', words: statuses[status] },
    { field: 'Statement', words: statement, prose: true },
    { field: 'When', words: when === null ? '' : whenWords(when) },
    { field: 'Who, where', words: actors.map(({ name, role }) => (role === null ? name : `${name}, ${role}`)).join('; ') },
    { field: 'Who says so', words: attribution === null ? '' : sayingWords(attribution) },
    { field: 'Denies', words: attribution?.denies ? 'Another fact' : '' },
    { field: 'Figures', words: [...new Set((figures ?? []).map(({ text }) => text))].join('; ') },
    { field: 'Kind', words: kinds[kind] },
    { field: 'Passage', words: target.exact, prose: true },
  ];
}

function sayingWords({ source, stance, cue }: Attribution): string {
  return `${source?.text ?? 'No source named'} ${stanceWord(stance)} (“${cue.text}”)`;
}

function annotationFields({ body, tags, target }: Annotation): FieldWords[] {
  return [
    { field: 'Note', words: body, prose: true },
    { field: 'Tags', words: tags.join(', ') },
    { field: 'Passage', words: target.exact, prose: true },
  ];
}

function noteFields({ title, body, tags }: Note): FieldWords[] {
  return [
    { field: 'Title', words: title },
    { field: 'Text', words: body, prose: true },
    { field: 'Tags', words: tags.join(', ') },
  ];
}

function articleFields({ title, publisher, author, published, url, readAt }: Article): FieldWords[] {
  return [
    { field: 'Title', words: title },
    { field: 'Publisher', words: publisher },
    { field: 'Author', words: author },
    { field: 'Published', words: published === null ? '' : displayDate(published) },
    { field: 'Address', words: url },
    { field: 'Read', words: readAt === null ? 'Unread' : 'Read' },
  ];
}

function actorFields({ name, kind, aliases, mentions, apart }: Actor): FieldWords[] {
  const names = (list: readonly ActorName[]): string => list.map((each) => each.name).join('; ');
  return [
    { field: 'Name', words: name },
    { field: 'Kind', words: kind.charAt(0).toUpperCase() + kind.slice(1) },
    { field: 'Also named', words: names(aliases) },
    { field: 'Named elsewhere', words: mentions.length === 0 ? '' : countWords(mentions.length, 'mention') },
    { field: 'Not the same as', words: names(apart) },
  ];
}

function briefingFields({ title, author, date, marking, body }: Briefing): FieldWords[] {
  return [
    { field: 'Title', words: title },
    { field: 'Author', words: author },
    { field: 'Date', words: date === null ? '' : displayDate(date) },
    { field: 'Marking', words: marking ?? '' },
    { field: 'Text', words: body.content.map(bodyWords).join('\n'), prose: true },
  ];
}

type BodyNode = { type: string; text?: string; content?: readonly BodyNode[] | undefined };

/** A block of a briefing as plain text; a citation is a mark. */
function bodyWords(node: BodyNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'citation') return '[cited]';
  const isInline = node.type === 'paragraph' || node.type === 'heading';
  return (node.content ?? []).map((part) => bodyWords(part)).join(isInline ? '' : '\n');
}
