import type { Cents, LocalDate } from '@preau/kernel';
import type { InvoiceLineInput, InstalmentPlan, TaxBasis } from '@preau/billing';
import type { Agreed } from '../order/agreed';

export type Locale = 'fr-CA' | 'en-CA';
/** Which chapter of the consumer act applies to what the organization sells. */
export type ConsumerRegime = 'exempt' | 's188' | 'fitness-studio';

/** What `cart_checkout.cart_facts` tells; instants are ISO texts. A cart that was never opened is null and has no lines. */
export interface CartFacts {
  readonly now: string;
  readonly organization: {
    readonly timeZone: string;
    readonly holdMinutes: number;
    readonly serviceFeeCents: Cents;
    readonly serviceFeeTaxable: boolean;
    readonly consumerRegime: ConsumerRegime;
    readonly defaultLocale: Locale;
  };
  readonly cart: CartInHand | null;
  readonly client: ClientDetails | null;
  readonly owner: { readonly personId: string; readonly firstName: string; readonly lastName: string; readonly birthDate: LocalDate | null } | null;
  readonly lines: readonly CartLineFacts[];
}
export interface CartInHand {
  readonly id: string;
  readonly state: 'open' | 'paying';
  readonly channel: 'web' | 'counter';
  readonly deadlineAt: string | null;
  readonly extendedAt: string | null;
  readonly contactConfirmedAt: string | null;
  readonly serviceFeeRemoved: boolean;
  readonly agreed: Agreed | null;
  readonly lastRefusal: string | null;
  readonly locale: Locale;
  readonly version: number;
}
export interface ClientDetails {
  readonly email: string | null;
  readonly phone: string;
  readonly street: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
  readonly country: string;
  readonly locale: Locale;
}

interface LineBase {
  readonly id: string;
  readonly claimId: string | null;
  readonly label: string;
  readonly amountCents: Cents | null;
  readonly taxable: boolean | null;
  readonly ledgerCodeId: string | null;
  readonly activityId: string | null;
  readonly occurrenceId: string | null;
  readonly personId: string | null;
  /** The place is still kept for this cart. */
  readonly held: boolean;
  readonly person: { readonly firstName: string; readonly lastName: string; readonly birthDate: LocalDate | null; readonly archived: boolean } | null;
  readonly activity: SoldActivity | null;
  readonly occurrence: { readonly status: string; readonly heldOn: LocalDate; readonly startsAt: string; readonly endsAt: string } | null;
  readonly firstStartsAt: string | null;
  readonly plan: NamedPlan | null;
}
export interface CartLineFacts extends LineBase {
  readonly kind: 'session' | 'drop-in' | 'manual-fee' | 'manual-credit';
}
export interface SoldActivity {
  readonly nameFr: string;
  readonly nameEn: string;
  readonly status: string;
  readonly ageMinMonths: number | null;
  readonly ageMaxMonths: number | null;
  readonly sessionPriceCents: Cents | null;
  readonly dropInPriceCents: Cents | null;
  readonly supply: Extract<TaxBasis, { kind: 'supply' }>['supply'];
  readonly mainlyChildren: boolean;
  readonly rl24Kind: InvoiceLineInput['rl24Kind'];
  readonly ledgerCodeId: string | null;
  readonly formId: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly locationName: string | null;
}
export interface NamedPlan extends InstalmentPlan {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
}
