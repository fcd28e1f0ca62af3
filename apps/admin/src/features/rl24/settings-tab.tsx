import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { alertWithRetry, Async, EmptyState, Form, ListSkeleton, Notice, TextField, useSubmission } from '@preau/ui';
import { IconHash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { CardTable } from '../../lib/card-table';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { refreshRl24, registerRange, rl24Queries, saveFiler, type Filer, type Overview } from './rl24.queries';

/** Under whose number the slips are filed, and the numbers that the agency reserved. */
export function SettingsTab({ year }: { year: number }): ReactNode {
  const { organizationId } = useOrganization();
  const reading = useQuery(rl24Queries.overview(organizationId, year));
  return (
    <Async
      reading={reading}
      loading={<ListSkeleton />}
      empty="never"
      error={alertWithRetry}
      ready={(overview) => (
        <Stack gap="xl" maw="52rem">
          <Ranges overview={overview} />
          <FilerForm filer={overview.filer} />
        </Stack>
      )}
    />
  );
}

function Ranges({ overview }: { overview: Overview }) {
  const t = useText();
  const { numbersUsed, numbersTotal } = overview;
  return (
    <section aria-labelledby="rl24-ranges">
      <Title order={2} mb="sm" id="rl24-ranges">{t('rl24.numbers.title', { year: overview.year })}</Title>
      <Stack gap="md">
        {overview.numbersNearlyUsed && <Notice tone="warning" title={t('rl24.numbers.nearlyUsed', { used: numbersUsed, total: numbersTotal })}>{t('rl24.numbers.nearlyUsedWhat')}</Notice>}
        <CardTable<Overview['ranges'][number]>
          reading={{ data: { items: overview.ranges, total: overview.ranges.length }, error: null, isPending: false, refetch: () => undefined }}
          caption={t('rl24.numbers.title', { year: overview.year })}
          idOf={(range) => range.id}
          countLabel={(count) => t('rl24.numbers.ranges', { count })}
          empty={<EmptyState icon={IconHash} title={t('rl24.numbers.none')}>{t('rl24.numbers.noneWhy')}</EmptyState>}
          columns={[
            { accessor: 'first', title: t('rl24.numbers.first'), cellsClassName: 'preau-figures' },
            { accessor: 'last', title: t('rl24.numbers.last'), cellsClassName: 'preau-figures' },
            { accessor: 'used', title: t('rl24.numbers.used'), cellsClassName: 'preau-figures', render: (range) => t('rl24.numbers.usedOf', { used: range.used, total: range.total }) },
          ]}
        />
        <Card padding="lg">
          <RangeForm key={overview.ranges.length} year={overview.year} />
        </Card>
      </Stack>
    </section>
  );
}

function RangeForm({ year }: { year: number }) {
  const t = useText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [values, setValues] = useState({ first: '', last: '' });
  const send = useCallback(
    async (body: { year: number; first: string; last: string }) => {
      await registerRange(organizationId, body, intention.keyFor(body));
      intention.done();
      await refreshRl24(queries, organizationId);
      tellDone(t('rl24.numbers.registered'));
    },
    [organizationId, intention, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} label={t('rl24.numbers.register')} onSubmit={() => void submit({ year, ...values })}>
      <p>{t('rl24.numbers.help')}</p>
      <Group grow align="flex-start">
        <TextField name="first" label={t('rl24.numbers.first')} inputMode="numeric" autoComplete="off" maxLength={11} value={values.first} onChange={(first) => setValues({ ...values, first })} />
        <TextField name="last" label={t('rl24.numbers.last')} inputMode="numeric" autoComplete="off" maxLength={11} value={values.last} onChange={(last) => setValues({ ...values, last })} />
      </Group>
      <Group justify="flex-end">
        <Button type="submit" loading={busy} disabled={values.first.trim() === '' || values.last.trim() === ''}>
          {t('rl24.numbers.register')}
        </Button>
      </Group>
    </Form>
  );
}

function FilerForm({ filer }: { filer: Overview['filer'] }) {
  const t = useText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const { identification, transmitterNumber, softwareCertification } = filer;
  const [values, setValues] = useState({ identification, transmitterNumber, softwareCertification, providerSin: '' });
  const send = useCallback(
    async ({ providerSin, ...body }: typeof values) => {
      await saveFiler(organizationId, (providerSin?.trim() ?? '') === '' ? body : ({ ...body, providerSin } satisfies Filer));
      await refreshRl24(queries, organizationId);
      setValues({ ...body, providerSin: '' });
      tellDone(t('settings.saved'));
    },
    [organizationId, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  const field = (name: 'identification' | 'transmitterNumber' | 'softwareCertification', max: number) => ({ name, label: t(`rl24.filer.${name}`), help: t(`rl24.filer.${name}Help`), maxLength: max, autoComplete: 'off' as const, value: values[name], onChange: (value: string) => setValues({ ...values, [name]: value }) });
  return (
    <section aria-labelledby="rl24-filer">
      <Title order={2} mb="sm" id="rl24-filer">{t('rl24.filer.title')}</Title>
      <Card padding="lg">
        <Form problem={problem} label={t('rl24.filer.title')} onSubmit={() => void submit(values)}>
          <p>
            {filer.name}
            {filer.street !== '' && ` · ${filer.street}, ${filer.city} ${filer.province} ${filer.postalCode}`}
          </p>
          {filer.missing.includes('address') && <Notice tone="warning" title={t('rl24.filer.missing.address')}>{t('rl24.filer.addressWhere')}</Notice>}
          <TextField {...field('identification', 40)} />
          <TextField {...field('transmitterNumber', 8)} required={false} />
          <TextField {...field('softwareCertification', 40)} required={false} />
          <TextField name="providerSin" label={t('rl24.filer.providerSin')} help={filer.providerSinLast3 === null ? t('rl24.filer.providerSinHelp') : t('rl24.sinKept', { last3: filer.providerSinLast3 })} required={false} inputMode="numeric" autoComplete="off" maxLength={11} value={values.providerSin} onChange={(providerSin) => setValues({ ...values, providerSin })} />
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={values.identification.trim() === ''}>
              {t('settings.save')}
            </Button>
          </Group>
        </Form>
      </Card>
    </section>
  );
}
