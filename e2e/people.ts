import type { Language } from './words';
import { bornYearsAgo } from './pages/fields';

/** Numbers of the sandbox's test cards and account, by what becomes of them. */
export const cards = { accepted: '4242 4242 4242 4242', second: '5555 5555 5555 4444', refusedLater: '4000 0000 0000 0341' };
export const slowBankAccount = '000123456789';

/** The people of the journeys; each device has its own, so that one journey never stands in another's way. */
export interface Family {
  readonly parent: { readonly givenName: string; readonly familyName: string; readonly birthDate: string; readonly email: string; readonly password: string };
  readonly children: readonly { readonly givenName: string; readonly familyName: string; readonly birthDate: string }[];
  readonly contact: { readonly phone: string; readonly street: string; readonly city: string; readonly postalCode: string };
  /** Known once the order is placed. */
  invoiceNumber?: string;
}

const password = 'quatre-mots-mis-ensemble';

export function families(language: Language): { paying: Family; refused: Family } {
  const [paying, refused] = language === 'fr' ? (['Castonguay', 'Desrochers'] as const) : (['Whitfield', 'Abernathy'] as const);
  const [owner, first, second, other, child] = language === 'fr' ? (['Nadia', 'Alice', 'Victor', 'Étienne', 'Flavie'] as const) : (['Joanna', 'Emily', 'Owen', 'Harold', 'Grace'] as const);
  const birthDate = '1986-05-17';
  const tail = language === 'fr' ? '31' : '62';
  return {
    paying: {
      parent: { givenName: owner, familyName: paying, birthDate, email: `${paying.toLowerCase()}@courriel.example`, password },
      children: [
        { givenName: first, familyName: paying, birthDate: bornYearsAgo(6) },
        { givenName: second, familyName: paying, birthDate: bornYearsAgo(9) },
      ],
      contact: { phone: `450-555-02${tail}`, street: '14, rue du Moulin', city: 'Valbois', postalCode: 'J0V 1C4' },
    },
    refused: {
      parent: { givenName: other, familyName: refused, birthDate, email: `${refused.toLowerCase()}@courriel.example`, password },
      children: [{ givenName: child, familyName: refused, birthDate: bornYearsAgo(9) }],
      contact: { phone: `450-555-03${tail}`, street: '9, montée de la Futaie', city: 'Valbois', postalCode: 'J0V 2A1' },
    },
  };
}
