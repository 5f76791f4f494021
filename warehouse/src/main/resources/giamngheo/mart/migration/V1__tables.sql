-- Tables of the mart. Each table of figures is divided by publication: a publication is loaded beside the others and
-- then becomes the one that views show.

create table store.publication (
  publication int generated always as identity primary key,
  release_id text not null,
  area_code text not null,
  year int not null,
  state text not null,
  program_version text not null,
  started_at timestamptz not null default clock_timestamp(),
  published_at timestamptz,
  superseded_at timestamptz
);

create table store.current_publication (
  only_row boolean primary key default true check (only_row),
  publication int not null references store.publication
);

create table access.role (
  role_name text primary key,
  area_level text not null,
  sees_names boolean not null
);

create table access.area_grant (
  user_name text collate "C" not null,
  area_code text not null,
  role_name text not null references access.role,
  granted_at timestamptz not null default clock_timestamp(),
  granted_by text not null default session_user,
  primary key (user_name, area_code)
);

-- Every area that a grant reaches, so that policies need no recursion.
create table access.reach (
  user_name text collate "C" not null,
  area_code text not null,
  sees_names boolean not null,
  primary key (user_name, area_code)
);


-- Public figures of every publication, shown or withheld: a later one must not tell what an earlier one kept.
create table ledger.public_cell (
  publication int not null,
  cell text not null,
  value bigint not null,
  shown boolean not null,
  primary key (publication, cell)
);

create table store.area (
  publication int not null,
  area_code text not null,
  area_name text not null,
  kind text not null,
  area_level text not null,
  parent_code text,
  valid_from date,
  valid_to date
) partition by list (publication);

create table store.review_year (
  publication int not null,
  year int not null,
  standard_id text
) partition by list (publication);

create table store.standard (
  publication int not null,
  standard_id text not null,
  name_vi text,
  name_en text,
  year_from int,
  year_to int
) partition by list (publication);

create table store.indicator (
  publication int not null,
  standard_id text not null,
  indicator text not null,
  position int not null,
  dimension text,
  name_vi text,
  name_en text
) partition by list (publication);

create table store.class (
  publication int not null,
  standard_id text not null,
  class text not null,
  position int not null,
  name_vi text,
  name_en text
) partition by list (publication);

create table store.release (
  publication int not null,
  release_id text not null,
  state text not null,
  created_at timestamptz,
  area_code text not null,
  year int not null,
  map_date text,
  standard_ids text,
  document_no text,
  document_date text,
  data_cutoff timestamptz,
  cells bigint
) partition by list (publication);

create table store.indicator_value (
  publication int not null,
  year int not null,
  standard_id text not null,
  release_id text not null,
  area_code text not null,
  area_level text,
  map_date text,
  indicator text,
  measure text not null,
  sub_indicator text,
  cutoff text,
  weighting text,
  scope text,
  group_by text,
  group_value text,
  unit text,
  from_year int,
  change_kind text,
  annualised boolean,
  numerator double precision,
  denominator double precision,
  value double precision,
  std_error double precision,
  ci_low double precision,
  ci_high double precision
) partition by list (publication);
create index on store.indicator_value (area_code, measure, indicator, year);

create table store.form_cell (
  publication int not null,
  release_id text not null,
  form text not null,
  standard_id text,
  year int not null,
  period text not null,
  area_code text not null,
  row_key text not null,
  row_label text,
  "column" text not null,
  value numeric(18, 2),
  text_value text,
  row_order int
) partition by list (publication);
create index on store.form_cell (area_code, form, year);

create table store.household_score (
  publication int not null,
  review_year int not null,
  standard_id text not null,
  area_code text not null,
  household_id text not null,
  area_type text,
  persons int,
  deprivations int,
  class text,
  class_recognised text,
  hamlet_code text,
  agricultural boolean,
  employment smallint,
  dependency smallint,
  nutrition smallint,
  health_insurance smallint,
  adult_education smallint,
  child_schooling smallint,
  housing_quality smallint,
  housing_area smallint,
  water smallint,
  toilet smallint,
  telecom smallint,
  information_assets smallint,
  other_indicators jsonb
) partition by list (publication);
create index on store.household_score (area_code, review_year, class);

create table store.transition (
  publication int not null,
  review_year int not null,
  from_year int,
  standard_id text not null,
  list text not null,
  area_code text not null,
  household_id text not null,
  from_class text,
  to_class text,
  movement text,
  persons_from int,
  persons_to int,
  listed_from boolean,
  listed_to boolean
) partition by list (publication);
create index on store.transition (area_code, review_year, list);

create table store.population (
  publication int not null,
  review_year int,
  area_code text not null,
  hamlet_code text,
  households int,
  persons int,
  ethnic_minority_households int,
  ethnic_minority_persons int,
  source text,
  as_of date,
  document text
) partition by list (publication);

create table store.target (
  publication int not null,
  indicator text,
  area_code text not null,
  year int,
  value double precision,
  document text
) partition by list (publication);

create table store.budget (
  publication int not null,
  year int,
  project int,
  subproject text,
  area_code text not null,
  lead_agency text,
  capital text,
  source text,
  item text,
  amount bigint,
  as_of date,
  document text
) partition by list (publication);
create index on store.budget (area_code, year);

create table store.activity (
  publication int not null,
  activity_id text,
  year int,
  project int,
  subproject text,
  name text,
  topic text,
  level text,
  place text,
  lead_agency text,
  area_code text not null,
  kind text,
  start_date date,
  end_date date,
  status text,
  unit text,
  planned_quantity double precision,
  actual_quantity double precision,
  planned_participants int
) partition by list (publication);
create index on store.activity (area_code, year);

create table store.submission (
  publication int not null,
  form text,
  period text,
  agency text,
  area_code text not null,
  due_date date,
  received_at timestamp,
  document text
) partition by list (publication);

create table store.public_figure (
  publication int not null,
  year int not null,
  standard_id text not null,
  area_code text not null,
  area_level text not null,
  figure text not null,
  subject text not null,
  unit text not null,
  value bigint,
  suppressed boolean not null
) partition by list (publication);
create index on store.public_figure (area_code, figure, year);

create table confidential.person (
  publication int not null,
  review_year int not null,
  area_code text not null,
  household_id text not null,
  member_no int not null,
  full_name text,
  relationship text,
  sex text,
  birth_date date,
  birth_year int,
  ethnicity text,
  hamlet text
) partition by list (publication);
create index on confidential.person (area_code, review_year, household_id);

-- What the planner knows of values of households would show in the estimates of EXPLAIN: it is not gathered. Rows per
-- commune and year remain known; they are in the public figures anyway.
do $$
declare
  kept text[] := array['publication', 'review_year', 'standard_id', 'area_code', 'list', 'from_year'];
  found record;
begin
  for found in
    select a.attrelid::regclass as owner, a.attname from pg_catalog.pg_attribute a
    where a.attrelid in ('store.household_score'::regclass, 'store.transition'::regclass, 'confidential.person'::regclass)
      and a.attnum > 0 and not a.attname = any (kept)
  loop
    execute format('alter table %s alter column %I set statistics 0', found.owner, found.attname);
  end loop;
  -- Nor of figures themselves: equality of double precision is leakproof, so that estimates would tell how often one occurs.
  for found in
    select a.attrelid::regclass as owner, a.attname from pg_catalog.pg_attribute a
    where a.attrelid in ('store.indicator_value'::regclass, 'store.form_cell'::regclass, 'store.population'::regclass,
        'store.target'::regclass, 'store.budget'::regclass, 'store.activity'::regclass)
      and a.attname in ('numerator', 'denominator', 'value', 'std_error', 'ci_low', 'ci_high', 'text_value', 'amount',
        'households', 'persons', 'ethnic_minority_households', 'ethnic_minority_persons', 'planned_quantity',
        'actual_quantity', 'planned_participants')
  loop
    execute format('alter table %s alter column %I set statistics 0', found.owner, found.attname);
  end loop;
end
$$;
