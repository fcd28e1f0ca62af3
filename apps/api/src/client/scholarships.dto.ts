export class MyScholarshipPersonView {
  personId: string;
  firstName: string;
  lastName: string;
  usedCents: number;
  /** Of the maximum per person, as far as the fund still goes; null when only the fund limits it. */
  leftCents: number | null;
}
export class MyScholarshipUseView {
  personName: string;
  invoiceId: string;
  invoiceNumber: number;
  labelFr: string;
  labelEn: string;
  usedOn: string;
  amountCents: number;
  /** Of that, what went back to the fund with a credit. */
  returnedCents: number;
}
export class MyScholarshipView {
  awardId: string;
  nameFr: string;
  nameEn: string;
  /** Null: every member of the family. */
  personId: string | null;
  /** Of each eligible item, taxes included: a share or an amount. */
  percent: number | null;
  amountCents: number | null;
  perItemMaxCents: number | null;
  perPersonMaxCents: number | null;
  /** The last day on which it may be used; null never ends. */
  expiresOn: string | null;
  /** 'lapsed': its last day has passed; 'ended': it pays nothing any more. */
  state: 'usable' | 'lapsed' | 'ended';
  usedCents: number;
  /** Nothing is left to give, of this scholarship or of those that share its fund. */
  fundEmpty: boolean;
  people: MyScholarshipPersonView[];
  uses: MyScholarshipUseView[];
}
export class MyScholarshipsView {
  rows: MyScholarshipView[];
}
