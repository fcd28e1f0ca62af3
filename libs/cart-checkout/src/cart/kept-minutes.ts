/** How long the places are kept while the bank thinks: the longest proof of identity, several asks after it. */
export const bankThinksMinutesMax = 60;
const banksWaitedForMax = 2;

/**
 * How long a cart keeps one place in all: its time, one extension, and a bank that thinks for as long as it may, twice.
 * Whoever has a card refused again and again, or never says who they are, keeps the place from everybody else no longer.
 */
export function keptMinutesMax({ holdMinutes }: { readonly holdMinutes: number }): number {
  return 2 * holdMinutes + banksWaitedForMax * bankThinksMinutesMax;
}
