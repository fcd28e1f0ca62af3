/** Who sells, for the tax acts: municipalities, schools and non-profits are public service bodies. */
export type Seller = 'public-service-body' | 'commercial';
export type Supply = 'recreation' | 'day-camp' | 'overnight-camp' | 'childcare' | 'membership' | 'merchandise' | 'other';
export type TaxStatus = 'taxable' | 'exempt' | 'not-registered';

/** What is known of a line when its tax is decided. */
export type TaxBasis =
  | { readonly kind: 'supply'; readonly supply: Supply; readonly mainlyChildren: boolean; readonly overnight?: boolean }
  /** Manual lines and service fees: somebody decided. */
  | { readonly kind: 'decided'; readonly taxable: boolean; readonly by: 'staff' | 'organization' };

/** Why a line has its status; frozen on the invoice line. The table stands in docs/algorithms/taxes.md. */
export type TaxReason =
  | 'seller-not-registered'
  | 'childcare-under-24-hours'
  | 'day-camp-as-childcare'
  | 'overnight-camp'
  | 'children-programme-of-public-body'
  | 'overnight-supervision'
  | 'ordinary-supply'
  | 'decided-by-staff'
  | 'decided-by-organization';

/** What the seller may charge on the day: a tax without a registration number is never charged. */
export interface TaxRegistration {
  readonly seller: Seller;
  readonly gst: boolean;
  readonly qst: boolean;
}

/** Whether a line is taxed, and why (quebec.md: GST/QST, status of recreation supplies). */
export function taxStatusOf(basis: TaxBasis, registration: TaxRegistration): { status: TaxStatus; reason: TaxReason } {
  if (!registration.gst && !registration.qst) return { status: 'not-registered', reason: 'seller-not-registered' };
  if (basis.kind === 'decided') {
    return { status: basis.taxable ? 'taxable' : 'exempt', reason: basis.by === 'staff' ? 'decided-by-staff' : 'decided-by-organization' };
  }
  return supplyStatusOf(basis, registration.seller);
}

function supplyStatusOf(basis: Extract<TaxBasis, { kind: 'supply' }>, seller: Seller): { status: TaxStatus; reason: TaxReason } {
  const overnight = basis.overnight ?? false;
  switch (basis.supply) {
    case 'overnight-camp':
      return { status: 'taxable', reason: 'overnight-camp' };
    case 'childcare':
      return overnight ? { status: 'taxable', reason: 'overnight-supervision' } : { status: 'exempt', reason: 'childcare-under-24-hours' };
    case 'day-camp':
    case 'recreation':
      if (!basis.mainlyChildren) return { status: 'taxable', reason: 'ordinary-supply' };
      if (overnight) return { status: 'taxable', reason: 'overnight-supervision' };
      if (seller === 'public-service-body') return { status: 'exempt', reason: 'children-programme-of-public-body' };
      // A day camp keeps children; a lesson teaches them: for a commercial seller only the first is childcare.
      return basis.supply === 'day-camp' ? { status: 'exempt', reason: 'day-camp-as-childcare' } : { status: 'taxable', reason: 'ordinary-supply' };
    case 'membership':
    case 'merchandise':
    case 'other':
      return { status: 'taxable', reason: 'ordinary-supply' };
    default:
      return basis.supply satisfies never;
  }
}
