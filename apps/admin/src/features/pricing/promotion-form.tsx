import { Button, Card, Group, SegmentedControl, Stack } from '@mantine/core';
import type { Problem } from '@preau/api-client';
import { CheckboxField, Form, SelectField, TextField } from '@preau/ui';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useText } from '../../lib/text';
import { ofKind, promotionKinds } from './drafts';
import { NumberField, OffField, WallTimeField } from './fields';
import { ItemSetField } from './item-set-field';
import { PromotionConditions } from './promotion-conditions';
import type { PromotionDraft, PromotionKind } from './pricing.queries';

interface PromotionFormProps {
  draft: PromotionDraft;
  onChange: (draft: PromotionDraft) => void;
  problem: Problem | null;
  busy: boolean;
  onSubmit: () => void;
}

/** A promotion in writing: what it is, what it takes off, of what, when and for whom. */
export function PromotionForm({ draft, onChange, problem, busy, onSubmit }: PromotionFormProps) {
  const t = useText();
  const change = (part: Partial<PromotionDraft>) => onChange({ ...draft, ...part });
  const several = draft.kind === 'multi-person';
  return (
    <Form problem={problem} label={t('pricing.promotions.form')} onSubmit={onSubmit}>
      <SelectField name="kind" label={t('pricing.promotions.kind')} help={t(`pricing.kinds.${draft.kind}.help`)} value={draft.kind} onChange={(kind) => onChange(ofKind(draft, kind as PromotionKind))} choices={promotionKinds.map((kind) => ({ value: kind, label: t(`pricing.kinds.${kind}.label`) }))} />
      <div className="pricing-pair">
        <TextField name="nameFr" label={t('pricing.nameFr')} help={t('pricing.promotions.nameHelp')} value={draft.nameFr} onChange={(nameFr) => change({ nameFr })} maxLength={200} />
        <TextField name="nameEn" required={false} label={t('pricing.nameEn')} value={draft.nameEn} onChange={(nameEn) => change({ nameEn })} maxLength={200} />
      </div>
      {draft.code !== null && <TextField name="code" label={t('pricing.promotions.code')} help={t('pricing.promotions.codeHelp')} value={draft.code} onChange={(code) => change({ code })} maxLength={40} autoComplete="off" />}
      {draft.kind === 'coupon' && (
        <div className="pricing-pair">
          <NumberField name="usesMax" required={false} label={t('pricing.promotions.usesMax')} value={draft.usesMax} onChange={(usesMax) => change({ usesMax })} />
          <NumberField name="usesPerClientMax" required={false} label={t('pricing.promotions.usesPerClientMax')} value={draft.usesPerClientMax} onChange={(usesPerClientMax) => change({ usesPerClientMax })} />
        </div>
      )}
      {several ? <Tiers draft={draft} change={change} /> : <OffField name="off" label={t('pricing.promotions.off')} value={draft.off} onChange={(off) => change({ off })} />}
      {draft.kind !== 'coupon' && !several && (
        <SegmentedControl aria-label={t('pricing.promotions.per')} value={draft.per} onChange={(per) => change({ per: per === 'order' ? 'order' : 'item' })} data={[{ value: 'item', label: t('pricing.promotions.perItem') }, { value: 'order', label: t('pricing.promotions.perOrder') }]} />
      )}
      <ItemSetField legend={t('pricing.items.legend')} value={draft.items} onChange={(items) => change({ items })} />
      {draft.combo !== null && (
        <>
          <ItemSetField legend={t('pricing.combo.legend')} value={draft.combo.with} onChange={(items) => draft.combo !== null && change({ combo: { ...draft.combo, with: items } })} />
          <SelectField name="combo.by" label={t('pricing.combo.by')} value={draft.combo.by} onChange={(by) => draft.combo !== null && change({ combo: { ...draft.combo, by: by === 'order' ? 'order' : 'person' } })} choices={[{ value: 'person', label: t('pricing.combo.person') }, { value: 'order', label: t('pricing.combo.order') }]} />
          <CheckboxField name="combo.once" label={t('pricing.combo.once')} value={draft.combo.once} onChange={(once) => draft.combo !== null && change({ combo: { ...draft.combo, once } })} />
        </>
      )}
      <div className="pricing-pair">
        <WallTimeField name="appliesFrom" required={false} label={t('pricing.promotions.from')} value={draft.appliesFrom} onChange={(appliesFrom) => change({ appliesFrom })} />
        <WallTimeField name="appliesUntil" required={false} label={t('pricing.promotions.until')} value={draft.appliesUntil} onChange={(appliesUntil) => change({ appliesUntil })} />
      </div>
      <PromotionConditions criteria={draft.criteria} onChange={(criteria) => change({ criteria })} />
      <div className="pricing-pair">
        <NumberField name="position" label={t('pricing.promotions.position')} help={t('pricing.promotions.positionHelp')} value={draft.position} onChange={(position) => change({ position: position ?? 0 })} />
        <TextField name="group" required={false} label={t('pricing.promotions.group')} help={t('pricing.promotions.groupHelp')} value={draft.group} onChange={(group) => change({ group })} maxLength={60} />
      </div>
      <CheckboxField name="enabled" label={t('pricing.promotions.enabled')} value={draft.enabled} onChange={(enabled) => change({ enabled })} />
      <Group justify="flex-end" className="admin-form-end">
        <Button type="submit" loading={busy} disabled={draft.nameFr.trim() === '' || (!several && draft.off.value === 0)}>
          {t('pricing.save')}
        </Button>
      </Group>
    </Form>
  );
}

/** What the second person has off, the third… */
function Tiers({ draft, change }: { draft: PromotionDraft; change: (part: Partial<PromotionDraft>) => void }) {
  const t = useText();
  const { multiPerson } = draft;
  if (multiPerson === null) return null;
  const set = (part: Partial<typeof multiPerson>) => change({ multiPerson: { ...multiPerson, ...part } });
  return (
    <Card padding="md" withBorder>
      <Stack gap="sm">
        <SelectField name="multiPerson.within" label={t('pricing.people.within')} value={multiPerson.within} onChange={(within) => set({ within: within === 'activity' ? 'activity' : 'program' })} choices={[{ value: 'program', label: t('pricing.people.program') }, { value: 'activity', label: t('pricing.people.activity') }]} />
        {multiPerson.offs.map((off, index) => (
          <Group key={index} align="flex-end" gap="sm">
            <OffField name={`multiPerson.offs.${index}`} label={t(index + 1 === multiPerson.offs.length ? 'pricing.people.rankAndMore' : 'pricing.people.rank', { rank: index + 2 })} value={off} onChange={(next) => set({ offs: multiPerson.offs.map((one, at) => (at === index ? next : one)) })} />
            {multiPerson.offs.length > 1 && (
              <Button variant="subtle" color="gray" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => set({ offs: multiPerson.offs.filter((_, at) => at !== index) })}>
                {t('pricing.people.removeRank', { rank: index + 2 })}
              </Button>
            )}
          </Group>
        ))}
        {multiPerson.offs.length < 8 && (
          <Button variant="subtle" style={{ alignSelf: 'start' }} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => set({ offs: [...multiPerson.offs, multiPerson.offs.at(-1) ?? draft.off] })}>
            {t('pricing.people.addRank', { rank: multiPerson.offs.length + 2 })}
          </Button>
        )}
        <CheckboxField name="multiPerson.countRegistered" label={t('pricing.people.countRegistered')} value={multiPerson.countRegistered} onChange={(countRegistered) => set({ countRegistered })} />
      </Stack>
    </Card>
  );
}
