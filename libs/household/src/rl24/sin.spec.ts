import { sinOf } from './sin';

describe('a social insurance number', () => {
  it.each([['046 454 286'], ['046-454-286'], ['046454286'], [' 130 692 544 ']])('is taken however it is typed: %s', (typed) => {
    expect(sinOf(typed)).toMatch(/^\d{9}$/);
  });
  it.each([['046 454 287', 'one digit mistyped'], ['046 545 286', 'two digits exchanged'], ['04645428', 'eight digits'], ['0464542866', 'ten digits'], ['000 000 000', 'only zeros'], ['O46 454 286', 'a letter'], ['', 'nothing']])('is refused: %s (%s)', (typed) => {
    expect(() => sinOf(typed)).toThrow(expect.objectContaining({ code: 'household.sin-invalid', details: {} }));
  });
  it('with any single digit mistyped is never valid', () => {
    const digits = '046454286';
    for (let at = 0; at < 9; at += 1) {
      for (let wrong = 1; wrong < 10; wrong += 1) {
        const typed = `${digits.slice(0, at)}${(Number(digits[at]) + wrong) % 10}${digits.slice(at + 1)}`;
        expect(() => sinOf(typed)).toThrow();
      }
    }
  });
});
