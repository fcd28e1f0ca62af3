import { contactList, type ContactInput } from './contact';

const luc: ContactInput = { firstName: ' Luc ', lastName: 'Gagnon', relationship: 'father', phone: '514 555-0142', guardian: 'primary' };
const ana: ContactInput = { firstName: 'Ana', lastName: 'Silva', relationship: 'mother', phone: '514 555-0143', guardian: 'secondary' };
const rules = { required: 1, asksRl24: true };
const problemsOf = (contacts: ContactInput[], wanted = rules): unknown => {
  try {
    contactList(contacts, wanted);
    return [];
  } catch (refusal) {
    return (refusal as { details: { findings: unknown } }).details.findings;
  }
};

describe('the contacts of a child', () => {
  it.each<[string, ContactInput[], string, string]>([
    ['fewer than the organization wants', [], '/contacts', 'too-few'],
    ['nobody as primary guardian', [{ ...luc, guardian: null }], '/contacts', 'primary-guardian-missing'],
    ['a secondary guardian without a primary one', [ana], '/contacts', 'primary-guardian-missing'],
    ['two primary guardians', [luc, { ...ana, guardian: 'primary' }], '/contacts/1/guardian', 'repeated-guardian'],
    ['somebody who cannot be reached', [{ ...luc, phone: '' }], '/contacts/0/phone', 'unreachable'],
    ['a phone number with too few digits', [{ ...luc, phone: '555-0142' }], '/contacts/0/phone', 'not-a-phone'],
    ['an e-mail that is none', [{ ...luc, email: 'luc@' }], '/contacts/0/email', 'not-an-email'],
    ['a name of spaces', [{ ...luc, firstName: ' ' }], '/contacts/0/firstName', 'missing'],
    ['shares that add up to 90', [{ ...luc, rl24Percent: 50 }, { ...ana, rl24Percent: 40 }], '/contacts', 'does-not-add-up-to-100'],
    ['a share for somebody who is no guardian', [{ ...luc, rl24Percent: 60 }, { ...ana, guardian: null, rl24Percent: 40 }], '/contacts/1/rl24Percent', 'guardians-only'],
    ['a share in pieces of a percent', [{ ...luc, rl24Percent: 66.5 }, { ...ana, rl24Percent: 33.5 }], '/contacts/0/rl24Percent', 'not-a-percent'],
  ])('are refused with %s', (_what, contacts, pointer, problem) => {
    expect(problemsOf(contacts)).toContainEqual({ pointer, problem });
  });

  it('are kept with tidy names, and with shares of 60 and 40', () => {
    expect(contactList([{ ...luc, rl24Percent: 60 }, { ...ana, rl24Percent: 40 }], rules)).toMatchObject([{ firstName: 'Luc', rl24Percent: 60, mayPickUp: true }, { rl24Percent: 40 }]);
  });

  it('carry no share where the organization issues no slips', () => {
    expect(contactList([{ ...luc, rl24Percent: 60 }], { required: 1, asksRl24: false })[0]?.rl24Percent).toBeNull();
  });

  it('may be none for an adult', () => {
    expect(problemsOf([], { required: 0, asksRl24: false })).toEqual([]);
  });
});
