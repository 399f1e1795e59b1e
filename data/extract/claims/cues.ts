import type { Stance } from '../../model/fact.ts';

/** What a cue verb takes as its content, and from whom. */
export type Frame =
  /** "that ..." or a bare clause, before or after, or a quotation. */
  | 'clause'
  /** A noun phrase, a quotation or "that ...": never a bare clause. */
  | 'phrase'
  /** "to ...": a promise or a refusal. */
  | 'to'
  /** Somebody is addressed first: "told the court that", "warned Iran of", "urged them to". */
  | 'told'
  /** "accused X of ...", "blamed X for ...": the addressee belongs to the content. */
  | 'charge';

export interface Cue {
  lemma: string;
  stance: Stance;
  frames: ReadonlySet<Frame>;
  /** A word between cue and content that belongs to the cue: "called for", "pointed out". */
  particles: ReadonlySet<string>;
  score: number;
}

const cues = new Map<string, Cue>();

/** A verb put again replaces what was put before. */
function put(stance: Stance, frames: string, verbs: string, particles = '', score = 0.8): void {
  for (const lemma of verbs.split(' ')) {
    cues.set(lemma, {
      lemma,
      stance,
      frames: new Set(frames.split(' ') as Frame[]),
      particles: new Set(particles.split(' ').filter(Boolean)),
      score,
    });
  }
}

put(
  'asserts',
  'clause',
  'say add argue state remark reply retort quip joke muse lament tweet retweet post exclaim shout yell scream whisper mutter murmur mumble chant assert contend insist maintain declare proclaim observe recount reckon conclude forecast estimate speculate indicate hint imply testify counter opine boast brag complain grumble grouse fume gush intone chime counsel clarify elaborate interject comment respond rule signal gloat moan rejoin volunteer venture continue write answer restate theorize reason quote attest posit read scoff sneer scold chide marvel advise',
  '',
  0.85,
);
put(
  'asserts',
  'clause phrase',
  'note explain announce reveal disclose report recall stress emphasize emphasise underscore underline reiterate repeat acknowledge admit concede claim suggest predict',
  '',
  0.75,
);
put('asserts', 'phrase', 'cite mention highlight express voice', '', 0.7);
put('asserts', 'clause told', 'tell inform assure remind notify reassure', '', 0.85);
put('asserts', 'phrase', 'praise laud hail applaud commend congratulate endorse', '', 0.6);
put(
  'asserts',
  'phrase',
  'criticize criticise condemn denounce decry blast slam bash lambast lambaste ridicule rebuke deride skewer chastise berate bemoan question',
  '',
  0.6,
);
put('asserts', 'phrase', 'call', 'for on upon out', 0.7);
put('asserts', 'phrase', 'describe label dub brand characterize characterise', '', 0.7);
put('asserts', 'phrase clause', 'point', 'out to', 0.75);
put('asserts', 'phrase', 'refer allude', 'to', 0.5);
put('asserts', 'phrase', 'speak talk', 'about of out', 0.5);
put('asserts', 'clause', 'believe think feel fear worry suspect hope expect', '', 0.5);
put('asserts', 'clause', 'show find', '', 0.45);
put('accuses', 'charge', 'accuse blame fault', '', 0.85);
put('accuses', 'clause phrase', 'allege', '', 0.8);
put('accuses', 'clause', 'charge', '', 0.75);
put('denies', 'clause phrase', 'deny dispute refute rebut', '', 0.85);
put('denies', 'phrase', 'reject dismiss debunk disavow', '', 0.7);
put('warns', 'clause told phrase', 'warn caution', 'of against about', 0.85);
put('warns', 'to phrase clause', 'threaten', '', 0.7);
put('pledges', 'to clause phrase told', 'pledge promise vow', '', 0.85);
put('pledges', 'to clause', 'swear', '', 0.7);
put('pledges', 'to', 'offer', '', 0.55);
put('demands', 'clause to phrase', 'demand propose recommend request', '', 0.75);
put('demands', 'told', 'urge', '', 0.8);
put('demands', 'clause told phrase', 'ask', 'for about', 0.75);
put('demands', 'phrase', 'inquire enquire', 'about', 0.6);
put('confirms', 'clause phrase', 'confirm affirm reaffirm corroborate', '', 0.85);
put('declines-to-comment', 'to', 'decline refuse', '', 0.8);

/** The cue that a verb's lemma is, or null. */
export function cueOf(lemma: string): Cue | null {
  return cues.get(lemma) ?? null;
}

export interface NominalCue {
  stance: Stance;
}
const nominal = new Map<string, Stance>();
const putNominal = (stance: Stance, list: string): void => {
  for (const word of list.split(' ')) nominal.set(word, stance);
};
putNominal('accuses', 'accusation accusations allegation allegations charge charges');
putNominal(
  'asserts',
  'claim claims statement statements assertion assertions argument arguments suggestion suggestions comment comments remark remarks contention prediction predictions conclusion announcement acknowledgment admission declaration testimony complaint complaints criticism criticisms insistence report reports',
);
putNominal('denies', 'denial denials rejection');
putNominal('warns', 'warning warnings threat threats');
putNominal('pledges', 'pledge pledges promise promises vow vows commitment offer offers assurance assurances');
putNominal('demands', 'demand demands call calls appeal appeals request requests');
putNominal('confirms', 'confirmation');
putNominal('declines-to-comment', 'refusal');

/** The stance of a noun that names a saying ("accusations", "pledge"), or null. */
export function nominalStance(word: string): Stance | null {
  return nominal.get(word) ?? null;
}

/** All cue verbs, in their base form. */
export function cueVerbs(): string[] {
  return [...cues.keys()];
}
