/** Kinds of problem that have words of their own; any other is shown by its code, and each row says its reason anyway. */
export const codes = [
  'column-count', 'key-missing', 'title-missing', 'location-name-missing', 'date-unreadable', 'dates-reversed', 'dates-too-many', 'time-unreadable', 'hours-reversed', 'age-unreadable', 'ages-reversed',
  'weekday-unreadable', 'price-unreadable', 'capacity-unreadable', 'kind-unreadable', 'cancelled-at-source', 'duplicate-row', 'course-disagrees', 'location-unknown', 'locations-missing', 'parent-unknown',
  'parent-loop', 'postal-code-unreadable', 'markup-removed', 'text-shortened', 'first-date-moved', 'weekday-contradicts-date', 'no-possible-date', 'closing-day-left-out', 'closing-day-already-out',
  'hours-placeholder', 'ends-next-day', 'age-from-title', 'parent-absent', 'postal-code-absent', 'not-open-online', 'accents-absent', 'unreadable-characters',
] as const;
