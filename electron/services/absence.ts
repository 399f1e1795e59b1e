import type { Desk } from './desk.ts';

/** How often the time without input is looked at. */
export const LOOK_EVERY_MS = 10_000;

export interface Absence {
  /** To be called every `LOOK_EVERY_MS` with the time since the last input on this machine. */
  look(idleSeconds: number): void;
  screenLocked(): void;
  fallingAsleep(): void;
}

interface Needs extends Pick<Desk, 'publish'> {
  library: Pick<Desk['library'], 'canBeLocked'>;
  jobs: Pick<Desk['jobs'], 'isBusy'>;
  settings: Pick<Desk['settings'], 'get'>;
}

/**
 * Asks for locking when nobody is there. Long work is finished first, but for sleep; what asks again at the next look is answered
 * again, until the library is locked or somebody is back.
 */
export function createAbsence({ library, jobs, settings, publish }: Needs): Absence {
  let isScreenLocked = false;
  return {
    look(idleSeconds) {
      if (idleSeconds * 1000 < LOOK_EVERY_MS) isScreenLocked = false;
      if (!library.canBeLocked || jobs.isBusy()) return;
      const { lockAfter } = settings.get();
      if (isScreenLocked) publish('lock:requested', { why: 'screen' });
      else if (lockAfter !== null && idleSeconds >= lockAfter * 60) publish('lock:requested', { why: 'idle' });
    },
    screenLocked() {
      isScreenLocked = true;
      if (library.canBeLocked && !jobs.isBusy()) publish('lock:requested', { why: 'screen' });
    },
    fallingAsleep() {
      if (library.canBeLocked) publish('lock:requested', { why: 'sleep' });
    },
  };
}
