import { Card, SegmentedControl, Stack } from '@mantine/core';
import { alertWithRetry, Async, ListSkeleton } from '@preau/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useBilingual } from '../../lib/bilingual';
import { OpeningsForm } from '../../lib/openings/openings-form';
import { openingsQueries, type OpeningsSubject } from '../../lib/openings/openings.queries';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { activitiesQueries, type Activity } from './activities.queries';

/** Who may register when: by the rules of the program, or by its own. */
export function OpeningsTab({ activity }: { activity: Activity }) {
  const t = useText();
  const named = useBilingual();
  const { organizationId } = useOrganization();
  const [kind, setKind] = useState<OpeningsSubject['kind']>('activity');
  const subject: OpeningsSubject = { organizationId, kind, id: kind === 'activity' ? activity.id : activity.programId };
  const reading = useQuery(openingsQueries.of(subject));
  const { data: programs = [] } = useQuery(activitiesQueries.programs(organizationId));
  const program = programs.find((one) => one.id === activity.programId);
  return (
    <Card padding="lg">
      <Stack gap="md">
        <SegmentedControl
          aria-label={t('openings.of.label')} value={kind} onChange={(value) => setKind(value === 'program' ? 'program' : 'activity')}
          data={[{ value: 'activity', label: t('openings.of.activity') }, { value: 'program', label: t('openings.of.program') }]}
        />
        <Async
          reading={reading}
          loading={<ListSkeleton rows={3} />}
          empty="never"
          error={alertWithRetry}
          ready={(openings) => (
            <>
              <p className="preau-quiet">
                {openings.own !== null ? kind === 'activity' ? t('openings.now.own') : t('openings.now.program', { name: program === undefined ? '' : named(program.nameFr, program.nameEn) }) : openings.inherited !== null ? t('openings.now.inherited') : t('openings.now.none')}
              </p>
              <OpeningsForm
                key={`${subject.id} ${openings.own?.version ?? 0} ${openings.versions.length}`}
                subject={subject}
                openings={openings}
                programs={programs.map((one) => ({ value: one.id, label: named(one.nameFr, one.nameEn) }))}
              />
            </>
          )}
        />
      </Stack>
    </Card>
  );
}
