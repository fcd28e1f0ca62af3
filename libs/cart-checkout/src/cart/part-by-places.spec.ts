import fc from 'fast-check';
import { partByPlaces, type PlaceWanted } from './part-by-places';

const wants = (accountId: string, activityId: string, occurrenceId: string | null = null): PlaceWanted => ({ accountId, activityId, occurrenceId });

describe('Those who ask for places in the same instant', () => {
  it('are served by themselves where a crowd wants the same, and together where each wants another', () => {
    const crowd = Array.from({ length: 8 }, (_, index) => wants(`family ${index}`, 'swimming'));
    expect(partByPlaces([wants('a', 'judo'), ...crowd, wants('b', 'dance'), wants('c', 'dance', 'tuesday')])).toEqual([[1, 2, 3, 4, 5, 6, 7, 8], [0, 9, 10]]);
    expect(partByPlaces([wants('a', 'judo'), wants('b', 'judo')])).toEqual([[0, 1]]);
    expect(partByPlaces([])).toEqual([]);
  });

  it('stand once for each family among the others', () => {
    expect(partByPlaces([wants('a', 'judo'), wants('a', 'dance'), wants('b', 'dance')])).toEqual([[0, 2], [1]]);
  });

  it('are all served once, in order within each part, in parts that are not too long', () => {
    const wanted = fc.record({ accountId: fc.integer({ min: 0, max: 12 }).map(String), activityId: fc.integer({ min: 0, max: 6 }).map(String), occurrenceId: fc.constantFrom(null, 'tuesday') });
    fc.assert(fc.property(fc.array(wanted, { maxLength: 120 }), (all) => {
      const parts = partByPlaces(all);
      expect(parts.flat().sort((a, b) => a - b)).toEqual(all.map((_, index) => index));
      for (const part of parts) {
        expect(part).toEqual([...part].sort((a, b) => a - b));
        const places = new Set(part.map((index) => `${all[index]?.activityId} ${all[index]?.occurrenceId}`));
        if (places.size === 1) continue;
        expect(part.length).toBeLessThanOrEqual(20);
        expect(new Set(part.map((index) => all[index]?.accountId)).size).toBe(part.length);
      }
    }));
  });
});
