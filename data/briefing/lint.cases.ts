/** Paragraph text in which `#` stands for a citation, and the sentences to be reported. */
export const lintCases: readonly (readonly [text: string, unsourced: readonly string[]])[] = [
  ['Asif flew to Kabul #.', []],
  ['Asif flew to Kabul.#', []],
  ['Asif flew to Kabul. #', []],
  ['Asif flew to Kabul.##  He met Baradar.#', []],
  ['Asif flew to Kabul. He met Baradar #.', ['Asif flew to Kabul.']],
  ['Asif flew to Kabul #. He met Baradar.', ['He met Baradar.']],
  ['Asif flew to Kabul #', []],
  ['No full stop and no source', ['No full stop and no source']],
  ['Lt. Gen. Anjum went with him #.', []],
  ['Lt. Gen. Anjum went with him.', ['Lt. Gen. Anjum went with him.']],
  ['J. B. Smith of the U.S. Embassy stayed on Feb. 22 #.', []],
  ['Prices rose by 3.5 percent #. Who gains?', []],
  ['وفد کابل پہنچا۔ # ملاقات ہوئی۔', ['ملاقات ہوئی۔']],
  ['# 。', []],
  ['   ', []],
];
