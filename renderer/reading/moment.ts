/** An instant as it is said on a day: "today 14:00", "yesterday 09:30", "Friday 14:00" within the week, "3 March 14:00", "3 March 2025 14:00". In the time of this computer. */
export function momentWords(instant: string, now: Date, exactly: 'to the minute' | 'to the second' = 'to the minute'): string {
  const at = new Date(instant);
  const second = exactly === 'to the second' ? { second: '2-digit' as const } : {};
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', ...second });
  const days = daysBetween(at, now);
  if (days === 0) return `today ${time}`;
  if (days === 1) return `yesterday ${time}`;
  if (days > 1 && days < 7) return `${at.toLocaleDateString('en-GB', { weekday: 'long' })} ${time}`;
  const year = at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return `${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', ...year })} ${time}`;
}

/** Midnights from one instant to another; negative when the first comes later. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** Bytes in words: "812 bytes", "34 kB", "1.2 MB". Powers of 1024, as file managers on most systems count. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  const [unit, divisor]: [string, number] = bytes < 1024 ** 2 ? ['kB', 1024] : bytes < 1024 ** 3 ? ['MB', 1024 ** 2] : ['GB', 1024 ** 3];
  const amount = bytes / divisor;
  return `${amount.toLocaleString('en', { maximumFractionDigits: amount < 10 ? 1 : 0 })} ${unit}`;
}

/** A number and its noun: "1 article", "1,200 articles". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
