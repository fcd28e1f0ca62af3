import { Card } from '@mantine/core';
import { PageHeader } from '@preau/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAreas } from '../../app/areas';
import { useOrganization } from '../../lib/organization';
import { useText } from '../../lib/text';
import { TodayNumbers } from './today-numbers';

/** The first page of the day: each kind of work, one click away. */
export function TodayPage(): ReactNode {
  const t = useText();
  const organization = useOrganization();
  const areas = useAreas();
  return (
    <>
      <PageHeader title={organization.name}>{t('organizations.today')}</PageHeader>
      <TodayNumbers />
      <ul className="preau-list" data-layout="cards">
        {areas.map((area) => (
          <li key={area.to}>
            <Card className="admin-area" renderRoot={(props) => <Link to={area.to} {...props} />}>
              <area.icon size={26} stroke={1.5} aria-hidden />
              <strong>{t(area.label)}</strong>
              <span className="preau-quiet">{t(area.purpose)}</span>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
