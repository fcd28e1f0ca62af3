import { ActionIcon, Button, Card, Popover } from '@mantine/core';
import { answer } from '@preau/api-client';
import { AccentScope, ConfirmAction, DataList, EmptyState, useMoneyText } from '@preau/ui';
import { IconBuildingStore, IconCalendarDollar, IconLock, IconMail, IconReceipt, IconSettings, IconShoppingBag, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { api } from '../../lib/api';
import { useBilingual } from '../../lib/bilingual';
import { familyQueries, type VisitedOrganization } from '../../lib/family/family.queries';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';

const backOfficeAddress = '/admin/';

/** One card for each organization visited, with what waits there. */
export function OrganizationCards() {
  const t = useText();
  const { data, ...reading } = useQuery(familyQueries.organizations());
  return (
    <Section title={t('home.cards.title')}>
      <DataList
        reading={{ ...reading, data: data?.rows }}
        countLabel={(rows) => t('home.cards.count', { count: rows.length })}
        layout="cards"
        rowHeight={150}
        keyOf={(one) => one.organizationId}
        empty={
          <EmptyState icon={IconBuildingStore} title={t('home.cards.empty')} action={<Button renderRoot={(props) => <Link to={paths.stores} {...props} />}>{t('home.cards.emptyAction')}</Button>}>
            {t('home.cards.emptyWhy')}
          </EmptyState>
        }
      >
        {(organization) => <OrganizationCard organization={organization} />}
      </DataList>
    </Section>
  );
}

function OrganizationCard({ organization }: { organization: VisitedOrganization }) {
  const t = useText();
  const money = useMoneyText();
  const chosen = useBilingual();
  const name = chosen(organization.name, organization.nameEn);
  const { balanceCents, plannedPayments, cartItems, unreadMessages } = organization;
  const balance = balanceCents > 0 ? t('home.cards.balance', { amount: money(balanceCents) }) : balanceCents < 0 ? t('home.cards.credit', { amount: money(-balanceCents) }) : t('home.cards.noBalance');
  return (
    <AccentScope colour={organization.accentColour}>
      <Card padding="md" className="home-card">
        <div className="home-card-head">
          <h3>{name}</h3>
          <RemoveCard organization={organization} name={name} />
        </div>
        <ul className="home-card-facts">
          <li data-pressing={balanceCents > 0 || undefined}>
            <IconReceipt size={18} aria-hidden />
            <Link to={paths.billing} search={{ organization: organization.organizationId }}>
              {balance}
            </Link>
          </li>
          {plannedPayments > 0 && (
            <li>
              <IconCalendarDollar size={18} aria-hidden />
              <Link to={paths.wallet} search={{ tab: 'upcoming' }}>
                {t('home.cards.planned', { count: plannedPayments })}
              </Link>
            </li>
          )}
          {cartItems > 0 && (
            <li data-pressing>
              <IconShoppingBag size={18} aria-hidden />
              <Link to={paths.cart}>{t('home.cards.cart', { count: cartItems })}</Link>
            </li>
          )}
          {unreadMessages > 0 && (
            <li>
              <IconMail size={18} aria-hidden />
              <Link to={paths.communications} search={{ organization: organization.organizationId }}>
                {t('home.cards.unread', { count: unreadMessages })}
              </Link>
            </li>
          )}
        </ul>
        <div className="home-card-actions">
          <Button size="sm" leftSection={<IconBuildingStore size={17} aria-hidden />} renderRoot={(props) => <Link to={paths.store} params={{ slug: organization.slug }} {...props} />}>
            {t('home.cards.store')}
          </Button>
          {organization.isStaff && (
            <Button size="sm" variant="default" component="a" href={backOfficeAddress} leftSection={<IconSettings size={17} aria-hidden />}>
              {t('home.cards.backOffice')}
            </Button>
          )}
        </div>
      </Card>
    </AccentScope>
  );
}

/** Takes the card away when nothing waits there; otherwise says what does. */
function RemoveCard({ organization, name }: { organization: VisitedOrganization; name: string }) {
  const t = useText();
  const queries = useQueryClient();
  if (organization.keptBecause.length > 0) {
    return (
      <Popover position="bottom-end" withArrow shadow="md" width={260}>
        <Popover.Target>
          <ActionIcon variant="subtle" className="preau-quiet-button" aria-label={t('home.cards.keptTitle', { organization: name })}>
            <IconLock size={17} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('home.cards.keptTitle', { organization: name })}>
          <p>{t('home.cards.kept')}</p>
          <ul className="home-kept">
            {organization.keptBecause.map((reason) => (
              <li key={reason}>{t(`home.cards.keptBecause.${reason}`)}</li>
            ))}
          </ul>
        </Popover.Dropdown>
      </Popover>
    );
  }
  return (
    <ConfirmAction
      trigger={(open) => (
        <ActionIcon variant="subtle" className="preau-quiet-button" aria-label={t('home.cards.remove', { organization: name })} onClick={open}>
          <IconX size={17} aria-hidden />
        </ActionIcon>
      )}
      title={t('home.cards.removeTitle', { organization: name })}
      confirmLabel={t('home.cards.removeConfirm')}
      undo={t('home.cards.removeUndo')}
      tone="plain"
      onConfirm={async () => {
        await answer(api.DELETE('/api/v1/me/organizations/{organizationId}', { params: { path: { organizationId: organization.organizationId } } }));
        await queries.invalidateQueries(familyQueries.organizations());
      }}
    >
      {t('home.cards.removeWhat')}
    </ConfirmAction>
  );
}
