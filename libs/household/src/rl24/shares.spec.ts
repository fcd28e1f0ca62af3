import { sharesOfSlip } from './shares';

const mother = { key: 'maude tremblay', percent: 60, paysFromOwnAccount: false };
const father = { key: 'luc gagnon', percent: 40, paysFromOwnAccount: false };

describe('who paid what an account paid', () => {
  it('is its owner when no percentages are recorded', () => {
    expect(sharesOfSlip('maude tremblay', [])).toEqual({ shares: [{ key: 'maude tremblay', percent: 100 }], doNotAddUp: false });
    expect(sharesOfSlip('maude tremblay', [{ ...father, percent: 0 }])).toEqual({ shares: [{ key: 'maude tremblay', percent: 100 }], doNotAddUp: false });
  });
  it('are the guardians by their percentages', () => {
    expect(sharesOfSlip('maude tremblay', [mother, father])).toEqual({ shares: [{ key: 'maude tremblay', percent: 60 }, { key: 'luc gagnon', percent: 40 }], doNotAddUp: false });
  });
  it('leaves out the guardian who pays from an own account: neither is diluted by the other', () => {
    expect(sharesOfSlip('maude tremblay', [mother, { ...father, paysFromOwnAccount: true }]).shares).toEqual([{ key: 'maude tremblay', percent: 60 }]);
    // In the father's own account, the mother is the one who pays elsewhere.
    expect(sharesOfSlip('luc gagnon', [{ ...mother, paysFromOwnAccount: true }, { ...father, paysFromOwnAccount: false }]).shares).toEqual([{ key: 'luc gagnon', percent: 40 }]);
  });
  it('is the owner when every guardian pays elsewhere, a grandmother for instance', () => {
    expect(sharesOfSlip('rita roy', [{ ...mother, paysFromOwnAccount: true }, { ...father, paysFromOwnAccount: true }]).shares).toEqual([{ key: 'rita roy', percent: 100 }]);
  });
  it('cannot be told while percentages do not add up to 100', () => {
    expect(sharesOfSlip('maude tremblay', [mother, { ...father, percent: 30 }]).doNotAddUp).toBe(true);
  });
});
