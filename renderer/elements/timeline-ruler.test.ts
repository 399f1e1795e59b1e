import { describe, expect, it } from 'vitest';
import { cut } from './timeline-ruler.ts';

/** Every letter ten pixels wide. */
const ruler = (text: string): number => [...text].length * 10;

describe('cut', () => {
  it('leaves what fits, and cuts the rest after a whole word', () => {
    expect(cut('The gate was shut', 170, ruler)).toBe('The gate was shut');
    expect(cut('The gate was shut', 160, ruler)).toBe('The gate was…');
    expect(cut('The gate was shut', 125, ruler)).toBe('The gate…');
  });

  it('says nothing rather than next to nothing', () => {
    expect(cut('On 30 January', 40, ruler)).toBe('');
    expect(cut('Counterinsurgency', 100, ruler)).toBe('');
    expect(cut('The gate', 0, ruler)).toBe('');
  });

  it('cuts between words where no spaces are written', () => {
    const text = '塔利班否认庇护武装分子并要求巴基斯坦重新开放边境';
    const short = cut(text, 150, ruler);
    expect(short.endsWith('…')).toBe(true);
    expect(text.startsWith(short.slice(0, -1))).toBe(true);
    expect(ruler(short)).toBeLessThanOrEqual(150);
  });
});
