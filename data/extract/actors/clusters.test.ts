import { describe, expect, it } from 'vitest';
import { clusterBits, readClusters, writeClusters } from './clusters.ts';
import { hashOf } from './hash.ts';

describe('clusters', () => {
  it('come back as they were written, and say nothing of other words', () => {
    const last = (1 << clusterBits) - 1;
    const clusters = readClusters(writeClusters(new Map([['toyota', 7], ['renault', 7], ['kabul', 0], ['merkel', last]])));
    expect(['toyota', 'renault', 'kabul', 'merkel', 'unheard'].map((word) => clusters.of(hashOf(word)))).toEqual([7, 7, 0, last, -1]);
  });
});
