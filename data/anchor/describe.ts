import type { Span, Target } from '../model/target.ts';

/** Code units of context kept on each side, as the Hypothesis client keeps. */
const CONTEXT = 32;

/**
 * What ties `span` of `text` to its words: position, quote, and up to 32 UTF-16 code units on each side, one fewer where
 * 32 would cut a surrogate pair. Throws RangeError when the span is empty or not inside the text.
 */
export function describe(text: string, span: Span): Target {
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length) {
    throw new RangeError(`no passage at ${start} to ${end} in a text of ${text.length}`);
  }
  let from = Math.max(0, start - CONTEXT);
  if (cutsPair(text, from)) from += 1;
  let to = Math.min(text.length, end + CONTEXT);
  if (cutsPair(text, to)) to -= 1;
  return {
    start,
    end,
    exact: text.slice(start, end),
    // A span that itself begins or ends inside a pair would leave its half here: the slices may then be empty.
    prefix: text.slice(Math.min(from, start), start),
    suffix: text.slice(end, Math.max(to, end)),
  };
}

function cutsPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
