import { Button, Card, Checkbox, Chip, Group, Title } from '@mantine/core';
import { sayDay, sayTime, useSaying } from '@preau/ui';
import { IconUsersPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import type { Person } from '../../lib/family/family.queries';
import { offeredToFamily } from '../../lib/offer/offered-to-family';
import { PlacesBadge } from '../../lib/offer/places-badge';
import { isOpen, placesStatus } from '../../lib/offer/places-status';
import { HeartButton } from '../../lib/opening/heart-button';
import { useChangeWish, type WishList } from '../../lib/opening/opening.queries';
import { useText } from '../../lib/text';

interface WishRowProps {
  slug: string;
  organizationId: string;
  wish: WishList['rows'][number];
  people: readonly Person[];
  /** The server's time. */
  now: string;
}

/** One wish: when it opens for the family, what is left, and for whom it is. */
export function WishRow({ slug, organizationId, wish, people, now }: WishRowProps) {
  const t = useText();
  const say = useBilingual();
  const saying = useSaying();
  const change = useChangeWish(organizationId);
  const { activity, opening, activityId } = wish;
  const name = say(activity.nameFr, activity.nameEn);
  const byDate = activity.sessionPriceCents === null;
  const status = placesStatus({ ...offeredToFamily(activity, opening), places: byDate ? activity.nextDate : activity.session }, now);
  const save = (personIds: string[], together: boolean): void => change.mutate({ activityId, wish: { personIds, together: together && personIds.length > 1 } });
  return (
    <Card component="article" className="wish" padding="md">
      <div className="wish-head">
        <div>
          <Title order={2} size="h4">
            <Link to={paths.activity} params={{ slug, activityId }} className="wish-link">
              {name}
            </Link>
          </Title>
          <p className="preau-quiet">
            {sayDay(activity.startsOn, saying)}
            {activity.locationName !== null && <> · {activity.locationName}</>}
          </p>
        </div>
        <HeartButton slug={slug} organizationId={organizationId} activityId={activityId} name={name} />
      </div>
      <Group gap="sm">
        <PlacesBadge status={status} />
        {opening.forEverybodyAt !== null && opening.state === 'opens' && opening.forEverybodyAt !== opening.opensAt && (
          <span className="preau-quiet">
            {t('opening.forEverybody', { day: sayDay(opening.forEverybodyAt, saying), time: sayTime(opening.forEverybodyAt, saying) })}
          </span>
        )}
      </Group>
      {byDate ? (
        <p className="preau-quiet">{t('wishes.byDate')}</p>
      ) : (
        <fieldset className="wish-who">
          <legend>{t('wishes.who')}</legend>
          <Chip.Group multiple value={wish.personIds} onChange={(personIds) => save(personIds, wish.together)}>
            <Group gap="xs">
              {people.map((person) => (
                <Chip key={person.id} value={person.id} size="md" disabled={change.isPending}>
                  {person.firstName}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          {wish.personIds.length === 0 && <p className="wish-nobody">{t('wishes.nobody')}</p>}
          {wish.personIds.length > 1 && <Checkbox label={t('wishes.together')} description={t('wishes.togetherHelp')} checked={wish.together} disabled={change.isPending} onChange={(event) => save(wish.personIds, event.currentTarget.checked)} />}
        </fieldset>
      )}
      {isOpen(status) && (
        <Group>
          <Button variant="light" leftSection={<IconUsersPlus size={18} aria-hidden />} renderRoot={(props) => <Link to={paths.activity} params={{ slug, activityId }} search={byDate ? {} : { who: 'session' }} {...props} />}>
            {t(byDate ? 'wishes.pickDate' : 'wishes.register')}
          </Button>
        </Group>
      )}
    </Card>
  );
}
