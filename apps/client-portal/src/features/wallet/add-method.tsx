import { Button, Group, Input, SegmentedControl, Skeleton } from '@mantine/core';
import { createIntention, problemOf, type Problem } from '@preau/api-client';
import { alertWithRetry, Async, CheckboxField, Form, formProblem, Notice, PaymentEntry, SelectField, TextField, useLanguage, type PaymentFrameHandle, type PaymentToken } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { familyQueries, type KnownOrganization } from '../../lib/family/family.queries';
import { OrganizationContact } from '../../lib/family/organization-contact';
import { tellDone } from '../../lib/tell';
import { useEmail } from '../../lib/use-session';
import { useText } from '../../lib/text';
import { addMethod, walletQueries } from './wallet.queries';

/** A card or an account, kept with one organization. Its number is typed in the processor's own fields. */
export function AddMethod({ only, onDone }: { /** With this organization, which the page is about. */ only?: string; onDone: () => void }) {
  const t = useText();
  const { data, ...reading } = useQuery(familyQueries.subscriptions());
  return (
    <Async
      reading={{ ...reading, data: data?.rows.filter((row) => !row.isPlatform && (only === undefined || row.organizationId === only)) }}
      loading={<Skeleton height={320} radius="md" />}
      empty={{ when: (rows) => rows.length === 0, show: <Notice tone="info">{t('wallet.noOrganization')}</Notice> }}
      error={alertWithRetry}
      ready={(organizations) => <AddMethodForm organizations={organizations} onDone={onDone} />}
    />
  );
}

function AddMethodForm({ organizations, onDone }: { organizations: readonly KnownOrganization[]; onDone: () => void }) {
  const t = useText();
  const chosen = useBilingual();
  const language = useLanguage();
  const queries = useQueryClient();
  const frame = useRef<PaymentFrameHandle>(null);
  const [intention] = useState(createIntention);
  const [values, setValues] = useState({ organizationId: organizations[0]?.organizationId ?? '', kind: 'card' as 'card' | 'bank', holderName: '', billingPostalCode: '', makeDefault: true, authorize: true });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const entry = useQuery(walletQueries.entry(values.organizationId, values.kind, values.authorize, language));
  const email = useEmail();
  const organization = organizations.find((one) => one.organizationId === values.organizationId);
  const name = organization === undefined ? '' : chosen(organization.organizationName, organization.organizationNameEn);
  const agreedText = t(values.kind === 'card' ? 'wallet.cardText' : 'wallet.bankText', { organization: name });

  const keep = useCallback(
    async ({ token }: PaymentToken) => {
      const { organizationId, holderName, billingPostalCode, makeDefault, authorize } = values;
      const body = { organizationId, token, holderName: holderName.trim(), billingPostalCode: billingPostalCode.trim(), makeDefault, ...(authorize ? { agreedText } : {}) };
      setBusy(true);
      try {
        await addMethod(body, intention.keyFor(body));
        intention.done();
        tellDone(t('wallet.added'));
        onDone();
        await queries.invalidateQueries({ queryKey: walletQueries.all() });
      } catch (cause) {
        setProblem(problemOf(cause));
      } finally {
        setBusy(false);
      }
    },
    [agreedText, intention, onDone, queries, t, values],
  );
  const received = useCallback((token: PaymentToken) => void keep(token), [keep]);

  function submit() {
    if (values.holderName.trim() === '') return setProblem(formProblem([{ pointer: '/holderName', code: 'required', message: t('wallet.holderMissing') }]));
    setProblem(null);
    frame.current?.submit();
  }

  return (
    <Form problem={problem} onSubmit={submit} label={t('wallet.addTitle')}>
      <SelectField
        name="organizationId"
        label={t('wallet.addOrganization')}
        help={t('wallet.addOrganizationHelp')}
        value={values.organizationId}
        choices={organizations.map((one) => ({ value: one.organizationId, label: chosen(one.organizationName, one.organizationNameEn) }))}
        onChange={(organizationId) => change({ organizationId })}
      />
      <Input.Wrapper label={t('wallet.kind')} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t('wallet.kind')}
          value={values.kind}
          data={[
            { value: 'card', label: t('wallet.card') },
            { value: 'bank', label: t('wallet.bank') },
          ]}
          onChange={(kind) => change({ kind })}
        />
      </Input.Wrapper>
      <TextField name="holderName" label={t('wallet.holderName')} autoComplete="cc-name" maxLength={120} value={values.holderName} onChange={(holderName) => change({ holderName })} />
      <div>
        <p className="preau-quiet wallet-frame-help">{t('wallet.frameHelp')}</p>
        <Async
          reading={entry}
          loading={<Skeleton height={220} radius="md" />}
          empty="never"
          error={(refusal, retry) => (
            <>
              {alertWithRetry(refusal, retry)}
              <OrganizationContact organizationId={values.organizationId} />
            </>
          )}
          ready={(fields) => <PaymentEntry ref={frame} entry={fields} kind={values.kind} title={t('wallet.frameTitle')} payer={{ name: values.holderName.trim(), email }} onToken={received} />}
        />
      </div>
      <TextField name="billingPostalCode" label={t('wallet.postalCode')} required={false} autoComplete="postal-code" maxLength={12} value={values.billingPostalCode} onChange={(billingPostalCode) => change({ billingPostalCode })} />
      <CheckboxField name="makeDefault" label={t('wallet.addDefault')} value={values.makeDefault} onChange={(makeDefault) => change({ makeDefault })} />
      <CheckboxField name="authorize" label={t('wallet.addAuthorize')} help={agreedText} value={values.authorize} onChange={(authorize) => change({ authorize })} />
      <Group gap="sm">
        <Button type="submit" loading={busy} disabled={entry.data === undefined}>
          {t('wallet.addConfirm')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('wallet.cancel')}
        </Button>
      </Group>
    </Form>
  );
}
