import { SegmentedControl } from '@mantine/core';
import { useText } from '../../lib/text';
import { marks, type AttendanceMark } from './activities.queries';

/** Whether somebody came: four words, none chosen yet at first. On paper, a box to tick. */
export function Attendance({ name, value, onMark }: { name: string; value: unknown; onMark: (mark: AttendanceMark) => void }) {
  const t = useText();
  const given = marks.find((mark) => mark === value);
  return (
    <>
      <SegmentedControl
        size="xs"
        className="activities-no-print roster-marks"
        aria-label={t('activities.roster.attendanceOf', { name })}
        data={marks.map((mark) => ({ value: mark, label: t(`activities.marks.${mark}`) }))}
        value={given ?? ''}
        onChange={(mark) => onMark(mark as AttendanceMark)}
      />
      <span className="activities-print-only roster-box">{given === undefined ? '☐' : t(`activities.marks.${given}`)}</span>
    </>
  );
}
