// The scorers for the project's own articles, by the measures that the literature uses, and the classes of error. `gold` and `said` are lists
// of `{ doc, text, spans }` and `{ doc, spans }`; figures are F1 in percent.
import { relationErrors, relationsOf } from './relations.mjs';
import { pairUp, sameEdges, trimmed } from './spans.mjs';

/** F1 in percent of `right` finds among `said`, where `gold` were to be found; 0 when nothing was right. */
export function f1(right, said, gold) {
  return right === 0 ? 0 : (200 * right) / (said + gold);
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const kinds = new Set(['PER', 'ORG', 'LOC']);

/** Each gold document beside what was said of it. */
function beside(gold, said) {
  const byDoc = new Map(said.map((one) => [one.doc, one.spans]));
  return gold.map(({ doc, text, spans }) => ({ text, gold: spans, said: byDoc.get(doc) ?? [] }));
}

function pairedDates({ text, gold, said }) {
  const edges = (spans) => spans.map((span) => trimmed(text, span));
  return { ...pairUp(edges(gold), edges(said)), gold: gold.length, said: said.length };
}

/** TempEval-3: `strict` same extent, `relaxed` any overlap, `value` the share of equal values among those that overlap, times relaxed F1. */
export function scoreDates(gold, said) {
  const articles = beside(gold, said).map(pairedDates);
  const pairs = articles.flatMap((article) => article.pairs);
  const of = (right) => f1(right, sum(articles.map((one) => one.said)), sum(articles.map((one) => one.gold)));
  return {
    strict: of(pairs.filter(([a, b]) => sameEdges(a, b)).length),
    relaxed: of(pairs.length),
    value: of(pairs.filter(([a, b]) => a.value === b.value).length),
  };
}

/** CoNLL: `exact` same extent and kind, `anyKind` same extent. */
export function scoreActors(gold, said) {
  const counts = { exact: 0, anyKind: 0, said: 0, gold: 0 };
  for (const article of beside(gold, said)) {
    const [wanted, given] = [article.gold, article.said].map((spans) => spans.filter(({ type }) => kinds.has(type)));
    const matches = given.flatMap((span) => wanted.filter((other) => sameEdges(span, other)).map((other) => other.type === span.type));
    counts.anyKind += matches.length;
    counts.exact += matches.filter(Boolean).length;
    counts.said += given.length;
    counts.gold += wanted.length;
  }
  return { exact: f1(counts.exact, counts.said, counts.gold), anyKind: f1(counts.anyKind, counts.said, counts.gold) };
}

/** PolNeAR: `what` content that covers at least half and a cue that is hit, `whoWhat` the same with the right source. */
export function scoreClaims(gold, said) {
  const articles = beside(gold, said).map(relationsOf);
  const of = (right) => f1(sum(articles.map(right)), sum(articles.map((one) => one.said)), sum(articles.map((one) => one.gold)));
  return {
    whoWhat: of(({ pairs }) => pairs.filter(({ what, who }) => what && who).length),
    what: of(({ pairs }) => pairs.filter(({ what }) => what).length),
  };
}

/** How many errors of each class a task's reader made: an object from the class to a count, and `right`, what had none. */
export const errorsOf = { dates: dateErrors, actors: actorErrors, claims: claimErrors };

function dateErrors(gold, said) {
  return spanErrors(beside(gold, said).map(pairedDates), (a, b) => ({
    'wrong span': !sameEdges(a, b),
    'wrong type': a.type !== b.type,
    'wrong value': a.value !== b.value,
  }));
}

function actorErrors(gold, said) {
  const named = (spans) => spans.filter(({ type }) => kinds.has(type));
  const articles = beside(gold, said).map((article) => pairUp(named(article.gold), named(article.said)));
  return spanErrors(articles, (a, b) => ({ 'wrong span': !sameEdges(a, b), 'wrong type': a.type !== b.type }));
}

function spanErrors(articles, faultsOf) {
  const counts = { right: 0, missed: sum(articles.map(({ missed }) => missed.length)), spurious: sum(articles.map(({ spurious }) => spurious.length)) };
  for (const [a, b] of articles.flatMap(({ pairs }) => pairs)) {
    const faults = Object.entries(faultsOf(a, b));
    if (faults.every(([, found]) => !found)) counts.right += 1;
    for (const [name, found] of faults) counts[name] = (counts[name] ?? 0) + (found ? 1 : 0);
  }
  return counts;
}

function claimErrors(gold, said) {
  return relationErrors(beside(gold, said).map(relationsOf));
}
