import type { FamilyOpening } from '../opening/opening.queries';
import type { Offered } from './places-status';

type Opens = Pick<Offered, 'registrationOpensAt' | 'registrationClosesAt' | 'groupsOnly'>;

/** An activity as it opens for one family, where that is known; else as for everybody. */
export function offeredToFamily<Activity extends Opens>(activity: Activity, opening: FamilyOpening | undefined): Activity {
  switch (opening?.state) {
    case undefined:
      return activity;
    case 'open':
      return { ...activity, registrationOpensAt: null, registrationClosesAt: opening?.closesAt ?? null, groupsOnly: false };
    case 'opens':
      return { ...activity, registrationOpensAt: opening?.opensAt ?? null, registrationClosesAt: null, groupsOnly: false };
    case 'closed':
      return { ...activity, registrationOpensAt: null, registrationClosesAt: opening?.closesAt ?? activity.registrationClosesAt, groupsOnly: false };
    case 'not-in-group':
      return { ...activity, registrationOpensAt: null, registrationClosesAt: null, groupsOnly: true };
  }
}
