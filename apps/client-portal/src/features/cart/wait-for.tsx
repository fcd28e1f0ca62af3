import { Button } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { ProblemAlert } from '@preau/ui';
import { IconListNumbers } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { useText } from '../../lib/text';
import { joinWaitlist, waitlistQueries } from '../../lib/waitlist/waitlist.queries';
import type { ChosenPlace } from './cart.mutations';

interface WaitForProps {
  place: ChosenPlace;
  personId: string;
  firstName: string;
}

/** Where there is no place: the way onto the waiting list, or the person's turn in it. */
export function WaitFor({ place: { organizationId, activityId, occurrenceId }, personId, firstName }: WaitForProps) {
  const t = useText();
  const queries = useQueryClient();
  const mine = useQuery(waitlistQueries.mine(organizationId));
  const join = useMutation({
    mutationFn: () => joinWaitlist(organizationId, { personId, activityId, occurrenceId }),
    onSettled: () => queries.invalidateQueries({ queryKey: waitlistQueries.all() }),
  });
  const turn = mine.data?.find((entry) => entry.activityId === activityId && entry.occurrenceId === occurrenceId && entry.personId === personId && (entry.status === 'waiting' || entry.status === 'offered' || entry.status === 'skipped'));
  if (turn !== undefined) {
    return (
      <p className="choose-who-problem" role="status">
        <Link to={paths.waitlists}>{turn.open ? t('waitlist.placeOffered') : turn.ahead === null ? t('waitlist.isWaiting') : turn.ahead === 0 ? t('waitlist.isNext') : t('waitlist.isWaitingBehind', { count: turn.ahead })}</Link>
      </p>
    );
  }
  return (
    <>
      <Button variant="light" leftSection={<IconListNumbers size={18} aria-hidden />} loading={join.isPending} aria-label={t('waitlist.joinName', { name: firstName })} onClick={() => join.mutate()}>
        {t('waitlist.join')}
      </Button>
      {join.isError && (
        <div className="choose-who-problem">
          <ProblemAlert problem={problemOf(join.error)} />
        </div>
      )}
    </>
  );
}
