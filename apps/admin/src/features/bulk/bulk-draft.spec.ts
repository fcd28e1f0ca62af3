import { bodyOf, freshDraft, freshLine } from './bulk-draft';

describe('what is asked for many clients', () => {
  it('is nothing while a line has no name or no amount', () => {
    expect(bodyOf(freshDraft, [])).toBeNull();
    expect(bodyOf({ ...freshDraft, lines: [{ ...freshLine, labelFr: 'Cotisation', amountCents: 20_00 }, freshLine] }, [])).toBeNull();
  });

  it('goes to the clients that were chosen, whatever the filter; the French name stands for a missing English one', () => {
    const draft = { ...freshDraft, tag: 'club', lines: [{ ...freshLine, labelFr: ' Cotisation ', amountCents: 20_00 }] };
    expect(bodyOf(draft, ['a'])).toEqual({ choice: { accountIds: ['a'] }, kind: 'bulk-invoice', invoice: { lines: [{ labelFr: 'Cotisation', labelEn: 'Cotisation', amountCents: 20_00, taxable: true }] } });
    expect(bodyOf(draft, [])?.choice).toEqual({ balance: 'any', tag: 'club' });
  });

  it('leaves out what was left empty', () => {
    expect(bodyOf({ ...freshDraft, kind: 'mass-statements', balance: 'owing' }, [])).toEqual({ choice: { balance: 'owing' }, kind: 'mass-statements', statements: { detail: 'summary', send: true } });
    expect(bodyOf({ ...freshDraft, kind: 'bulk-credit', amountCents: 5_00 }, [])).toBeNull();
  });
});
