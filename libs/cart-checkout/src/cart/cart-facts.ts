import type { Cents, LocalDate } from '@preau/kernel';
import type { InvoiceLineInput, TaxBasis, TaxTermsFacts } from '@preau/billing';
import type { ItemSet, PricingSettings, PromotionInCart, RegisteredItem } from '../promotion/promotion';
import type { OpeningFacts } from '../eligibility/opening-hours';
import type { PlanOption } from '../plan/plan-option';
import type { Agreed } from '../order/agreed';
import type { AidAtHand } from '../order/aid';

export type Locale = 'fr-CA' | 'en-CA';
/** Which chapter of the consumer act applies to what the organization sells. */
export type ConsumerRegime = 'exempt' | 's188' | 'fitness-studio';

/** What `cart_checkout.cart_facts`, `billing.aid_at_hand` and `billing.tax_terms` of the day tell; instants are ISO texts. A cart that was never opened is null and has no lines. */
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
  readonly pricing: PricingFacts;
  /** In force now, for what a family buys by itself. personId null: everybody of the account. */
  readonly bars: OpeningFacts['bars'];
  readonly lines: readonly CartLineFacts[];
  readonly aid: AidAtHand;
  readonly taxTerms: TaxTermsFacts;
}
/** What `cart_checkout.pricing_facts` tells: everything that lowers prices or adds fees. */
export interface PricingFacts {
  readonly settings: PricingSettings;
  /** Automatic ones of now, and those whose code is in the cart whatever their state. */
  readonly promotions: readonly PromotionInCart[];
  readonly tags: readonly string[];
  readonly resident: boolean;
  readonly registered: readonly RegisteredItem[];
  readonly answers: readonly { readonly formId: string; readonly personId: string; readonly questionId: string; readonly answer: unknown }[];
  readonly oneTimeFees: readonly OneTimeFeeFacts[];
}
export interface OneTimeFeeFacts {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly amountCents: Cents;
  readonly taxable: boolean;
  readonly ledgerCodeId: string | null;
  readonly season: string;
  readonly askedFrom: LocalDate | null;
  readonly askedUntil: LocalDate | null;
  readonly items: ItemSet;
  /** People of the account who paid it (in this season) with another purchase. */
  readonly paidBy: readonly string[];
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
  /** Of the lines that were wanted all or not at all; null: by itself. */
  readonly togetherId: string | null;
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
  readonly programId: string;
  /** Its category and those it stands in. */
  readonly categoryIds: readonly string[];
}
/** A configuration that items point at; families see its options. */
export interface NamedPlan {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly options: readonly PlanOption[];
}
