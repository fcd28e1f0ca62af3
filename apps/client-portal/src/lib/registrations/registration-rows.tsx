import { Button } from '@mantine/core';
import { DateText, StatusBadge } from '@preau/ui';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { useBilingual } from '../bilingual';
import { useText } from '../text';
import type { OwnRegistration } from './registrations.queries';
import './registrations.css';

/** Who is registered to what; the button leads to the page where each consequence is shown before anything happens. */
export function RegistrationRows({ rows }: { rows: readonly OwnRegistration[] }) {
  const t = useText();
  const chosen = useBilingual();
  return (
    <ul className="preau-list">
      {rows.map(({ organizationId, organizationName, organizationNameEn, registration }) => {
        const name = chosen(registration.nameFr, registration.nameEn);
        const live = registration.state === 'live';
        return (
          <li key={registration.claimId} className="registration-row">
            <div>
              <strong>{name}</strong>
              <p className="preau-quiet">
                {registration.firstName} · {chosen(organizationName, organizationNameEn)}
                {registration.startsOn !== null && (
                  <>
                    {' '}
                    · <DateText at={registration.startsOn} year="always" />
                  </>
                )}
              </p>
            </div>
            {!live && <StatusBadge tone="closed">{t('cancellation.registrations.cancelled')}</StatusBadge>}
            <Button
              variant="default"
              size="compact-md"
              aria-label={t(live ? 'cancellation.registrations.cancelOf' : 'cancellation.registrations.detailOf', { activity: name, person: registration.firstName })}
              renderRoot={(props) => <Link to={paths.cancellation} params={{ organizationId, claimId: registration.claimId }} {...props} />}
            >
              {t(live ? 'cancellation.cancel' : 'cancellation.registrations.detail')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
