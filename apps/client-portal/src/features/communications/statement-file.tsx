import { Button } from '@mantine/core';
import { answer, problemOf, type Problem } from '@preau/api-client';
import { ProblemAlert } from '@preau/ui';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../lib/api';
import { useText } from '../../lib/text';

/** A statement of account that came with a message, as a file. */
export function StatementFile({ statementId }: { statementId: string }) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function download() {
    setBusy(true);
    setProblem(null);
    try {
      const content: unknown = await answer(api.GET('/api/v1/me/statements/{statementId}/pdf', { params: { path: { statementId } }, parseAs: 'blob' }));
      const address = URL.createObjectURL(content as Blob);
      Object.assign(document.createElement('a'), { href: address, download: `${t('communications.message.statement')}.pdf` }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Button size="compact-sm" variant="subtle" loading={busy} leftSection={<IconDownload size={17} aria-hidden />} onClick={() => void download()}>
        {t('communications.message.statement')}
      </Button>
      {problem !== null && <ProblemAlert problem={problem} />}
    </>
  );
}
