import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const own = path.resolve(import.meta.dirname, '../extract/own');
const docs = readdirSync(own).flatMap((name) => JSON.parse(readFileSync(path.join(own, name), 'utf8')).docs);
const paragraphs = docs.flatMap(({ text }) => text.split('\n\n').slice(1));

/** About 4 KB of the project's own news prose; no two numbers give the same text. */
export function newsText(number) {
  let text = `Dispatch ${number + 1} from the region\n\nPublished: 2023-0${1 + (number % 9)}-1${number % 10}\n`;
  for (let at = number * 7; text.length < 4000; at += 1) text += `\n${paragraphs[at % paragraphs.length]}\n`;
  return text;
}
