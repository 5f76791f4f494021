-- Everything in the database that breaks a rule; empty is right.
select 'no row security: ' || c.oid::regclass from pg_class c
  where c.relnamespace::regnamespace::text in ('mart', 'store', 'held', 'staging', 'confidential', 'access', 'ledger') and c.relkind in ('r', 'p')
    and not (c.relrowsecurity and c.relforcerowsecurity)
union all
select 'no policy: ' || c.oid::regclass from pg_class c
  where c.relnamespace::regnamespace::text in ('store', 'confidential', 'access', 'ledger') and c.relkind in ('r', 'p')
    and not exists (select from pg_policy p where p.polrelid = c.oid)
union all
select 'no comment: ' || c.oid::regclass from pg_class c
  where c.relnamespace::regnamespace::text in ('mart', 'store', 'held', 'staging', 'confidential', 'access', 'ledger') and c.relkind in ('r', 'p', 'v')
    and obj_description(c.oid, 'pg_class') is null
union all
select 'no comment: ' || c.oid::regclass || '.' || a.attname from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace::regnamespace::text in ('mart', 'store', 'held', 'staging', 'confidential', 'access', 'ledger') and c.relkind in ('r', 'p', 'v')
    and coalesce(col_description(c.oid, a.attnum), '') not like '%|%'
union all
select 'no comment: ' || n.nspname from pg_namespace n
  where n.nspname in ('mart', 'store', 'held', 'staging', 'confidential', 'access', 'ledger') and obj_description(n.oid, 'pg_namespace') is null
union all
select 'owner ' || c.relowner::regrole || ': ' || c.oid::regclass from pg_class c
  where c.relnamespace::regnamespace::text in ('mart', 'store', 'held', 'staging', 'confidential', 'access', 'ledger') and c.relowner <> 'giamngheo_owner'::regrole
union all
select 'view of its owner: ' || c.oid::regclass from pg_class c
  where c.relnamespace::regnamespace::text in ('mart', 'store', 'held', 'staging', 'confidential', 'access', 'ledger') and c.relkind in ('v', 'm')
    and not coalesce(c.reloptions, '{}') @> '{security_invoker=true}'
union all
select 'function: ' || p.oid::regprocedure from pg_proc p
  where p.pronamespace::regnamespace::text in ('mart', 'store', 'held', 'staging', 'confidential', 'access', 'ledger')
    and (p.proconfig is null or p.prosecdef <> (p.proname = 'persons')
      or (p.prosecdef and p.proowner <> 'giamngheo_keeper'::regrole))
union all
select 'everybody may: ' || c.oid::regclass from pg_class c, aclexplode(c.relacl) a
  where c.relnamespace::regnamespace::text in ('mart', 'store', 'held', 'staging', 'confidential', 'access', 'ledger') and a.grantee = 0
union all
select 'may write: ' || a.grantee::regrole || ' ' || c.oid::regclass from pg_class c, aclexplode(c.relacl) a
  where c.relnamespace::regnamespace::text in ('mart', 'store', 'held', 'staging', 'confidential', 'access', 'ledger') and a.privilege_type <> 'SELECT'
    and a.grantee <> 'giamngheo_owner'::regrole
union all
select 'too mighty: ' || rolname from pg_roles
  where rolname like 'giamngheo%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin)
union all
select 'in staging: ' || relname from pg_class where relnamespace = 'staging'::regnamespace
union all
select 'schema nobody knows: ' || n.nspname from pg_namespace n
  where n.nspname !~ '^pg_'
    and n.nspname not in ('information_schema', 'public', 'mart', 'store', 'held', 'staging', 'confidential', 'access', 'ledger')
union all
select 'in public: ' || c.oid::regclass from pg_class c where c.relnamespace = 'public'::regnamespace
union all
select 'without row security by its kind: ' || c.oid::regclass from pg_class c
  where c.relnamespace::regnamespace::text in ('mart', 'store', 'held', 'staging', 'confidential', 'access', 'ledger') and c.relkind in ('m', 'f')
