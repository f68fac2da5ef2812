#!/usr/bin/env bash
# Runs once, when the database of compose.yaml is made. The same statements as administratorSql() in
# scripts/database/roles.ts; tests/unit/start-files.test.ts holds the two together.
set -euo pipefail

psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
  -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" -v backup="$BACKUP_PASSWORD" <<'SQL'
create role einklang_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner';
create role einklang_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app';
create role einklang_backup login nosuperuser nocreatedb nocreaterole noreplication bypassrls password :'backup';
grant pg_read_all_data to einklang_backup;
alter role einklang_backup set default_transaction_read_only = on;
alter role einklang_app set statement_timeout = '5s';
alter role einklang_app set lock_timeout = '2s';
alter role einklang_app set idle_in_transaction_session_timeout = '10s';
create database "einklang" owner einklang_owner encoding 'UTF8' locale 'C' template template0;
revoke all on database "einklang" from public;
grant connect on database "einklang" to einklang_app, einklang_backup;
\connect "einklang"
alter schema public owner to einklang_owner;
revoke all on schema public from public;
grant usage on schema public to einklang_app, einklang_backup;
SQL
