import { setImmediate as turn } from 'node:timers/promises';
import { SimulatedDisk, type Effect } from './simulated-disk.ts';

/** An operation of a piece of work, and how far the work had come before it. */
export interface Moment<State> {
  operation: string;
  /** The line of the store that asked for it, and what it does: `checkpoint.ts:43 sync articles/`. */
  site: string;
  effects: Effect[];
  state: State;
}

/** What a piece of work did to a disk, so that a cut at any of its operations can be seen without doing it again. */
export interface Recording<State> {
  base: SimulatedDisk;
  /** The last one is the end of the work, which does nothing. */
  moments: Moment<State>[];
}

class RecordingDisk<State> extends SimulatedDisk {
  readonly moments: Moment<State>[] = [];

  constructor(private readonly state: () => State) {
    super();
  }

  override take(effect: Effect): void {
    this.moments.at(-1)?.effects.push(effect);
    super.take(effect);
  }

  protected override async step(operation: string): Promise<'done' | 'short'> {
    const site = siteOf(operation);
    // All that follows from the operations before this one has happened by then: what they confirmed is confirmed.
    await turn();
    this.moments.push({ operation, site, effects: [], state: this.state() });
    return super.step(operation);
  }
}

/**
 * Records a piece of work.
 * @param base the disk that the work begins with; it stays as it is
 * @param state how far the work has come, asked before each operation
 */
export async function record<State>(base: SimulatedDisk, state: () => State, work: (disk: SimulatedDisk) => Promise<void>): Promise<Recording<State>> {
  const disk = base.afterKill(new RecordingDisk(state));
  await work(disk);
  return { base, moments: [...disk.moments, { operation: 'the end', site: 'the end', effects: [], state: state() }] };
}

/** The disk before each moment of a recording or, when operations of one site had done nothing, before each from the first of them on. */
export function* disksOf<State>({ base, moments }: Recording<State>, leftOut: string | null): Generator<[SimulatedDisk, Moment<State>]> {
  const disk = base.afterKill();
  let isOther = leftOut === null;
  for (const moment of moments) {
    if (isOther) yield [disk, moment];
    if (moment.site === leftOut) isOther = true;
    else for (const effect of moment.effects) disk.take(effect);
  }
}

/** Of a file that is replaced, and of folders that are synced together, it is the caller's line that tells. */
const HELPERS = /^(simulated-disk|recording|disk|replace-file)\.ts/;

function siteOf(operation: string): string {
  const lines = [...(new Error('where').stack ?? '').matchAll(/\/data\/store\/([\w-]+\.ts:\d+)/g)].map(([, line = '']) => line);
  const line = lines.find((name) => !HELPERS.test(name)) ?? '?';
  return `${line} ${operation.replaceAll(/\d{4}-[-\dTZ]+/g, '#').replaceAll(/[a-z]-\d|\d+/g, '#')}`;
}
