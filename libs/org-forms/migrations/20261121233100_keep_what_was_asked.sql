-- A published version and a given consent are facts: the database itself refuses to change them.
create function org_forms.refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'version % of form % is published', old.number, old.form_id using errcode = 'integrity_constraint_violation', constraint = 'published_version_is_a_fact';
  end if;
  return new;
end $$;
create trigger published_version_is_a_fact before update on org_forms.form_version for each row execute function org_forms.refuse_change_of_published();

create function org_forms.refuse_change_of_consent() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null or (to_jsonb(new) - 'withdrawn_at') is distinct from (to_jsonb(old) - 'withdrawn_at') then
    raise exception 'a consent can only be withdrawn' using errcode = 'integrity_constraint_violation', constraint = 'consent_is_a_fact';
  end if;
  return new;
end $$;
create trigger consent_is_a_fact before update on org_forms.consent for each row execute function org_forms.refuse_change_of_consent();
create unique index one_consent_in_force on org_forms.consent (organization_id, person_id, purpose) where withdrawn_at is null and person_id is not null;
create unique index one_draft_per_form on org_forms.form_version (organization_id, form_id) where published_at is null;
create index submission_of_person on org_forms.submission (organization_id, person_id);
