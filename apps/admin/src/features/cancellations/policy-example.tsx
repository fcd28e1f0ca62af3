import { Checkbox, Fieldset, Group, NumberInput, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { problemOf } from '@preau/api-client';
import { Amount, MoneyInput, ProblemAlert, TextField, useSaying } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { cancellationsQueries, type Tier } from './cancellations.queries';

/** A made-up purchase: what a family would get back under these periods and the law that binds the organization. */
export function PolicyExample({ creditsFees, tiers }: { creditsFees: boolean; tiers: readonly Tier[] }) {
  const t = useText();
  const named = useBilingual();
  const { organizationId } = useOrganization();
  const { now, timeZone } = useSaying();
  const day = (days: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(now.getTime() + days * 86_400_000));
  const [facts, setFacts] = useState({ priceCents: 120_00, taxable: false, sessions: 10, startsOn: day(21), noticeOn: day(0) });
  const [settled] = useDebouncedValue({ creditsFees, tiers: [...tiers], ...facts }, 300);
  const { data, error } = useQuery(cancellationsQueries.example(organizationId, settled));
  return (
    <Fieldset legend={t('cancellations.example.title')}>
      <Stack gap="sm">
        <Group align="flex-end" gap="sm">
          <MoneyInput name="examplePrice" label={t('cancellations.example.price')} value={facts.priceCents} onChange={(cents) => setFacts({ ...facts, priceCents: cents ?? facts.priceCents })} />
          <NumberInput label={t('cancellations.example.sessions')} value={facts.sessions} onChange={(value) => setFacts({ ...facts, sessions: Math.min(200, Math.max(1, Math.round(Number(value) || 1))) })} min={1} max={200} w="8rem" />
          <DayField name="exampleStart" label={t('cancellations.example.startsOn')} value={facts.startsOn} onChange={(startsOn) => setFacts({ ...facts, startsOn })} />
          <DayField name="exampleNotice" label={t('cancellations.example.noticeOn')} value={facts.noticeOn} onChange={(noticeOn) => setFacts({ ...facts, noticeOn })} />
          <Checkbox label={t('cancellations.example.taxable')} checked={facts.taxable} onChange={(event) => setFacts({ ...facts, taxable: event.currentTarget.checked })} />
        </Group>
        {error !== null && <ProblemAlert problem={problemOf(error)} />}
        {data !== undefined && (
          <div role="status">
            <p>
              {t('cancellations.kept')} <Amount value={data.keptCents} strong /> · {t('cancellations.credited')} <Amount value={data.creditedCents} strong />
              {data.feeCents > 0 && <> · {t('cancellations.fee')} <Amount value={data.feeCents} /></>} · {t(data.selfService ? 'cancellations.example.alone' : 'cancellations.example.asks')}
            </p>
            <ul>
              {data.reasons.map((reason) => (
                <li key={reason.fr}>{named(reason.fr, reason.en)}</li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </Fieldset>
  );
}

function DayField({ name, label, value, onChange }: { name: string; label: string; value: string; onChange: (day: string) => void }) {
  return <TextField name={name} label={label} type="date" value={value} onChange={(day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? onChange(day) : undefined)} />;
}
