import type { Stance } from '../../model/fact.ts';

/** A sentence and one of its claims: source (null for none), cue, content, stance. */
export type ClaimCase = readonly [text: string, source: string | null, cue: string, content: readonly string[], stance: Stance];

export const claimCases: readonly ClaimCase[] = [
  ['The minister said the bridge was safe.', 'The minister', 'said', ['the bridge was safe'], 'asserts'],
  ['The minister said on Monday that the bridge was safe.', 'The minister', 'said', ['that the bridge was safe'], 'asserts'],
  ['The bridge was safe, the minister said on Monday.', 'the minister', 'said', ['The bridge was safe'], 'asserts'],
  ['“The bridge is safe,” said Maria Lopez, the mayor of Tarn.', 'Maria Lopez, the mayor of Tarn', 'said', ['“The bridge is safe,”'], 'asserts'],
  ['“The bridge is safe,” Lopez said. “It was checked twice. It will hold.”', 'Lopez', 'said', ['“The bridge is safe,”', '“It was checked twice. It will hold.”'], 'asserts'],
  ['“It shook. We ran,” the driver told reporters.', 'the driver', 'told', ['“It shook. We ran,”'], 'asserts'],
  ['“Is it over?” Maria Lopez asked.', 'Maria Lopez', 'asked', ['“Is it over?”'], 'demands'],
  ['The latest count, officials said, was wrong.', 'officials', 'said', ['The latest count', 'was wrong'], 'asserts'],
  ['According to the harbour office, two ships were turned back.', 'the harbour office', 'According to', ['two ships were turned back'], 'asserts'],
  ['Two ships were turned back, according to the harbour office.', 'the harbour office', 'according to', ['Two ships were turned back'], 'asserts'],
  ['As the mayor pointed out, the bridge is old.', 'the mayor', 'pointed out', ['the bridge is old'], 'asserts'],
  ['A spokeswoman for the Interior Ministry in Oslo denied that shots were fired.', 'A spokeswoman for the Interior Ministry in Oslo', 'denied', ['that shots were fired'], 'denies'],
  ['The company denied the allegations.', 'The company', 'denied', ['the allegations'], 'denies'],
  ['Ankara accused Athens of closing the strait.', 'Ankara', 'accused', ['Athens of closing the strait'], 'accuses'],
  ["Oslo's accusations that Bergen hides the reports led to a quarrel.", 'Oslo', 'accusations', ['that Bergen hides the reports led to a quarrel'], 'accuses'],
  ['The union has warned that trains will stop.', 'The union', 'has warned', ['that trains will stop'], 'warns'],
  ['The governor pledged to rebuild the school.', 'The governor', 'pledged', ['to rebuild the school'], 'pledges'],
  ['The opposition urged the governor to resign.', 'The opposition', 'urged', ['the governor to resign'], 'demands'],
  ['The judge confirmed that the hearing was moved.', 'The judge', 'confirmed', ['that the hearing was moved'], 'confirms'],
  ['The ministry declined to comment on the report.', 'The ministry', 'declined', ['to comment on the report'], 'declines-to-comment'],
  ['The airline did not immediately respond to a request for comment.', 'The airline', 'did not immediately respond', ['to a request for comment'], 'declines-to-comment'],
  ['He said the road was closed, adding that snow was expected.', 'He', 'adding', ['that snow was expected'], 'asserts'],
  ['The mayor thanked the crews and promised to return.', 'The mayor', 'promised', ['to return'], 'pledges'],
  ['Guards have been accused of beating prisoners.', null, 'have been accused', ['Guards', 'of beating prisoners'], 'accuses'],
  ['While Dahl said the plan was sound, the council rejected it.', 'Dahl', 'said', ['the plan was sound'], 'asserts'],
  ['The council said the plan was sound, but Dahl warned that it would fail.', 'The council', 'said', ['the plan was sound'], 'asserts'],
  ['Dahl, who led the inquiry until May, said nobody was to blame.', 'Dahl, who led the inquiry until May', 'said', ['nobody was to blame'], 'asserts'],
  ['Dahl, speaking to reporters in Oslo, said nobody was to blame.', 'Dahl', 'said', ['nobody was to blame'], 'asserts'],
  ['The guild closed the port for what it said was a breach of the contract.', 'it', 'said', ['a breach of the contract'], 'asserts'],
  ["The strike ended after Oslo's failure to keep a pledge that it would raise wages.", 'Oslo', 'pledge', ['that it would raise wages'], 'pledges'],
  ['The gate was shut because Oslo had not kept a pledge to pay.', 'Oslo', 'pledge', ['to pay'], 'pledges'],
  ['The visit was prompted by Oslo\'s accusations that Bergen hides smugglers and the recent closing of a key road.', 'Oslo', 'accusations', ['that Bergen hides smugglers'], 'accuses'],
  ['Asked whether she would run again, Dahl said no decision had been made.', null, 'Asked', ['whether she would run again'], 'demands'],
  ['Noting that snow was late, Dahl said the road was open.', 'Dahl', 'Noting', ['that snow was late'], 'asserts'],
  ['The union called for a general strike.', 'The union', 'called for', ['a general strike'], 'demands'],
  ['Police would not say how many had been hurt.', 'Police', 'would not say', ['how many had been hurt'], 'declines-to-comment'],
  ['The guild refused to leave the port.', 'The guild', 'refused', ['to leave the port'], 'asserts'],
  ['Oslo blames Bergen for the delay, a charge Bergen denies.', 'Bergen', 'denies', ['a charge'], 'denies'],
  ['Engineers briefed on the plan said the bridge was sound.', 'Engineers briefed on the plan', 'said', ['the bridge was sound'], 'asserts'],
];

/** Sentences in which nobody says anything. */
export const silentCases: readonly string[] = [
  'The report was long.',
  'A statement is expected on Monday.',
  'The state added two lanes to the road.',
  'Their claims office moved to Bergen.',
  '“The bridge is safe.”',
  'Rebels attacked the convoy, and three men were found dead.',
  'The office called the wrong number.',
];
