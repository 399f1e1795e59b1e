import { z } from 'zod';

/** Makes ids: injected wherever records are created, so tests can foresee them. */
export type NewId = (prefix: string) => string;

/** Gives the present instant as an ISO 8601 string in UTC; injected, never read from a global clock. */
export type Now = () => string;

/** Lower-case letters, digits and hyphens only: an id is also a file name. */
export const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** An ISO 8601 instant in UTC, as `Date.prototype.toISOString` writes it. */
export const instantSchema = z.iso.datetime();

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** `prefix-` and 16 random characters (80 bits). `random` fills a byte array, as `crypto.getRandomValues` does. */
export function idMaker(random: (bytes: Uint8Array) => Uint8Array): NewId {
  return (prefix) => {
    const bytes = random(new Uint8Array(16));
    return `${prefix}-${Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('')}`;
  };
}
