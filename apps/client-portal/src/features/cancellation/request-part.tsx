import { Button, Group, Stack } from '@mantine/core';
import { DateText, Form, LongTextField, Notice, SelectField, useSubmission } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { OrganizationContact } from '../../lib/family/organization-contact';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { cancellationQueries, requestCancellation, type CancellationPreview, type OfRegistration, type RequestBecause } from './cancellation.queries';

const reasons: readonly RequestBecause[] = ['change-of-mind', 'medical', 'moving', 'schedule', 'other'];

/** Where a family cannot cancel by itself: it asks, the date is kept; or it calls. */
export function RequestPart({ registration, preview }: { registration: OfRegistration; preview: CancellationPreview }) {
  const t = useText();
  return (
    <Stack gap="md" className="cancellation-body">
      {preview.openRequest === null ? (
        <>
          <Notice tone="info" title={t('cancellation.request.title')}>
            <p>{t('cancellation.request.why')}</p>
          </Notice>
          <RequestForm registration={registration} />
        </>
      ) : (
        <Notice tone="success" title={t('cancellation.request.sent')}>
          <p>
            {t('cancellation.request.sentOn')} <DateText at={preview.openRequest.sentAt} year="always" />. {t('cancellation.request.answer')}
          </p>
        </Notice>
      )}
      <div>
        <p>{t('cancellation.request.contact', { organization: preview.contact.name })}</p>
        <OrganizationContact organizationId={registration.organizationId} />
      </div>
    </Stack>
  );
}

function RequestForm({ registration }: { registration: OfRegistration }) {
  const t = useText();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [because, setBecause] = useState<RequestBecause>('change-of-mind');
  const [message, setMessage] = useState('');
  const send = useCallback(
    async (body: { because: RequestBecause; message: string }) => {
      await requestCancellation(registration, body, key);
      await queries.invalidateQueries({ queryKey: cancellationQueries.all() });
      tellDone(t('cancellation.request.done'));
    },
    [registration, key, queries, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  return (
    <Form problem={problem} onSubmit={() => void submit({ because, message: message.trim() })}>
      <SelectField name="because" label={t('cancellation.request.because')} value={because} onChange={(value) => setBecause(reasons.find((one) => one === value) ?? 'other')} choices={reasons.map((value) => ({ value, label: t(`cancellation.request.reasons.${value}`) }))} />
      <LongTextField name="message" label={t('cancellation.request.message')} required={false} value={message} onChange={setMessage} />
      <Group>
        <Button type="submit" loading={busy}>
          {t('cancellation.request.send')}
        </Button>
      </Group>
    </Form>
  );
}
