/** Texts with the sentences they hold. */
export const sentenceCases: readonly (readonly [text: string, sentences: readonly string[]])[] = [
  ['It rained. We left.', ['It rained.', 'We left.']],
  ['Gen. Ali met Mr. Khan on Sept. 4. They talked.', ['Gen. Ali met Mr. Khan on Sept. 4.', 'They talked.']],
  ['The U.S. army left at 5 p.m. The road was open.', ['The U.S. army left at 5 p.m.', 'The road was open.']],
  ['J. R. Smith of Acme Inc. paid 3.5 million.', ['J. R. Smith of Acme Inc. paid 3.5 million.']],
  ['“Why?” he asked. “Because.” She left.', ['“Why?” he asked.', '“Because.”', 'She left.']],
  ['“Is it over?” Maria Lopez asked. Nobody knew.', ['“Is it over?” Maria Lopez asked.', 'Nobody knew.']],
  ['Wait ... not yet. Now!', ['Wait ... not yet.', 'Now!']],
  ['He said no. No. 10 was silent.', ['He said no.', 'No. 10 was silent.']],
  ['A headline without a stop\nThe text begins here', ['A headline without a stop', 'The text begins here']],
  ['وصل الوفد. هل عاد؟ نعم.', ['وصل الوفد.', 'هل عاد؟', 'نعم.']],
  ['وفد کابل پہنچا۔ بات چیت ہوئی۔', ['وفد کابل پہنچا۔', 'بات چیت ہوئی۔']],
  ['代表团到达。会谈开始了！他们谈了什么？', ['代表团到达。', '会谈开始了！', '他们谈了什么？']],
  ['(It closed.) Then it opened.', ['(It closed.)', 'Then it opened.']],
  [' \n\n ', []],
];
