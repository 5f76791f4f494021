package giamngheo.warehouse.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Roles, schemas, tables and views of the mart, brought to the state that this program knows. */
final class MartSchema {
  static final String OWNER = "giamngheo_owner";
  static final String LOADER = "giamngheo_loader";

  private MartSchema() {}

  /** Brings a database up to date; one that is changes nothing. */
  static void migrate(Database database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(resource("/giamngheo/mart/roles.sql"));
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(database.url());
    if (!database.user().isEmpty()) {
      source.setUser(database.user());
    }
    if (!database.password().isEmpty()) {
      source.setPassword(database.password());
    }
    Flyway.configure(MartSchema.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:giamngheo/mart/migration")
        .defaultSchema("ledger")
        .table("migration")
        .createSchemas(false)
        .baselineOnMigrate(false)
        // Roles and schemas are there already; a schema with nothing in it is where we begin.
        .initSql("set role " + OWNER)
        .load()
        .migrate();
    closeHistory(database);
  }

  /** Flyway holds its own table while it migrates: row security is put on it afterwards. */
  private static void closeHistory(Database database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set role " + OWNER);
      statement.execute(
          """
          do $$
          begin
            if not (select relforcerowsecurity from pg_catalog.pg_class where oid = 'ledger.migration'::regclass) then
              create policy kept_by_owner on ledger.migration to giamngheo_owner using (true) with check (true);
              alter table ledger.migration enable row level security;
              alter table ledger.migration force row level security;
            end if;
          end $$""");
    }
  }

  /** Whether the mart was ever set up in the database. */
  static boolean isThere(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("select to_regclass('store.current_publication') is not null")) {
      return found.next() && found.getBoolean(1);
    }
  }

  /** Column names of a table of ours, in their order. */
  static List<String> columns(Connection connection, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select attname from pg_catalog.pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped order by attnum"
                    .formatted(table))) {
      while (found.next()) {
        columns.add(found.getString(1));
      }
    }
    return columns;
  }

  private static String resource(String name) {
    try (InputStream in = MartSchema.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
