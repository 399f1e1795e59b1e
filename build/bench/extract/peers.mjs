// The packages that the extraction is compared with, and how what they find is put in the terms of the gold sets. None finds who said what.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { say } from '../../setup/say.mjs';

const versions = { 'chrono-node': '2.10.3', compromise: '14.17.0', 'wink-nlp': '2.4.0', 'wink-eng-lite-web-model': '1.8.1' };

/**
 * Readers of the peers: `{ name, task, read, silentOn }`, the last being the measures that a peer says nothing for; empty, with a word why, when
 * the packages cannot be had.
 */
export async function loadPeers() {
  const folder = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'briefing-desk/bench-extract');
  try {
    await install(folder);
  } catch (error) {
    say(`Left out chrono-node, compromise and wink-nlp: they could not be installed in ${folder} (${String(error.message).split('\n')[0]}).`);
    return [];
  }
  const require = createRequire(path.join(folder, 'package.json'));
  const { default: compromise } = await import(pathToFileURL(require.resolve('compromise')).href);
  const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
  const named = (name) => `${name} ${versions[name]}`;
  return [
    { name: named('chrono-node'), task: 'dates', read: chronoDates(require('chrono-node')), silentOn: [] },
    { name: named('wink-nlp'), task: 'dates', read: winkDates(wink), silentOn: ['value'] },
    { name: named('compromise'), task: 'actors', read: compromiseActors(compromise), silentOn: [] },
    { name: named('wink-nlp'), task: 'actors', read: winkActors(wink), silentOn: ['exact'] },
  ];
}

/** In the user's cache, outside the project: only this comparison needs them. */
async function install(folder) {
  const isThere = ([name, version]) => {
    const file = path.join(folder, 'node_modules', name, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  };
  if (Object.entries(versions).every(isThere)) return;
  say(`Installing ${Object.keys(versions).join(', ')} in ${folder}, once.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', ...wanted], { cwd: folder });
}

/** A result as fine as chrono was certain of it. A text without a publication date is read as of 2000, never as of the clock. */
function chronoDates(chrono) {
  return ({ text, dct }) => {
    const [year, month, day] = (dct ?? '2000-01-01').slice(0, 10).split('-').map(Number);
    return chrono.parse(text, new Date(year, (month ?? 1) - 1, day ?? 1, 12)).map(({ index, text: words, start }) => {
      const two = (part) => String(start.get(part)).padStart(2, '0');
      const span = { start: index, end: index + words.length };
      const date = `${String(start.get('year')).padStart(4, '0')}-${two('month')}-${two('day')}`;
      if (start.isCertain('hour')) return { ...span, type: 'TIME', value: `${date}T${two('hour')}:${two('minute')}` };
      const sure = (...parts) => parts.some((part) => start.isCertain(part));
      return { ...span, type: 'DATE', value: sure('day', 'weekday') ? date : sure('month') ? date.slice(0, 7) : sure('year') ? date.slice(0, 4) : date };
    });
  };
}

function compromiseActors(nlp) {
  return ({ text }) => {
    const found = nlp(text);
    const spans = (view, type) =>
      view.json({ offset: true }).map(({ terms }) => {
        const last = terms.at(-1).offset;
        const end = last.start + last.length;
        // It takes "Pakistan's" for one word; the gold sets do not.
        return { start: terms[0].offset.start, end: /['’]s$/.test(text.slice(end - 2, end)) ? end - 2 : end, type };
      });
    return [...spans(found.people(), 'PER'), ...spans(found.organizations(), 'ORG'), ...spans(found.places(), 'LOC')];
  };
}

/** Where each token of a document begins and ends. */
function winkTokens(wink, doc) {
  const { its } = wink;
  const classes = doc.tokens().out(its.pos);
  let at = 0;
  const tokens = [];
  doc.tokens().each((token, i) => {
    const start = at + token.out(its.precedingSpaces).length;
    at = start + token.out(its.value).length;
    tokens.push({ start, end: at, wordClass: classes[i] });
  });
  return tokens;
}

const timed = new Set(['DATE', 'TIME', 'DURATION']);

function winkDates(wink) {
  return ({ text }) => {
    const doc = wink.readDoc(text);
    const tokens = winkTokens(wink, doc);
    const found = [];
    doc.entities().each((entity) => {
      const type = entity.out(wink.its.type);
      const [from, to] = entity.out(wink.its.span);
      if (timed.has(type)) found.push({ start: tokens[from].start, end: tokens[to].end, type });
    });
    return found;
  };
}

/** Runs of proper nouns: this model names no people, organisations or places, so that only extents can be compared. */
function winkActors(wink) {
  return ({ text }) => {
    const runs = [];
    let open = null;
    for (const { start, end, wordClass } of winkTokens(wink, wink.readDoc(text))) {
      if (wordClass !== 'PROPN') open = null;
      else if (open === null) runs.push((open = { start, end, type: 'PER' }));
      else open.end = end;
    }
    return runs;
  };
}
