/** How many code units are looked at: enough to be sure, quick on a text of any length. */
const LOOKED_AT = 20_000;
/** The least share of words that are a language's commonest; running prose has 25 % and more, a list of names near none. */
const LEAST_SHARE = 0.08;
/** How far the best language has to lead the next. */
const LEAD = 1.25;
/** With fewer words than this a text of unknown language may be in any. */
const SHORT = 40;

/** Scripts that stand for one language, or that `commonest` tells apart. Latin is last: it is in every text. */
const scripts = {
  Arabic: /\p{Script=Arabic}/u,
  Hebrew: /\p{Script=Hebrew}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Devanagari: /\p{Script=Devanagari}/u,
  Bengali: /\p{Script=Bengali}/u,
  Thai: /\p{Script=Thai}/u,
  Hangul: /\p{Script=Hangul}/u,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Han: /\p{Script=Han}/u,
  Latin: /\p{Script=Latin}/u,
} as const;
type Script = keyof typeof scripts;

/** A word in Latin letters that carry no marks, as nearly all are in English. */
const isPlain = /^[a-z]+$/;

/** Scripts in which the app knows one language only. */
const alone: Partial<Record<Script, string>> = { Hebrew: 'he', Greek: 'el', Bengali: 'bn', Thai: 'th', Hangul: 'ko', Kana: 'ja', Han: 'zh' };

/** The commonest short words of a language, as they stand in running text. */
const commonest: Partial<Record<Script, Record<string, string>>> = {
  Arabic: {
    ar: 'في من على أن إلى التي الذي عن مع هذا هذه ما كان قال بين بعد وقال كما لا أو وفي ومن',
    ur: 'کے میں کی ہے اور کو سے نے کا پر کہ ہیں اس یہ بھی تھا گیا تھے کہا ایک نہیں ہو وہ لیے',
    ps: 'د په چې او کې ته له دي دی سره یې هم دا نه شوی وو کړي شو کړل دې تر پر څخه',
    fa: 'در به از که این را است با برای آن و شد کرد بر تا یک شده خود های می هم گفت نیز',
  },
  Cyrillic: {
    ru: 'и в не на что с по о об из за как это его от для к до у но был были который также',
    uk: 'і в не на що з у та до за про як це його від для й був були який також із',
    bg: 'и в не на че с по за от да се са е как това като ще към до при които също',
  },
  Devanagari: { hi: 'के में की है और को से ने का पर कि हैं इस यह भी था गया थे एक नहीं' },
  Latin: {
    en: 'the of and to in a that is was for on with as by at from it has be are said had were this which have i you do not but they my he she we there will or if',
    fr: 'le la les de des et à en un une du que qui dans pour est par sur au avec pas il ont a été ce se',
    de: 'der die das und in den von zu mit dem ist auf für ein eine des im nicht sich auch als an es werden hat',
    es: 'el la los las de y en que a un una del por con para se su es no al lo como más fue ha entre',
    it: 'il la di e che in un una per del della è con non le i da si nel al gli sono ha dei anche',
    pt: 'o a os as de e que em um uma do da no na para com por se não ao foi dos mais como é',
    nl: 'de het een van en in is op te dat die voor met zijn aan niet door er om als ook werd bij uit',
    tr: 've bir bu için ile da de olarak çok daha olan gibi kadar sonra ne ki en var dedi olduğu ise',
    pl: 'w i na z się nie do to że o jest za od po przez jak dla są ze który przed oraz był',
    id: 'yang dan di dengan untuk dari pada itu ini dalam tidak akan ke telah oleh adalah juga para kata bahwa',
  },
};

/** For each script and common word, the languages that have it. */
const languagesWith = new Map(
  Object.entries(commonest).map(([script, profiles]) => {
    const languages = new Map<string, string[]>();
    for (const [language, list] of Object.entries(profiles)) for (const word of new Set(list.split(' '))) languages.set(word, [...(languages.get(word) ?? []), language]);
    return [script as Script, languages];
  }),
);

/**
 * The language of a text by its script and commonest words: a BCP 47 tag, or `und` when unsure, and the direction its
 * script is written in. Looks at the first 20,000 code units.
 */
export function languageOf(text: string): { language: string; direction: 'ltr' | 'rtl' } {
  const words = wordsOf(text);
  const script = mainScript(words);
  return {
    language: script === null ? 'und' : (alone[script] ?? byWords(words, script)),
    direction: script === 'Arabic' || script === 'Hebrew' ? 'rtl' : 'ltr',
  };
}

/**
 * True for a text in English, and for one too short to tell: what knows English only may read it. A long text of unknown language is
 * none, for English prose is always known.
 */
export function isEnglish(text: string): boolean {
  const { language } = languageOf(text);
  return language === 'en' || (language === 'und' && wordsOf(text).length < SHORT);
}

function wordsOf(text: string): string[] {
  return text.slice(0, LOOKED_AT).toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

function mainScript(words: readonly string[]): Script | null {
  const names = Object.keys(scripts) as Script[];
  const counts = new Map<Script, number>();
  let all = 0;
  let plain = 0;
  for (const word of words) {
    if (isPlain.test(word)) {
      plain += word.length;
      continue;
    }
    for (const letter of word) {
      const name = names.find((script) => scripts[script].test(letter));
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
      all += 1;
    }
  }
  all += plain;
  counts.set('Latin', (counts.get('Latin') ?? 0) + plain);
  const count = (name: Script): number => counts.get(name) ?? 0;
  // Japanese is mostly Han with a tenth or more of kana; Chinese has none.
  if (count('Kana') > 0.1 * count('Han') && count('Kana') + count('Han') > all / 2) return 'Kana';
  return names.find((name) => count(name) > all / 2) ?? null;
}

function byWords(words: readonly string[], script: Script): string {
  const counts = new Map<string, number>();
  const languages = languagesWith.get(script);
  for (const word of words) for (const language of languages?.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const shares = [...counts].map(([language, count]) => ({ language, share: count / words.length })).toSorted((a, b) => b.share - a.share);
  const [best, next] = shares;
  if (best === undefined || best.share < LEAST_SHARE || best.share < LEAD * (next?.share ?? 0)) return 'und';
  return best.language;
}
