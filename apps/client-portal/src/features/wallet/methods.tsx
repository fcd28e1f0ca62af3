import { Button, Modal } from '@mantine/core';
import { alertWithRetry, Async, EmptyState, ListSkeleton, useUiText } from '@preau/ui';
import { IconPlus, IconWallet } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { Section } from '../../lib/section';
import { useText } from '../../lib/text';
import { AddMethod } from './add-method';
import { Agreements } from './agreements';
import { MethodCard } from './method-card';
import { walletQueries, type Method } from './wallet.queries';

/** Methods by organization: each belongs to one only. */
export function Methods() {
  const t = useText();
  const chosen = useBilingual();
  const ui = useUiText();
  const [adding, setAdding] = useState(false);
  const { data, ...reading } = useQuery(walletQueries.methods());
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {t('wallet.add')}
    </Button>
  );
  return (
    <>
      <Async
        reading={{ ...reading, data: data?.rows }}
        loading={<ListSkeleton rows={3} height={110} />}
        empty={{
          when: (rows) => rows.length === 0,
          show: (
            <EmptyState icon={IconWallet} title={t('wallet.empty')} action={add}>
              {t('wallet.emptyWhy')}
            </EmptyState>
          ),
        }}
        error={alertWithRetry}
        ready={(rows) => (
          <>
            <div className="wallet-tools">
              <p className="preau-quiet" role="status">
                {t('wallet.count', { count: rows.length })}
              </p>
              {add}
            </div>
            {byOrganization(rows).map(([organizationId, methods]) => (
              <Section key={organizationId} title={methods[0] && chosen(methods[0].organizationName, methods[0].organizationNameEn)}>
                <ul className="preau-list" data-layout="cards">
                  {methods.map((method) => (
                    <li key={method.id}>
                      <MethodCard method={method} />
                    </li>
                  ))}
                </ul>
              </Section>
            ))}
          </>
        )}
      />
      <Agreements />
      <Modal opened={adding} onClose={() => setAdding(false)} title={t('wallet.addTitle')} size="lg" closeButtonProps={{ 'aria-label': ui('ui.close') }}>
        <AddMethod onDone={() => setAdding(false)} />
      </Modal>
    </>
  );
}

function byOrganization(rows: readonly Method[]): [string, Method[]][] {
  const groups = new Map<string, Method[]>();
  for (const row of rows) groups.set(row.organizationId, [...(groups.get(row.organizationId) ?? []), row]);
  return [...groups];
}
