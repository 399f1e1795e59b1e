import { DeskError } from '../contract/errors.ts';

/** Ends a reading that cannot give an article: says what is wrong with which input, and what to do instead. */
export function refuse(name: string, wrong: string, instead: string): never {
  throw new DeskError('unreadable-file', `“${name}” ${wrong}. ${instead} Nothing of it was added to the library.`);
}
