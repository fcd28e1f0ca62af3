import '@mantine/core/styles/ColorSwatch.css';
import '@mantine/core/styles/ColorPicker.css';
import '@mantine/core/styles/ColorInput.css';
import { Button, Card, ColorInput, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { alertWithRetry, Async, CheckboxField, Form, ListSkeleton, LongTextField, MoneyInput, SelectField, TextField, useSubmission } from '@preau/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useMay, useOrganization } from '../../lib/organization';
import { tellDone } from '../../lib/tell';
import { useText } from '../../lib/text';
import { editSettings, settingsQueries, type EditedSettings, type OrganizationSettings } from './settings.queries';

/** The organization as families and documents show it, and what it asks of them. */
export function OrganizationForm(): ReactNode {
  const { organizationId } = useOrganization();
  const reading = useQuery(settingsQueries.organization(organizationId));
  return <Async reading={reading} loading={<ListSkeleton />} empty="never" error={alertWithRetry} ready={(settings) => <SettingsForm key={settings.version} settings={settings} />} />;
}

const clashRules = ['ignore', 'warn', 'refuse'] as const;
const nullables = new Set<string>(['gstNumber', 'qstNumber', 'taxesRegisteredFrom']);

/** Only what was changed, an emptied tax number or date as null. */
function changedOnly(before: OrganizationSettings, after: OrganizationSettings): EditedSettings {
  const changed = Object.entries(after).filter(([field, value]) => before[field as keyof OrganizationSettings] !== value);
  return Object.fromEntries(changed.map(([field, value]) => [field, nullables.has(field) && value === '' ? null : value]));
}

function SettingsForm({ settings }: { settings: OrganizationSettings }) {
  const t = useText();
  const may = useMay();
  const queries = useQueryClient();
  const [values, setValues] = useState(settings);
  const disabled = !may('settings.edit');
  const set = (part: Partial<OrganizationSettings>) => setValues((before) => ({ ...before, ...part }));
  const send = useCallback(
    async (after: OrganizationSettings) => {
      const saved = await editSettings(settings.id, settings.version, changedOnly(settings, after));
      queries.setQueryData(settingsQueries.organization(settings.id).queryKey, saved);
      tellDone(t('settings.saved'));
    },
    [queries, settings, t],
  );
  const { busy, problem, submit } = useSubmission(send);
  const changes = Object.keys(changedOnly(settings, values)).length;
  const text = (name: keyof OrganizationSettings & ('name' | 'nameEn' | 'email' | 'phone' | 'website' | 'street' | 'city' | 'province' | 'postalCode' | 'timeZone'), required = true) => ({
    name, disabled, required, label: t(`settings.organization.${name}`), value: values[name], onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <Form problem={problem} label={t('settings.tabs.organization')} onSubmit={() => void submit(values)}>
      <Stack gap="md" maw="52rem">
        <Card padding="lg">
          <Title order={2} mb="md">{t('settings.organization.identity')}</Title>
          <Stack gap="md">
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextField {...text('name')} maxLength={200} />
              <TextField {...text('nameEn', false)} maxLength={200} />
            </SimpleGrid>
            <LongTextField name="descriptionFr" required={false} disabled={disabled} label={t('settings.organization.descriptionFr')} value={values.descriptionFr} onChange={(descriptionFr) => set({ descriptionFr })} />
            <LongTextField name="descriptionEn" required={false} disabled={disabled} label={t('settings.organization.descriptionEn')} value={values.descriptionEn} onChange={(descriptionEn) => set({ descriptionEn })} />
            <Group align="flex-end">
              <ColorInput label={t('settings.organization.accentColour')} format="hex" disabled={disabled} value={values.accentColour} onChange={(accentColour) => set({ accentColour: accentColour.toLowerCase() })} eyeDropperButtonProps={{ 'aria-label': t('settings.organization.eyeDropper') }} />
              <SelectField name="defaultLocale" disabled={disabled} label={t('settings.organization.defaultLocale')} choices={[{ value: 'fr-CA', label: t('settings.organization.french') }, { value: 'en-CA', label: t('settings.organization.english') }]} value={values.defaultLocale} onChange={(value) => set({ defaultLocale: value === 'en-CA' ? 'en-CA' : 'fr-CA' })} />
            </Group>
          </Stack>
        </Card>
        <Card padding="lg">
          <Title order={2} mb="md">{t('settings.organization.reach')}</Title>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField {...text('email', false)} type="email" />
            <TextField {...text('phone', false)} type="tel" />
            <TextField {...text('website', false)} type="url" />
            <TextField {...text('street', false)} />
            <TextField {...text('city', false)} />
            <TextField {...text('province', false)} />
            <TextField {...text('postalCode', false)} />
            <TextField {...text('timeZone')} />
          </SimpleGrid>
        </Card>
        <Card padding="lg">
          <Title order={2} mb="md">{t('settings.organization.sale')}</Title>
          <Stack gap="md">
            <TextField name="holdMinutes" disabled={disabled} inputMode="numeric" label={t('settings.organization.holdMinutes')} help={t('settings.organization.holdMinutesHelp')} value={String(values.holdMinutes)} onChange={(value) => set({ holdMinutes: Number(value.replace(/\D/g, '')) })} />
            <MoneyInput name="serviceFeeCents" disabled={disabled} label={t('settings.organization.serviceFee')} help={t('settings.organization.serviceFeeHelp')} value={values.serviceFeeCents} onChange={(cents) => set({ serviceFeeCents: cents ?? 0 })} />
            <CheckboxField name="serviceFeeTaxable" disabled={disabled} label={t('settings.organization.serviceFeeTaxable')} value={values.serviceFeeTaxable} onChange={(serviceFeeTaxable) => set({ serviceFeeTaxable })} />
            <TextField name="contactsRequired" disabled={disabled} inputMode="numeric" label={t('settings.organization.contactsRequired')} help={t('settings.organization.contactsRequiredHelp')} value={String(values.contactsRequired)} onChange={(value) => set({ contactsRequired: Number(value.replace(/\D/g, '')) })} />
            <CheckboxField name="offersChildcare" disabled={disabled} label={t('settings.organization.offersChildcare')} value={values.offersChildcare} onChange={(offersChildcare) => set({ offersChildcare })} />
            <CheckboxField name="balancePayableOnline" disabled={disabled} label={t('settings.organization.balancePayableOnline')} value={values.balancePayableOnline} onChange={(balancePayableOnline) => set({ balancePayableOnline })} />
            <TextField name="openingsLockedDays" disabled={disabled} inputMode="numeric" label={t('settings.organization.openingsLockedDays')} help={t('settings.organization.openingsLockedDaysHelp')} value={String(values.openingsLockedDays)} onChange={(value) => set({ openingsLockedDays: Number(value.replace(/\D/g, '')) })} />
            <SelectField name="clashRule" disabled={disabled} label={t('settings.organization.clashRule')} choices={clashRules.map((value) => ({ value, label: t(`settings.organization.clashRules.${value}`) }))} value={values.clashRule} onChange={(value) => set({ clashRule: clashRules.find((one) => one === value) ?? 'warn' })} />
            <CheckboxField name="wishList" disabled={disabled} label={t('settings.organization.wishList')} value={values.wishList} onChange={(wishList) => set({ wishList })} />
            <CheckboxField name="listed" disabled={disabled} label={t('settings.organization.listed')} value={values.listed} onChange={(listed) => set({ listed })} />
          </Stack>
        </Card>
        <Card padding="lg">
          <Title order={2} mb="md">{t('settings.organization.taxes')}</Title>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextField name="gstNumber" required={false} disabled={disabled} label={t('settings.organization.gstNumber')} value={values.gstNumber ?? ''} onChange={(gstNumber) => set({ gstNumber })} />
            <TextField name="qstNumber" required={false} disabled={disabled} label={t('settings.organization.qstNumber')} value={values.qstNumber ?? ''} onChange={(qstNumber) => set({ qstNumber })} />
            <TextField name="taxesRegisteredFrom" type="date" required={false} disabled={disabled} label={t('settings.organization.taxesRegisteredFrom')} value={values.taxesRegisteredFrom ?? ''} onChange={(taxesRegisteredFrom) => set({ taxesRegisteredFrom })} />
          </SimpleGrid>
        </Card>
        {!disabled && (
          <Group className="admin-form-end">
            <Button type="submit" loading={busy} disabled={changes === 0}>
              {t('settings.save')}
            </Button>
            <span className="preau-quiet" role="status">{changes === 0 ? t('settings.nothingToSave') : t('settings.changes', { count: changes })}</span>
          </Group>
        )}
      </Stack>
    </Form>
  );
}
