import { Button, Drawer, Group, Modal, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { alertWithRetry, Async, ListSkeleton, useUiText } from '@preau/ui';
import { IconShoppingBag, IconUsersPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { paths } from '../../app/paths';
import { useText } from '../../lib/text';
import { AddPerson } from './add-person';
import type { ChosenPlace } from './cart.mutations';
import { cartQueries } from './cart.queries';
import { CartTime } from './cart-time';
import { OpeningPassword } from './opening-password';
import { PersonRow } from './person-row';
import { SeveralPeople } from './several-people';
import './cart.css';

interface ChooseWhoProps {
  place: ChosenPlace;
  /** What is being bought: the name of the activity, and the day of a drop-in. */
  what: string;
  opened: boolean;
  onClose: () => void;
  /** A place was taken or given back. */
  onChanged: () => void;
}

/** The title bar of a dialog is not the banner of the page. */
const notABanner = { header: { role: 'presentation' } };

/** Who comes: the owner first, then the members, each with the reason when they cannot. A sheet on a phone. */
export function ChooseWho({ place, what, opened, onClose, onChanged }: ChooseWhoProps) {
  const t = useText();
  const ui = useUiText();
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const common = { opened, onClose, title: t('cart.who.title'), closeButtonProps: { 'aria-label': ui('ui.close') }, attributes: notABanner };
  const content = opened && <Choice place={place} what={what} onClose={onClose} onChanged={onChanged} />;
  return phone ? (
    <Drawer {...common} position="bottom" size="auto" className="choose-who" styles={{ content: { maxHeight: '92dvh', borderRadius: '18px 18px 0 0' } }}>
      {content}
    </Drawer>
  ) : (
    <Modal {...common} size="lg" className="choose-who">
      {content}
    </Modal>
  );
}

function Choice({ place, what, onClose, onChanged }: Omit<ChooseWhoProps, 'opened'>): ReactNode {
  const t = useText();
  const people = useQuery(cartQueries.eligibility(place.organizationId, place.activityId, place.occurrenceId));
  const [several, setSeveral] = useState(false);
  const free = people.data?.rows.filter((person) => person.eligible && !person.inCart) ?? [];
  return (
    <Stack gap="md">
      <p className="preau-quiet">{what}</p>
      <Async
        reading={people}
        loading={<ListSkeleton rows={3} height={64} />}
        empty="never"
        error={alertWithRetry}
        ready={({ rows }) => 
          rows.some((person) => person.refusal?.code === 'cart-checkout.password-needed') ? (
            <OpeningPassword organizationId={place.organizationId} activityId={place.activityId} />
          ) : (
            <ul className="choose-who-people" aria-label={t('cart.who.people')}>
              {rows.map((person) => (
                <PersonRow key={person.personId} place={place} person={person} onChanged={onChanged} />
              ))}
            </ul>
          )
        }
      />
      {several ? (
        <SeveralPeople place={place} people={free} onChanged={onChanged} onDone={() => setSeveral(false)} />
      ) : (
        free.length > 1 && (
          <Button variant="light" leftSection={<IconUsersPlus size={18} aria-hidden />} onClick={() => setSeveral(true)}>
            {t('cart.several.open')}
          </Button>
        )
      )}
      <AddPerson />
      <Foot organizationId={place.organizationId} onClose={onClose} />
    </Stack>
  );
}

function Foot({ organizationId, onClose }: { organizationId: string; onClose: () => void }) {
  const t = useText();
  const cart = useQuery(cartQueries.current(organizationId));
  const items = cart.data?.lines.filter((line) => line.id !== null).length ?? 0;
  return (
    <div className="choose-who-foot">
      {cart.data !== undefined && <CartTime cart={cart.data} readAt={cart.dataUpdatedAt} organizationId={organizationId} />}
      <Group gap="sm" grow preventGrowOverflow={false}>
        <Button variant="default" onClick={onClose}>
          {t('cart.who.keepShopping')}
        </Button>
        {items > 0 && (
          <Button leftSection={<IconShoppingBag size={18} aria-hidden />} renderRoot={(props) => <Link to={paths.cart} {...props} />}>
            {t('cart.who.toCart', { count: items })}
          </Button>
        )}
      </Group>
    </div>
  );
}
