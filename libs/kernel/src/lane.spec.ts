import { DomainError } from './domain-error';
import { Lanes } from './lane';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

describe('A lane', () => {
  it('serves those who wait together, in the order they came, each with its own answer', async () => {
    const batches: string[][] = [];
    const lanes = new Lanes<string, string>((_key, inputs) => {
      batches.push([...inputs]);
      return Promise.resolve(inputs.map((input) => (input === 'no' ? new DomainError('kernel.not-found') : input.toUpperCase())));
    });
    const answers = await Promise.allSettled(['a', 'b', 'no', 'c'].map((input) => lanes.request('pool', input)));
    expect(batches).toEqual([['a'], ['b', 'no', 'c']]);
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : (answer.reason as DomainError).code))).toEqual(['A', 'B', 'kernel.not-found', 'C']);
  });

  it('serves side by side the parts that are not served together, and everybody has the answer that is theirs', async () => {
    const batches: string[][] = [];
    const vowels = (inputs: readonly string[]): number[][] => [true, false].map((wanted) => inputs.flatMap((input, index) => ('aeiou'.includes(input) === wanted ? [index] : []))).filter((part) => part.length > 0);
    const lanes = new Lanes<string, string>((_key, inputs) => {
      batches.push([...inputs]);
      return inputs.includes('e') ? Promise.reject(new Error('vowels')) : Promise.resolve(inputs.map((input) => input.toUpperCase()));
    }, undefined, vowels);
    const answers = await Promise.allSettled(['x', 'b', 'a', 'c', 'e'].map((input) => lanes.request('organization', input)));
    expect(batches).toEqual([['x'], ['a', 'e'], ['b', 'c']]);
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : 'vowels'))).toEqual(['X', 'B', 'vowels', 'C', 'vowels']);
  });

  it('does not let what the database does not accept of one spoil it for those who asked with them', async () => {
    const lanes = new Lanes<string, string>((_key, inputs) => (inputs.includes('gone') ? Promise.reject(failure('23503')) : Promise.resolve(inputs.map((input) => input.toUpperCase()))));
    const answers = await Promise.allSettled(['first', 'a', 'gone', 'b'].map((input) => lanes.request('pool', input)));
    expect(answers).toMatchObject([{ value: 'FIRST' }, { value: 'A' }, { reason: { code: '23503' } }, { value: 'B' }]);
  });

  it('asks again after a deadlock, thrice at the most, and tells everybody at once when there is no database', async () => {
    let asked = 0;
    const failing = (times: number, code: string) => new Lanes<string, string>((_key, inputs) => {
      asked += 1;
      return asked <= times ? Promise.reject(failure(code)) : Promise.resolve([...inputs]);
    });
    expect(await failing(2, '40P01').request('pool', 'a')).toBe('a');
    asked = 0;
    await expect(failing(9, '40P01').request('pool', 'a')).rejects.toMatchObject({ code: '40P01' });
    expect(asked).toBe(3);
    asked = 0;
    const away = failing(9, '57P01');
    const answers = await Promise.allSettled(['first', 'a', 'b'].map((input) => away.request('pool', input)));
    expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
    expect(asked).toBe(2);
  });

  it('gives way when it is told to: fewer at a time, and a rest between two batches that ends by itself', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'performance', 'nextTick', 'queueMicrotask'] });
    try {
      const batches: string[][] = [];
      const tookMs: number[] = [];
      const lanes = new Lanes<string, string>((_key, inputs) => {
        batches.push([...inputs]);
        return Promise.resolve([...inputs]);
      }, undefined, undefined, { batchMax: () => 2, restMs: (took) => (tookMs.push(took), 20) });
      const answers = Promise.all(['a', 'b', 'c', 'd', 'e'].map((input) => lanes.request('pool', input)));
      await jest.advanceTimersByTimeAsync(19);
      expect(batches).toEqual([['a']]);
      await jest.advanceTimersByTimeAsync(1);
      expect(batches).toEqual([['a'], ['b', 'c']]);
      const late = lanes.request('pool', 'late');
      await jest.advanceTimersByTimeAsync(20);
      expect(batches.slice(2)).toEqual([['d', 'e']]);
      await jest.advanceTimersByTimeAsync(20);
      expect(batches.slice(3)).toEqual([['late']]);
      expect(await answers).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(await late).toBe('late');
      // Nobody waited behind the last.
      expect(tookMs).toHaveLength(3);
      expect(tookMs.every((took) => took >= 0)).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });
});
