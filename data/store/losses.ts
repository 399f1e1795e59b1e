/** What a power cut leaves of what was not synced. */
export interface Loss {
  name: string;
  /** Which of the unsynced changes of names are on disk. */
  namings(count: number): (index: number) => boolean;
  /** Which of a file's unsynced writes are on disk. */
  writes(count: number): (index: number) => Fate;
}

/** What becomes of an unsynced write; `torn`: its first half is there, `zeros`: its length but not its bytes. */
export type Fate = 'kept' | 'lost' | 'torn' | 'zeros';

const all = () => true;
const none = () => false;
const always = (fate: Fate) => () => () => fate;
const writesOf = { kept: always('kept'), lost: always('lost'), torn: always('torn'), zeros: always('zeros') };
const last =
  (fate: Fate) =>
  (count: number) =>
  (at: number): Fate =>
    at === count - 1 ? fate : 'kept';
export const everything: Loss = { name: 'all that was not synced', namings: () => none, writes: writesOf.lost };
export const nothing: Loss = { name: 'nothing', namings: () => all, writes: writesOf.kept };
export const fewLosses: Loss[] = [
  everything,
  nothing,
  { name: 'bytes but no names', namings: () => all, writes: writesOf.lost },
  { name: 'names but no bytes', namings: () => none, writes: writesOf.kept },
  { name: 'half of each write', namings: () => all, writes: writesOf.torn },
  { name: 'half of the last write', namings: () => all, writes: last('torn') },
  { name: 'the last write', namings: () => all, writes: last('lost') },
  { name: 'bytes but not lengths', namings: () => all, writes: writesOf.zeros },
  { name: 'all but the last name', namings: (count) => (at) => at === count - 1, writes: writesOf.kept },
  { name: 'the last name', namings: (count) => (at) => at !== count - 1, writes: writesOf.kept },
  { name: 'the last name but one', namings: (count) => (at) => at !== count - 2, writes: writesOf.kept },
  { name: 'the last name but two', namings: (count) => (at) => at !== count - 3, writes: writesOf.kept },
  { name: 'the first name', namings: () => (at) => at !== 0, writes: writesOf.lost },
  { name: 'every other name', namings: () => (at) => at % 2 === 0, writes: writesOf.kept },
  { name: 'the rest of the names', namings: () => (at) => at % 2 === 1, writes: writesOf.lost },
];
/** Every set of up to eight unsynced names, with every fate of the unsynced bytes. */
export const manyLosses: Loss[] = Object.entries(writesOf).flatMap(([fate, writes]) =>
  Array.from({ length: 256 }, (_, kept): Loss => ({
    name: `names ${kept.toString(2)}, writes ${fate}`,
    namings: () => (at) => (kept >> (at % 8)) % 2 === 1,
    writes,
  })),
);
