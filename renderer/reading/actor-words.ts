import { datesOf, type ActorGroup } from '../../data/actors/groups.ts';
import { displayDate } from '../../data/dates/display-date.ts';
import type { ActorKind } from '../../data/model/fact.ts';
import type { IconName } from '../elements/icon.ts';

export const kindLabels: Record<ActorKind, string> = { person: 'People', organisation: 'Organisations', place: 'Places' };

export function actorIcon(kind: ActorKind): IconName {
  return kind === 'person' ? 'actor' : kind;
}

export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;
}

/** "12 facts in 3 articles". */
export function extentOf({ facts, articleIds }: ActorGroup): string {
  return `${counted(facts.length, 'fact')} in ${counted(articleIds.size, 'article')}`;
}

/** The first and last date of an actor's facts, as fine as they are written; empty when none has a date. */
export function spanWords(group: ActorGroup): string {
  const dates = datesOf(group);
  if (dates === null) return '';
  const [first, last] = [displayDate(dates.first.edtf), displayDate(dates.last.edtf)];
  return first === last ? `Dated ${first}` : `First date ${first}, last date ${last}`;
}
