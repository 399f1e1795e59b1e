import path from 'node:path';
import { parseArgs } from 'node:util';
import { resolve } from '../../anchor/resolve.ts';
import { compose } from '../../briefing/compose.ts';
import type { ArticleDocument } from '../../model/library.ts';
import { checkLibrary } from '../../store/check.ts';
import { openLibrary } from '../../store/open-library.ts';
import type { LibraryStore } from '../../store/store.ts';
import { messageOf, UsageError, type Command } from '../io.ts';

const HELP = `Reads a whole library, verifies every checksum, document, list and reference, and says what it found. Changes nothing unless asked to.

Usage: desk check LIBRARY [--repair]

  --repair   mend what can be mended; damaged files are moved to the folder "damaged" in the library, nothing is deleted

The exit code is 1 when something is damaged, and was not mended, or leads nowhere.
`;

export const check: Command = {
  summary: 'verify a library',
  help: HELP,
  run: async (args, io) => {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { repair: { type: 'boolean', default: false } } });
    const [named, ...more] = positionals;
    if (named === undefined || more.length > 0) throw new UsageError('name one library folder.');
    const folder = path.resolve(named);
    const findings = await checkLibrary(folder, { repair: values.repair });
    for (const { file, problem, repaired } of findings) await io.out(`${file}: ${problem}${repaired ? ' Repaired.' : ''}\n`);
    const library = await openLibrary(folder, { create: false, readOnly: true });
    const { count, problems } = await verify(library);
    await library.close();
    for (const problem of problems) await io.out(`${problem}\n`);
    const found = findings.filter(({ repaired }) => !repaired).length + problems.length;
    await io.out(
      `${count.articles} articles, ${count.facts} facts, ${count.annotations} annotations, ${count.briefings} briefings: ${found === 0 ? 'all sound' : `${found} ${found === 1 ? 'problem' : 'problems'}`}\n`,
    );
    return found === 0 ? 0 : 1;
  },
};

async function verify(
  library: LibraryStore,
): Promise<{ count: { articles: number; facts: number; annotations: number; briefings: number }; problems: string[] }> {
  const { articles, briefings } = library.catalogue();
  const count = { articles: articles.length, facts: 0, annotations: 0, briefings: briefings.length };
  const problems: string[] = [];
  const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      problems.push(`${name}: ${messageOf(error)}`);
    }
  };
  for (const { id, title } of articles) {
    await attempt(`article "${title}" (${id})`, async () => {
      const document = await library.article(id);
      if (document === null) throw new Error('is listed but its document is missing');
      count.facts += document.facts.length;
      count.annotations += document.annotations.length;
      problems.push(...looseEnds(document).map((problem) => `article "${title}" (${id}): ${problem}`));
    });
  }
  for (const { id, title } of briefings) {
    await attempt(`briefing "${title}" (${id})`, async () => {
      const briefing = await library.briefing(id);
      if (briefing === null) throw new Error('is listed but its document is missing');
      for (const source of compose(briefing, () => null).sources) {
        const passages = source.passages;
        const document = await library.article(passages[0]?.articleId ?? '');
        for (const passage of passages) {
          if (document === null) problems.push(`briefing "${title}" (${id}): passage ${passage.label} cites an article that is gone`);
          else if (resolve(document.text, passage.target) === null)
            problems.push(`briefing "${title}" (${id}): passage ${passage.label} is no longer in its article`);
        }
      }
    });
  }
  return { count, problems };
}

function looseEnds({ text, facts, annotations, article }: ArticleDocument): string[] {
  const found: string[] = [];
  const ids = new Set(facts.map((fact) => fact.id));
  if (article.length !== text.length) found.push(`its text has ${text.length} characters, not ${article.length}`);
  for (const { id, target } of [...facts, ...annotations]) {
    if (resolve(text, target) === null) found.push(`${id} points at words that are not in the text`);
  }
  for (const fact of facts) {
    const denies = fact.attribution?.denies ?? null;
    if (denies !== null && !ids.has(denies)) found.push(`${fact.id} denies a fact that is gone`);
  }
  return found;
}
