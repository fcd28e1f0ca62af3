export const cancellationsTabs = ['requests', 'refunds', 'policies'] as const;
export type CancellationsTab = (typeof cancellationsTabs)[number];
