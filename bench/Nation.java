import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;

/** Runs bench/nation.sql by DuckDB; prints seconds, peak memory in MiB and the poor of each year. */
class Nation {
  private static final String FIRST_DAY = "2022-10-15";
  private static final String LAST_DAY = "2024-10-15";

  public static void main(String[] arguments) throws Exception {
    Path input = Path.of(arguments[1]);
    String sql =
        Files.readString(Path.of(arguments[0]))
            .replace("$DIR", input.toString())
            .replace("$OUT", Files.createTempDirectory("nation").toString())
            .replace("$URBAN", urban(Path.of(arguments[2])));
    StringBuilder poor = new StringBuilder();
    long start;
    long end;
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("SET threads=" + Runtime.getRuntime().availableProcessors());
      start = System.nanoTime();
      statement.execute(sql);
      end = System.nanoTime();
      try (ResultSet years =
          statement.executeQuery(
              "SELECT review_year, count(*) FROM s WHERE cls='poor' GROUP BY 1 ORDER BY 1")) {
        while (years.next()) {
          poor.append(years.getString(1)).append(':').append(years.getLong(2)).append(' ');
        }
      }
    }
    System.out.printf("%.2f %d %s%n", (end - start) / 1e9, peak(), poor.toString().strip());
  }

  /** Towns and wards in the years of the sample, by conf/areas/units.csv, as SQL: a code may be another unit later. */
  private static String urban(Path units) throws Exception {
    TreeSet<String> codes = new TreeSet<>();
    for (String line : Files.readAllLines(units)) {
      List<String> cells = List.of(line.split(",", -1));
      boolean isUrban = cells.get(2).equals("town") || cells.get(2).equals("ward");
      boolean stood = cells.get(5).compareTo(FIRST_DAY) <= 0;
      boolean stands = cells.get(6).isEmpty() || cells.get(6).compareTo(LAST_DAY) >= 0;
      if (isUrban && stood && stands) {
        codes.add("'" + cells.get(0) + "'");
      }
    }
    return String.join(",", codes);
  }

  private static long peak() throws Exception {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }
}
