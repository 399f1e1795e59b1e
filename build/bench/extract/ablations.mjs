// The extraction bundled for measuring, whole and with one part out. A part is taken out by putting another module in its place, or other words
// into it, while bundling: the product has no switches for this.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../../..');

const parts = {
  dates: { from: 'data/dates/find-dates.ts', name: 'findDates' },
  actors: { from: 'data/extract/actors/find-actors.ts', name: 'findActors' },
  claims: { from: 'data/extract/claims/find-claims.ts', name: 'locateClaims' },
  figures: { from: 'data/extract/figures.ts', name: 'findFigures' },
  extraction: { from: 'data/extract/extract.ts', name: 'extract' },
  facts: { from: 'data/extract/propose.ts', name: 'propose' },
};

const dates = 'data/dates';
const actors = 'data/extract/actors';
const claims = 'data/extract/claims';

/** `instead` is put in the place of the module `file`; or, in it, `by` in that of the words `words`. */
export const ablations = [
  { task: 'dates', name: 'no tense', file: `${dates}/tense.ts`, instead: "export const tenseAt = () => 'present';" },
  { task: 'dates', name: 'no narrative mode', file: `${dates}/narrative.ts`, instead: 'export const isNarrative = () => false;' },
  {
    task: 'dates',
    name: 'no memory of dates told',
    file: `${dates}/story.ts`,
    instead: 'export const newStory = () => ({ tell() {}, last: () => null, recent: () => false, year: () => null });',
  },
  { task: 'dates', name: 'no refiners', file: `${dates}/refiners/all.ts`, instead: 'export const refine = (candidate) => candidate;' },
  { task: 'dates', name: 'no publication date', file: `${dates}/find-dates.ts`, words: 'published === null ? null : publishedOn(published)', by: 'null' },
  { task: 'actors', name: 'no second reading', file: `${actors}/tagger.ts`, words: 'const memory = 96', by: 'const memory = 0' },
  { task: 'actors', name: 'no name lists', file: `${actors}/find-actors.ts`, words: 'readLexicon(nameLists)', by: '{ about: () => 0 }' },
  { task: 'actors', name: 'no word clusters', file: `${actors}/find-actors.ts`, words: 'readClusters(wordClusters)', by: '{ of: () => -1 }' },
  {
    task: 'actors',
    name: 'no names said again',
    file: `${actors}/repeats.ts`,
    instead: 'export const repeatedNames = (sentences) => sentences.map(() => []);',
  },
  {
    task: 'actors',
    name: 'no rules for kinds',
    file: `${actors}/read-names.ts`,
    words: 'settledKind(tokens, span, tagger.vocabulary.lexicon)',
    by: 'span.kind',
  },
  {
    task: 'actors',
    name: 'no rules for companies',
    file: `${actors}/company-heads.ts`,
    instead: 'export const companiesNotPeople = (sentences, found) => found;',
  },
  { task: 'actors', name: 'no rules for titles', file: `${actors}/read-names.ts`, words: 'titleWords(tokens, name.from, name.to)', by: '0' },
  { task: 'actors', name: 'no titles taken off organisations', file: `${actors}/read-names.ts`, words: 'withoutTitleTails(tokens, names)', by: 'names' },
  { task: 'actors', name: 'no datelines', file: `${actors}/datelines.ts`, instead: 'export const datelineOf = () => null;' },
  { task: 'actors', name: 'no acronyms spelled out', file: `${actors}/spelled-out.ts`, instead: 'export const spelledOut = (_tokens, names) => names;' },
  { task: 'claims', name: 'no nominal cues', file: `${claims}/nominal.ts`, instead: 'export const nominalClaims = () => [];' },
  { task: 'claims', name: 'no "according to"', file: `${claims}/according.ts`, instead: 'export const accordingClaims = () => [];' },
  { task: 'claims', name: 'no passives', file: `${claims}/passive.ts`, instead: 'export const passiveContent = () => null; export const citedClaim = () => null;' },
  {
    task: 'claims',
    name: 'no source taken over',
    file: `${claims}/speaker.ts`,
    words: 'previous: Found | null): Range | null {',
    by: 'previous: Found | null): Range | null { return null;',
  },
  { task: 'claims', name: 'no quotations without speaker', file: `${claims}/find-claims.ts`, words: 'if (speaker !== null &&', by: 'if (false &&' },
];

/** The functions of all `parts`, or that of one task with an ablation made; written to `folder`. Throws when the code has no place for the ablation. */
export async function bundleParts(folder, ablation = null) {
  const { build } = await import('rolldown');
  const wanted = ablation === null ? Object.values(parts) : [parts[ablation.task]];
  const entry = wanted.map(({ from, name }) => `export { ${name} } from ${JSON.stringify(path.join(root, from))};`).join('\n');
  const file = path.join(folder, `${ablation === null ? 'whole' : `without-${ablations.indexOf(ablation)}`}.mjs`);
  let made = ablation === null;
  await build({
    input: 'parts',
    platform: 'node',
    logLevel: 'silent',
    plugins: [
      {
        name: 'parts',
        resolveId: (id) => (id === 'parts' ? '\0parts' : null),
        load: (id) => (id === '\0parts' ? entry : null),
        transform(code, id) {
          if (ablation === null || path.relative(root, id).replaceAll(path.sep, '/') !== ablation.file) return null;
          made = ablation.instead !== undefined || code.includes(ablation.words);
          return { code: ablation.instead ?? code.replace(ablation.words, () => ablation.by), map: null };
        },
      },
    ],
    output: { file, format: 'esm' },
  });
  if (!made) throw new Error(`The ablation "${ablation.name}" no longer fits ${ablation.file}.`);
  return import(pathToFileURL(file).href);
}
