/** What the tagger is trained with; each figure was chosen on held-out articles. */
export const settings = {
  rounds: 12,
  /** Percent of features left out by chance. */
  dropped: 60,
  /** A feature must occur this often to be learnt. */
  atLeast: 6,
  seed: 20230222,
  /** How many times all is learnt anew, in another order; the weights are the mean. */
  runs: 3,
  /** Learnt weights are multiplied by this and rounded to a byte. */
  scale: 4,
  /** How often our own news is read again with other names. */
  renamedCopies: 2,
} as const;
