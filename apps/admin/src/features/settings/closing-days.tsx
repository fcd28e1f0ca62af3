import { ActionIcon, Button, Card, Group, Stack } from '@mantine/core';
import { ConfirmAction, DataList, DateText, EmptyState, Form, TextField, useLanguage, useSaying, useSubmission, sayFullDay } from '@preau/ui';
import { IconCalendarOff, IconChevronLeft, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { addClosingDay, removeClosingDay, settingsQueries, type ClosingDay } from './settings.queries';

const nothing = { closedOn: '', nameFr: '', nameEn: '' };

/** The days on which nothing takes place, a year at a time. */
export function ClosingDays(): ReactNode {
  const t = useText();
  const may = useMay();
  const { organizationId } = useOrganization();
  const [year, setYear] = useState(() => new Date().getFullYear());
  const reading = useQuery(settingsQueries.closingDays(organizationId, year));
  const years = (
    <Group gap="xs">
      <ActionIcon variant="default" aria-label={t('settings.closingDays.yearBefore')} onClick={() => setYear(year - 1)}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <strong className="preau-figures">{year}</strong>
      <ActionIcon variant="default" aria-label={t('settings.closingDays.yearAfter')} onClick={() => setYear(year + 1)}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
  return (
    <Stack gap="lg" maw="44rem">
      {may('settings.edit') && <AddClosingDay onAdded={(closedOn) => setYear(Number(closedOn.slice(0, 4)))} />}
      {years}
      <DataList
        reading={reading}
        rowHeight={44}
        countLabel={(days) => t('settings.closingDays.count', { count: days.length })}
        empty={<EmptyState icon={IconCalendarOff} title={t('settings.closingDays.none', { year })}>{t('settings.closingDays.noneWhy')}</EmptyState>}
        keyOf={(day) => day.id}
      >
        {(day) => <ClosingDayRow day={day} />}
      </DataList>
    </Stack>
  );
}

function ClosingDayRow({ day }: { day: ClosingDay }) {
  const t = useText();
  const may = useMay();
  const saying = useSaying();
  const language = useLanguage();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const name = language === 'fr' ? day.nameFr : day.nameEn;
  const when = sayFullDay(day.closedOn, saying);
  return (
    <Card padding="xs" radius="md">
      <Group justify="space-between" wrap="nowrap">
        <span>
          <strong>
            <DateText at={day.closedOn} year="always" />
          </strong>{' '}
          · {name}
        </span>
        {may('settings.edit') && (
          <ConfirmAction
            trigger={(open) => (
              <ActionIcon variant="subtle" color="red" aria-label={t('settings.closingDays.removeOne', { day: when })} onClick={open}>
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            )}
            title={t('settings.closingDays.removeTitle')}
            confirmLabel={t('settings.closingDays.remove')}
            undo={t('settings.closingDays.removeUndo')}
            onConfirm={async () => {
              await removeClosingDay(organizationId, day.id);
              await queries.invalidateQueries({ queryKey: settingsQueries.all(organizationId) });
            }}
          >
            {t('settings.closingDays.removeWhat', { day: when, name })}
          </ConfirmAction>
        )}
      </Group>
    </Card>
  );
}

function AddClosingDay({ onAdded }: { onAdded: (closedOn: string) => void }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [values, setValues] = useState(nothing);
  const send = useCallback(
    async (input: typeof nothing) => {
      await addClosingDay(organizationId, { ...input, nameEn: input.nameEn === '' ? input.nameFr : input.nameEn });
      await queries.invalidateQueries({ queryKey: settingsQueries.all(organizationId) });
      tellDone(t('settings.closingDays.added'));
      setValues(nothing);
      onAdded(input.closedOn);
    },
    [organizationId, onAdded, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  const field = (name: keyof typeof nothing) => ({ name, label: t(`settings.closingDays.${name}`), value: values[name], onChange: (value: string) => setValues({ ...values, [name]: value }) });
  return (
    <Card padding="lg">
      <Form problem={problem} label={t('settings.closingDays.add')} onSubmit={() => void submit(values)}>
        <Group align="flex-end" gap="sm">
          <TextField {...field('closedOn')} type="date" />
          <TextField {...field('nameFr')} />
          <TextField {...field('nameEn')} required={false} />
          <Button type="submit" loading={busy} disabled={values.closedOn === '' || values.nameFr.trim() === ''}>
            {t('settings.closingDays.add')}
          </Button>
        </Group>
      </Form>
    </Card>
  );
}
