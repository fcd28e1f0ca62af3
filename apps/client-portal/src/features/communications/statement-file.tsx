import { answer } from '@preau/api-client';
import { DownloadButton } from '@preau/ui';
import { api } from '../../lib/api';
import { useText } from '../../lib/text';

async function statementPdf(statementId: string): Promise<Blob> {
  const content: unknown = await answer(api.GET('/api/v1/me/statements/{statementId}/pdf', { params: { path: { statementId } }, parseAs: 'blob' }));
  return content as Blob;
}

/** A statement of account that came with a message, as a file. */
export function StatementFile({ statementId }: { statementId: string }) {
  const t = useText();
  return (
    <DownloadButton size="compact-sm" variant="subtle" fetch={() => statementPdf(statementId)} fileName={`${t('communications.message.statement')}.pdf`}>
      {t('communications.message.statement')}
    </DownloadButton>
  );
}
