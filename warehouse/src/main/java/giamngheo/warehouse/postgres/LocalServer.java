package giamngheo.warehouse.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server of our own in a folder: programs, data, password and log. It listens on
 * loopback only, knows nobody without a password, and stays when the process that started it ends.
 */
public final class LocalServer {
  /** Name of the database that holds the mart. */
  public static final String DATABASE = "giamngheo";

  /** Who owns the server. */
  public static final String ADMINISTRATOR = "postgres";

  private static final int USUAL_PORT = 15432;
  private static final int PASSWORD_BYTES = 24;
  private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");

  /**
   * Nothing but loopback and passwords; in the log neither statements nor errors, whose text may
   * hold a value of a row; room for loading millions of rows at once.
   */
  private static final String SETTINGS =
      """
      listen_addresses = '127.0.0.1'
      port = %d
      unix_socket_directories = ''
      password_encryption = 'scram-sha-256'
      shared_buffers = '128MB'
      maintenance_work_mem = '128MB'
      max_wal_size = '2GB'
      wal_level = 'minimal'
      wal_recycle = off
      max_wal_senders = 0
      timezone = 'Asia/Ho_Chi_Minh'
      log_timezone = 'Asia/Ho_Chi_Minh'
      log_line_prefix = '%%m %%u '
      log_min_messages = 'log'
      log_error_verbosity = 'terse'
      log_min_error_statement = 'panic'
      log_parameter_max_length = 0
      log_parameter_max_length_on_error = 0
      """;

  private static final String ACCESS =
      """
      # Over loopback with a password, and in no other way.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private final Path folder;
  private final Shell shell = Shell.needed();

  public LocalServer(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Whether anything was ever set up in the folder. */
  public boolean isSetUp() {
    return Files.exists(cluster().resolve("PG_VERSION"));
  }

  /** The port it listens on; empty while it does not run. */
  public Optional<Integer> runningOn() {
    if (!isSetUp()) {
      return Optional.empty();
    }
    List<String> status =
        List.of(programs().program("pg_ctl"), "-D", cluster().toString(), "status");
    return shell.run(output(), status) == 0 ? Optional.of(port()) : Optional.empty();
  }

  /** Sets the server up if it is new, and starts it unless it runs. */
  public Database start() {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock alone = channel.lock()) {
        if (!alone.isValid()) {
          throw new IOException("lock lost");
        }
        if (!isSetUp()) {
          setUp();
        }
        if (runningOn().isEmpty()) {
          startServer();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    createDatabase();
    return database();
  }

  /** Stops it; whether it ran. */
  public boolean stop() {
    if (runningOn().isEmpty()) {
      return false;
    }
    shell.require(
        output(),
        List.of(
            programs().program("pg_ctl"), "-D", cluster().toString(), "-m", "fast", "-w", "stop"));
    return true;
  }

  /** The mart's database as its administrator. */
  public Database database() {
    return new Database(url(DATABASE), ADMINISTRATOR, password());
  }

  /** Where the administrator's password stands. */
  public Path passwordFile() {
    return folder.resolve("password");
  }

  /** Where the server writes what happens, accesses to names among it. */
  public Path log() {
    return folder.resolve("server.log");
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  private void setUp() throws IOException {
    ServerFiles files = programs();
    Path unfinished = Files.createTempDirectory(folder, "cluster-");
    if (!Files.exists(passwordFile())) {
      writePassword();
    }
    shell.give(folder);
    shell.require(
        output(),
        List.of(
            files.program("initdb"),
            "--pgdata=" + unfinished,
            "--username=" + ADMINISTRATOR,
            "--pwfile=" + passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--no-instructions"));
    Files.writeString(unfinished.resolve("pg_hba.conf"), ACCESS);
    Files.writeString(
        unfinished.resolve("postgresql.conf"),
        "include 'giamngheo.conf'\n",
        StandardOpenOption.APPEND);
    writeSettings(unfinished, freePort(USUAL_PORT));
    shell.give(unfinished);
    Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void startServer() throws IOException {
    int port = port();
    int free = freePort(port);
    if (free != port) {
      writeSettings(cluster(), free);
    }
    shell.give(folder);
    shell.require(
        output(),
        List.of(
            programs().program("pg_ctl"),
            "-D",
            cluster().toString(),
            "-l",
            log().toString(),
            "-w",
            "start"));
    Files.setPosixFilePermissions(log(), PosixFilePermissions.fromString("rw-------"));
  }

  /** The database, with nothing that everybody may do in it. */
  private void createDatabase() {
    Database server = new Database(url("postgres"), ADMINISTRATOR, password());
    try {
      try (Connection connection = server.connect();
          Statement statement = connection.createStatement()) {
        if (isThere(statement, "shobj_description(oid, 'pg_database') is not null")) {
          return;
        }
        statement.execute("revoke all on database postgres, template1 from public");
        if (!isThere(statement, "true")) {
          statement.execute("create database " + DATABASE);
        }
        statement.execute("revoke all on database " + DATABASE + " from public");
        closeLargeObjects();
        // Written last: a database without it was not finished.
        statement.execute(
            "comment on database "
                + DATABASE
                + " is 'Kho số liệu giảm nghèo | Poverty reduction mart'");
      }
    } catch (SQLException e) {
      throw server.refusal(e);
    }
  }

  private static boolean isThere(Statement statement, String condition) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "select 1 from pg_database where datname = '%s' and %s"
                .formatted(DATABASE, condition))) {
      return found.next();
    }
  }

  /** Large objects belong to whoever writes them, outside of all tables: nobody needs them. */
  private void closeLargeObjects() throws SQLException {
    try (Connection connection = database().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$
          declare routine regprocedure;
          begin
            revoke all on schema public from public;
            for routine in select oid from pg_catalog.pg_proc
              where pronamespace = 'pg_catalog'::regnamespace and proname like 'lo\\_%' loop
              execute format('revoke execute on function %s from public', routine);
            end loop;
            revoke execute on function pg_catalog.loread, pg_catalog.lowrite from public;
          end $$""");
    }
  }

  private void writePassword() throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    PrivateFile.write(
        passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
  }

  private String password() {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeSettings(Path where, int port) throws IOException {
    Files.writeString(where.resolve("giamngheo.conf"), SETTINGS.formatted(port));
  }

  private int port() {
    try {
      Matcher port = PORT.matcher(Files.readString(cluster().resolve("giamngheo.conf")));
      if (!port.find()) {
        throw new IOException(
            String.format(Locale.ROOT, "no port in %s", cluster().resolve("giamngheo.conf")));
      }
      return Integer.parseInt(port.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort(int wanted) throws IOException {
    try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }
  }

  private Path cluster() {
    return folder.resolve("cluster");
  }

  private Path output() {
    return folder.resolve("output");
  }

  private ServerFiles programs() {
    return ServerFiles.in(folder);
  }
}
