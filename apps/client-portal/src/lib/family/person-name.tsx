import './family.css';
import { PersonAvatar } from '@preau/ui';

/** A person with the colour that is theirs everywhere. */
export function PersonName({ person, size = 'sm' }: { person: { id: string; firstName: string; lastName: string }; size?: 'sm' | 'md' }) {
  return (
    <span className="person-name">
      <PersonAvatar person={{ id: person.id, givenName: person.firstName, familyName: person.lastName }} size={size} named />
      <span>
        {person.firstName} {person.lastName}
      </span>
    </span>
  );
}
