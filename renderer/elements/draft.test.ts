import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepAll } from '../state/unkept.ts';
import { Draft, keepDrafts, tagsIn } from './draft.ts';

const host: ReactiveControllerHost = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('typing is kept once it rests, and once only', async () => {
  const keep = vi.fn<() => Promise<boolean>>(async () => true);
  const draft = new Draft(host, keep);
  draft.touch();
  await vi.advanceTimersByTimeAsync(300);
  draft.touch();
  await vi.advanceTimersByTimeAsync(300);
  expect(keep).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(300);
  expect(keep).toHaveBeenCalledTimes(1);
  draft.flush();
  expect(keep).toHaveBeenCalledTimes(1);
});

test('what could not be kept stays a draft and is tried again until it is', async () => {
  let disk = 'full';
  const keep = vi.fn<() => Promise<boolean>>(async () => disk !== 'full');
  const draft = new Draft(host, keep);
  draft.touch();
  await vi.advanceTimersByTimeAsync(600);
  expect(draft.dirty).toBe(true);
  disk = 'free';
  await vi.advanceTimersByTimeAsync(6000);
  expect(draft.dirty).toBe(false);
  expect(keep).toHaveBeenCalledTimes(2);
});

test('it is kept when the window goes, when the element goes, and when the next step needs it', async () => {
  const keep = vi.fn<() => Promise<boolean>>(async () => true);
  const draft = new Draft(host, keep);
  draft.hostConnected();
  draft.touch();
  window.dispatchEvent(new Event('pagehide'));
  draft.touch();
  keepDrafts();
  draft.touch();
  draft.hostDisconnected();
  expect(keep).toHaveBeenCalledTimes(3);
});

test('whoever waits for all drafts hears whether each is kept, also of one that left the page and of a try under way', async () => {
  let disk = 'full';
  const keep = vi.fn<() => Promise<boolean>>(async () => disk !== 'full');
  const draft = new Draft(host, keep);
  draft.hostConnected();
  draft.touch();
  draft.hostDisconnected();
  expect(await keepAll()).toBe(false);
  disk = 'free';
  expect(await keepAll()).toBe(true);
  const tries = keep.mock.calls.length;
  expect(await keepAll()).toBe(true);
  expect(keep).toHaveBeenCalledTimes(tries);
});

test('a dropped draft says nothing more', async () => {
  const keep = vi.fn<() => Promise<boolean>>(async () => false);
  const draft = new Draft(host, keep);
  draft.touch();
  draft.flush();
  draft.drop();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(keep).toHaveBeenCalledTimes(1);
});

test('tags as people type them', () => {
  expect(tagsIn(' #port, follow up ,port,, # ,')).toEqual(['port', 'follow up']);
});
