import type { Token } from './tokens.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that name an office or a calling and so can head a role, lower case, singular. */
export const offices = words(`president minister premier chancellor secretary governor mayor senator congressman congresswoman lawmaker
  legislator deputy speaker commissioner ambassador envoy representative spokesman spokeswoman spokesperson chairman chairwoman chair chairperson
  chief head leader director manager officer executive founder co-founder owner ceo cfo coo partner adviser advisor aide assistant official
  general lieutenant colonel major captain commander admiral sergeant brigadier marshal commodore commandant warlord
  king queen prince princess emir sultan crown-prince pope bishop archbishop cardinal imam cleric rabbi patriarch ayatollah
  judge justice prosecutor attorney lawyer solicitor magistrate sheriff detective inspector superintendent
  analyst economist strategist researcher professor scientist historian expert fellow scholar lecturer doctor physician epidemiologist
  coach captain manager striker midfielder defender goalkeeper forward winger quarterback pitcher player driver champion
  author writer actor actress singer director producer journalist reporter editor correspondent activist candidate
  treasurer trader broker banker investor negotiator mediator diplomat coordinator chief-of-staff councillor councilman mp
  rapporteur undersecretary under-secretary vice-president minister-counsellor delegate whip nominee incumbent vice-chair vice-chairman
  founder billionaire businessman tycoon dissident politician opposition-leader militant rebel president-elect`);

/** Words that may stand before an office within a role, lower case. */
export const qualifiers = words(`acting deputy assistant vice prime foreign defense defence interior finance home trade energy oil health
  education justice economy economic agriculture labour labor environment information transport transportation commerce tourism culture
  planning development intelligence security national special senior chief former ex- late interim caretaker outgoing incoming newly
  elected first second top permanent federal state regional provincial local district general lieutenant major brigadier vice-
  managing executive opposition majority minority house senate presidential parliamentary supreme high public press political military
  army navy air police village tribal religious spiritual crown attorney district research portfolio market commodity currency
  investment financial operating technology technical marketing communications human rights peace joint associate adjunct honorary
  royal grand archdeacon rear fleet field wing group squadron staff sergeant central bank party team club co- head longtime veteran
  retired exiled ousted jailed detained current then-  previous founding medical scientific legal diplomatic humanitarian global regional
  policy mission delegation government labour-union union group company movement faction wing task-force province city county rebel militia
  guerrilla spy counterintelligence chief-of field communications news sports editorial programme program project sales design product risk
  climate immigration border water industry industrial religious social digital cyber nuclear counter-terrorism counterterrorism`);

/** Ranks and callings that say less than an office: given up for one when the text has both. */
export const ranks = words('general lieutenant colonel major captain commander admiral sergeant brigadier marshal commodore doctor professor gen lt col maj capt adm sgt brig prof cmdr');

/** Ways to address a person, which are neither name nor role, lower case without a full stop. */
export const honorifics = words('mr mrs ms miss mx sir dame lord lady madam madame dr prof gen lt col maj capt cmdr adm sgt brig sen rep rev hon gov pres mullah maulana maulvi mufti sheikh shaikh shaykh hajji haji ayatollah imam pope king queen prince princess sultan emir');

/** Abbreviated titles that are roles all the same. */
export const abbreviatedRoles = words('gen lt col maj capt cmdr adm sgt brig sen rep gov pres prof');

/** How many tokens at the head of a person's name are titles or forms of address; never all of them. */
export function titleWords(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (; from + count < to - 1; count++) {
    const word = (tokens[from + count] as Token).text.toLowerCase().replace(/\.$/, '');
    if (!honorifics.has(word) && !offices.has(word) && !(from + count + 2 < to && qualifiers.has(word))) break;
  }
  return count;
}

const leading = words('acting deputy assistant vice prime chief senior former managing executive majority minority opposition');
const bare = (token: Token | undefined): string => (token?.text ?? '').toLowerCase().replace(/\.$/, '');
const isTitle = (token: Token | undefined): boolean => offices.has(bare(token)) || abbreviatedRoles.has(bare(token));

/**
 * How many tokens at the end of a name are the title of the person named at token `person` right after it: "Bank of England Deputy Governor
 * Sam Woods". All of them when the name is nothing but a title.
 */
export function titleTail(tokens: readonly Token[], from: number, to: number, person: number): number {
  for (let i = to; i < person; i++) if (!isTitle(tokens[i]) && !leading.has(bare(tokens[i])) && tokens[i]?.text !== '-') return 0;
  let end = to;
  while (end > from && (isTitle(tokens[end - 1]) || leading.has(bare(tokens[end - 1])) || (tokens[end - 1]?.text === '-' && end < to))) end--;
  return to - end;
}
