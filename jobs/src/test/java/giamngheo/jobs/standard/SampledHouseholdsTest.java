package giamngheo.jobs.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.TransitionTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Households with members that were drawn: weights, strata and clusters counted by hand. */
@Tag("session")
class SampledHouseholdsTest {
  private static final Path HOME = Path.of(System.getProperty("giamngheo.home"));
  private static final Path CASE =
      HOME.resolve("jobs").resolve("src/test/resources/truth-cases/colombia");

  @TempDir private Path folder;

  /** A household of the sample: the layout draws it with this weight from this stratum. */
  private record Drawn(
      String id, String area, String zone, double persons, double poor, double weight) {}

  private static double weight(int number) {
    return 0.5 + number % 7;
  }

  private static List<Drawn> drawn() throws IOException {
    List<Drawn> households = new ArrayList<>();
    List<String> lines = Files.readAllLines(CASE.resolve("expected-households.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      households.add(
          new Drawn(
              cells[0],
              cells[1],
              cells[2],
              Double.parseDouble(cells[3]),
              Double.parseDouble(cells[cells.length - 1]),
              weight(households.size())));
    }
    return households;
  }

  private JobContext loaded() throws IOException {
    Path conf = folder.resolve("conf");
    Path own = HOME.resolve("conf");
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = conf.resolve(own.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
    Files.write(conf.resolve("areas/units.csv"), Files.readAllBytes(CASE.resolve("units.csv")));
    Files.write(
        conf.resolve("standards/co-ipm.yaml"), Files.readAllBytes(CASE.resolve("co-ipm.yaml")));
    Files.writeString(
        conf.resolve("sources/ecv.yaml"),
        Files.readString(CASE.resolve("ecv.yaml"))
            .replaceFirst(
                "  household:\n",
                "  household:\n    weight: expansion\n    stratum: zona\n    cluster: segmento\n")
            .replaceFirst(
                "- \\{header: agua",
                "- {header: peso, column: expansion, type: double}\n      - {header: agua")
            .replaceFirst(
                "- \\{header: agua",
                "- {header: segmento, column: segmento, type: text}\n      - {header: agua"));
    List<String> lines = new ArrayList<>(Files.readAllLines(CASE.resolve("hogares.csv")));
    lines.set(0, lines.get(0) + ";peso;segmento");
    for (int i = 1; i < lines.size(); i++) {
      lines.set(i, lines.get(i) + ";" + weight(i - 1) + ";" + cluster(i - 1));
    }
    Path households = Files.write(folder.resolve("hogares.csv"), lines);
    JobContext context = EmptyWarehouse.in(folder, conf, Language.EN);
    load(context, households, "household");
    load(context, CASE.resolve("personas.csv"), "member");
    Pipeline.run(context, new RunRequest(Optional.empty(), Optional.of("co-ipm"), false));
    return context;
  }

  private static int cluster(int number) {
    return number / 5;
  }

  private static void load(JobContext context, Path file, String dataset) {
    Receive.load(
        context,
        new LoadRequest(
            List.of(new LoadRequest.Source(file, dataset, "ecv")), false, false, Optional.empty()));
  }

  @Test
  void householdsThatWereDrawnAreEstimatedAndNeverCounted() throws IOException {
    JobContext context = loaded();
    List<Row> values =
        context
            .warehouse()
            .read(IndicatorValueTable.NAME, IndicatorValueTable.SCHEMA)
            .collectAsList();
    assertEquals(0, context.warehouse().read(TransitionTable.NAME, TransitionTable.SCHEMA).count());
    assertTrue(
        values.stream().allMatch(row -> "sample".equals(row.getAs("scope"))),
        "a sample passes for a census");
    List<Drawn> all = drawn();
    assertEquals(500, all.size());
    Row nation = headcount(values, "co", "household");
    assertEquals(share(all, one -> one.weight), nation.getAs("value"), 1e-12);
    assertEquals(error(all, one -> one.weight), nation.getAs("std_error"), 1e-12);
    Row persons = headcount(values, "co", "person");
    assertEquals(share(all, one -> one.weight * one.persons), persons.getAs("value"), 1e-12);
    assertEquals(error(all, one -> one.weight * one.persons), persons.getAs("std_error"), 1e-12);
    List<Drawn> town = all.stream().filter(one -> one.area.equals("05001")).toList();
    assertEquals(
        share(town, one -> one.weight),
        headcount(values, "05001", "household").getAs("value"),
        1e-12);
    double poor = all.stream().mapToDouble(one -> one.weight * one.poor).sum();
    assertEquals(poor, nation.<Double>getAs("numerator"), 1e-9);
  }

  private static Row headcount(List<Row> values, String area, String unit) {
    List<Row> found =
        values.stream()
            .filter(row -> "official_headcount".equals(row.getAs("measure")))
            .filter(row -> area.equals(row.getAs("area_code")) && unit.equals(row.getAs("unit")))
            .filter(row -> "".equals(row.getAs("group_by")))
            .filter(row -> "level".equals(row.getAs("change_kind")))
            .toList();
    assertEquals(1, found.size());
    return found.get(0);
  }

  private static double share(List<Drawn> households, ToDoubleFunction<Drawn> weight) {
    double poor =
        households.stream().mapToDouble(one -> weight.applyAsDouble(one) * one.poor).sum();
    return poor / households.stream().mapToDouble(weight).sum();
  }

  /** √ Σₕ nₕ/(nₕ−1) Σ (z − z̄ₕ)², z of a cluster the sum of w·(y − R)/Σw (Wolter 2007, ch. 6). */
  private static double error(List<Drawn> all, ToDoubleFunction<Drawn> weight) {
    double share = share(all, weight);
    double whole = all.stream().mapToDouble(weight).sum();
    Map<String, Map<Integer, Double>> strata = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Drawn one = all.get(i);
      strata
          .computeIfAbsent(one.zone, ignored -> new LinkedHashMap<>())
          .merge(cluster(i), weight.applyAsDouble(one) * (one.poor - share) / whole, Double::sum);
    }
    double variance = 0;
    for (Map<Integer, Double> stratum : strata.values()) {
      double mean = stratum.values().stream().mapToDouble(z -> z).average().orElseThrow();
      double squares = stratum.values().stream().mapToDouble(z -> (z - mean) * (z - mean)).sum();
      variance += squares * stratum.size() / (stratum.size() - 1);
    }
    return Math.sqrt(variance);
  }
}
