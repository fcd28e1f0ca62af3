import { Button, Group, Radio } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Async, Dialog, Form, ListSkeleton, Notice, sayDay, useMoneyText, useSaying } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { paths } from '../../app/paths';
import { useBilingual } from '../../lib/bilingual';
import { plannedPaymentQueries, type PlannedPayment } from '../../lib/planned-payments/planned-payments.queries';
import { useMethodWords } from '../../lib/planned-payments/planned-status';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { chooseMethod, walletQueries, type Method } from './wallet.queries';

/** Chooses another card or account for one planned payment; one that was refused is tried again. */
export function ChangeMethod({ payment, onClose }: { payment: PlannedPayment; onClose: () => void }) {
  const t = useText();
  const chosen = useBilingual();
  const money = useMoneyText();
  const saying = useSaying();
  const { data, ...reading } = useQuery(walletQueries.methods());
  // A payment that was refused may be tried again with the very same method.
  const usable = data?.rows.filter((method) => method.organizationId === payment.organizationId && method.authorized && (payment.status === 'refused' || method.id !== payment.method?.id));
  return (
    <Dialog onClose={onClose} title={t('wallet.upcoming.changeTitle')}>
      <p className="wallet-lead">{t('wallet.upcoming.changeWhat', { amount: money(payment.amountCents), date: sayDay(payment.dueOn, saying), number: payment.invoiceNumber })}</p>
      {payment.status === 'refused' && <p className="preau-quiet wallet-lead">{t('wallet.upcoming.retryWhat')}</p>}
      <Async
        reading={{ ...reading, data: usable }}
        loading={<ListSkeleton rows={2} height={40} />}
        empty={{
          when: (methods) => methods.length === 0,
          show: (
            <Notice tone="info" title={t('wallet.upcoming.none', { organization: chosen(payment.organizationName, payment.organizationNameEn) })}>
              <p>{t('wallet.upcoming.addFirst')}</p>
              <Link to={paths.wallet} onClick={onClose}>
                {t('wallet.add')}
              </Link>
            </Notice>
          ),
        }}
        error={alertWithRetry}
        ready={(methods) => <ChooseForm payment={payment} methods={methods} onClose={onClose} />}
      />
    </Dialog>
  );
}

function ChooseForm({ payment, methods, onClose }: { payment: PlannedPayment; methods: readonly Method[]; onClose: () => void }) {
  const t = useText();
  const queries = useQueryClient();
  const words = useMethodWords();
  const [paymentMethodId, setPaymentMethodId] = useState(methods[0]?.id ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function save() {
    setBusy(true);
    try {
      await chooseMethod(payment.id, { paymentMethodId, version: payment.version });
      tellDone(t('wallet.upcoming.changed'));
      onClose();
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
      await Promise.all([queries.invalidateQueries({ queryKey: plannedPaymentQueries.all() }), queries.invalidateQueries({ queryKey: walletQueries.all() })]);
    }
  }

  return (
    <Form problem={problem} onSubmit={() => void save()} label={t('wallet.upcoming.changeTitle')}>
      <Radio.Group label={t('wallet.upcoming.which')} value={paymentMethodId} onChange={setPaymentMethodId}>
        <div className="wallet-choices">
          {methods.map((method) => (
            <Radio key={method.id} value={method.id} label={words(method)} description={method.holderName} />
          ))}
        </div>
      </Radio.Group>
      <Group gap="sm">
        <Button type="submit" loading={busy}>
          {t(payment.status === 'refused' ? 'wallet.upcoming.confirmRetry' : 'wallet.upcoming.confirm')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('wallet.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
