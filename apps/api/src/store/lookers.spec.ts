import { Lookers } from './lookers';

describe('Whoever asks for places, while somebody looks at the store', () => {
  let now = 1_000;
  let lookers: Lookers;
  beforeEach(() => {
    now = 1_000;
    lookers = new Lookers(() => now);
  });

  it('is not kept by anything when nobody looks', () => {
    expect(lookers.batchMax()).toBe(Number.POSITIVE_INFINITY);
    expect(lookers.restMs(8)).toBe(0);
  });

  it('comes in small batches, each with a rest three times as long behind it, twenty milliseconds at most', () => {
    lookers.looked();
    now += 49;
    expect(lookers.batchMax()).toBe(6);
    expect([1, 2.5, 6, 8, 3_000].map((tookMs) => lookers.restMs(tookMs))).toEqual([3, 7.5, 18, 20, 20]);
  });

  it('has everything again as soon as nobody has looked for fifty milliseconds', () => {
    lookers.looked();
    now += 50;
    expect(lookers.batchMax()).toBe(Number.POSITIVE_INFINITY);
    expect(lookers.restMs(8)).toBe(0);
  });
});
