import { command, DomainError } from '@preau/kernel';
import { settingsEdited } from '../events';
import { withSettings, type Organization, type OrganizationSettings } from './organization';
import { lockOrganization, saveSettings } from './organization.store';

export interface EditSettingsInput {
  readonly changes: Partial<OrganizationSettings>;
  /** The version the person saw; null when they did not say. */
  readonly version: number | null;
}

/**
 * An administrator changes the settings of their organization; two at once do not overwrite each other unseen.
 * @throws DomainError kernel.changed-meanwhile, organization.settings-invalid {fields}
 */
export const editSettings = command('organization.edit-settings', async (tx, input: EditSettingsInput): Promise<Organization> => {
  const organization = await lockOrganization(tx);
  if (input.version !== null && input.version !== organization.version) throw new DomainError('kernel.changed-meanwhile', { version: organization.version });
  const changed = withSettings(organization, input.changes);
  const fields = (Object.keys(input.changes) as (keyof OrganizationSettings)[]).filter((field) => organization[field] !== changed[field]);
  if (fields.length === 0) return organization;
  await saveSettings(tx, organization, Object.fromEntries(fields.map((field) => [field, changed[field]])));
  const version = organization.version + 1;
  tx.publish(settingsEdited, { organizationId: organization.id, version, fields });
  tx.note('organization', organization.id, { fields });
  return { ...changed, version };
});
