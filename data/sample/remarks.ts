import type { AnnotationFields } from '../model/annotation.ts';
import type { NoteFields } from '../model/note.ts';
import type { SampleKey } from './articles.ts';

export interface SampleAnnotation {
  from: SampleKey;
  words: string;
  fields: AnnotationFields;
}

export const sampleAnnotations: readonly SampleAnnotation[] = [
  {
    from: 'closure',
    words: 'because Pakistan had not kept a pledge to let Afghan patients in for treatment without travel papers',
    fields: { body: 'The Taliban’s reason. No account from Islamabad yet: ask for one.', tags: ['torkham', 'attributed'] },
  },
  {
    from: 'talks',
    words: 'The Taliban denied sheltering TTP militants.',
    fields: { body: 'Contested. Keep the accusation and the denial together in the briefing.', tags: ['ttp', 'contested'] },
  },
  {
    from: 'reopening',
    words: 'ended the cease-fire in November 2022',
    fields: { body: 'Only the month is given. The timeline shows the whole month, not a day in it.', tags: ['ttp', 'dates'] },
  },
  { from: 'accounts', words: 'The account from Islamabad puts security first.', fields: { body: '', tags: [] } },
];

/** A fact that the analyst added, from an article whose language the app proposes no facts in. */
export const sampleFact: { from: SampleKey; words: string; statement: string; day: string; place: string } = {
  from: 'urdu',
  words: 'طورخم کی سرحدی گزرگاہ 2023-02-19 سے بند تھی۔',
  statement: 'طورخم کی سرحدی گزرگاہ بند تھی',
  day: '2023-02-19',
  place: 'طورخم',
};

export const sampleNote: NoteFields = {
  title: 'What is still open',
  body:
    'Who keeps the list of patients allowed through Torkham?\n' +
    'Did the talks of 22 February lead to the opening on 25 February, or did one merely follow the other? No article says.\n' +
    'This dossier is a sample, and goes with one command when you no longer need it.',
  tags: ['questions'],
};
