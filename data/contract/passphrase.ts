/** The fewest characters (code points) of a new passphrase. */
export const LEAST_PASSPHRASE = 8;
