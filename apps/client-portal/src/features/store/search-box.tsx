import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';

const typingPauseMs = 200;

interface SearchBoxProps {
  label: string;
  /** What is looked for already. */
  text: string;
  /** Empty: everything again. */
  onLook: (text: string) => void;
  isLarge?: boolean;
}

/** Looks while one types, after a pause. */
export function SearchBox({ label, text, onLook, isLarge = false }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  const [asked, setAsked] = useState(text);
  const [seen, setSeen] = useState(text);
  // Cleared from outside, the box is empty too; it stays the same box, with the focus that it has.
  if (text !== seen) {
    setSeen(text);
    if (text === '' && asked !== '') {
      setAsked('');
      setTyped('');
    }
  }
  const { history } = useRouter();
  const [here] = useState(history.location.pathname);
  const look = useDebouncedCallback((words: string) => {
    // Somebody who has already chosen is not called back by what they typed a moment before.
    if (history.location.pathname !== here) return;
    setAsked(words);
    onLook(words);
  }, typingPauseMs);
  return (
    <form role="search" className={isLarge ? undefined : 'store-search'} onSubmit={(event) => event.preventDefault()}>
      <TextInput
        label={label}
        type="search"
        size={isLarge ? 'lg' : undefined}
        leftSection={<IconSearch size={isLarge ? 20 : 18} aria-hidden />}
        value={typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          look(event.currentTarget.value.trim());
        }}
      />
    </form>
  );
}
