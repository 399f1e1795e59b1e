// The same articles and edits for every contender.
const AT = '2023-03-01T10:00:00.000Z';
const sentence = 'The delegation returned from the border on Sunday after two days of talks, a spokesman for the ministry said. ';
const text = sentence.repeat(Math.ceil(4096 / sentence.length)).slice(0, 4096);
const target = (at) => ({
  start: at,
  end: at + 40,
  exact: text.slice(at, at + 40),
  prefix: text.slice(at - 20, at),
  suffix: text.slice(at + 40, at + 60),
});

export function articleOf(number) {
  const id = `art-${String(number).padStart(6, '0')}`;
  const article = {
    id,
    title: `What happened at the border, part ${number}`,
    publisher: 'The Example Times',
    author: 'A. Reporter',
    published: '2023-02-22',
    url: `https://example.org/${id}`,
    language: 'en',
    direction: 'ltr',
    format: 'html',
    fileName: `${id}.html`,
    hash: String(number).padStart(64, '0'),
    length: text.length,
    importedAt: AT,
    readAt: null,
    sample: false,
  };
  return {
    article,
    text,
    facts: Array.from({ length: 10 }, (_, at) => factOf(id, at, 'proposed')),
    annotations: Array.from({ length: 10 }, (_, at) => annotationOf(id, at, 'Compare with the ministry.')),
  };
}

function factOf(articleId, at, status) {
  return {
    id: `fact-${articleId.slice(4)}-${at}`,
    articleId,
    target: target(100 + at * 50),
    kind: 'event',
    statement: text.slice(at * 50, at * 50 + 110),
    when: null,
    actors: [],
    attribution: null,
    status,
    edited: false,
    origin: { by: 'app', rule: 'event', score: 0.5, key: `k${at}` },
    createdAt: AT,
    updatedAt: AT,
  };
}

function annotationOf(articleId, at, body) {
  return {
    id: `ann-${articleId.slice(4)}-${at}`,
    articleId,
    target: target(200 + at * 50),
    body,
    tags: ['border'],
    createdAt: AT,
    updatedAt: AT,
  };
}

/** The edit with this number: a decision on a fact, or new words on an annotation, of an article here and there. */
export function editOf(number, count) {
  const document = articleOf((number * 7919) % count);
  const at = number % 10;
  if (number % 2 === 0) return { kind: 'fact', at, before: document.facts[at], after: { ...document.facts[at], status: 'accepted' } };
  return {
    kind: 'annotation',
    at,
    before: document.annotations[at],
    after: { ...document.annotations[at], body: `Checked, number ${number}.` },
  };
}

export const instant = AT;
