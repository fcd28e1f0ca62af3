import '@mantine/dropzone/styles.css';
import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Dropzone, type FileRejection } from '@mantine/dropzone';
import { Form, formProblem, useSubmission } from '@preau/ui';
import { IconFileSpreadsheet, IconUpload, IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useOrganization, useWorkPaths } from '../../lib/organization';
import { useText } from '../../lib/text';
import { Choices } from './choices';
import { startChoices } from './start-choices';
import { importsQueries, tryFiles, type ImportChoices } from './imports.queries';

const filesMax = 10;
const bytesMax = 64 * 1_048_576;
const accept = ['text/csv', 'application/csv', 'text/plain', 'application/vnd.ms-excel', '.csv'];

/** Drops files, says what they leave open, and tries them without changing anything. */
export function TryFiles() {
  const t = useText();
  const to = useWorkPaths();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { organizationId } = useOrganization();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [choices, setChoices] = useState<ImportChoices>(startChoices);
  const send = useCallback(
    async (input: { files: readonly File[]; choices: ImportChoices }) => {
      const importRunId = await tryFiles(organizationId, input.files, input.choices);
      await queries.invalidateQueries({ queryKey: importsQueries.all(organizationId) });
      await navigate({ to: to.import(importRunId) });
    },
    [organizationId, queries, navigate, to],
  );
  const { busy, problem, setProblem, submit } = useSubmission(send);
  const size = files.reduce((sum, file) => sum + file.size, 0);

  function add(dropped: readonly File[]) {
    const kept = files.filter((file) => !dropped.some((other) => other.name === file.name));
    setFiles([...kept, ...dropped]);
    setProblem(null);
  }
  function refuse(rejections: readonly FileRejection[]) {
    setProblem(formProblem(rejections.map(({ file }) => ({ pointer: '/files', code: 'file', message: t('imports.drop.refused', { file: file.name }) }))));
  }
  function start() {
    if (files.length === 0) return setProblem(formProblem([{ pointer: '/files', code: 'required', message: t('imports.drop.needed') }]));
    if (files.length > filesMax || size > bytesMax) return setProblem(formProblem([{ pointer: '/files', code: 'large', message: t('imports.drop.tooMuch', { files: filesMax, size: bytesMax / 1_048_576 }) }]));
    void submit({ files, choices });
  }

  return (
    <Form problem={problem} label={t('imports.drop.title')} onSubmit={start}>
      <Title order={2}>{t('imports.drop.title')}</Title>
      <p className="preau-quiet">{t('imports.drop.help')}</p>
      <Dropzone className="imports-drop" onDrop={add} onReject={refuse} accept={accept} disabled={busy} inputProps={{ 'aria-label': t('imports.drop.choose') }} aria-label={t('imports.drop.choose')}>
        <Stack align="center" gap={4} className="imports-drop-inside">
          <IconUpload size={32} stroke={1.4} aria-hidden />
          <strong>{t('imports.drop.choose')}</strong>
          <Text size="sm" c="dimmed">{t('imports.drop.limits', { files: filesMax, size: bytesMax / 1_048_576 })}</Text>
        </Stack>
      </Dropzone>
      {files.length > 0 && (
        <ul className="imports-files" aria-label={t('imports.files')}>
          {files.map((file) => (
            <li key={file.name}>
              <IconFileSpreadsheet size={18} aria-hidden />
              <span className="imports-name">{file.name}</span>
              <span className="preau-quiet preau-figures">{t('imports.drop.size', { size: Math.max(1, Math.round(file.size / 1024)) })}</span>
              <ActionIcon variant="subtle" className="preau-quiet-button" aria-label={t('imports.drop.remove', { file: file.name })} onClick={() => setFiles(files.filter((other) => other !== file))} disabled={busy}>
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <details className="imports-choices">
        <summary>{t('imports.choices.title')}</summary>
        <Choices values={choices} onChange={setChoices} />
      </details>
      <Group>
        <Button type="submit" loading={busy}>
          {t('imports.try')}
        </Button>
        <span className="preau-quiet">{t('imports.tryWhat')}</span>
      </Group>
    </Form>
  );
}
