package giamngheo.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.CountedClass;
import giamngheo.jobs.run.ReviewLines;
import giamngheo.jobs.run.RunLog;
import giamngheo.jobs.run.RunPlan;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.table.FormCellTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run adds to what stands equals what a computation of everything gives, row by row in every
 * table, after random loads, corrections, withdrawals, links, targets and populations. More of them
 * with {@code -Dgiamngheo.increments=200 -Dgiamngheo.seed=N}.
 */
@Tag("session")
class IncrementTest {
  private static final int STEPS = Integer.getInteger("giamngheo.increments", 2);
  private static final long SEED = Long.getLong("giamngheo.seed", 16);
  private static final RunRequest EVERYTHING =
      new RunRequest(Optional.empty(), Optional.empty(), false);

  @TempDir private Path folder;

  @Test
  void incrementsEqualTheWholeAndAYearThatIsTakenForDoneIsSeen() throws Exception {
    JobContext workplace = workplace();
    ReviewHistory history = new ReviewHistory(folder.resolve("input"), SEED);
    load(workplace, history.next());
    Pipeline.run(workplace, EVERYTHING);
    Set<String> ofTheFirstYear = files(workplace, 2022);
    load(workplace, history.population(2023));
    assertEquals(List.of(2023), Pipeline.run(workplace, EVERYTHING).years(), "no other changed");
    assertEquals(ofTheFirstYear, files(workplace, 2022), "no other year's files are rewritten");
    for (int step = 0; step < STEPS; step++) {
      ReviewHistory.Change change = history.next();
      load(workplace, change);
      Pipeline.run(workplace, EVERYTHING);
      assertEquals(
          Map.of(),
          differences(workplace),
          "step " + step + ", seed " + SEED + ": " + change.told());
    }

    load(workplace, history.correction());
    pretendDone(workplace);
    Pipeline.run(workplace, EVERYTHING);
    assertFalse(differences(workplace).isEmpty(), "the comparison can fail");
  }

  private static Set<String> files(JobContext workplace, int year) {
    Set<String> files = new TreeSet<>();
    for (Row row :
        workplace
            .warehouse()
            .rows(FormCellTable.NAME)
            .filter(col(FormCellTable.YEAR).equalTo(year))
            .select("_metadata.file_name")
            .distinct()
            .collectAsList()) {
      files.add(row.getString(0));
    }
    assertFalse(files.isEmpty());
    return files;
  }

  private static void pretendDone(JobContext workplace) {
    TreeMap<Integer, String> now = RunPlan.fingerprints(workplace, ReviewLines.read(workplace), "");
    RunLog.write(workplace.warehouse(), RunLog.NAME, List.copyOf(now.keySet()), now, Map.of());
  }

  private JobContext workplace() {
    return EmptyWarehouse.in(
        folder, Path.of(System.getProperty("giamngheo.home"), "conf"), Language.VI);
  }

  private static void load(JobContext workplace, ReviewHistory.Change change) {
    Receive.load(
        workplace,
        new LoadRequest(
            change.files(),
            new LoadRequest.Mode(false, true, false),
            false,
            Optional.of("a key that is long enough for a test")));
  }

  /** By table, a few rows that stand in one and not in the other. */
  private static Map<String, List<String>> differences(JobContext workplace) {
    Map<String, List<String>> found = new TreeMap<>();
    Pipeline.compute(workplace, EVERYTHING, CountedClass.COMPUTED)
        .forEach(
            (table, whole) -> {
              Dataset<Row> stored = workplace.warehouse().read(table, whole.schema());
              if (table.equals(FormCellTable.NAME)) {
                stored =
                    stored
                        .filter(col(FormCellTable.RELEASE_ID).equalTo(FormCellTable.DRAFT))
                        .filter(not(col(FormCellTable.FORM).isin(programmeForms(workplace))));
              }
              List<String> one = rows(stored, whole.columns());
              List<String> other = rows(whole, whole.columns());
              assertTrue(!other.isEmpty() || table.equals("verdict"), table);
              if (!one.equals(other)) {
                Set<String> onlyStored = new LinkedHashSet<>(one);
                onlyStored.removeAll(new HashSet<>(other));
                Set<String> onlyComputed = new LinkedHashSet<>(other);
                onlyComputed.removeAll(new HashSet<>(one));
                found.put(
                    table,
                    List.of(
                        "stored: " + onlyStored.stream().limit(3).toList(),
                        "computed: " + onlyComputed.stream().limit(3).toList()));
              }
            });
    return found;
  }

  /** Forms that another step composes. */
  private static Object[] programmeForms(JobContext workplace) {
    return workplace.configuration().forms().queries().stream().map(FormDefinition::id).toArray();
  }

  private static List<String> rows(Dataset<Row> rows, String[] columns) {
    Column[] wanted = Arrays.stream(columns).sorted().map(functions::col).toArray(Column[]::new);
    return rows.select(wanted).toJSON().collectAsList().stream().sorted().toList();
  }
}
