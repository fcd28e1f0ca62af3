import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useUiText } from '../language/ui-text';

/** Grey rows of the size of what comes. */
export function ListSkeleton({ rows = 4, height = 64 }: { rows?: number; height?: number }) {
  const t = useUiText();
  return (
    <Stack gap="sm">
      <VisuallyHidden role="status">{t('ui.list.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </Stack>
  );
}
