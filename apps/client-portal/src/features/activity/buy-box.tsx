import { Button, Card, Title, VisuallyHidden } from '@mantine/core';
import { Amount, sayDay, sayTimes, useSaying } from '@preau/ui';
import { useState, type ReactNode } from 'react';
import { PlacesBadge } from '../../lib/offer/places-badge';
import { isOpen, placesStatus, stillToCome, type PlacesStatus } from '../../lib/offer/places-status';
import { OpenedNow, OpeningCountdown } from '../../lib/opening/opening-countdown';
import type { FamilyOpening } from '../../lib/opening/opening.queries';
import { DiscountSentences } from '../../lib/price/lowered-price';
import { useText } from '../../lib/text';
import type { ActivityDate, ActivityDetail } from './activity.queries';

/** Where there is no place one may wait, when the organization keeps a list. */
function mayWait(activity: ActivityDetail, status: PlacesStatus): boolean {
  return activity.waitlistOpen && (status.kind === 'full' || status.kind === 'held');
}

interface BuyBoxProps {
  /** With the server's time of this very moment. */
  activity: ActivityDetail;
  /** Of the family that is signed in, where it is not everybody's. */
  opening: FamilyOpening | undefined;
  heart: ReactNode;
  enter: (occurrenceId: string | null, label: string, strong: boolean) => ReactNode;
}

/** Price with its taxes, places, and the way in: the session, the single dates, or both. */
export function BuyBox({ activity, opening, enter, heart }: BuyBoxProps) {
  const t = useText();
  const { price, sessionPriceCents } = activity;
  const sessionStatus = placesStatus({ ...activity, places: activity.session }, activity.now);
  const opens = stillToCome(activity.registrationOpensAt, activity.now);
  const [waited, setWaited] = useState(false);
  if (opens !== null && !waited) setWaited(true);
  const countdown = opens !== null && <OpeningCountdown opensAt={opens} now={activity.now} forYou={opening !== undefined} as={opening?.as ?? null} forEverybodyAt={opening?.forEverybodyAt ?? null} />;
  return (
    <aside className="activity-buy" aria-label={t('activity.register')}>
      <OpenedNow opened={waited && opens === null} />
      {price.session !== null && sessionPriceCents !== null && (
        <Card padding="lg">
          <Title order={2}>{t('activity.session')}</Title>
          <Price price={price.session} />
          <TaxWords status={price.status} reason={price.reason} free={sessionPriceCents === 0} />
          <div className="activity-buy-line">
            <PlacesBadge status={sessionStatus} mayWait={activity.waitlistOpen} />
            {heart}
          </div>
          {countdown}
          {isOpen(sessionStatus) ? enter(null, t('activity.registerSession'), true) : <ClosedWords kind={sessionStatus.kind} />}
          {mayWait(activity, sessionStatus) && (
            <>
              <p className="preau-quiet">{activity.session?.waiting ? t('waitlist.people', { count: activity.session.waiting }) : t('waitlist.peopleNone')}</p>
              {enter(null, t('waitlist.openFor'), false)}
            </>
          )}
        </Card>
      )}
      {price.dropIn !== null && (
        <Card padding="lg">
          <Title order={2}>{t('activity.dropIn')}</Title>
          <Price price={price.dropIn} perDate />
          {price.session === null && <TaxWords status={price.status} reason={price.reason} free={price.dropIn.amountCents === 0} />}
          {price.session === null && heart !== false && <div className="activity-buy-line">{heart}</div>}
          {price.session === null && countdown}
          <DropInDates activity={activity} enter={enter} />
        </Card>
      )}
    </aside>
  );
}

function Price({ price, perDate = false }: { price: NonNullable<ActivityDetail['price']['session']>; perDate?: boolean }) {
  const t = useText();
  const taxes = price.gstCents + price.qstCents;
  if (price.amountCents === 0 && price.listTotalCents === null) return <p className="activity-price">{t('offer.free')}</p>;
  return (
    <div>
      <p className="activity-price">
        {price.listTotalCents !== null && (
          <>
            <VisuallyHidden>{t('offer.before')} </VisuallyHidden>
            <s className="preau-quiet">
              <Amount value={price.listTotalCents} />
            </s>{' '}
            <VisuallyHidden>{t('offer.after')} </VisuallyHidden>
          </>
        )}
        <Amount value={price.totalCents} strong /> {perDate && <span className="preau-quiet">{t('offer.perDate')}</span>}
      </p>
      <DiscountSentences discounts={price.discounts} />
      {taxes > 0 && (
        <p className="preau-quiet">
          <Amount value={price.amountCents} /> + <Amount value={price.gstCents} /> {t('activity.gst')} + <Amount value={price.qstCents} /> {t('activity.qst')}
        </p>
      )}
    </div>
  );
}

/** Why there is tax, or none. */
function TaxWords({ status, reason, free }: { status: ActivityDetail['price']['status']; reason: string; free: boolean }) {
  const t = useText();
  if (free || status === 'taxable') return null;
  const childcare = reason === 'day-camp-as-childcare' || reason === 'childcare-under-24-hours';
  return <p className="preau-quiet">{status === 'not-registered' ? t('activity.taxes.notRegistered') : childcare ? t('activity.taxes.childcare') : t('activity.taxes.children')}</p>;
}

function ClosedWords({ kind }: { kind: string }) {
  const t = useText();
  if (kind === 'opens') return <p className="preau-quiet">{t('activity.opensHelp')}</p>;
  if (kind === 'groups') return <p className="preau-quiet">{t('opening.groupsOnly')}</p>;
  if (kind === 'held') return <p className="preau-quiet">{t('offer.heldHelp')}</p>;
  return null;
}

const datesAtFirst = 5;

/** The dates still to come, each with its places; one is picked and then somebody is chosen. */
function DropInDates({ activity, enter }: Pick<BuyBoxProps, 'activity' | 'enter'>) {
  const t = useText();
  const saying = useSaying();
  const coming = activity.dates.filter((date) => !date.over && date.status === 'planned');
  const [picked, setPicked] = useState<string | null>(null);
  const [shown, setShown] = useState(datesAtFirst);
  const statusOf = (date: ActivityDate) => placesStatus({ ...activity, places: date.places }, activity.now);
  if (coming.length === 0) return <p className="preau-quiet">{t('activity.noDates')}</p>;
  const chosen = coming.find((date) => date.occurrenceId === picked) ?? coming.find((date) => isOpen(statusOf(date))) ?? coming.find((date) => mayWait(activity, statusOf(date)));
  return (
    <>
      <fieldset className="activity-pick">
        <legend>{t('activity.pickDate')}</legend>
        {coming.slice(0, shown).map((date) => {
          const status = statusOf(date);
          return (
            <label key={date.occurrenceId} className="activity-pick-date" data-closed={(!isOpen(status) && !mayWait(activity, status)) || undefined}>
              <input type="radio" name="occurrence" checked={chosen?.occurrenceId === date.occurrenceId} disabled={!isOpen(status) && !mayWait(activity, status)} onChange={() => setPicked(date.occurrenceId)} />
              <span>
                <strong>{sayDay(date.heldOn, saying)}</strong> {sayTimes(date.startsAt, date.endsAt, saying)}
              </span>
              <PlacesBadge status={status} mayWait={activity.waitlistOpen} />
            </label>
          );
        })}
      </fieldset>
      {shown < coming.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + 20)}>
          {t('activity.moreDates')}
        </Button>
      )}
      {chosen !== undefined && enter(chosen.occurrenceId, t(isOpen(statusOf(chosen)) ? 'activity.registerDate' : 'waitlist.openForDate'), activity.sessionPriceCents === null)}
    </>
  );
}
