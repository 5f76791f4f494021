package giamngheo.jobs.release;

import giamngheo.jobs.EmptyWarehouse;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.release.ReleaseState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;

/** The fixture review-a in a warehouse of its own, mended until it can be released officially. */
final class ReleasedReviews {
  private static final int AREA = 3;
  private static final int ID = 5;
  private static final int ETHNICITY = 8;
  private static final int CLASS = 12;

  /** Money of the programme in 2023, and what one commune reported on paper. */
  private static final String BUDGET =
      """
      year,project,subproject,area_code,capital,source,item,amount,as_of
      2023,7,7.1,06325,recurrent,central,allocated,120000000,2023-12-31
      2023,7,7.1,06325,recurrent,central,disbursed,90000000,2023-12-31
      """;

  private static final String DECLARED =
      """
      review_year,area_code,form,row_key,column,value
      2023,06325,review-result,total,3,17
      """;

  final Path folder;
  final JobContext workplace;
  private List<String> households;

  ReleasedReviews(Path folder) throws IOException {
    Path home = Path.of(System.getProperty("giamngheo.home"));
    Path input = home.resolve("jobs/src/test/resources/review-a");
    this.folder = folder;
    this.workplace = EmptyWarehouse.in(folder);
    this.households = mended(Files.readAllLines(input.resolve("household.csv")));
    List<LoadRequest.Source> files = new ArrayList<>();
    for (String dataset : List.of("member", "population")) {
      files.add(new LoadRequest.Source(input.resolve(dataset + ".csv"), dataset, "canonical"));
    }
    files.add(file("budget", BUDGET));
    files.add(file("declared_total", DECLARED));
    Receive.load(workplace, new LoadRequest(files, false, false, Optional.empty()));
    load("mended.csv");
    run();
  }

  private LoadRequest.Source file(String dataset, String lines) throws IOException {
    Path file = Files.writeString(folder.resolve(dataset + ".csv"), lines);
    return new LoadRequest.Source(file, dataset, "canonical");
  }

  void run() {
    Pipeline.run(
        workplace, new RunRequest(Optional.empty(), Optional.empty(), Optional.empty(), false));
  }

  List<Row> ask(String sql) throws Exception {
    return ReadOnlyQuery.query(ReadOnlyQuery.catalogue(workplace), workplace.spark(), sql)
        .collectAsList();
  }

  String one(String sql) throws Exception {
    return ask(sql).get(0).mkString("|");
  }

  MakeRelease.Outcome release(ReleaseState state, int year) {
    return MakeRelease.make(
        workplace,
        new MakeRelease.Request(
            state, Optional.of("185"), Optional.of(year), Optional.empty(), false));
  }

  /**
   * The fixture with everything that an official release of 2023 needs: a recognised class and a
   * reason on every line, an exit line for every household of 2022 that is not in 2023. 2022 stays
   * as it is; in 2024 one commune has recognised nobody yet.
   */
  private static List<String> mended(List<String> lines) {
    List<String> mended = new ArrayList<>(List.of(lines.get(0) + ",override_reason,exit_reason"));
    Set<String> seen = new HashSet<>();
    lines.stream()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals("2023"))
        .forEach(cells -> seen.add(cells[ID]));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      boolean isMended = cells[0].equals("2023");
      if (isMended && cells[CLASS].isEmpty()) {
        cells[CLASS] = "not_poor";
      }
      if (cells[0].equals("2024") && cells[AREA].equals("06328")) {
        cells[CLASS] = "";
      }
      mended.add(String.join(",", cells) + (isMended ? ",theo biên bản họp thôn," : ",,"));
      if (cells[0].equals("2022") && !seen.contains(cells[ID])) {
        mended.add(left(cells, mended.get(0)));
      }
    }
    return mended;
  }

  private static String left(String[] then, String headings) {
    String[] cells = new String[headings.split(",", -1).length];
    Arrays.fill(cells, "");
    cells[0] = "2023";
    cells[1] = "periodic";
    cells[2] = "2023-10-15";
    cells[AREA] = then[AREA];
    cells[ID] = then[ID];
    cells[ETHNICITY] = "tay";
    cells[cells.length - 1] = "moved_out";
    return String.join(",", cells);
  }

  /** Changes the lines of one household and loads all of them again. */
  void correct(int year, String householdId, UnaryOperator<String[]> change) throws IOException {
    households =
        households.stream()
            .map(line -> line.split(",", -1))
            .map(
                cells ->
                    cells[0].equals(Integer.toString(year)) && cells[ID].equals(householdId)
                        ? change.apply(cells)
                        : cells)
            .map(cells -> String.join(",", cells))
            .toList();
    load("corrected-" + year + ".csv");
  }

  private void load(String name) throws IOException {
    Path file = Files.write(folder.resolve(name), households);
    Receive.load(
        workplace,
        new LoadRequest(
            List.of(new LoadRequest.Source(file, "household", "canonical")),
            false,
            false,
            Optional.empty()));
  }

  /** The printed figure of an edition. */
  String figure(String releaseId, String form, int year, String row, String column)
      throws Exception {
    List<Row> found =
        workplace
            .warehouse()
            .rows("form_cell")
            .filter(
                "release_id = '%s' and form = '%s' and year = %d and area_code = '185'"
                        .formatted(releaseId, form, year)
                    + " and row_key = '%s' and `column` = '%s'".formatted(row, column))
            .select("value")
            .collectAsList();
    return found.isEmpty() || found.get(0).isNullAt(0)
        ? Arrays.toString(new String[found.size()])
        : found.get(0).getDecimal(0).stripTrailingZeros().toPlainString();
  }
}
