import { SegmentedControl } from '@mantine/core';
import { useText } from '../../lib/text';
import { marks, type AttendanceMark } from './activities.queries';

/** Whether somebody came: four words, none chosen yet at first; only told to who may not say it. On paper, a box to tick. */
export function Attendance({ name, value, onMark }: { name: string; value: unknown; onMark: ((mark: AttendanceMark) => void) | null }) {
  const t = useText();
  const given = marks.find((mark) => mark === value);
  return (
    <>
      {onMark === null ? (
        given !== undefined && <span className="activities-no-print">{t(`activities.marks.${given}`)}</span>
      ) : (
        <SegmentedControl
          size="xs"
          className="activities-no-print roster-marks"
          aria-label={t('activities.roster.attendanceOf', { name })}
          data={marks.map((mark) => ({ value: mark, label: t(`activities.marks.${mark}`) }))}
          value={given ?? ''}
          onChange={(mark) => onMark(mark as AttendanceMark)}
        />
      )}
      <span className="activities-print-only roster-box">{given === undefined ? '☐' : t(`activities.marks.${given}`)}</span>
    </>
  );
}
