import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { MAX_INPUT_BYTES } from '../../contract/contract.ts';
import { DeskError } from '../../contract/errors.ts';
import { extract } from '../../extract/extract.ts';
import { propose } from '../../extract/propose.ts';
import { extractionJson } from '../extraction-json.ts';
import { messageOf, UsageError, type Command, type Io } from '../io.ts';
import { lines, type Line } from '../lines.ts';
import { publishedDate } from '../published.ts';

const HELP = `Prints the dates, actors, claims and facts that Briefing Desk finds in an article.

Usage: desk extract FILE [--published DATE] [--json]
       desk extract --jsonl < articles.jsonl

  --published DATE  the day, month or year of publication (2023-02-22), on which "last week" and the like rest;
                    without it, the date that the file gives
  --json            everything, with offsets into the text (UTF-16 code units, half-open); otherwise a list of facts
  --jsonl           reads lines {"id": ..., "text": ..., "published": ...} from standard input and writes a line {"id": ..., ...}
                    for each; a bad line becomes {"id": ..., "error": ...}, and the exit code is then 1
`;

export const extractFacts: Command = {
  summary: 'print the dates, actors, claims and facts found in an article',
  help: HELP,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { published: { type: 'string' }, json: { type: 'boolean' }, jsonl: { type: 'boolean' } },
    });
    if (values.jsonl) {
      if (positionals.length > 0) throw new UsageError('--jsonl reads standard input and takes no file.');
      if (values.published !== undefined) throw new UsageError('with --jsonl each line gives its own "published".');
      return extractLines(io);
    }
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('name one file.');
    const given = values.published === undefined ? null : publishedDate(values.published);
    if (values.published !== undefined && given === null)
      throw new UsageError(`--published "${values.published}" is no date like 2023-02-22, 2023-02 or 2023.`);
    await extractFile(file, given, values.json ?? false, io);
    return 0;
  },
};

async function extractFile(file: string, given: string | null, asJson: boolean, io: Io): Promise<void> {
  // Only here: the readers of HTML are large, and a stream of lines needs none.
  const { readArticle } = await import('../../import/read.ts');
  const { NO_DATE_FOUND } = await import('../../import/clues.ts');
  const read = readArticle({ kind: 'file', name: path.basename(file), bytes: await readBytes(file) });
  for (const warning of read.warnings) if (given === null || warning !== NO_DATE_FOUND) io.err(`${file}: ${warning}`);
  const published = given ?? read.fields.published;
  if (asJson) {
    await io.out(`${JSON.stringify(extractionJson(read.text, published), null, 2)}\n`);
    return;
  }
  const extraction = extract(read.text, published);
  if (!extraction.isEnglish) io.err(`${file}: the text is not in English; facts are proposed for English only.`);
  for (const { fields } of propose(read.text, extraction)) {
    const said = fields.attribution === null ? '' : ` (${fields.attribution.source?.text ?? 'no source'}: ${fields.attribution.stance})`;
    await io.out(`${fields.kind.padEnd(6)} ${(fields.when?.edtf ?? '').padEnd(12)} ${fields.statement}${said}\n`);
  }
}

/** The bytes of a file; a failure says what was wrong. Throws DeskError `unreadable-file`. */
export async function readBytes(file: string): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new DeskError('unreadable-file', `${file} cannot be read: ${messageOf(error)}`);
  }
  if (bytes.length > MAX_INPUT_BYTES) throw new DeskError('unreadable-file', `${file} is larger than 64 MiB, the most that is read.`);
  return bytes;
}

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), published: z.string().nullish() });

async function extractLines(io: Io): Promise<number> {
  let bad = 0;
  for await (const line of lines(io.input, MAX_INPUT_BYTES)) {
    if (line.text?.trim() === '') continue;
    const result = extractLine(line);
    if ('error' in result) bad++;
    await io.out(`${JSON.stringify(result)}\n`);
  }
  if (bad > 0) io.err(`desk extract: ${bad === 1 ? 'one line was' : `${bad} lines were`} not read; all others were.`);
  return bad > 0 ? 1 : 0;
}

function extractLine({ number, text }: Line): Record<string, unknown> {
  const bad = (id: unknown, problem: string): Record<string, unknown> => ({ id, error: `line ${number}: ${problem}` });
  if (text === null) return bad(null, 'longer than 64 MiB, the most that is read');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return bad(null, `not JSON: ${messageOf(error)}`);
  }
  const parsed = lineSchema.safeParse(value);
  const id = value !== null && typeof value === 'object' && 'id' in value ? value.id : null;
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return bad(id, `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'not as expected'}`);
  }
  const { published } = parsed.data;
  const date = published === null || published === undefined ? null : publishedDate(published);
  if (published !== null && published !== undefined && date === null)
    return bad(id, `published: "${published}" is no date like 2023-02-22, 2023-02 or 2023`);
  return { id: parsed.data.id, ...extractionJson(parsed.data.text.replaceAll('\r\n', '\n'), date) };
}
