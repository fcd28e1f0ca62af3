import { useUiText } from '../language/ui-text';

export const mainId = 'main';

/** The first stop of the keyboard: past the navigation, to the page. */
export function SkipLink() {
  const t = useUiText();
  return (
    <a
      href={`#${mainId}`}
      className="preau-skip"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(mainId)?.focus();
      }}
    >
      {t('ui.skip')}
    </a>
  );
}
