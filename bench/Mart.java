import giamngheo.warehouse.postgres.Database;
import giamngheo.warehouse.postgres.LocalServer;
import giamngheo.warehouse.postgres.PostgresTable;
import giamngheo.warehouse.postgres.Publishing;
import giamngheo.warehouse.state.WriterTerms;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Rows of {@code indicator_value} published into a server of the bench's own, beside psql's \copy of
 * the same rows into the same table, and the ready views asked by twenty clients at once.
 */
final class Mart {
  /** What is asked of the ready views; {@code %s} is a commune. */
  private static final String[] VIEWS = {
    "select * from mart.commune_trend where area_code = '%s' order by year",
    "select * from mart.commune_ranking where year = 2020 and indicator = 'poor' order by rank",
    "select * from mart.deprivation_by_year where area_code = '%s' and class = 'poor'",
    "select * from mart.movement_summary where area_code = '%s' and list = 'poor'",
    "select * from mart.plan_against_actual where area_code = '20' and year = 2020",
    "select * from mart.late_report where area_code = '20' and year = 2020",
  };

  /** The same of the whole province at once. */
  private static final String[] WHOLE = {
    "select indicator, sum(deprived) from mart.deprivation_by_year where year = 2020 and class = 'poor' group by 1",
    "select movement, sum(households) from mart.movement_summary where year = 2020 and list = 'poor' group by 1",
  };

  private static final Path INTROSPECTION =
      Path.of("jobs/src/test/resources/mart/introspection.sql");

  private Mart() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    long rows = Long.parseLong(arguments[1]);
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate();
    LocalServer server = new LocalServer(folder.resolve("postgres"));
    Database database = server.start();
    try {
      publish(spark, database, 100, 0);
      publish(spark, database, rows, 0);
      beside(folder, database);
      readBack(folder, database);
      publish(spark, database, 0, 1);
      grant(database);
      Database reader = database.as("reader", "reader");
      ask(reader, "views of a commune", VIEWS);
      ask(reader, "views of the province", WHOLE);
      introduce(reader, Path.of(arguments[2]).resolve(INTROSPECTION));
    } finally {
      server.stop();
    }
  }

  /** As many made-up figures, and of a province when {@code provinces} is 1. */
  private static void publish(SparkSession spark, Database database, long rows, int provinces) {
    Dataset<Row> figures = provinces == 0 ? figures(spark, rows) : province(spark);
    long start = System.nanoTime();
    try (Publishing publishing =
        Publishing.begin(
            database,
            new Publishing.Content("bench", "20", 2024, "draft", "bench"),
            Map.of("province", true),
            WriterTerms.USUAL,
            moment -> {})) {
      publishing.copy("store.indicator_value", figures);
      if (provinces == 1) {
        publishing.copy("store.household_score", households(spark));
        publishing.copy("store.transition", movements(spark));
        publishing.copy("store.form_cell", cells(spark));
        publishing.copy(
            "store.area",
            spark
                .range(0, 65)
                .selectExpr(
                    "concat('x', id) area_code", "concat('Xã ', id) area_name",
                    "'rural_commune' kind", "'commune' area_level", "'20' parent_code"));
      }
      publishing.swap(1);
    }
    System.out.printf("publish %d rows: %.1f s%n", rows, (System.nanoTime() - start) / 1e9);
  }

  private static Dataset<Row> figures(SparkSession spark, long rows) {
    return spark
        .range(0, rows, 1, 4)
        .selectExpr(
            "cast(2015 + id % 10 as int) year", "'vn-2022-2025' standard_id", "'draft' release_id",
            "concat('x', id % 11000) area_code", "'commune' area_level", "'2024-10-15' map_date",
            "concat('i', id % 13) indicator", "'censored' measure", "'' sub_indicator", "'3' cutoff",
            "'standard' weighting", "'resident' scope", "'ethnicity' group_by",
            "concat('g', id % 6) group_value", "'household' unit", "'level' change_kind",
            "false annualised", "cast(id % 977 as double) numerator",
            "cast(1000 + id % 97 as double) denominator", "id % 977 / 1000.0d value");
  }

  /** 65 communes, ten years, poor and near-poor, beside a hundred other figures of each. */
  private static Dataset<Row> province(SparkSession spark) {
    return spark
        .range(0, 65L * 10 * 102, 1, 4)
        .selectExpr(
            "cast(2015 + cast(id / 102 as int) % 10 as int) year", "'vn-2022-2025' standard_id",
            "'draft' release_id", "concat('x', cast(id / 1020 as int)) area_code",
            "'commune' area_level", "'2024-10-15' map_date",
            "case id % 102 when 0 then 'poor' when 1 then 'near_poor' else concat('i', id % 102) end indicator",
            "case when id % 102 < 2 then 'official_headcount' else 'censored' end measure",
            "'' sub_indicator", "'3' cutoff", "'resident' scope", "'' group_by", "'' group_value",
            "'household' unit", "'level' change_kind", "cast(id % 977 as double) numerator",
            "cast(1000 + id % 97 as double) denominator", "id % 977 / 1000.0d value");
  }

  /** 300 poor and near-poor households of each commune and year. */
  private static Dataset<Row> households(SparkSession spark) {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "cast(2015 + cast(id / 300 as int) % 10 as int) review_year",
                "'vn-2022-2025' standard_id",
                "concat('x', cast(id / 3000 as int)) area_code",
                "concat('h', id) household_id",
                "4 persons",
                "if(id % 3 = 0, 'poor', 'near_poor') class"));
    for (String indicator : INDICATORS) {
      columns.add("cast(hash(id, '" + indicator + "') & 1 as short) " + indicator);
    }
    return spark.range(0, 65L * 10 * 300, 1, 4).selectExpr(columns.toArray(String[]::new));
  }

  private static final List<String> INDICATORS =
      List.of(
          "employment", "dependency", "nutrition", "health_insurance", "adult_education",
          "child_schooling", "housing_quality", "housing_area", "water", "toilet", "telecom",
          "information_assets");

  private static Dataset<Row> movements(SparkSession spark) {
    return spark
        .range(0, 65L * 10 * 200, 1, 4)
        .selectExpr(
            "cast(2015 + cast(id / 200 as int) % 10 as int) review_year", "'vn-2022-2025' standard_id",
            "if(id % 2 = 0, 'poor', 'near_poor') list", "concat('x', cast(id / 2000 as int)) area_code",
            "concat('h', id) household_id", "concat('m', id % 7) movement", "4 persons_from",
            "4 persons_to");
  }

  /** Printed cells: 200 of every commune and year, the two forms of the programme besides. */
  private static Dataset<Row> cells(SparkSession spark) {
    return spark
        .range(0, 65L * 10 * 200, 1, 4)
        .selectExpr(
            "'draft' release_id", "'review-result' form",
            "cast(2015 + cast(id / 200 as int) % 10 as int) year", "'year' period",
            "concat('x', cast(id / 2000 as int)) area_code", "concat('total/', id % 200) row_key",
            "'3' column", "cast(id % 977 as decimal(18, 2)) value")
        .unionByName(
            spark
                .range(0, 10L * 40 * 6 * 2, 1, 1)
                .selectExpr(
                    "'draft' release_id", "if(id % 2 = 0, 'capital', 'submission-status') form",
                    "cast(2015 + id % 10 as int) year", "'year' period", "'20' area_code",
                    "concat(1 + cast(id / 10 as int) % 7, '.', cast(id / 100 as int)) row_key",
                    "cast(1 + id % 6 as string) column", "cast(id % 977 as decimal(18, 2)) value"));
  }

  /** The rows as a source of lines, in spans: what {@code load} reads of a table. */
  private static void readBack(Path folder, Database database) throws Exception {
    String source =
        "jdbc:postgresql:%s?user=%s&password=%s#held.plain"
            .formatted(database.place(), database.user(), database.password());
    long start = System.nanoTime();
    Path file = PostgresTable.of(source).copyInto(Files.createDirectory(folder.resolve("read")));
    System.out.printf(
        "read as a source: %.1f s, %d MB%n",
        (System.nanoTime() - start) / 1e9, Files.size(file) / 1_000_000);
    Files.delete(file);
    String order =
        IntStream.rangeClosed(1, 25).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    start = System.nanoTime();
    psql(
        database.place().replaceFirst("^//[^:]*:(\\d+)/.*", "$1"),
        database,
        "\\copy (select * from held.plain order by " + order + ") to '" + file + "' csv");
    System.out.printf("psql \\copy of the same, sorted: %.1f s%n", (System.nanoTime() - start) / 1e9);
    Files.delete(file);
  }

  private static void beside(Path folder, Database database) throws Exception {
    Path file = folder.resolve("rows.tsv");
    String port = database.place().replaceFirst("^//[^:]*:(\\d+)/.*", "$1");
    Path script = folder.resolve("copy.sql");
    try (BufferedWriter out = Files.newBufferedWriter(script)) {
      out.write("\\copy held.plain from '" + file + "'\n");
    }
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      ResultSet part =
          statement.executeQuery(
              "select relname from pg_class where relnamespace = 'held'::regnamespace and relname like 'indicator\\_value\\_%' order by reltuples desc limit 1");
      part.next();
      statement.execute("create table held.plain (like held.\"" + part.getString(1) + "\")");
      psql(port, database, "\\copy (select * from held." + part(database) + ") to '" + file + "'");
      long start = System.nanoTime();
      psql(port, database, "\\copy held.plain from '" + file + "'");
      long copied = System.nanoTime();
      statement.execute(
          "create index on held.plain (area_code, measure, indicator, year); analyze held.plain");
      System.out.printf(
          "psql \\copy: %.1f s, with index and analyze %.1f s%n",
          (copied - start) / 1e9, (System.nanoTime() - start) / 1e9);
    }
  }

  private static String part(Database database) throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet part =
            statement.executeQuery(
                "select relname from pg_class where relnamespace = 'held'::regnamespace and relname like 'indicator\\_value\\_%' order by reltuples desc limit 1")) {
      part.next();
      return part.getString(1);
    }
  }

  private static void psql(String port, Database database, String command) throws Exception {
    ProcessBuilder psql =
        new ProcessBuilder(
                "psql", "-qX", "-h", "127.0.0.1", "-p", port, "-U", database.user(), "giamngheo",
                "-c", command)
            .inheritIO();
    psql.environment().put("PGPASSWORD", database.password());
    if (psql.start().waitFor() != 0) {
      throw new IllegalStateException(command);
    }
  }

  private static void grant(Database database) throws Exception {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create role reader login password 'reader'; grant giamngheo_province to reader");
      statement.execute(
          "insert into access.reach select 'reader', 'x' || i, true from generate_series(0, 64) i"
              + " union all select 'reader', '20', true");
    }
  }

  /** What Superset and Metabase ask before they show anything, each statement once. */
  private static void introduce(Database reader, Path statements) throws Exception {
    List<Long> times = new ArrayList<>();
    try (Connection connection = reader.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : Files.readString(statements).strip().split(";(\\n|$)", 0)) {
        long start = System.nanoTime();
        try (ResultSet found = statement.executeQuery(sql)) {
          while (found.next()) {
            found.getString(1);
          }
        }
        times.add(System.nanoTime() - start);
      }
    }
    System.out.printf(
        "introspection, %d statements: %.1f ms at most%n",
        times.size(), times.stream().mapToLong(Long::longValue).max().orElse(0) / 1e6);
  }

  private static void ask(Database reader, String what, String[] questions) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(20);
    List<Callable<List<Long>>> work = new ArrayList<>();
    for (int client = 0; client < 20; client++) {
      int first = client;
      work.add(() -> times(reader, questions, first));
    }
    long[] times =
        clients.invokeAll(work).stream()
            .map(Mart::done)
            .flatMap(List::stream)
            .mapToLong(Long::longValue)
            .sorted()
            .toArray();
    clients.shutdown();
    System.out.printf(
        "%s, 20 clients, %d questions: median %.1f ms, p95 %.1f ms%n",
        what, times.length, times[times.length / 2] / 1e6, times[times.length * 95 / 100] / 1e6);
  }

  private static List<Long> done(Future<List<Long>> times) {
    try {
      return times.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Long> times(Database reader, String[] questions, int client) throws Exception {
    List<Long> times = new ArrayList<>();
    try (Connection connection = reader.connect();
        Statement statement = connection.createStatement()) {
      // As in a pool of connections: what a connection learns of the tables with its first question
      // of each kind is not counted. Long enough for most of it to be answered after this program is
      // compiled.
      for (int i = -questions.length; i < 500; i++) {
        String sql = questions[Math.floorMod(i, questions.length)].formatted("x" + Math.floorMod(client * 3 + i, 65));
        long start = System.nanoTime();
        try (ResultSet found = statement.executeQuery(sql)) {
          while (found.next()) {
            found.getString(1);
          }
        }
        if (i >= 0) {
          times.add(System.nanoTime() - start);
        }
      }
    }
    return times;
  }
}
