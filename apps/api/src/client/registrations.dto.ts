export class RegistrationView {
  claimId: string;
  activityId: string;
  /** Set for a drop-in date. */
  occurrenceId: string | null;
  nameFr: string;
  nameEn: string;
  personId: string;
  firstName: string;
  lastName: string;
  state: 'live' | 'cancelled';
  registeredAt: string;
  endedAt: string | null;
  startsOn: string | null;
  endsOn: string | null;
  locationName: string | null;
  orderId: string | null;
  orderNumber: number | null;
  invoiceId: string | null;
}
export class RegistrationsView {
  rows: RegistrationView[];
}
