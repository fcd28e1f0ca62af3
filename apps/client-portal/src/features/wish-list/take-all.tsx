import { Button, Card, Group, Title } from '@mantine/core';
import { answer, problemOf } from '@preau/api-client';
import { ProblemAlert, StatusBadge } from '@preau/ui';
import { IconBolt, IconShoppingBag } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { api } from '../../lib/api';
import { useBilingual } from '../../lib/bilingual';
import type { Person } from '../../lib/family/family.queries';
import { OpenedNow, OpeningCountdown } from '../../lib/opening/opening-countdown';
import { openingQueries, type TakenWish, type WishList } from '../../lib/opening/opening.queries';
import { useText } from '../../lib/text';
import { readyToTake } from './ready-to-take';

interface TakeAllProps {
  organizationId: string;
  rows: WishList['rows'];
  people: readonly Person[];
  /** The server's time. */
  now: string;
  onTaken: () => void;
}

/** Until the first opening how long it is; from then on one button for everything, and what came of it line by line. */
export function TakeAll({ organizationId, rows, people, now, onTaken }: TakeAllProps) {
  const t = useText();
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/organizations/{organizationId}/my/wish-list/take', { params: { path: { organizationId } }, body: {} })),
    onSettled: () => {
      onTaken();
      return client.invalidateQueries({ queryKey: [...openingQueries.all(), organizationId] });
    },
  });
  const { open, next, places } = readyToTake(rows, now);
  const nobody = rows.every((row) => row.personIds.length === 0);
  return (
    <Card component="section" padding="lg" className="take-all" aria-labelledby="take-all">
      <Title order={2} id="take-all">
        {t('wishes.take.title')}
      </Title>
      <OpenedNow opened={open && !nobody} />
      {next !== null && <OpeningCountdown opensAt={next.opensAt} now={now} forYou as={next.as} forEverybodyAt={next.forEverybodyAt} />}
      {open && places > 0 ? (
        <>
          <Button size="lg" leftSection={<IconBolt size={22} aria-hidden />} loading={take.isPending} onClick={() => take.mutate()}>
            {t(take.data === undefined ? 'wishes.take.all' : 'wishes.take.again')}
          </Button>
          <p className="preau-quiet">{t('wishes.take.help')}</p>
        </>
      ) : (
        <p className="preau-quiet">{t(nobody ? 'wishes.take.nobody' : 'wishes.take.wait')}</p>
      )}
      {take.isError && <ProblemAlert problem={problemOf(take.error)} onRetry={() => take.mutate()} />}
      {take.data !== undefined && <Outcome rows={take.data.rows} people={people} />}
    </Card>
  );
}

function Outcome({ rows, people }: { rows: readonly TakenWish[]; people: readonly Person[] }) {
  const t = useText();
  const say = useBilingual();
  const held = rows.filter((row) => row.held).length;
  const nameOf = (personId: string): string => people.find((person) => person.id === personId)?.firstName ?? '';
  return (
    <div className="take-outcome">
      <Group justify="space-between">
        <strong role="status">{t('wishes.take.result', { held, all: rows.length })}</strong>
        {held > 0 && (
          <Button leftSection={<IconShoppingBag size={18} aria-hidden />} renderRoot={(props) => <Link to={paths.cart} {...props} />}>
            {t('wishes.take.toCart')}
          </Button>
        )}
      </Group>
      <ul>
        {rows.map((row) => (
          <li key={`${row.activityId} ${row.personId}`} data-held={row.held || undefined}>
            <span>
              <strong>{nameOf(row.personId)}</strong> · {say(row.nameFr, row.nameEn)}
            </span>
            {row.held ? (
              <StatusBadge tone="success">{t('wishes.take.held')}</StatusBadge>
            ) : (
              <span className="take-why">
                {row.refusal?.title} {row.refusal?.next}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
