-- A bar is not got rid of by deleting the person it stands on and adding them again: such a person is archived.
alter table household.bar drop constraint bar_person_id_fkey;
alter table household.bar add constraint bar_person_id_fkey foreign key (person_id) references household.person (id);
