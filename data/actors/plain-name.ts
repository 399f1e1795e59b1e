import { companyForms } from '../extract/actors/names.ts';
import { honorifics, offices } from '../extract/actors/titles.ts';
import type { ActorName } from '../model/actor.ts';

/** Letters that Unicode does not decompose, and letters of Arabic script that keyboards of several languages write differently. */
const letters: Readonly<Record<string, string>> = { ı: 'i', ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه' };
const folded = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** The words of a name in lower case, without accents, vowel signs and punctuation. */
export function plainWords(name: string): string[] {
  const plain = /^[A-Za-z ]*$/.test(name)
    ? name
    : name
        .normalize('NFKD')
        .replace(/\p{M}|\u200d|[\u0640\u200c'’ʼ`.]/gu, '')
        .replace(/[^\p{L}\p{N}&]+/gu, ' ');
  return plain
    .toLowerCase()
    .replace(folded, (letter) => letters[letter] ?? letter)
    .split(' ')
    .filter((word) => word !== '');
}

/** The words of a name that tell it from others: without "the", without titles before a person, without a company's legal form. Never empty for a name with a letter or digit. */
export function tellingWords({ name, kind }: ActorName): string[] {
  const words = plainWords(name);
  let from = words[0] === 'the' && words.length > 1 ? 1 : 0;
  let to = words.length;
  if (kind === 'person') while (from < to - 1 && isTitle(words[from] ?? '')) from += 1;
  if (kind === 'organisation') while (to > from + 1 && companyForms.has(words[to - 1] ?? '')) to -= 1;
  return words.slice(from, to);
}

function isTitle(word: string): boolean {
  return honorifics.has(word) || offices.has(word);
}

/** Spellings of one given name or surname that English-language news uses side by side, the first standing for all. Made by hand. */
const spellings = `muhammad mohammed mohammad muhammed mohamed mohamad mohamud mohammod
ahmad ahmed achmad
husayn hussein hussain husain hossein hossain hussien
hasan hassan
yusuf yousuf yousef youssef yusef yousaf yusaf
umar omar
uthman othman usman osman
usama osama
khalid khaled
jamal gamal
rahman rehman rahmaan
qasim qassem kassem qasem kasim qassim
suleiman sulaiman suleyman sulayman soliman
ibrahim ebrahim
ismail esmail ismael
mahmud mahmoud mehmood mahmood
mustafa mostafa moustafa
tariq tarek tareq tarik
faisal faysal feisal
nasir nasser naser
bashar bachar
abdullah abdallah abdulla
abdul abdel abd
alexander aleksandr aleksander alexandr oleksandr
vladimir volodymyr wladimir
mikhail mykhailo mikhael
nikolai nikolay mykola nikolaj
yevgeny evgeny yevgeni evgeni yevgeniy yevhen
sergei sergey serhiy sergej serguei
dmitry dmitri dmitriy dmytro dmitrij
andrei andrey andriy andrej
yuri yury yuriy iouri
alexei alexey aleksei aleksey oleksiy
gaddafi qaddafi gadhafi kadafi qadhafi kaddafi
khamenei khamenehi
taliban taleban
hezbollah hizbullah hizbollah hezbullah`;
const spelt: ReadonlyMap<string, string> = new Map(
  spellings.split('\n').flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return [first, ...others].map((word) => [word, first] as const);
  }),
);

/** The article of Arabic, hyphened or in small letters, and the links of Persian and Urdu: written or left out at will. */
const article = /(?<=^|\s|-)(?:(?:[Aa]l|[Ee]l|[Uu]l)[-‐]|(?:al|el|ul) )(?=\p{L})/gu;
const link = /(?:[-‐][ei][-‐ ]| [ei] )(?=\p{L})/gu;

/** A word in one of its spellings: frequent names by a list, others with doubled letters, long vowels and a last -y made one. */
function oneSpelling(word: string): string {
  const listed = spelt.get(word);
  if (listed !== undefined) return listed;
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return word.replace(/(?:ii|iy|yy|ij|ey|ei|y)$/, 'i').replace(/ee/g, 'i').replace(/oo|ou/g, 'u').replace(/(.)\1/g, '$1');
}

/** The telling words in one of their spellings, without what is written or left out at will: "al-Assad", "Tehrik-e Taliban". */
export function spokenWords({ name, kind }: ActorName): string[] {
  const bare = kind === 'place' || !/[-‐ ]/.test(name) ? name : name.replace(kind === 'person' ? article : link, kind === 'person' ? '' : ' ');
  return tellingWords({ name: bare, kind }).map(oneSpelling);
}
