import { Button } from '@mantine/core';
import { problemOf } from '@preau/api-client';
import { Form, TextField } from '@preau/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useGivePassword } from '../../lib/opening/opening.queries';
import { useText } from '../../lib/text';
import type { ChosenPlace } from './cart.mutations';
import { cartQueries } from './cart.queries';

/** The password that the organization gave to those whom the activity is for: asked once. */
export function OpeningPassword({ organizationId, activityId }: Pick<ChosenPlace, 'organizationId' | 'activityId'>) {
  const t = useText();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const give = useGivePassword(organizationId, activityId);
  const send = (): void => give.mutate(password, { onSuccess: () => void client.invalidateQueries({ queryKey: cartQueries.all() }) });
  return (
    <Form problem={give.isError ? problemOf(give.error) : null} onSubmit={() => password.trim() !== '' && send()} label={t('opening.password.title')}>
      <p>
        <strong>{t('opening.password.title')}</strong>
      </p>
      <p className="preau-quiet">{t('opening.password.why')}</p>
      <TextField name="password" label={t('opening.password.label')} value={password} onChange={setPassword} />
      <Button type="submit" disabled={password.trim() === ''} loading={give.isPending}>
        {t('opening.password.send')}
      </Button>
    </Form>
  );
}
