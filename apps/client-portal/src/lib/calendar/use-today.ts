import { useQuery } from '@tanstack/react-query';
import { calendarQueries } from './calendar.queries';
import { localDate } from './local-time';

/** Today, 'YYYY-MM-DD', by the service's clock once it has told it; families and stores share one zone closely enough for a day. */
export function useToday(): string {
  const { data } = useQuery(calendarQueries.next());
  return localDate(data?.now ?? new Date(), data?.events[0]?.timeZone ?? 'America/Toronto');
}
