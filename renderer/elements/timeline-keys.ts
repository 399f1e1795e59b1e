import { STEP } from './timeline-foot.ts';

/** What the keys of a chart do. Distances are in widths of the view. */
export interface ChartMoves {
  /** To the fact so many further on in time. */
  step(by: number): void;
  pan(by: number): void;
  zoom(factor: number): void;
  showAll(): void;
  /** Null while no fact has the keyboard. */
  open: (() => void) | null;
  /** Null while no card is open. */
  hide: (() => void) | null;
}

/** Does what a key means in a chart; a key that means nothing there is left to others. */
export function pressKey(event: KeyboardEvent, { step, pan, zoom, showAll, open, hide }: ChartMoves): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const along = (by: number) => (): void => (event.shiftKey ? pan(by / 4) : step(by));
  const keys: Record<string, (() => void) | null> = {
    ArrowRight: along(1),
    ArrowLeft: along(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    PageDown: () => pan(0.9),
    PageUp: () => pan(-0.9),
    Home: () => step(-Infinity),
    End: () => step(Infinity),
    '+': () => zoom(STEP),
    '=': () => zoom(STEP),
    '-': () => zoom(1 / STEP),
    '0': showAll,
    Enter: open,
    ' ': open,
    Escape: hide,
  };
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
