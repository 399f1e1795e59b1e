import { powerMonitor } from 'electron';
import { LOOK_EVERY_MS, type Absence } from '../services/absence.ts';

/** Follows the system's word on whether somebody is at the machine. */
export function watchAbsence(absence: Absence): void {
  setInterval(() => absence.look(powerMonitor.getSystemIdleTime()), LOOK_EVERY_MS).unref();
  powerMonitor.on('lock-screen', () => absence.screenLocked());
  powerMonitor.on('suspend', () => absence.fallingAsleep());
}
