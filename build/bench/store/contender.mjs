// One contender of the store benchmark, in a process of its own. Arguments: name, articles, place, store bundle, better-sqlite3.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { articleOf, editOf, instant } from './articles.mjs';

const [name, articles, place, program, sqlite] = process.argv.slice(2);
const count = Number(articles);
const makers = { ours: () => ours(null), encrypted: () => ours('correct horse'), sqlite: betterSqlite, stock };
const contender = await makers[name]();
let edits = 0;

const requests = {
  fill: async () => {
    const begun = performance.now();
    await contender.fill();
    const fill = performance.now() - begun;
    await contender.fold?.();
    return { fill };
  },
  open: async () => {
    const begun = performance.now();
    await contender.open();
    const milliseconds = performance.now() - begun;
    global.gc();
    return { milliseconds, memory: process.memoryUsage().rss };
  },
  /** The article of the next edit, as a window that shows it has it. */
  read: async () => {
    const { after } = editOf(edits + 1, count);
    const begun = performance.now();
    await contender.read(after.articleId);
    return { milliseconds: performance.now() - begun };
  },
  edit: async () => {
    const edit = editOf((edits += 1), count);
    const written = contender.written();
    const syncs = contender.syncs?.() ?? 0;
    const begun = performance.now();
    await contender.edit(edit);
    return { milliseconds: performance.now() - begun, bytes: contender.written() - written, syncs: (contender.syncs?.() ?? 0) - syncs };
  },
  fold: async () => (contender.fold === undefined ? {} : contender.fold()),
};

for await (const request of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(await requests[request]())}\n`);
await contender.close();

/** @param passphrase null: not encrypted. Opening with one takes what trying it costs. */
async function ours(passphrase) {
  const counted = { syncs: 0, bytes: 0 };
  const count1 =
    (original, tally) =>
    (...args) => {
      tally(args);
      return original(...args);
    };
  fs.fdatasync = count1(fs.fdatasync, () => (counted.syncs += 1));
  fs.fdatasyncSync = count1(fs.fdatasyncSync, () => (counted.syncs += 1));
  fs.fsync = count1(fs.fsync, () => (counted.syncs += 1));
  fs.writeSync = count1(fs.writeSync, ([, bytes]) => (counted.bytes += bytes.length));
  fs.write = count1(fs.write, ([, bytes]) => (counted.bytes += bytes.length));
  const { openLibrary, defaultUpkeep } = await import(program);
  let library;
  const open = async () => {
    // Folding is measured by itself.
    library = await openLibrary(place, { create: true, ...(passphrase !== null && { passphrase }) }, { upkeep: { ...defaultUpkeep, foldIdle: null, backups: null } });
    if (passphrase !== null && !library.isEncrypted)
      await library.encrypt(passphrase, { signal: new AbortController().signal, progress: () => undefined });
  };
  const commit = (label, changes) => library.commit({ label, at: instant, changes });
  return {
    open,
    fill: async () => {
      await open();
      for (let number = 0; number < count; number += 100)
        await Promise.all(
          Array.from({ length: Math.min(100, count - number) }, (_, at) => commit('Import', importChanges(articleOf(number + at)))),
        );
    },
    read: (id) => library.article(id),
    edit: ({ kind, before, after }) => commit('Edit', [{ kind, id: after.id, before, after }]),
    written: () => counted.bytes,
    syncs: () => counted.syncs,
    fold: async () => {
      const begun = performance.now();
      const pause = await longestPause(library.checkpoint());
      const fold = performance.now() - begun;
      return { fold, pause, idlePause: await longestPause(new Promise((resolve) => setTimeout(resolve, fold))) };
    },
    close: () => library?.close(),
  };
}

/** The longest this thread is kept from its turn while something goes on, in milliseconds. */
async function longestPause(work) {
  let pause = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    pause = Math.max(pause, now - last - 1);
    last = now;
  }, 1);
  await work;
  clearInterval(timer);
  return pause;
}

function importChanges({ article, text, facts, annotations }) {
  const change = (kind) => (after) => ({ kind, id: after.id, before: null, after });
  return [
    change('article')(article),
    change('text')({ id: article.id, text }),
    ...facts.map(change('fact')),
    ...annotations.map(change('annotation')),
  ];
}

/** One row a record, and a list of articles read on opening, as a catalogue is. */
function betterSqlite() {
  const Database = createRequire(import.meta.url)(sqlite);
  let db;
  let put;
  let read;
  const open = () => {
    db = new Database(`${place}.sqlite`);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec(
      'create table if not exists record (id text primary key, kind text, article text, json text) without rowid; create index if not exists by_kind on record (kind); create index if not exists by_article on record (article);',
    );
    put = db.prepare('insert or replace into record values (?, ?, ?, ?)');
    read = db.prepare('select kind, json from record where article = ?');
  };
  const list = () =>
    db
      .prepare("select json from record where kind = 'article'")
      .all()
      .map(({ json }) => JSON.parse(json));
  let titles;
  const size = () => fs.statSync(`${place}.sqlite-wal`, { throwIfNoEntry: false })?.size ?? 0;
  return {
    open: () => {
      open();
      titles = list();
      return titles;
    },
    fill: () => {
      open();
      for (let number = 0; number < count; number += 1) {
        db.transaction(() => {
          const { article, text, facts, annotations } = articleOf(number);
          put.run(article.id, 'article', article.id, JSON.stringify(article));
          put.run(`text-${article.id}`, 'text', article.id, text);
          for (const record of facts) put.run(record.id, 'fact', article.id, JSON.stringify(record));
          for (const record of annotations) put.run(record.id, 'annotation', article.id, JSON.stringify(record));
        })();
      }
    },
    read: (id) => read.all(id).map(({ kind, json }) => (kind === 'text' ? json : JSON.parse(json))),
    edit: ({ kind, after }) => put.run(after.id, kind, after.articleId, JSON.stringify(after)),
    written: size,
    fold: () => {
      const begun = performance.now();
      db.pragma('wal_checkpoint(TRUNCATE)');
      const fold = performance.now() - begun;
      return { fold, pause: fold, idlePause: 0 };
    },
    close: () => db?.close(),
  };
}

async function stock() {
  const { JSONFilePreset } = await import('lowdb/node');
  const file = `${place}.json`;
  let db;
  let written = 0;
  const open = async () => {
    db = await JSONFilePreset(file, { articles: [] });
  };
  const write = async () => {
    await db.write();
    written += fs.statSync(file).size;
  };
  return {
    open,
    fill: async () => {
      await open();
      for (let number = 0; number < count; number += 1) db.data.articles.push(articleOf(number));
      await write();
    },
    read: (id) => db.data.articles.find(({ article }) => article.id === id),
    edit: async ({ kind, at, after }) => {
      const document = db.data.articles.find(({ article }) => article.id === after.articleId);
      document[kind === 'fact' ? 'facts' : 'annotations'][at] = after;
      await write();
    },
    written: () => written,
    close: () => undefined,
  };
}
