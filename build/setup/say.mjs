const started = Date.now();

/** One plain line about what the set-up is doing, on stderr so that stdout stays the command's own. */
export function say(message) {
  process.stderr.write(`[${((Date.now() - started) / 1000).toFixed(1)} s] ${message}\n`);
}

/** A failure that is told in one sentence, without a stack trace. */
export class SetupError extends Error {}
