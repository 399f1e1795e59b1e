import { after, before, pattern } from '../pattern.ts';
import { undated, type Parser } from '../reading.ts';

const PRESENT = '(?<=\\bto )date|right now|now|currently|current|nowadays|these days|at present|at the moment|at this time|the time being|the present(?= ?[,.;]| and| day| time)|present day|modern day';
const UNITS = 'second|minute|hour|day|week|month|quarter|year|decade|century|season';
const PAST = `more recently|recently|recent|lately|the (?:recent |distant )?past(?= ?[,.;]| and)|(?<=\\b(?:in|from|of) )the past(?! (?:[a-z]+ )?(?:${UNITS})|[ -][0-9])|(?<=\\bin )those days|long ago|the old days`;
const FUTURE = 'soon(?! after| as| thereafter| found| became)|the (?:near |foreseeable |immediate |not too distant )?future|future|the near term|the long term|(?<=\\b(?:will|would|may|might|could|can) )one day|someday|some day';
/** What follows "the former" where it stands for somebody and not for an earlier state. */
const NO_NOUN = /^(?:[,.;:)]| (?:an?|the|was|were|is|are|had|has|of|and|to|would|being|in|by)\b)/;

/**
 * "now", "recently", "the future": words that point to the present, the past or the future, and no nearer. "former" tells of the
 * past in a story of it; in news it only names what somebody was.
 */
export const vague: Parser = {
  starts: ['now', 'date', 'currently', 'current', 'right', 'nowadays', 'these', 'at', 'the', 'present', 'modern', 'more', 'recently', 'recent', 'lately', 'long', 'soon', 'future', 'one', 'some', 'someday', 'former', 'those'],
  pattern: pattern(`(?:(?<present>${PRESENT})|(?<past>${PAST})|(?<future>${FUTURE})|(?<former>former))`),
  read: (match, { narrative }) => {
    const { present, past, former } = match.groups ?? {};
    if (former !== undefined) return narrative && !NO_NOUN.test(after(match)) ? undated('DATE', 'PAST_REF') : null;
    if (/^future$/i.test(match[0]) && !narrative) return null;
    if (/^soon$/i.test(match[0]) && (narrative || /\bas $/i.test(before(match)))) return null;
    return undated('DATE', present !== undefined ? 'PRESENT_REF' : past !== undefined ? 'PAST_REF' : 'FUTURE_REF');
  },
};
