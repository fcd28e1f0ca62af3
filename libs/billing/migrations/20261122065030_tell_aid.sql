-- What may lower what a client pays, beside prices: its credit on account and the scholarships it has, with what is left
-- of each; for the statement that reads a cart. The rule decides what of it fits (billing/src/scholarship).
create function billing.aid_at_hand(organization uuid, account uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
    'creditCents', coalesce((select b.credit_cents from billing.client_balance b where b.organization_id = organization and b.account_id = account), 0),
    'awards', coalesce((
      select jsonb_agg(jsonb_build_object(
        'awardId', a.id, 'poolId', s.pool_id, 'personId', a.person_id, 'percent', s.percent, 'amountCents', s.amount_cents, 'perItemMaxCents', s.per_item_max_cents, 'perPersonMaxCents', s.per_person_max_cents,
        'programIds', to_jsonb(s.program_ids), 'activityIds', to_jsonb(s.activity_ids), 'expiresOn', s.expires_on, 'poolLeftCents', p.total_cents - p.used_cents, 'nameFr', s.name_fr, 'nameEn', s.name_en,
        'usedByPerson', coalesce((select jsonb_object_agg(b.person_id, b.used_cents) from billing.scholarship_balance b where b.organization_id = organization and b.award_id = a.id), '{}')
      ) order by s.expires_on nulls last, a.id)
      from billing.scholarship_award a
      join billing.scholarship s on s.organization_id = a.organization_id and s.id = a.scholarship_id
      join billing.scholarship_pool p on p.organization_id = s.organization_id and p.id = s.pool_id
      where a.organization_id = organization and a.account_id = account and a.revoked_at is null and s.archived_at is null
    ), '[]'))
$$;
