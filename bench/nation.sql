-- The same job as a user would write it who only wants the numbers: repeated households dropped, twelve indicators and the class
-- of every household, sums by commune, hamlet, class and ethnicity, movements between years. No findings, corrections, history or forms.
-- $DIR: what `sample --households` wrote; $OUT: where Parquet goes; $URBAN: codes of towns and wards.
CREATE MACRO lvl(x) AS CASE x WHEN 'preschool' THEN 1 WHEN 'primary' THEN 2 WHEN 'lower_secondary' THEN 3 WHEN 'upper_secondary' THEN 4 WHEN 'elementary_vocational' THEN 4 WHEN 'intermediate' THEN 4 WHEN 'college' THEN 5 WHEN 'university' THEN 6 ELSE 0 END;
CREATE TABLE h AS SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY review_year,household_id) rn, count(*) OVER (PARTITION BY review_year,household_id) cn FROM read_csv('$DIR/*/*-household.csv', header=true, all_varchar=true)) WHERE rn=1;
CREATE TABLE m AS SELECT review_year,area_code,household_id,count(*) n,
 bool_or(wa AND (employment='seeking' OR (employment='wage' AND labour_contract='0'))) employment,
 2*count(*) FILTER (a<16 OR monthly_allowance='1')>count(*) dependency,
 bool_or(a<16 AND (stunted='1' OR underweight='1')) nutrition,
 bool_or(a>=6 AND health_insurance='0') health_insurance,
 bool_or(a BETWEEN 16 AND 30 AND job_training='0' AND greatest(lvl(attending),lvl(completed))<CASE WHEN a<18 THEN 3 ELSE 4 END) adult_education,
 bool_or(a BETWEEN 3 AND 15 AND greatest(lvl(attending),lvl(completed))<CASE WHEN a<6 THEN 1 WHEN a<12 THEN 2 ELSE 3 END) child_schooling,
 NOT bool_or(internet='1') telecom, count(*) FILTER (a<16) children
 FROM (SELECT *, date_sub('year', try_cast(birth_date AS DATE), make_date(review_year::INT,10,15)) a, a>=15 AND a<CASE sex WHEN 'male' THEN 61 ELSE 56 END wa FROM read_csv('$DIR/*/*-member.csv', header=true, all_varchar=true)) GROUP BY ALL;
CREATE TABLE s AS SELECT *, CASE WHEN gate AND d>=3 THEN 'poor' WHEN gate THEN 'near_poor' ELSE 'not_poor' END cls FROM (
SELECT h.review_year, h.area_code, h.household_id, h.ethnicity, h.hamlet, h.poverty_causes, h.no_labour_capacity, h.merit_household, m.n, m.children, m.employment::INT i1,m.dependency::INT i2,m.nutrition::INT i3,m.health_insurance::INT i4,m.adult_education::INT i5,m.child_schooling::INT i6,
 (3-wall_durable::INT-column_durable::INT-roof_durable::INT>=2)::INT i7,(try_cast(floor_area_m2 AS DOUBLE)/m.n<8)::INT i8,(water_source NOT IN ('piped','drilled_well','protected_dug_well','protected_spring','rainwater','bottled'))::INT i9,
 (toilet NOT IN ('septic','pour_flush','ventilated_pit','double_vault'))::INT i10, m.telecom::INT i11, (tv='0' AND radio='0' AND desktop='0' AND telephone='0' AND laptop='0' AND tablet='0' AND smartphone='0')::INT i12,
 i1+i2+i3+i4+i5+i6+i7+i8+i9+i10+i11+i12 d,
 CASE WHEN b1_points IS NOT NULL THEN try_cast(b1_points AS INT)<=CASE WHEN h.area_code IN ($URBAN) THEN 175 ELSE 140 END ELSE try_cast(income_per_capita AS DOUBLE)<=CASE WHEN h.area_code IN ($URBAN) THEN 2000000 ELSE 1500000 END END gate
 FROM h JOIN m USING (review_year,area_code,household_id));
COPY s TO '$OUT/scored.parquet' (FORMAT parquet);
COPY (SELECT review_year,area_code,hamlet,cls,ethnicity,count(*) hh,sum(n) persons,sum(children) ch,sum(i1),sum(i2),sum(i3),sum(i4),sum(i5),sum(i6),sum(i7),sum(i8),sum(i9),sum(i10),sum(i11),sum(i12),count(*) FILTER (no_labour_capacity='1') nl,count(*) FILTER (merit_household='1') me, count(*) FILTER (poverty_causes LIKE '%land%') c1,count(*) FILTER (poverty_causes LIKE '%capital%') c2, sum(n) FILTER (d>=3) q, sum(n*d) FILTER (d>=3) qd FROM s GROUP BY ALL) TO '$OUT/sums.parquet' (FORMAT parquet);
COPY (SELECT coalesce(a.review_year::INT,b.review_year::INT+1) y, coalesce(a.area_code,b.area_code) area, b.cls f, a.cls t, count(*) hh, sum(a.n) pa, sum(b.n) pb FROM s a FULL OUTER JOIN s b ON a.household_id=b.household_id AND a.review_year::INT=b.review_year::INT+1 GROUP BY ALL) TO '$OUT/trans.parquet' (FORMAT parquet);
