export interface Line {
  /** 1-based. */
  number: number;
  /** Null when the line was longer than the limit; it was skipped. */
  text: string | null;
}

/** The lines of a stream, one at a time; no more than one line of at most `limit` UTF-16 code units is held. */
export async function* lines(input: AsyncIterable<Uint8Array | string>, limit: number): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  let number = 1;
  const line = (): Line => ({ number: number++, text: length > limit ? null : parts.join('').replace(/\r$/, '') });
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      length += end - start;
      parts.push(text.slice(start, end));
      yield line();
      parts = [];
      length = 0;
      start = end + 1;
    }
    length += text.length - start;
    if (length > limit) parts = [];
    else parts.push(text.slice(start));
  }
  parts.push(decoder.decode());
  length += parts.at(-1)?.length ?? 0;
  if (length > 0) yield line();
}
