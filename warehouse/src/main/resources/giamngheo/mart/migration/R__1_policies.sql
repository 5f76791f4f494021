-- Who may see what. Run again whenever this file changes, and written so that a table added later is closed until it is
-- named here: row security is on and forced for every table, and without a policy no row is seen.
do $$
declare
  found record;
  area_tables text[] := array['indicator_value', 'form_cell', 'household_score', 'transition', 'population', 'target',
    'budget', 'activity', 'submission'];
  open_tables text[] := array['area', 'review_year', 'standard', 'indicator', 'class', 'release', 'public_figure',
    'publication', 'current_publication'];
  name text;
begin
  for found in
    select c.oid::regclass as owner from pg_catalog.pg_class c
    where c.relnamespace in ('store'::regnamespace, 'confidential'::regnamespace, 'access'::regnamespace,
        'ledger'::regnamespace, 'mart'::regnamespace)
      and c.relkind in ('r', 'p') and c.oid <> 'ledger.migration'::regclass
  loop
    execute format('alter table %s enable row level security', found.owner);
    execute format('alter table %s force row level security', found.owner);
  end loop;

  for found in select schemaname, tablename, policyname from pg_catalog.pg_policies
    where schemaname in ('store', 'confidential', 'access', 'ledger', 'mart') and tablename <> 'migration'
  loop
    execute format('drop policy %I on %I.%I', found.policyname, found.schemaname, found.tablename);
  end loop;

  -- Rows of areas: those that a grant of whoever asks reaches.
  foreach name in array area_tables loop
    execute format($policy$
      create policy within_reach on store.%I for select to giamngheo_reader
        using (area_code = any (array(select r.area_code from access.reach r where r.user_name = current_user)))$policy$,
      name);
  end loop;
  foreach name in array open_tables loop
    execute format('create policy for_every_reader on store.%I for select to giamngheo_reader using (true)', name);
  end loop;
  -- The owner makes publications and clears them away; its tables of figures it cannot read.
  create policy kept_by_owner on store.publication to giamngheo_owner using (true) with check (true);
  create policy kept_by_owner on store.current_publication to giamngheo_owner using (true) with check (true);
  create policy kept_by_owner on store.area for select to giamngheo_owner using (true);
  create policy kept_by_owner on access.role to giamngheo_owner using (true) with check (true);
  create policy kept_by_owner on access.area_grant to giamngheo_owner using (true) with check (true);
  create policy kept_by_owner on access.reach to giamngheo_owner using (true) with check (true);
  create policy kept_by_owner on ledger.public_cell to giamngheo_owner using (true) with check (true);
  -- Readers see their own grants and nobody else's.
  create policy own_grants on access.area_grant for select to giamngheo_reader using (user_name = current_user);
  create policy own_reach on access.reach for select to giamngheo_reader using (user_name = current_user);
  create policy roles_are_known on access.role for select to giamngheo_reader using (true);
  -- Names: read by the keeper's function alone.
  create policy by_the_keeper on confidential.person for select to giamngheo_keeper using (true);
  create policy by_the_keeper on access.reach for select to giamngheo_keeper using (true);
  create policy by_the_keeper on store.publication for select to giamngheo_keeper using (true);
  create policy by_the_keeper on store.current_publication for select to giamngheo_keeper using (true);
end
$$;

revoke all on all tables in schema store, confidential, access, ledger, held, staging, mart from public, giamngheo_reader, giamngheo_keeper, giamngheo_loader;
revoke all on all sequences in schema store from public, giamngheo_reader;
revoke all on schema store, confidential, access, ledger, held, staging, mart from public;
grant usage on schema mart, store, access to giamngheo_reader;
grant usage on schema staging to giamngheo_loader;
grant usage on schema confidential, access, store to giamngheo_keeper;
grant select on all tables in schema store to giamngheo_reader;
grant select on access.role, access.area_grant, access.reach to giamngheo_reader;
grant select on confidential.person, access.reach, store.publication, store.current_publication to giamngheo_keeper;
alter default privileges revoke execute on functions from public;
