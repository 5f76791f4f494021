-- Roles and schemas of the mart. Run before every migration by whoever publishes: a superuser, or a user who may
-- create roles and owns the database. Running it again changes nothing.
do $$
declare
  wanted text;
  described jsonb := jsonb_build_object(
    'giamngheo_owner', 'Sở hữu mọi bảng, không đăng nhập | Owns every table; nobody connects as it',
    'giamngheo_loader', 'Chép số liệu khi công bố, không dùng vào việc khác | Copies data while publishing, and nothing else',
    'giamngheo_keeper', 'Sở hữu hàm đọc tên người | Owns the function that reads names',
    'giamngheo_reader', 'Đọc kho số liệu trong phạm vi được giao | Reads the mart within the areas granted',
    'giamngheo_commune', 'Cán bộ xã | Officers of a commune',
    'giamngheo_district', 'Cán bộ huyện | Officers of a district',
    'giamngheo_province', 'Cán bộ tỉnh | Officers of a province',
    'giamngheo_ministry', 'Cán bộ bộ, ngành | Officers of a ministry',
    'giamngheo_analyst', 'Người phân tích, không xem tên | Analysts, without names');
begin
  for wanted in select jsonb_object_keys(described) loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
      execute format('comment on role %I is %L', wanted, described ->> wanted);
    end if;
  end loop;
  foreach wanted in array array['commune', 'district', 'province', 'ministry', 'analyst'] loop
    execute format('grant giamngheo_reader to %I', 'giamngheo_' || wanted);
  end loop;
  foreach wanted in array array['giamngheo_owner', 'giamngheo_loader', 'giamngheo_keeper'] loop
    if not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to %I', wanted, current_user);
    end if;
  end loop;
  foreach wanted in array array['mart', 'store', 'held', 'staging', 'confidential', 'access', 'ledger'] loop
    if not exists (select from pg_catalog.pg_namespace where nspname = wanted) then
      execute format('create schema %I authorization giamngheo_owner', wanted);
    end if;
  end loop;
  execute format('grant connect on database %I to giamngheo_reader', current_database());
end
$$;
