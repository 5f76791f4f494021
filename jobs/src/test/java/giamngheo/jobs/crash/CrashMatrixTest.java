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
import giamngheo.warehouse.delta.CheckTables;
import giamngheo.warehouse.delta.MaintainTables;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseRows;
import giamngheo.warehouse.release.ReleaseState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that end at one of their writes, whatever the way: what is read afterwards is the former
 * state row by row or the new one, and the same command again makes what an undisturbed one makes.
 * Here a load, in four ways once; {@code -Dgiamngheo.crashes=all} ends each command at every write
 * in every way; {@code load,run} chooses commands, {@code -Dgiamngheo.crashes.every=5} every fifth
 * write, {@code -Dgiamngheo.crashes.faults=KILLED,TORN} ways.
 */
@Tag("session")
class CrashMatrixTest {
  private static final String ASKED = System.getProperty("giamngheo.crashes", "");
  private static final int EVERY = Integer.getInteger("giamngheo.crashes.every", 1);
  private static final List<Writes.Fault> FAULTS =
      Stream.of(
              System.getProperty(
                      "giamngheo.crashes.faults",
                      ASKED.isEmpty()
                          ? "KILLED,MADE_AND_FAILED,FULL,TORN"
                          : "KILLED,FAILED,MADE_AND_FAILED,FULL,TORN,READ_ONLY")
                  .split(","))
          .map(Writes.Fault::valueOf)
          .toList();
  private static final String COMMUNE = "06328";
  private static final List<String> DATASETS = List.of("population", "household", "member");

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

  @Test
  void everyCommandEndsWithTheFormerStateOrTheNewOne() throws Exception {
    AutoCloseable frail = FrailFiles.underneath(EmptyWarehouse.in(folder).spark());
    try {
      for (Command command : ASKED.isEmpty() ? List.of(secondLoad()) : commands()) {
        if (ASKED.isEmpty() || ASKED.equals("all") || ASKED.contains(command.name())) {
          walk(command);
        }
      }
    } finally {
      frail.close();
    }
    assertTrue(outcomes.keySet().stream().anyMatch(end -> end.endsWith("former")), "some fail");
  }

  private void walk(Command command) throws Exception {
    Path whole = copy(command.start(), "whole");
    Map<String, String> before = exactly(at(command.start()));
    Writes counted = Writes.count(whole);
    command.work().accept(at(whole));
    Writes.end();
    List<String> writes = counted.done();
    Map<String, String> after = meaning(at(whole));
    assertTrue(writes.size() > 10, command.name() + " writes " + writes);
    tell(command.name() + " writes " + writes.size() + " " + kinds(writes));
    Ends ends = new Ends(before, after, !exactly(at(whole)).equals(before));
    for (int place = 0; place < FAULTS.size(); place++) {
      Writes.Fault fault = FAULTS.get(place);
      // Where one is enough they are spread from the first write to the one that publishes.
      int every = ASKED.isEmpty() ? writes.size() : EVERY;
      int first = ASKED.isEmpty() ? spread(place, writes) : 1 + place % EVERY;
      for (int write = first; write <= writes.size(); write += every) {
        end(command, fault, write, ends);
      }
      tell(Instant.now() + " " + command.name() + " " + fault + " " + outcomes);
    }
    delete(whole);
  }

  private static int spread(int place, List<String> writes) {
    int publishing = 1;
    for (int write = 1; write <= writes.size(); write++) {
      publishing = writes.get(write - 1).endsWith(".draft") ? write : publishing;
    }
    return Math.max(1, publishing * (FAULTS.size() - place) / FAULTS.size());
  }

  private static void tell(String line) {
    if (!ASKED.isEmpty()) {
      System.err.println(line);
    }
  }

  private static Map<String, Long> kinds(List<String> writes) {
    return writes.stream()
        .collect(
            Collectors.groupingBy(
                write -> write.substring(0, write.indexOf(' ')),
                TreeMap::new,
                Collectors.counting()));
  }

  private void end(Command command, Writes.Fault fault, int write, Ends ends) throws Exception {
    Path copy = copy(command.start(), command.name() + fault + write);
    Writes ending = Writes.watch(copy, write, fault);
    boolean acknowledged = true;
    try {
      command.work().accept(at(copy));
    } catch (Exception e) { // Scala throws checked ones undeclared.
      acknowledged = false;
    }
    Writes.end();
    List<String> done = ending.done();
    String where =
        "%s, %s at write %d, %s"
            .formatted(command.name(), fault, write, done.get(Math.min(write, done.size()) - 1));
    boolean isFormer = isStanding(command.start(), copy);
    assertEquals(List.of(), CheckTables.check(at(copy).warehouse(), true).faults(), where);
    if (!isFormer) {
      assertEquals(ends.after(), meaning(at(copy)), where);
    } else if (write % 20 == 0) {
      assertEquals(ends.before(), exactly(at(copy)), where);
    }
    assertTrue(!acknowledged || !isFormer || !ends.isSeen(), where + ": acknowledged and lost");
    command.work().accept(at(copy));
    assertEquals(ends.after(), meaning(at(copy)), where + ", again");
    assertEquals(List.of(), faults(at(copy)), where + ", again");
    outcomes.merge("%s %s".formatted(command.name(), isFormer ? "former" : "new"), 1, Integer::sum);
    delete(copy);
  }

  /** Whether the newest state is the same file: it names every byte of the tables by checksums. */
  private static boolean isStanding(Path start, Path copy) throws IOException {
    return newest(start).equals(newest(copy));
  }

  private static String newest(Path root) throws IOException {
    try (Stream<Path> all = Files.list(root.resolve("_state"))) {
      Path newest =
          all.filter(file -> file.toString().endsWith(".json"))
              .max(Comparator.naturalOrder())
              .orElseThrow();
      return Files.readString(newest);
    }
  }

  /** What is wrong with the tables and with what releases hold. */
  private static List<Object> faults(JobContext workplace) {
    List<Object> faults = new ArrayList<>(CheckTables.check(workplace.warehouse(), true).faults());
    for (Release release : ReleaseRows.read(workplace.warehouse()).releases()) {
      HeldFolder held = new HeldFolder(workplace.warehouse(), release.heldBy());
      faults.addAll(held.differences(release).entrySet());
    }
    return faults;
  }

  /** A load on top of another one. */
  private Command secondLoad() throws IOException {
    Map<String, Path> first = files("first", 12, false);
    Map<String, Path> second = files("second", 11, true);
    JobContext loaded = at(folder.resolve("loaded"));
    load(loaded, first);
    return new Command("load", root(loaded), workplace -> load(workplace, second));
  }

  private List<Command> commands() throws IOException {
    Command load = secondLoad();
    Consumer<JobContext> run = workplace -> Pipeline.run(workplace, everything());
    List<Command> commands = new ArrayList<>();
    commands.add(new Command("run", load.start(), run));
    Path ready = copy(load.start(), "ready");
    run.accept(at(ready));
    commands.add(new Command("load", ready, load.work()));
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
      load(at(often), files("often" + time, 12 + time, false));
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

  private JobContext at(Path root) {
    JobContext workplace = EmptyWarehouse.in(folder).inOwnSession();
    return new JobContext(
        new Warehouse(workplace.spark(), root.toString()),
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
        digests(
            workplace.warehouse(),
            List.of("batch_id", "corrects_batch", "release_id", "held_by", "tables"));
    digests.keySet().removeIf(table -> table.endsWith("_log") || table.equals("batch"));
    return digests;
  }

  private static Map<String, String> digests(Warehouse warehouse, List<String> without) {
    Dataset<Row> all = null;
    for (String table : warehouse.tables()) {
      Dataset<Row> rows = warehouse.rows(table);
      for (var field : rows.schema().fields()) {
        boolean isTime = field.dataType().equals(DataTypes.TimestampType);
        if (without.contains(field.name()) || (!without.isEmpty() && isTime)) {
          rows = rows.drop(field.name());
        }
      }
      Dataset<Row> digest =
          rows.selectExpr(
              "'%s'".formatted(table),
              "concat(count(*), ' ', sum(cast(xxhash64(to_json(struct(*))) as decimal(30, 0))))");
      all = all == null ? digest : all.unionAll(digest);
    }
    Map<String, String> digests = new TreeMap<>();
    all.collectAsList().forEach(row -> digests.put(row.getString(0), row.getString(1)));
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
