const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64 without padding: three bytes at a time, the last filled up with zeros. */
export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i] as number, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0];
    parts.push(`${digits[a >> 2]}${digits[((a & 3) << 4) | (b >> 4)]}${digits[((b & 15) << 2) | (c >> 6)]}${digits[c & 63]}`);
  }
  return parts.join('');
}

/** The bytes that `base64Of` wrote, up to two zeros more. */
export function bytesOf(base64: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) values[digits.charCodeAt(i)] = i;
  const value = (i: number): number => values[base64.charCodeAt(i)] as number;
  const bytes = new Uint8Array((base64.length / 4) * 3);
  for (let i = 0, at = 0; i < base64.length; i += 4, at += 3) {
    const group = (value(i) << 18) | (value(i + 1) << 12) | (value(i + 2) << 6) | value(i + 3);
    bytes[at] = group >> 16;
    bytes[at + 1] = (group >> 8) & 255;
    bytes[at + 2] = group & 255;
  }
  return bytes;
}
