import type { Locale } from '@preau/identity';

export class MeUserView {
  id: string;
  email: string;
  givenName: string;
  familyName: string;
  locale: Locale;
  /** Whether signing in asks for a code; staff are offered one until they have it. */
  hasSecondFactor: boolean;
}
export class MeAccountView {
  id: string;
}
export class StaffMembershipView {
  organizationId: string;
  name: string;
  slug: string;
  permissions: string[];
}
export class MeView {
  user: MeUserView;
  /** The family account this person owns. */
  account: MeAccountView | null;
  /** Where this person works. */
  staffOf: StaffMembershipView[];
}
