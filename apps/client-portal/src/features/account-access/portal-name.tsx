import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths';
import { useText } from '../../lib/text';

/** The name of the application, leading to the stores. */
export function PortalName() {
  const t = useText();
  return (
    <Link to={paths.stores} className="portal-name">
      {t('shell.name')}
    </Link>
  );
}
