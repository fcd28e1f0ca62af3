import { ConfirmButton } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { tellDone } from '../tell';
import { useText } from '../text';
import { leaveWaitlist, type WaitlistEntry } from './waitlist.queries';

/** Leaves the line, or declines the place: said before it is done. */
export function LeaveButton({ organizationId, entry, activity, size, onLeft }: { organizationId: string; entry: WaitlistEntry; activity: string; size?: 'sm'; onLeft?: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const offered = entry.status === 'offered';
  const words = { activity, person: entry.firstName };
  return (
    <ConfirmButton
      size={size}
      label={t(offered ? 'waitlist.decline' : 'waitlist.leave')}
      aria-label={t(offered ? 'waitlist.declineOf' : 'waitlist.leaveOf', words)}
      title={t(offered ? 'waitlist.declineTitle' : 'waitlist.leaveTitle', words)}
      undo={t('waitlist.leaveUndo')}
      onConfirm={async () => {
        await leaveWaitlist(organizationId, entry.entryId);
        await queries.invalidateQueries();
        tellDone(t(offered ? 'waitlist.declined' : 'waitlist.left', words));
        onLeft?.();
      }}
    >
      <p>{t(offered ? 'waitlist.declineWhat' : 'waitlist.leaveWhat', words)}</p>
    </ConfirmButton>
  );
}
