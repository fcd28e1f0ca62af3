import { answer, type components } from '@preau/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../api';

export type CalendarEvent = components['schemas']['CalendarEventView'];
export type ClosingDay = components['schemas']['CalendarClosingDayView'];
export type CalendarMonth = components['schemas']['CalendarView'];

export const calendarQueries = {
  all: () => ['calendar'] as const,
  next: () => queryOptions({ queryKey: [...calendarQueries.all(), 'next'], queryFn: () => answer(api.GET('/api/v1/me/calendar/next')) }),
  /** The month of `anchor` with the days of the weeks that it shares with its neighbours. */
  around: (month: string) =>
    queryOptions({
      queryKey: [...calendarQueries.all(), month],
      queryFn: () => answer(api.GET('/api/v1/me/calendar', { params: { query: spanOf(month) } })),
      placeholderData: keepPreviousData,
    }),
};

const dayMs = 86_400_000;
const daysBefore = 8;
const daysAfter = 45;

function spanOf(month: string): { from: string; to: string } {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const day = (shift: number) => new Date(first + shift * dayMs).toISOString().slice(0, 10);
  return { from: day(-daysBefore), to: day(daysAfter) };
}
