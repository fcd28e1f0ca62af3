import { Stack } from '@mantine/core';
import { Notice } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { communicationsQueries, type DeliveryFinding } from './communications.queries';
import { MessagesTable } from './messages-table';

/** What was written to one client, and where messages to them go. */
export function AccountMessages({ accountId }: { accountId: string }): ReactNode {
  const t = useText();
  const { organizationId } = useOrganization();
  const { data: findings = [] } = useQuery(communicationsQueries.delivery(organizationId, accountId));
  const telling = findings.filter((finding) => finding.code !== 'left' && finding.code !== 'waiting');
  const tone = telling.some((finding) => finding.code === 'no-address' || finding.code === 'could-not-be-delivered') ? 'warning' : 'info';
  return (
    <Stack gap="md">
      {telling.length > 0 && (
        <Notice tone={tone} title={t('communications.delivery.title')}>
          <ul>
            {telling.map((finding, index) => (
              <li key={index}>
                <Told finding={finding} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <MessagesTable asked={{ accountId }} />
    </Stack>
  );
}

function Told({ finding }: { finding: DeliveryFinding }) {
  const t = useText();
  const because = finding.because === null ? '' : t(`communications.because.${finding.because}`);
  return t(`communications.delivery.${finding.code}`, { email: finding.email ?? '', subject: finding.subject ?? '', because });
}
