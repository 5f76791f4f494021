package giamngheo.jobs.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.release.MakeRelease;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.delta.MaintainTables;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.release.ReleaseState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that end at one of their writes, whatever the way: what is read afterwards is the former
 * state row by row or the new one, and the same command again makes what an undisturbed one makes.
 * {@code -Dgiamngheo.crashes=all} ends each command at every write in every way; {@code load,run}
 * chooses commands.
 */
@Tag("session")
@EnabledIfSystemProperty(named = "giamngheo.crashes", matches = ".+")
class CrashMatrixTest {
  private static final String ASKED = System.getProperty("giamngheo.crashes", "");
  private static final String LOG_STORE = "spark.delta.logStore.file.impl";
  private static final String COMMUNE = "06328";
  private static final List<String> DATASETS = List.of("population", "household", "member");

  /** One of each kind, where nothing else is asked for. */
  private static final Map<String, List<Writes.Fault>> CHEAPEST =
      Map.of(
          "run", List.of(Writes.Fault.FAILED),
          "load", List.of(Writes.Fault.KILLED, Writes.Fault.MADE_AND_FAILED, Writes.Fault.FULL),
          "release", List.of(Writes.Fault.TORN),
          "maintain", List.of(Writes.Fault.READ_ONLY));

  @TempDir Path folder;

  private final Map<String, Integer> outcomes = new TreeMap<>();

  /** A command, and the warehouse from which it starts. */
  private record Command(String name, Path start, Consumer<JobContext> work) {}

  /**
   * What an undisturbed command makes.
   *
   * @param before every row before it
   * @param after what the rows mean afterwards
   * @param isSeen whether that differs at all
   */
  private record Ends(Map<String, String> before, Map<String, String> after, boolean isSeen) {}

  @AfterEach
  void calm() {
    Writes.end();
  }

  @Test
  void everyCommandEndsWithTheFormerStateOrTheNewOne() throws Exception {
    EmptyWarehouse.in(folder); // The session must be there before its settings are changed.
    String usual = SparkEnv.get().conf().get(LOG_STORE);
    SparkEnv.get().conf().set(LOG_STORE, CountedLog.class.getName());
    try {
      for (Command command : commands()) {
        if (ASKED.isEmpty() || ASKED.equals("all") || ASKED.contains(command.name())) {
          walk(command);
        }
      }
    } finally {
      SparkEnv.get().conf().set(LOG_STORE, usual);
    }
    if (!ASKED.isEmpty()) {
      System.err.println("ends: " + outcomes);
    }
    assertTrue(outcomes.containsKey("former"), outcomes.toString());
  }

  private void walk(Command command) throws Exception {
    JobContext whole = frail(copy(command.start(), "whole"));
    Map<String, String> before = exactly(sound(command.start()));
    Writes.count();
    command.work().accept(whole);
    List<String> writes = Writes.end();
    Map<String, String> after = meaning(sound(root(whole)));
    assertTrue(writes.size() > 10, command.name() + " writes " + writes);
    Ends ends = new Ends(before, after, !exactly(sound(root(whole))).equals(before));
    Random random = new Random(command.name().hashCode());
    for (Writes.Fault fault : Writes.Fault.values()) {
      if (!ASKED.isEmpty()) {
        for (int at = 1; at <= writes.size(); at++) {
          end(command, fault, at, ends);
        }
      } else if (CHEAPEST.get(command.name()).contains(fault)) {
        end(command, fault, 1 + random.nextInt(writes.size()), ends);
      }
    }
    delete(root(whole));
  }

  private void end(Command command, Writes.Fault fault, int at, Ends ends) throws Exception {
    Path copy = copy(command.start(), command.name() + fault + at);
    JobContext ending = frail(copy);
    Writes.watch(at, fault);
    boolean acknowledged = true;
    try {
      command.work().accept(ending);
    } catch (Exception e) { // Scala throws checked ones undeclared.
      acknowledged = false;
    }
    List<String> done = Writes.end();
    String where =
        "%s, %s at write %d, %s"
            .formatted(command.name(), fault, at, done.get(Math.min(at, done.size()) - 1));
    JobContext reader = sound(copy);
    boolean isFormer = exactly(reader).equals(ends.before());
    if (!isFormer) {
      assertEquals(ends.after(), meaning(reader), where);
    }
    assertTrue(!acknowledged || !isFormer || !ends.isSeen(), where + ": acknowledged and lost");
    if (isFormer) {
      JobContext again = sound(copy);
      command.work().accept(again);
      assertEquals(ends.after(), meaning(sound(copy)), where + ", again");
    }
    outcomes.merge(isFormer ? "former" : "new", 1, Integer::sum);
    delete(copy);
  }

  private List<Command> commands() throws IOException {
    Map<String, Path> first = files("first", 12, false);
    Map<String, Path> second = files("second", 11, true);
    List<Command> commands = new ArrayList<>();
    JobContext loaded = sound(folder.resolve("loaded"));
    load(loaded, first);
    Consumer<JobContext> run = workplace -> Pipeline.run(workplace, everything());
    commands.add(new Command("run", root(loaded), run));
    Path ready = copy(root(loaded), "ready");
    run.accept(sound(ready));
    commands.add(new Command("load", ready, workplace -> load(workplace, second)));
    commands.add(
        new Command(
            "release",
            ready,
            workplace ->
                MakeRelease.make(
                    workplace,
                    new MakeRelease.Request(
                        ReleaseState.PROVISIONAL,
                        Optional.of(COMMUNE),
                        Optional.of(2024),
                        Optional.empty(),
                        false))));
    Path often = copy(ready, "often");
    for (int time = 0; time < 9; time++) {
      load(sound(often), files("often" + time, 12 + time, false));
    }
    commands.add(
        new Command(
            "maintain",
            often,
            workplace -> MaintainTables.maintain(workplace.warehouse(), Duration.ZERO, false)));
    return commands;
  }

  private static RunRequest everything() {
    return new RunRequest(Optional.empty(), Optional.empty(), false);
  }

  private static void load(JobContext workplace, Map<String, Path> files) {
    List<LoadRequest.Source> sources = new ArrayList<>();
    files.forEach(
        (dataset, file) -> sources.add(new LoadRequest.Source(file, dataset, "canonical")));
    Receive.load(
        workplace,
        new LoadRequest(
            sources,
            new LoadRequest.Mode(false, true, false),
            false,
            Optional.of("khoá thử nghiệm dài")));
  }

  /** The first households of a commune with their members, by dataset. */
  private Map<String, Path> files(String name, int households, boolean isChanged)
      throws IOException {
    Path to = Files.createDirectories(folder.resolve("input-" + name));
    Map<String, Path> files = new LinkedHashMap<>();
    List<String> codes = new ArrayList<>();
    for (String dataset : DATASETS) {
      List<String> kept = new ArrayList<>();
      List<String> lines = lines(dataset);
      List<String> headings = List.of(lines.get(0).split(",", -1));
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = List.of(line.split(",", -1));
        boolean isOurs =
            cells.get(headings.indexOf("area_code")).equals(COMMUNE)
                && cells.get(headings.indexOf("review_year")).equals("2024");
        int code = headings.indexOf("household_id");
        if (isOurs && dataset.equals("household") && codes.size() < households) {
          codes.add(cells.get(code));
        }
        if (isOurs && (code < 0 || codes.contains(cells.get(code)))) {
          kept.add(isChanged ? line.replace(",poor,", ",near_poor,") : line);
        }
      }
      kept.add(0, lines.get(0));
      files.put(
          dataset,
          Files.write(
              to.resolve(dataset + ".csv"),
              (String.join("\n", kept) + "\n").getBytes(StandardCharsets.UTF_8)));
    }
    return files;
  }

  private static List<String> lines(String dataset) throws IOException {
    try (InputStream in =
        CrashMatrixTest.class.getResourceAsStream("/review-a/" + dataset + ".csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private JobContext sound(Path root) {
    JobContext workplace = EmptyWarehouse.in(folder);
    return on(workplace, workplace.spark(), root);
  }

  /** Files and logs of its session go wrong where {@link Writes} says so. */
  private JobContext frail(Path root) {
    JobContext workplace = EmptyWarehouse.in(folder);
    SparkSession session = workplace.spark().newSession();
    session.conf().set("fs.file.impl", FrailFiles.class.getName());
    session.conf().set("fs.file.impl.disable.cache", "true");
    return on(workplace, session, root);
  }

  private static JobContext on(JobContext workplace, SparkSession session, Path root) {
    return new JobContext(
        new Warehouse(session, root.toString()),
        workplace.configuration(),
        workplace.language(),
        workplace.progress());
  }

  private static Path root(JobContext workplace) {
    return Path.of(workplace.warehouse().root());
  }

  /** Every row of every table. */
  private static Map<String, String> exactly(JobContext workplace) {
    return digests(workplace.warehouse(), List.of());
  }

  /** The same without what tells one making from another: times, numbers of batches, places. */
  private static Map<String, String> meaning(JobContext workplace) {
    Map<String, String> digests =
        digests(workplace.warehouse(), List.of("batch_id", "corrects_batch", "tables"));
    digests.keySet().removeIf(table -> table.endsWith("_log") || table.equals("batch"));
    return digests;
  }

  private static Map<String, String> digests(Warehouse warehouse, List<String> without) {
    Map<String, String> digests = new TreeMap<>();
    for (String table : warehouse.tables()) {
      Dataset<Row> rows = warehouse.rows(table);
      for (var field : rows.schema().fields()) {
        boolean isTime = field.dataType().equals(DataTypes.TimestampType);
        if (without.contains(field.name()) || (!without.isEmpty() && isTime)) {
          rows = rows.drop(field.name());
        }
      }
      Row digest =
          rows.selectExpr("count(*)", "sum(cast(xxhash64(to_json(struct(*))) as decimal(30, 0)))")
              .head();
      digests.put(table, digest.get(0) + " " + digest.get(1));
    }
    return digests;
  }

  private Path copy(Path from, String name) throws IOException {
    Path to = folder.resolve(name);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
