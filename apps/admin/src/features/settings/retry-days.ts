/** Three tries after the first at most, within four weeks. */
const triesMax = 3;
const dayMax = 28;

export function daysText(days: readonly number[]): string {
  return days.join(', ');
}
/** '3, 7, 14' as days that rise; empty for never; null when it cannot be read so. */
export function readDays(text: string): readonly number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const days = parts.map(Number);
  const rising = days.every((day, index) => Number.isInteger(day) && day >= 1 && day <= dayMax && day > (days[index - 1] ?? 0));
  return rising && days.length <= triesMax ? days : null;
}
