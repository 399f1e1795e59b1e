import { hashOf } from '../../data/extract/actors/hash.ts';
import { fieldShift, listed } from '../../data/extract/actors/lexicon.ts';
import { readOwnNews, type MarkedKind } from './own-news.ts';
import { shuffler } from './perceptron.ts';
import type { LessonArticle } from './gold.ts';

const companyEnding = /^(?:Inc|Corp|Co|Ltd|Plc|AG|SE|NV|SA|SpA|Bank|Motor|Motors|Group|Holdings|Holding|Airlines|Airways|Air|Capital|Energy|Technologies|Electronics|Industries|International|Minerals|Management|Partners|Asset|of|&|and|The)$/;
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Our own news once as written and `copies` times with other people, towns and companies, so that the turns of phrase are learnt and not the
 * names; every other copy in one line, as texts come whose paragraphs are lost.
 */
export function ownNewsRenamed(files: readonly string[], lists: ReadonlyMap<string, number>, copies: number): LessonArticle[] {
  const words = [...lists].filter(([word, bits]) => /^\p{L}{3,}$/u.test(word) && bits >> fieldShift === 0);
  const named = (bit: number) => words.filter(([, bits]) => (bits & bit) !== 0).map(([word]) => capitalised(word));
  const given = named(listed.givenName);
  const surnames = named(listed.surname);
  const towns = named(listed.city);
  const kept = listed.country | listed.area | listed.region;
  return files.flatMap((file) =>
    Array.from({ length: copies + 1 }, (_, copy) => {
      if (copy === 0) return readOwnNews(file);
      const random = shuffler(hashOf(`${file} ${copy}`));
      const others = new Map<string, string>();
      const other = (word: string, from: readonly string[]): string => {
        const known = others.get(word);
        if (known !== undefined) return known;
        const chosen = from[random(from.length)] as string;
        others.set(word, chosen);
        return chosen;
      };
      return readOwnNews(file, (kind: MarkedKind, name: string) => {
        const parts = name.split(' ');
        if (kind === 'P') return parts.map((part, i) => (/^\p{Lu}[\p{L}]{2,}$/u.test(part) ? other(part, i === 0 && parts.length > 1 ? given : surnames) : part)).join(' ');
        if (kind === 'L' && parts.length === 1 && /^\p{Lu}\p{L}{2,}$/u.test(name) && ((lists.get(name.toLowerCase()) ?? 0) & kept) === 0) {
          const town = other(name.toLowerCase(), towns);
          return name === name.toUpperCase() ? town.toUpperCase() : town;
        }
        if (kind === 'K') return parts.map((part) => (/^\p{Lu}\p{L}{2,}$/u.test(part) && !companyEnding.test(part) ? other(part, random(2) === 0 ? surnames : towns) : part)).join(' ');
        return name;
      }, copy % 2 === 1 ? ' ' : '\n');
    }).flat(),
  );
}
