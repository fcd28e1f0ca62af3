import { Button } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { BirthDateField, Form, PersonAvatar, ProblemAlert, sayDay, sayTime, useSaying } from '@preau/ui';
import { IconCircleCheckFilled, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { ageInMonths } from '../../lib/offer/age';
import { useText } from '../../lib/text';
import { useAddToCart, useGiveBirthDate, type ChosenPlace } from './cart.mutations';
import type { PersonEligibility } from './cart.queries';
import { WaitFor } from './wait-for';

const noPlace: readonly string[] = ['enrolment.full', 'enrolment.held-by-others', 'enrolment.room-full', 'enrolment.outside-full', 'enrolment.group-full', 'enrolment.left-for-counter', 'waitlist.offer-open'];

interface PersonRowProps {
  place: ChosenPlace;
  person: PersonEligibility;
  onChanged: () => void;
}

/** One person: their age, and either the way in, a green check, or the reason why not. */
export function PersonRow({ place, person, onChanged }: PersonRowProps) {
  const t = useText();
  const say = useBilingual();
  const saying = useSaying();
  const add = useAddToCart(place);
  const { personId, firstName, lastName, birthDate, isOwner, eligible, inCart, refusal, clash } = person;
  const months = birthDate === null ? null : ageInMonths(birthDate, new Date());
  const age = months === null ? t('cart.who.ageUnknown') : months < 36 ? t('offer.months', { count: months }) : t('offer.years', { count: Math.floor(months / 12) });
  const name = `${firstName} ${lastName}`;
  // The way onto the list, or the turn in it, stands below: nobody is told to look for it.
  const waits = !inCart && place.waitlistOpen && refusal !== null && noPlace.includes(refusal.code);
  return (
    <li className="choose-who-person" data-closed={!eligible || undefined}>
      <PersonAvatar person={{ id: personId, givenName: firstName, familyName: lastName }} named />
      <div className="choose-who-words">
        <strong>{name}</strong>
        <span className="preau-quiet">{isOwner ? t('cart.who.owner', { age }) : age}</span>
        {refusal !== null && !inCart && (
          <span className="choose-who-why">
            {refusal.title} {!waits && refusal.next}
          </span>
        )}
        {refusal === null && clash !== null && !inCart && <span className="choose-who-why">{t('opening.clash', { name: say(clash.nameFr, clash.nameEn), day: sayDay(clash.startsAt, saying), time: sayTime(clash.startsAt, saying) })}</span>}
      </div>
      {inCart ? (
        <span className="choose-who-done" role="status">
          <IconCircleCheckFilled size={24} aria-hidden /> {t('cart.who.inCart')}
        </span>
      ) : (
        eligible && (
          <Button
            leftSection={<IconUserPlus size={18} aria-hidden />}
            loading={add.isPending}
            aria-label={t('cart.who.addName', { name: firstName })}
            onClick={() => add.mutate(personId, { onSettled: onChanged })}
          >
            {t('cart.who.add')}
          </Button>
        )
      )}
      {waits && <WaitFor place={place} personId={personId} firstName={firstName} />}
      {add.isError && (
        <div className="choose-who-problem">
          <ProblemAlert problem={problemOf(add.error)} onRetry={problemOf(add.error).status === 0 ? () => add.mutate(personId, { onSettled: onChanged }) : undefined} />
        </div>
      )}
      {refusal?.code === 'cart-checkout.birth-date-missing' && <GiveBirthDate personId={personId} firstName={firstName} />}
    </li>
  );
}

/** The one thing that is missing, asked where it is missing. */
function GiveBirthDate({ personId, firstName }: { personId: string; firstName: string }) {
  const t = useText();
  const [birthDate, setBirthDate] = useState('');
  const give = useGiveBirthDate();
  return (
    <div className="choose-who-problem">
      <Form problem={give.isError ? problemOf(give.error) : null} onSubmit={() => birthDate !== '' && give.mutate({ personId, birthDate })} label={t('cart.who.birthDateOf', { name: firstName })}>
        <BirthDateField name="birthDate" label={t('cart.who.birthDateOf', { name: firstName })} value={birthDate} onChange={setBirthDate} autoComplete={false} />
        <Button type="submit" variant="default" disabled={birthDate === ''} loading={give.isPending}>
          {t('cart.who.saveBirthDate')}
        </Button>
      </Form>
    </div>
  );
}
