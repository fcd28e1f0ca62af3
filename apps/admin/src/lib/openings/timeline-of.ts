interface Stage {
  who: 'public' | 'residents' | 'returning' | 'tags';
  /** 'YYYY-MM-DDTHH:MM' by the clock on the wall. */
  opensAt: string;
  closesAt: string | null;
}
export interface TimelineBar {
  key: string;
  stage: Stage;
  /** Percent of the whole line. */
  from: number;
  width: number;
}
export interface Timeline {
  bars: TimelineBar[];
  /** Where now stands on the line; null when it is outside of it. */
  now: number | null;
}
const dayMs = 86_400_000;
/** Walls have no zone: the distance between two of their moments is what counts. */
const at = (wall: string): number => Date.parse(`${wall}:00Z`);

/** Who may register when, as bars on one line, the earliest first; what never closes reaches the end. */
export function timelineOf(stages: readonly Stage[], now: string): Timeline {
  const ready = stages.filter((stage) => stage.opensAt !== '').sort((a, b) => at(a.opensAt) - at(b.opensAt));
  if (ready.length === 0) return { bars: [], now: null };
  const instants = ready.flatMap((stage) => [at(stage.opensAt), ...(stage.closesAt === null ? [] : [at(stage.closesAt)])]);
  const first = Math.min(...instants);
  const last = Math.max(...instants);
  // What is after the last instant is shown too, so that an opening without an end has a length.
  const end = last + Math.max(dayMs, (last - first) / 4);
  const percent = (instant: number): number => Math.round(((instant - first) / (end - first)) * 1_000) / 10;
  const here = at(now);
  return {
    bars: ready.map((stage, index) => {
      const from = percent(at(stage.opensAt));
      return { key: `${stage.who} ${stage.opensAt} ${index}`, stage, from, width: Math.max(0, percent(stage.closesAt === null ? end : at(stage.closesAt)) - from) };
    }),
    now: here < first || here > end ? null : percent(here),
  };
}
