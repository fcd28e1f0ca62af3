import { initials, personColour } from './person-colour';

interface PersonAvatarProps {
  person: { id: string; givenName: string; familyName: string; photoUrl?: string | null };
  size?: 'sm' | 'md' | 'lg';
  /** Whether the name stands beside; else the avatar says it. */
  named?: boolean;
}

const pixels = { sm: 28, md: 40, lg: 64 };

/** A person's photo or initials, in the colour that is theirs everywhere. */
export function PersonAvatar({ person, size = 'md', named = false }: PersonAvatarProps) {
  const name = `${person.givenName} ${person.familyName}`.trim();
  const style = { width: pixels[size], height: pixels[size], fontSize: pixels[size] * 0.38, background: personColour(person.id) };
  const speech = named ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name };
  return (
    <span className="preau-avatar" style={style} {...speech}>
      {person.photoUrl ? <img src={person.photoUrl} alt="" width={pixels[size]} height={pixels[size]} /> : initials(person.givenName, person.familyName)}
    </span>
  );
}
