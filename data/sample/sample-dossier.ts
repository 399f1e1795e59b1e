import { describe } from '../anchor/describe.ts';
import type { Article } from '../model/article.ts';
import type { Briefing, BriefingBlock, BriefingInline, Citation } from '../model/briefing.ts';
import type { Fact } from '../model/fact.ts';
import type { NewId, Now } from '../model/id.ts';
import type { Change } from '../model/library.ts';
import type { Span } from '../model/target.ts';
import { sampleArticles, type SampleArticle, type SampleKey } from './articles.ts';
import { kabulTalks, KABUL_TALKS_TITLE, type Cite, type Piece, type SampleBlock } from './kabul-talks.ts';
import { sampleAnnotations, sampleFact, sampleNote } from './remarks.ts';

export interface SampleTools {
  newId: NewId;
  now: Now;
  /** Lower-case hex SHA-256 of a text in UTF-8. */
  sha256: (text: string) => string;
  /** New facts, all proposed, for an article: what an import would propose. */
  factsOf: (articleId: string, text: string, published: string | null) => Fact[];
}

interface Placed {
  id: string;
  sample: SampleArticle;
  facts: Fact[];
}

/**
 * The starter dossier as the changes of one transaction: five articles with their facts, annotations, a note and a
 * briefing. Articles and briefing are marked as sample. Throws Error when words to cite do not stand in their article.
 */
export function sampleDossier(tools: SampleTools): Change[] {
  const at = tools.now();
  const placed = new Map<SampleKey, Placed>();
  const changes: Change[] = [];
  for (const sample of sampleArticles) {
    const article = articleRecord(sample, tools, at);
    const facts = tools
      .factsOf(article.id, sample.text, sample.fields.published)
      .map((fact): Fact => (isAccepted(fact, sample) ? { ...fact, status: 'accepted' } : fact));
    placed.set(sample.key, { id: article.id, sample, facts });
    changes.push(
      { kind: 'article', id: article.id, before: null, after: article },
      { kind: 'text', id: article.id, before: null, after: { id: article.id, text: sample.text } },
      ...facts.map((fact): Change => ({ kind: 'fact', id: fact.id, before: null, after: fact })),
    );
  }
  const added = analystFact(find(placed, sampleFact.from), tools.newId('fact'), at);
  changes.push({ kind: 'fact', id: added.id, before: null, after: added });
  for (const { from, words, fields } of sampleAnnotations) {
    const { id: articleId, sample } = find(placed, from);
    const id = tools.newId('annotation');
    const target = describe(sample.text, spanOf(sample, words));
    changes.push({ kind: 'annotation', id, before: null, after: { ...fields, id, articleId, target, createdAt: at, updatedAt: at } });
  }
  const noteId = tools.newId('note');
  changes.push({ kind: 'note', id: noteId, before: null, after: { ...sampleNote, id: noteId, sample: true, createdAt: at, updatedAt: at } });
  const briefing = briefingRecord(tools.newId('briefing'), at, (cite) => citation(placed, cite));
  changes.push({ kind: 'briefing', id: briefing.id, before: null, after: briefing });
  return changes;
}

function articleRecord(sample: SampleArticle, { newId, sha256 }: SampleTools, at: string): Article {
  return {
    ...sample.fields,
    id: newId('article'),
    language: sample.language,
    direction: sample.direction,
    format: 'text',
    fileName: null,
    hash: sha256(sample.text),
    length: sample.text.length,
    importedAt: at,
    readAt: null,
    sample: true,
  };
}

function analystFact({ id: articleId, sample, facts }: Placed, id: string, at: string): Fact {
  const { words, statement, day, place } = sampleFact;
  const fact: Fact = {
    id,
    articleId,
    kind: 'event',
    statement,
    when: { edtf: day, text: day, span: spanOf(sample, day), written: ['year', 'month', 'day'], inferred: [], rule: '', alternatives: [] },
    actors: [{ name: place, kind: 'place', role: null, span: spanOf(sample, place) }],
    attribution: null,
    target: describe(sample.text, spanOf(sample, words)),
    status: 'accepted',
    edited: false,
    origin: { by: 'analyst' },
    createdAt: at,
    updatedAt: at,
  };
  facts.push(fact);
  return fact;
}

function briefingRecord(id: string, at: string, cite: (cite: Cite) => Citation): Briefing {
  const [first, ...rest] = kabulTalks.map((block) => bodyBlock(block, cite));
  if (first === undefined) throw new Error('the sample briefing is empty');
  return {
    id,
    title: KABUL_TALKS_TITLE,
    author: 'Briefing Desk',
    date: '2023-02-25',
    marking: 'TLP:CLEAR',
    body: { type: 'doc', content: [first, ...rest] },
    sample: true,
    createdAt: at,
    updatedAt: at,
  };
}

function bodyBlock(block: SampleBlock, cite: (cite: Cite) => Citation): BriefingBlock {
  const inline = (piece: Piece): BriefingInline => (typeof piece === 'string' ? { type: 'text', text: piece } : cite(piece));
  const paragraph = (pieces: readonly Piece[]) => ({ type: 'paragraph' as const, content: pieces.map(inline) });
  switch (block.type) {
    case 'heading':
      return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: block.text }] };
    case 'paragraph':
      return paragraph(block.pieces);
    case 'quote':
      return { type: 'blockquote', content: [paragraph(block.pieces)] };
    case 'list':
      return { type: 'bullet_list', content: block.items.map((item) => ({ type: 'list_item', content: [paragraph(item)] })) };
  }
}

/** A citation of the words, naming the accepted fact that stands there, if there is one. */
function citation(placed: Map<SampleKey, Placed>, { from, words }: Cite): Citation {
  const { id, sample, facts } = find(placed, from);
  const span = spanOf(sample, words);
  const fact = facts.find(({ status, kind, target }) => status === 'accepted' && kind !== 'actor' && overlap(target, span));
  return { type: 'citation', attrs: { articleId: id, factId: fact?.id ?? null, target: describe(sample.text, span) } };
}

function isAccepted(fact: Fact, sample: SampleArticle): boolean {
  return sample.accepted.some((words) => overlap(fact.target, spanOf(sample, words)));
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function spanOf(sample: SampleArticle, words: string): Span {
  const start = sample.text.indexOf(words);
  if (start === -1) throw new Error(`the sample article “${sample.fields.title}” does not say “${words}”`);
  return { start, end: start + words.length };
}

function find(placed: Map<SampleKey, Placed>, key: SampleKey): Placed {
  const found = placed.get(key);
  if (found === undefined) throw new Error(`no sample article ${key}`);
  return found;
}
