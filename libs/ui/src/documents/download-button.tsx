import { Button, type ButtonProps } from '@mantine/core';
import { problemOf, type Problem } from '@preau/api-client';
import { IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { ProblemAlert } from '../forms/problem-alert';
import { keepDocument } from './keep-document';

interface DownloadButtonProps extends Pick<ButtonProps, 'size' | 'variant'> {
  /** Fetches it with the session's own signature: a link could not. */
  fetch: () => Promise<Blob>;
  fileName: string;
  children: ReactNode;
  /** When the visible words say too little without what stands around them. */
  'aria-label'?: string;
}

/** Fetches a document and hands it to the browser as a file; says what stood in the way. */
export function DownloadButton({ fetch, fileName, children, variant = 'default', ...look }: DownloadButtonProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function download() {
    setBusy(true);
    setProblem(null);
    try {
      keepDocument(await fetch(), fileName);
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Button {...look} variant={variant} loading={busy} leftSection={<IconDownload size={17} aria-hidden />} onClick={() => void download()}>
        {children}
      </Button>
      {problem !== null && <ProblemAlert problem={problem} />}
    </>
  );
}
