-- What people see: the tables of the publication shown, by their usual names.

create or replace function mart.shown_publication() returns int
  language plpgsql stable security invoker set search_path = pg_catalog, pg_temp
as $$
declare
  asked text := nullif(current_setting('giamngheo.release', true), '');
  found int;
begin
  if asked is null then
    select c.publication into found from store.current_publication c;
  else
    select max(p.publication) into found from store.publication p
      where p.release_id = asked and p.published_at is not null;
    if found is null then
      raise exception 'No such release is kept here: %', asked using errcode = 'no_data_found',
        hint = 'select release_id from mart.publication';
    end if;
  end if;
  return found;
end
$$;

do $$
declare
  found record;
begin
  for found in
    select c.relname as name,
      (select string_agg(format('t.%I', a.attname), ', ' order by a.attnum) from pg_catalog.pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and a.attname <> 'publication' and not a.attisdropped) as columns
    from pg_catalog.pg_class c
    where c.relnamespace = 'store'::regnamespace and c.relkind = 'p'
  loop
    execute format('create or replace view mart.%I with (security_invoker = true) as select %s from store.%I t
      where t.publication = (select mart.shown_publication())', found.name, found.columns, found.name);
  end loop;
end
$$;

create or replace view mart.publication with (security_invoker = true) as
  select p.release_id, p.area_code, p.year, p.state, p.published_at,
    p.publication = (select c.publication from store.current_publication c) as is_current
  from store.publication p
  where p.published_at is not null;

-- Names and other personal columns. Who asked for which place and year is written to the server's log first, so that a
-- look that is rolled back is recorded too; the log holds no value of a row.
grant create, usage on schema mart to giamngheo_keeper;
set local role giamngheo_keeper;
create or replace function mart.persons(p_year int, p_area text, p_household text default null)
  returns table (review_year int, area_code text, household_id text, member_no int, full_name text, relationship text,
    sex text, birth_date date, birth_year int, ethnicity text, hamlet text)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
  allowed boolean := exists (
    select from access.reach r where r.user_name = session_user and r.area_code = p_area and r.sees_names);
  shown int;
begin
  raise log 'giamngheo: % asked for persons of area % in %: %', session_user,
    case when p_area ~ '^[0-9a-z]{1,8}$' then p_area else '?' end, p_year,
    case when allowed then 'allowed' else 'refused' end;
  if not allowed then
    return;
  end if;
  shown := mart.shown_publication();
  return query
    select p.review_year, p.area_code, p.household_id, p.member_no, p.full_name, p.relationship, p.sex, p.birth_date,
      p.birth_year, p.ethnicity, p.hamlet
    from confidential.person p
    where p.publication = shown and p.review_year = p_year and p.area_code = p_area
      and (p_household is null or p.household_id = p_household);
end
$$;
revoke all on function mart.persons(int, text, text) from public;
grant execute on function mart.persons(int, text, text) to giamngheo_reader;
comment on function mart.persons(int, text, text) is
  'Tên và dữ liệu cá nhân của một xã, một năm; mọi lần đọc đều ghi vào nhật ký máy chủ | Names and other personal data of a commune and year; every reading is written to the server''s log';
set local role giamngheo_owner;
revoke create on schema mart from giamngheo_keeper;

-- Ready answers to the usual questions.

-- Poor and near-poor households of a place, year by year.
create or replace view mart.commune_trend with (security_invoker = true) as
  select v.area_code, a.area_name, v.area_level, v.year, v.standard_id, v.indicator, v.numerator::bigint as households,
    v.denominator::bigint as residents, v.value as share, v.release_id
  from mart.indicator_value v
  join mart.area a on a.area_code = v.area_code
    and make_date(v.year, 10, 15) between coalesce(a.valid_from, '-infinity') and coalesce(a.valid_to, 'infinity')
  where v.measure = 'official_headcount' and v.unit = 'household' and v.scope = 'resident'
    and coalesce(v.group_by, '') = '' and v.change_kind = 'level';

-- Communes of a year by their share of poor households, the largest first.
create or replace view mart.commune_ranking with (security_invoker = true) as
  select t.*, rank() over (partition by t.year, t.standard_id, t.indicator order by t.share desc nulls last) as rank
  from mart.commune_trend t
  where t.area_level = 'commune';

-- How many poor and near-poor households lack what, by year.
create or replace view mart.deprivation_by_year with (security_invoker = true) as
  select c.year, c.standard_id, c.area_code, c.class, d.indicator, d.deprived, d.known, c.households
  from (
    -- Counted side by side: a row for each indicator of each household would take ten times as long.
    select s.review_year as year, s.standard_id, s.area_code, s.class, count(*) as households,
      count(*) filter (where s.employment = 1) as employment, count(s.employment) as employment_known,
      count(*) filter (where s.dependency = 1) as dependency, count(s.dependency) as dependency_known,
      count(*) filter (where s.nutrition = 1) as nutrition, count(s.nutrition) as nutrition_known,
      count(*) filter (where s.health_insurance = 1) as health_insurance, count(s.health_insurance) as health_insurance_known,
      count(*) filter (where s.adult_education = 1) as adult_education, count(s.adult_education) as adult_education_known,
      count(*) filter (where s.child_schooling = 1) as child_schooling, count(s.child_schooling) as child_schooling_known,
      count(*) filter (where s.housing_quality = 1) as housing_quality, count(s.housing_quality) as housing_quality_known,
      count(*) filter (where s.housing_area = 1) as housing_area, count(s.housing_area) as housing_area_known,
      count(*) filter (where s.water = 1) as water, count(s.water) as water_known,
      count(*) filter (where s.toilet = 1) as toilet, count(s.toilet) as toilet_known,
      count(*) filter (where s.telecom = 1) as telecom, count(s.telecom) as telecom_known,
      count(*) filter (where s.information_assets = 1) as information_assets, count(s.information_assets) as information_assets_known
    from mart.household_score s
    where s.class in ('poor', 'near_poor')
    group by 1, 2, 3, 4
  ) as c
  cross join lateral (values
    ('employment', c.employment, c.employment_known),
    ('dependency', c.dependency, c.dependency_known),
    ('nutrition', c.nutrition, c.nutrition_known),
    ('health_insurance', c.health_insurance, c.health_insurance_known),
    ('adult_education', c.adult_education, c.adult_education_known),
    ('child_schooling', c.child_schooling, c.child_schooling_known),
    ('housing_quality', c.housing_quality, c.housing_quality_known),
    ('housing_area', c.housing_area, c.housing_area_known),
    ('water', c.water, c.water_known),
    ('toilet', c.toilet, c.toilet_known),
    ('telecom', c.telecom, c.telecom_known),
    ('information_assets', c.information_assets, c.information_assets_known)
  ) as d (indicator, deprived, known);

-- Movements of the lists by kind: how many households and persons.
create or replace view mart.movement_summary with (security_invoker = true) as
  select t.review_year as year, t.standard_id, t.area_code, t.list, t.movement, count(*) as households,
    sum(t.persons_from) as persons_before, sum(t.persons_to) as persons_now
  from mart.transition t
  where t.movement is not null
  group by 1, 2, 3, 4, 5;

-- Money of the programme by project and sub-project, as the form "capital" counts it: what an agency and the Finance
-- office both report counts once, which sums over budget lines would not see.
create or replace view mart.plan_against_actual with (security_invoker = true) as
  select c.year, c.period, c.area_code, c.row_key as project, max(c.row_label) as project_name,
    max(c.value) filter (where c."column" = '1') as carried_in,
    max(c.value) filter (where c."column" = '3') as plan,
    max(c.value) filter (where c."column" = '5') as disbursed,
    max(c.value) filter (where c."column" = '6') as disbursed_percent
  from mart.form_cell c
  where c.form = 'capital' and c.row_key ~ '^(total|[1-7]([.][0-9]+)?)$'
  group by 1, 2, 3, 4;

-- Reports that came after their day, or have not come, as the form "submission-status" counts them.
create or replace view mart.late_report with (security_invoker = true) as
  select r.* from (
    select c.year, c.period, c.area_code, c.row_key as report, max(c.row_label) as report_name,
      max(c.value) filter (where c."column" = '4') as late,
      max(c.value) filter (where c."column" = '5') as days_late,
      max(c.value) filter (where c."column" = '6') as missing
    from mart.form_cell c
    where c.form = 'submission-status'
    group by 1, 2, 3, 4) as r
  where r.late > 0 or r.missing > 0;

do $$
declare found record;
begin
  for found in select c.oid::regclass as name from pg_catalog.pg_class c
    where c.relnamespace = 'mart'::regnamespace and c.relkind = 'v'
  loop
    execute format('revoke all on %s from public', found.name);
    execute format('grant select on %s to giamngheo_reader', found.name);
  end loop;
end
$$;
revoke all on function mart.shown_publication() from public;
grant execute on function mart.shown_publication() to giamngheo_reader, giamngheo_keeper;
comment on function mart.shown_publication() is
  'Lần công bố đang hiện: mới nhất, hoặc theo “set giamngheo.release” | The publication shown: the latest, or the one of "set giamngheo.release"';
