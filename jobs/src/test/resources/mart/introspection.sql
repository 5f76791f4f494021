-- What Superset (SQLAlchemy's PostgreSQL dialect) asks of a database before it shows a table.
SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg_%' ORDER BY nspname;
SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'mart' AND c.relkind in ('r', 'p', 'v', 'm') ORDER BY 1;
SELECT c.oid FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'mart' AND c.relname = 'form_cell' AND c.relkind in ('r', 'v', 'm', 'f', 'p');
SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
  (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef d
   WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.atthasdef) AS default,
  a.attnotnull, a.attrelid as table_oid, pgd.description as comment, a.attgenerated as generated
FROM pg_catalog.pg_attribute a
LEFT JOIN pg_catalog.pg_description pgd ON (pgd.objoid = a.attrelid AND pgd.objsubid = a.attnum)
WHERE a.attrelid = 'mart.form_cell'::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum;
SELECT pgd.description as table_comment FROM pg_catalog.pg_description pgd
WHERE pgd.objsubid = 0 AND pgd.objoid = 'mart.form_cell'::regclass;
SELECT pg_get_viewdef(c.oid) view_def FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'mart' AND c.relname = 'commune_trend' AND c.relkind IN ('v', 'm');
-- What Metabase asks when it synchronises a database.
select c.column_name, c.udt_name, col_description(format('%I.%I', c.table_schema, c.table_name)::regclass, c.ordinal_position)
from information_schema.columns c where c.table_schema = 'mart' order by c.table_name, c.ordinal_position;
select n.nspname as schema, c.relname as name, obj_description(c.oid) as description, c.reltuples as estimated_row_count
from pg_catalog.pg_class c join pg_catalog.pg_namespace n on c.relnamespace = n.oid
where n.nspname = 'mart' and c.relkind in ('r', 'p', 'v', 'f', 'm') and has_table_privilege(c.oid, 'SELECT');
select count(*) from (select 1 from mart.form_cell limit 10000) sampled;
