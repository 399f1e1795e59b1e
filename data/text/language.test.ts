import { describe, expect, it } from 'vitest';
import { languageCases } from './language.cases.ts';
import { languageOf } from './language.ts';

describe('languageOf', () => {
  it.each(languageCases)('%s %s: %s', (language, direction, text) => {
    expect(languageOf(text)).toEqual({ language, direction });
  });

  it('goes by the main script, not by names in another', () => {
    expect(languageOf('وفد نے وزیر سے ملاقات کی اور کہا کہ Torkham بند ہے۔').language).toBe('ur');
    expect(languageOf('The minister said the word طورخم was on the sign at the gate.').direction).toBe('ltr');
  });
});
