import { Button, Group } from '@mantine/core';
import { ConfirmButton, Dialog, Form, MoneyInput, StatusBadge, TextField, useMoneyText, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useOrganization } from '../organization';
import { tellDone } from '../tell';
import { useText } from '../text';
import { useIntention } from '../use-intention';
import { bounceCheque, giveChequeBack, refreshPlanned, type Cheque } from './planned-payments.queries';

const tones = { held: 'held', deposited: 'success', bounced: 'danger', 'given-back': 'closed' } as const;

export function ChequeState({ cheque }: { cheque: Cheque }) {
  const t = useText();
  return (
    <div>
      <StatusBadge tone={cheque.toDeposit ? 'warning' : tones[cheque.state]}>{cheque.toDeposit ? t('settle.cheques.toDeposit') : t(`settle.cheques.states.${cheque.state}`)}</StatusBadge>
      {cheque.bouncedBecause !== '' && <div className="preau-quiet">{cheque.bouncedBecause}</div>}
    </div>
  );
}

/** A held cheque may go back to its client; a deposited one may come back from the bank. */
export function ChequeActions({ cheque }: { cheque: Cheque }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [bouncing, setBouncing] = useState(false);
  const named = { number: cheque.number, amount: money(cheque.amountCents) };
  if (cheque.state === 'held') {
    return (
      <ConfirmButton
        label={t('settle.cheques.giveBack')} aria-label={t('settle.cheques.giveBackOne', named)}
        title={t('settle.cheques.giveBackOne', named)}
        undo={t('settle.cheques.giveBackUndo')}
        onConfirm={async () => {
          await giveChequeBack(organizationId, cheque);
          await refreshPlanned(queries, organizationId);
          tellDone(t('settle.cheques.givenBack', named));
        }}
      >
        {t('settle.cheques.giveBackWhat', named)}
      </ConfirmButton>
    );
  }
  if (cheque.state !== 'deposited') return null;
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={t('settle.cheques.bounceOne', named)} onClick={() => setBouncing(true)}>
        {t('settle.cheques.bounce')}
      </Button>
      {bouncing && <BounceForm cheque={cheque} onDone={() => setBouncing(false)} />}
    </>
  );
}

function BounceForm({ cheque, onDone }: { cheque: Cheque; onDone: () => void }) {
  const t = useText();
  const money = useMoneyText();
  const queries = useQueryClient();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const [values, setValues] = useState({ because: '', feeCents: null as number | null, plannedAgainOn: '' });
  const named = { number: cheque.number, amount: money(cheque.amountCents) };
  const send = useCallback(
    async ({ because, feeCents, plannedAgainOn }: typeof values) => {
      const body = { because: because.trim(), ...(feeCents === null ? {} : { feeCents }), ...(plannedAgainOn === '' ? {} : { plannedAgainOn }) };
      const bounced = await bounceCheque(organizationId, cheque.id, body, intention.keyFor(body));
      intention.done();
      await refreshPlanned(queries, organizationId);
      tellDone(bounced.feeInvoiceNumber === null ? t('settle.cheques.bounced', { number: cheque.number }) : t('settle.cheques.bouncedWithFee', { number: cheque.number, invoice: bounced.feeInvoiceNumber }));
      onDone();
    },
    [organizationId, cheque, intention, queries, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Dialog onClose={onDone} title={t('settle.cheques.bounceOne', named)}>
      <Form problem={problem} onSubmit={() => void submit(values)} label={t('settle.cheques.bounce')}>
        <p>{t('settle.cheques.bounceWhat', named)}</p>
        <TextField name="because" label={t('settle.cheques.because')} maxLength={500} value={values.because} onChange={(because) => setValues({ ...values, because })} />
        <MoneyInput name="feeCents" label={t('settle.cheques.fee')} help={t('settle.cheques.feeHelp')} required={false} value={values.feeCents} onChange={(feeCents) => setValues({ ...values, feeCents })} />
        <TextField name="plannedAgainOn" type="date" label={t('settle.cheques.plannedAgainOn')} help={t('settle.cheques.plannedAgainHelp')} required={false} value={values.plannedAgainOn} onChange={(plannedAgainOn) => setValues({ ...values, plannedAgainOn })} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={values.because.trim() === ''}>
            {t('settle.cheques.bounce')}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
