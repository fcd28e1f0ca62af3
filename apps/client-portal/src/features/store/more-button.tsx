import { Button } from '@mantine/core';
import { useUiText } from '@preau/ui';
import { useText } from '../../lib/text';

/** Asks for the next page of a list. */
export function MoreButton({ reading }: { reading: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } }) {
  const t = useText();
  const ui = useUiText();
  if (!reading.hasNextPage) return null;
  return (
    <Button mt="md" variant="default" fullWidth loading={reading.isFetchingNextPage} loaderProps={{ 'aria-label': ui('ui.list.loading') }} onClick={() => void reading.fetchNextPage()}>
      {t('store.more')}
    </Button>
  );
}
