import { Amount, DateText, DownloadButton, StatusBadge, type Tone } from '@preau/ui';
import { useBilingual } from '../../lib/bilingual';
import { slipFile, type OwnSlip } from '../../lib/family/documents.queries';
import { useText } from '../../lib/text';

const tones: Record<OwnSlip['status'], Tone> = { standing: 'success', replaced: 'closed', cancelled: 'danger' };

/** The slips of a year: which one counts, for whom, how much, and the paper. */
export function SlipList({ slips }: { slips: readonly OwnSlip[] }) {
  return (
    <ul className="preau-list">
      {slips.map((slip) => (
        <li key={slip.id}>
          <SlipRow slip={slip} />
        </li>
      ))}
    </ul>
  );
}

function SlipRow({ slip }: { slip: OwnSlip }) {
  const t = useText();
  const chosen = useBilingual();
  return (
    <article className="documents-slip" aria-label={t('documents.slip', { number: slip.number })}>
      <div>
        <p>
          <strong>{t('documents.slip', { number: slip.number })}</strong> <StatusBadge tone={tones[slip.status]}>{t(`documents.status.${slip.status}`)}</StatusBadge>
        </p>
        <p className="preau-quiet">{[t('documents.child', { name: slip.childName }), t('documents.recipient', { name: slip.recipientName }), chosen(slip.organizationName, slip.organizationNameEn)].join(' · ')}</p>
        <p className="preau-quiet">
          <DateText at={slip.issuedOn} year="always" />
          {slip.previousNumber !== null && ` · ${t('documents.follows', { number: slip.previousNumber })}`}
          {slip.duplicates > 0 && ` · ${t('documents.duplicate')}`}
        </p>
      </div>
      <Amount value={slip.qualifyingCents} strong />
      <DownloadButton fetch={() => slipFile(slip.id)} fileName={`releve-24-${slip.year}-${slip.number}.pdf`} aria-label={t('documents.downloadOne', { number: slip.number })}>
        {t('documents.download')}
      </DownloadButton>
    </article>
  );
}
