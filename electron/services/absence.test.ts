import { expect, test } from 'vitest';
import type { LockReason, Pushes } from '../../data/contract/contract.ts';
import { defaultSettings } from '../../data/model/settings-defaults.ts';
import { createAbsence } from './absence.ts';
import type { Desk } from './desk.ts';

/** A library that can be locked, nothing under way, 5 minutes until it is locked; `asked` holds why locking was asked for. */
function desk(): { at: { canBeLocked: boolean; busy: boolean; lockAfter: 5 | null }; asked: LockReason[]; absence: ReturnType<typeof createAbsence> } {
  const at = { canBeLocked: true, busy: false, lockAfter: 5 as 5 | null };
  const asked: LockReason[] = [];
  const publish: Desk['publish'] = (_name, payload) => asked.push((payload as Pushes['lock:requested']).why);
  const absence = createAbsence({
    library: { get canBeLocked() { return at.canBeLocked; } },
    jobs: { isBusy: () => at.busy },
    settings: { get: () => ({ ...defaultSettings, lockAfter: at.lockAfter }) },
    publish,
  });
  return { at, asked, absence };
}

test('locking is asked for after the time set without input, again at each look, and not before', () => {
  const { asked, absence } = desk();
  absence.look(299);
  expect(asked).toEqual([]);
  absence.look(300);
  absence.look(310);
  expect(asked).toEqual(['idle', 'idle']);
});

test('with no time set only the system’s lock and sleep count', () => {
  const { at, asked, absence } = desk();
  at.lockAfter = null;
  absence.look(100_000);
  expect(asked).toEqual([]);
  absence.screenLocked();
  absence.fallingAsleep();
  expect(asked).toEqual(['screen', 'sleep']);
});

test('long work is finished first, but for sleep', () => {
  const { at, asked, absence } = desk();
  at.busy = true;
  absence.look(300);
  absence.screenLocked();
  expect(asked).toEqual([]);
  absence.fallingAsleep();
  expect(asked).toEqual(['sleep']);
  at.busy = false;
  absence.look(200);
  expect(asked).toEqual(['sleep', 'screen']);
});

test('somebody who is back before the work was done finds the library open', () => {
  const { at, asked, absence } = desk();
  at.busy = true;
  absence.screenLocked();
  absence.look(2);
  at.busy = false;
  absence.look(12);
  expect(asked).toEqual([]);
});

test('a library without a passphrase, or locked already, is left alone', () => {
  const { at, asked, absence } = desk();
  at.canBeLocked = false;
  absence.look(100_000);
  absence.screenLocked();
  absence.fallingAsleep();
  expect(asked).toEqual([]);
});
