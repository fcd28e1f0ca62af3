import { Button, Group } from '@mantine/core';
import { Dialog, Form, LongTextField, TextField, useDraft, useSubmission } from '@preau/ui';
import { IconMail } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { useIntention } from '../../lib/use-intention';
import { writeToParticipants } from './activities.queries';

interface WriteProps {
  activityId: string;
  /** Null: everybody who is registered. */
  occurrenceId: string | null;
  /** The date as people say it, when there is one. */
  when: string;
  /** How many people are registered to it. */
  people: number;
}
const blank = { subject: '', text: '' };

/** A letter in one's own words to who is registered, or to who comes on one date. */
export function WriteToParticipants(props: WriteProps) {
  const t = useText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconMail size={18} aria-hidden />} disabled={props.people === 0} onClick={() => setOpened(true)}>
        {t('activities.write.open')}
      </Button>
      {opened && <Letter {...props} onDone={() => setOpened(false)} />}
    </>
  );
}

function Letter({ activityId, occurrenceId, when, people, onDone }: WriteProps & { onDone: () => void }) {
  const t = useText();
  const intention = useIntention();
  const { organizationId } = useOrganization();
  const draft = useDraft(`write ${activityId} ${occurrenceId ?? ''}`, blank);
  const { subject, text } = draft.values;
  const { clear } = draft;
  const send = useCallback(
    async (letter: typeof blank) => {
      const { written, unreachable } = await writeToParticipants({ organizationId, activityId }, { ...letter, ...(occurrenceId === null ? {} : { occurrenceId }) }, intention.keyFor([letter, occurrenceId]));
      intention.done();
      clear();
      tellDone(unreachable === 0 ? t('activities.write.done', { count: written }) : t('activities.write.doneSome', { count: written, unreachable }));
      onDone();
    },
    [organizationId, activityId, occurrenceId, intention, clear, t, onDone],
  );
  const { busy, problem, submit } = useSubmission(send);
  const title = occurrenceId === null ? t('activities.write.titleAll') : t('activities.write.titleDate', { when });
  return (
    <Dialog onClose={onDone} size="lg" title={title}>
      <Form problem={problem} label={title} onSubmit={() => void submit({ subject: subject.trim(), text: text.trim() })}>
        <p className="preau-quiet">{t('activities.write.whom', { count: people })}</p>
        <TextField name="subject" label={t('activities.write.subject')} value={subject} onChange={(value) => draft.set({ subject: value })} maxLength={200} />
        <LongTextField name="text" label={t('activities.write.text')} help={t('activities.write.textHelp')} value={text} onChange={(value) => draft.set({ text: value })} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={subject.trim() === '' || text.trim() === ''}>
            {t('activities.write.submit')}
          </Button>
        </Group>
      </Form>
    </Dialog>
  );
}
