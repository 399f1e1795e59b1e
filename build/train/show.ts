import { readFileSync } from 'node:fs';
import { findActors } from '../../data/extract/actors/find-actors.ts';
const text = readFileSync(process.argv[3] ?? '', 'utf8');
for (const actor of findActors(text)) console.log(`${actor.kind}\t${actor.text}\t${actor.name === actor.text ? '' : `= ${actor.name}`}\t${actor.role?.text ?? ''}`);
