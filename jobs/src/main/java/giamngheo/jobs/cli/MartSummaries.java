package giamngheo.jobs.cli;

import giamngheo.jobs.context.CommandContext;
import giamngheo.jobs.mart.PublishMart;
import giamngheo.warehouse.postgres.Database;
import giamngheo.warehouse.postgres.LocalServer;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code publish}, {@code postgres} and {@code grant} say. */
record MartSummaries(CommandContext surroundings) {
  private static final String RUNNING_VI =
      """
      Máy chủ PostgreSQL đang chạy, chỉ nhận kết nối từ máy này.
        máy, cổng      127.0.0.1:%1$s
        cơ sở dữ liệu  %2$s (bắt đầu ở lược đồ mart)
        người dùng     do ./giamngheo grant tạo; quản trị: %3$s
        mật khẩu       quản trị: trong tệp %4$s; người dùng: trong tệp users/<tên>.pgpass bên cạnh
      Kết nối:
        psql           PGPASSFILE=<tệp .pgpass> psql -h 127.0.0.1 -p %1$s -U <tên> %2$s
        DBeaver        PostgreSQL, máy 127.0.0.1, cổng %1$s, cơ sở dữ liệu %2$s
        Excel (ODBC)   Driver={PostgreSQL Unicode};Server=127.0.0.1;Port=%1$s;Database=%2$s;Uid=<tên>;
        LibreOffice    Base → PostgreSQL: host=127.0.0.1 port=%1$s dbname=%2$s
        R              DBI::dbConnect(RPostgres::Postgres(), host = "127.0.0.1", port = %1$s, dbname = "%2$s", user = "<tên>")
        Superset       postgresql+psycopg2://<tên>@127.0.0.1:%1$s/%2$s
        Metabase       PostgreSQL, 127.0.0.1, %1$s, %2$s, lược đồ mart
      Từ máy khác: mở đường hầm, ví dụ ssh -L %1$s:127.0.0.1:%1$s <máy này>""";

  private static final String RUNNING_EN =
      """
      The PostgreSQL server is running and listens to this machine only.
        host, port     127.0.0.1:%1$s
        database       %2$s (start in the schema mart)
        users          made by ./giamngheo grant; administrator: %3$s
        passwords      administrator: in the file %4$s; users: in users/<name>.pgpass beside it
      To connect:
        psql           PGPASSFILE=<file .pgpass> psql -h 127.0.0.1 -p %1$s -U <name> %2$s
        DBeaver        PostgreSQL, host 127.0.0.1, port %1$s, database %2$s
        Excel (ODBC)   Driver={PostgreSQL Unicode};Server=127.0.0.1;Port=%1$s;Database=%2$s;Uid=<name>;
        LibreOffice    Base → PostgreSQL: host=127.0.0.1 port=%1$s dbname=%2$s
        R              DBI::dbConnect(RPostgres::Postgres(), host = "127.0.0.1", port = %1$s, dbname = "%2$s", user = "<name>")
        Superset       postgresql+psycopg2://<name>@127.0.0.1:%1$s/%2$s
        Metabase       PostgreSQL, 127.0.0.1, %1$s, %2$s, schema mart
      From another machine: a tunnel, for example ssh -L %1$s:127.0.0.1:%1$s <this machine>""";

  private void say(String vi, String en, Object... values) {
    surroundings.out().println(new Text(vi, en).in(surroundings.language()).formatted(values));
  }

  void planned(PublishMart.Outcome outcome) {
    say(
        "Sẽ đưa %s vào cơ sở dữ liệu: địa bàn %s, đến năm %d.",
        "Would publish %s: area %s, up to %d.",
        outcome.releaseId(),
        outcome.areaCode(),
        outcome.year());
  }

  void published(PublishMart.Outcome outcome, Database database) {
    say(
        "Đã đưa %s vào cơ sở dữ liệu %s: địa bàn %s, đến năm %d, %d bảng; còn giữ %d lần công bố.",
        "Published %s to the database %s: area %s, up to %d, %d tables; %d publications are kept.",
        outcome.releaseId(),
        database.place(),
        outcome.areaCode(),
        outcome.year(),
        outcome.tables().size(),
        outcome.kept());
    say(
        "Số liệu công khai: %d, trong đó không công bố %d để không lộ hộ nào.",
        "Figures for everybody: %d, of which %d are withheld so that no household is given away.",
        outcome.publicCells(),
        outcome.withheld());
    if (outcome.exposed() > 0) {
      say(
          "Chú ý: %d số không công bố có thể suy ra gần đúng từ những gì đã công khai trước đây.",
          "Note: %d withheld figures can be bounded from what earlier publications showed.",
          outcome.exposed());
    }
    say(
        "Cách kết nối: ./giamngheo postgres status · cho người khác xem: ./giamngheo grant --help",
        "How to connect: ./giamngheo postgres status --lang en · let others read: ./giamngheo grant --help --lang en");
  }

  void running(LocalServer server) {
    Database database = server.database();
    String port = server.runningOn().map(String::valueOf).orElse("");
    say(RUNNING_VI, RUNNING_EN, port, LocalServer.DATABASE, database.user(), server.passwordFile());
  }

  void notRunning(boolean isSetUp) {
    if (isSetUp) {
      say(
          "Máy chủ PostgreSQL không chạy. Khởi động: ./giamngheo postgres start",
          "The PostgreSQL server is not running. Start it: ./giamngheo postgres start");
    } else {
      say(
          "Chưa có máy chủ PostgreSQL nào. Tạo và đưa số liệu vào: ./giamngheo publish",
          "There is no PostgreSQL server yet. Set it up and fill it: ./giamngheo publish");
    }
  }

  void stopped(boolean ran) {
    if (ran) {
      say("Đã dừng máy chủ PostgreSQL.", "The PostgreSQL server was stopped.");
    } else {
      say("Máy chủ PostgreSQL không chạy.", "The PostgreSQL server was not running.");
    }
  }

  void granted(String user, String area, String role, Optional<Path> password, Database database) {
    say(
        "Người dùng %s được đọc địa bàn %s và mọi địa bàn bên dưới với vai trò %s (%s).",
        "User %s may read area %s and all areas below it as %s (%s).",
        user,
        area,
        role,
        database.place());
    password.ifPresent(
        file ->
            say(
                "Mật khẩu mới nằm trong tệp %s, chỉ chủ tệp đọc được; giao riêng cho người đó.",
                "The new password stands in the file %s, readable by its owner only; hand it over in person.",
                file));
  }

  void revoked(String user, String area, boolean was) {
    if (was) {
      say(
          "Người dùng %s không còn được đọc địa bàn %s.",
          "User %s may no longer read area %s.", user, area);
    } else {
      say(
          "Người dùng %s vốn không được giao địa bàn %s.",
          "User %s had no grant of area %s.", user, area);
    }
  }

  void wouldBackUp(int files, Path to) {
    say(
        "Sẽ sao lưu kho dữ liệu và cơ sở dữ liệu vào %s: %d tệp.",
        "Would copy warehouse and mart to %s: %d files.", to, files);
  }

  void backup(int files, Path to) {
    say(
        "Đã sao lưu kho dữ liệu và cơ sở dữ liệu vào %s: %d tệp. Thư mục này chứa tên người và mật khẩu: hãy giữ kín.",
        "Warehouse and mart were copied to %s: %d files. The folder holds names and passwords: keep it closed.",
        to,
        files);
  }

  void wouldRestore(int files, Path from) {
    say(
        "Sẽ khôi phục %d tệp từ %s; bản sao lưu còn nguyên vẹn.",
        "Would restore %d files from %s; the backup is whole.", files, from);
  }

  void restore(int files, Path from) {
    say(
        "Đã khôi phục %d tệp từ %s. Kiểm chứng: ./giamngheo verify · cơ sở dữ liệu: ./giamngheo postgres start",
        "%d files were restored from %s. Check: ./giamngheo verify · the mart: ./giamngheo postgres start",
        files,
        from);
  }
}
