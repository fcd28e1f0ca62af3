import { Button, Card, Group, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Amount, DataList, DateText, EmptyState, StatusBadge, useLanguage, useUiText } from '@preau/ui';
import { IconMoodEmpty, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { ChooseWho } from './choose-who';
import { purchaseQueries, type Buyer, type StoreActivity } from './purchase.queries';

type Kind = 'session' | 'drop-in' | '';

/** What may be sold, found by a few words; what the store does not show says so. */
export function Shelves({ buyer, addPerson }: { buyer: Buyer; addPerson: (added: () => void) => ReactNode }) {
  const t = useText();
  const ui = useUiText();
  const language = useLanguage();
  const { organizationId } = useOrganization();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<Kind>('');
  const [chosen, setChosen] = useState<StoreActivity | null>(null);
  const [text] = useDebouncedValue(typed.trim(), 180);
  const pages = useInfiniteQuery({ ...purchaseQueries.activities(organizationId, text, kind), placeholderData: keepPreviousData });
  const reading = { ...pages, data: pages.data?.pages.flatMap((page) => page.rows) };
  return (
    <>
      <Group align="flex-end" mb="md">
        <TextInput type="search" size="md" flex={1} miw="14rem" autoFocus autoComplete="off" label={t('purchase.find')} leftSection={<IconSearch size={18} aria-hidden />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <SegmentedControl aria-label={t('purchase.kind')} value={kind} onChange={(value) => setKind(value as Kind)} data={[{ value: '', label: t('purchase.kinds.all') }, { value: 'session', label: t('purchase.kinds.session') }, { value: 'drop-in', label: t('purchase.kinds.dropIn') }]} />
      </Group>
      <DataList
        reading={reading}
        rowHeight={72}
        countLabel={(items) => (pages.hasNextPage ? t('purchase.countOrMore', { count: items.length }) : t('purchase.count', { count: items.length }))}
        empty={<EmptyState icon={IconMoodEmpty} title={t('purchase.none')}>{t('purchase.noneWhy')}</EmptyState>}
        keyOf={(activity) => activity.id}
      >
        {(activity) => <Shelf activity={activity} onChoose={() => setChosen(activity)} />}
      </DataList>
      {pages.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('purchase.more')}
          </Button>
        </Group>
      )}
      <Modal opened={chosen !== null} onClose={() => setChosen(null)} size="lg" title={chosen === null ? '' : language === 'fr' ? chosen.nameFr : chosen.nameEn} closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        {chosen !== null && <ChooseWho buyer={buyer} activity={chosen} addPerson={addPerson} />}
      </Modal>
    </>
  );
}

function Shelf({ activity, onChoose }: { activity: StoreActivity; onChoose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const name = language === 'fr' ? activity.nameFr : activity.nameEn;
  const places = activity.session ?? activity.nextDate;
  const price = activity.sessionPriceCents ?? activity.dropInPriceCents;
  return (
    <Card padding="sm" radius="md">
      <Group justify="space-between" gap="sm">
        <div className="admin-shelf-words">
          <strong>{name}</strong>
          <p className="preau-quiet">
            {language === 'fr' ? activity.categoryFr : activity.categoryEn} · <DateText at={activity.startsOn} /> – <DateText at={activity.endsOn} />
            {activity.locationName !== null && ` · ${activity.locationName}`}
          </p>
        </div>
        <Group gap="md">
          {activity.hidden && <StatusBadge tone="closed" explanation={t('purchase.hiddenWhy')}>{t('purchase.hidden')}</StatusBadge>}
          {places !== null && (places.left > 0 ? <StatusBadge tone={places.left <= 3 ? 'warning' : 'success'}>{t('purchase.left', { count: places.left })}</StatusBadge> : <StatusBadge tone="closed">{t('purchase.full')}</StatusBadge>)}
          {price !== null && <Amount value={price} strong />}
          <Button size="compact-md" aria-label={t('purchase.chooseOne', { name })} onClick={onChoose}>
            {t('purchase.choose')}
          </Button>
        </Group>
      </Group>
    </Card>
  );
}
