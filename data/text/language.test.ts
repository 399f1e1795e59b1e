import { describe, expect, it } from 'vitest';
import { languageCases } from './language.cases.ts';
import { isEnglish, languageOf } from './language.ts';

describe('languageOf', () => {
  it.each(languageCases)('%s %s: %s', (language, direction, text) => {
    expect(languageOf(text)).toEqual({ language, direction });
  });

  it('goes by the main script, not by names in another', () => {
    expect(languageOf('وفد نے وزیر سے ملاقات کی اور کہا کہ Torkham بند ہے۔').language).toBe('ur');
    expect(languageOf('The minister said the word طورخم was on the sign at the gate.').direction).toBe('ltr');
  });
});

describe('isEnglish', () => {
  it('takes English, and what is too short to tell', () => {
    expect(isEnglish('The delegation met the minister and said that the crossing was closed.')).toBe(true);
    expect(isEnglish('Khawaja Muhammad Asif, Nadeem Anjum, Sadiq Khan')).toBe(true);
    expect(isEnglish("He 's great! I wo n't go to anyone else.")).toBe(true);
  });

  it('takes no other language, not even one that it does not know', () => {
    expect(isEnglish('Die Delegation traf den Minister und sprach mit ihm über die Grenze, die nicht offen ist.')).toBe(false);
    const swahili = 'Ujumbe ulikutana na waziri na kuzungumza kuhusu mpaka ambao ulifungwa tangu asubuhi. Waziri alisema kwamba lango litafunguliwa wiki ijayo baada ya mazungumzo kati ya nchi hizo mbili kukamilika. ';
    expect(isEnglish(swahili.repeat(2))).toBe(false);
  });
});
