/**
 * The same text, held by the engine in two bytes a code unit. An engine compiles each expression once for texts in Latin-1 and once for all
 * others; with every text wide, a reader that has hundreds of them is ready in half the time.
 */
export const wide = (text: string): string => (text + '\u2028').slice(0, -1);
