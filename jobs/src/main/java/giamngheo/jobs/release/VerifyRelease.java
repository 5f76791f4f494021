package giamngheo.jobs.release;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import giamngheo.jobs.CountedClass;
import giamngheo.jobs.Pipeline;
import giamngheo.jobs.RunRequest;
import giamngheo.jobs.Workplace;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseState;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Step: recomputes a release from the files and the configuration it holds, and compares every
 * printed cell. Nothing is written; what was loaded or changed since does not matter.
 */
public final class VerifyRelease {
  /** Most cells that are told one by one. */
  private static final int SHOWN = 50;

  private static final List<String> KEY =
      List.of(
          FormCellTable.FORM,
          ScoreTable.STANDARD_ID,
          FormCellTable.YEAR,
          FormCellTable.PERIOD,
          FormCellTable.AREA_CODE,
          FormCellTable.ROW_KEY,
          FormCellTable.COLUMN);

  private static final List<String> CONTENT =
      List.of(FormCellTable.ROW_LABEL, FormCellTable.VALUE, FormCellTable.TEXT_VALUE);

  private VerifyRelease() {}

  /**
   * A cell that is not as recomputed.
   *
   * @param cell {@code form|area|year|row|column}
   * @param released what stands in {@code form_cell}; empty if the cell is missing there
   * @param recomputed what the held files give; empty if they give no such cell
   */
  public record Difference(String cell, Optional<String> released, Optional<String> recomputed) {}

  /**
   * What was found.
   *
   * @param cells printed cells compared
   * @param differing how many differ
   * @param differences the first of them
   * @param files held files that are not as they were, by path: changed, missing or added
   * @param failure why the held files cannot be recomputed, if they cannot
   */
  public record Report(
      Release release,
      long cells,
      long differing,
      List<Difference> differences,
      Map<String, String> files,
      Optional<String> failure) {

    /** Whether the release is what its files say. */
    public boolean holds() {
      return differing == 0 && files.isEmpty() && failure.isEmpty();
    }
  }

  /** Verifies one release. */
  public static Report verify(Workplace workplace, Release release) {
    Map<String, String> files =
        new HeldFolder(workplace.warehouse(), release.heldBy()).differences(release.tables());
    Dataset<Row> released =
        ReleaseCells.released(workplace.warehouse(), FormCellTable.NAME, release.releaseId());
    long cells = released.count();
    try (OpenRelease held = OpenRelease.held(workplace, release)) {
      List<Row> differing =
          differing(
              released, recomputed(held), ReleaseScope.of(held.workplace(), release), release);
      List<Difference> differences = paired(differing);
      return new Report(
          release,
          cells,
          differences.size(),
          differences.stream().limit(SHOWN).toList(),
          files,
          Optional.empty());
    } catch (RuntimeException e) {
      // Held files that are gone or broken are what is to be told; anything else is a fault of
      // ours.
      if (files.isEmpty()) {
        throw e;
      }
      return new Report(
          release, cells, 0, List.of(), files, Optional.of(e.getClass().getSimpleName()));
    }
  }

  private static Dataset<Row> recomputed(OpenRelease held) {
    Release release = held.release();
    Workplace workplace = held.workplace();
    Optional<String> governing =
        workplace.configuration().standards().idFor(Optional.empty(), release.year());
    Optional<String> further =
        release.standardIds().stream().filter(id -> !governing.equals(Optional.of(id))).findFirst();
    return Pipeline.compute(
            workplace,
            new RunRequest(Optional.of(release.year()), further, Optional.empty(), false),
            release.state() == ReleaseState.PROVISIONAL
                ? CountedClass.COMPUTED
                : CountedClass.recognisedIn(release.year()))
        .get(FormCellTable.NAME)
        .unionByName(Pipeline.programmeCells(workplace, release.year()));
  }

  /** Cells that one side has more often than the other: key, content, released, recomputed. */
  private static List<Row> differing(
      Dataset<Row> released, Dataset<Row> recomputed, ReleaseScope scope, Release release) {
    Dataset<Row> ofScope = ReleaseCells.drafts(recomputed, scope, release.standardIds());
    Column[] columns = columns();
    Dataset<Row> both =
        released
            .select(columns)
            .withColumn("released", lit(1))
            .withColumn("recomputed", lit(0))
            .unionByName(
                ofScope
                    .select(columns)
                    .withColumn("released", lit(0))
                    .withColumn("recomputed", lit(1)));
    return both.groupBy(columns)
        .agg(sum("released").as("released"), sum("recomputed").as("recomputed"))
        .filter(col("released").notEqual(col("recomputed")))
        .orderBy(KEY.stream().map(name -> col("`" + name + "`")).toArray(Column[]::new))
        .collectAsList();
  }

  private static Column[] columns() {
    List<String> names = new ArrayList<>(KEY);
    names.addAll(CONTENT);
    return names.stream().map(name -> col("`" + name + "`")).toArray(Column[]::new);
  }

  private static List<Difference> paired(List<Row> rows) {
    Map<String, String[]> pairs = new LinkedHashMap<>();
    for (Row row : rows) {
      String[] sides = pairs.computeIfAbsent(key(row), cell -> new String[2]);
      if (row.<Long>getAs("released") > row.<Long>getAs("recomputed")) {
        sides[0] = content(row);
      } else {
        sides[1] = content(row);
      }
    }
    return pairs.entrySet().stream()
        .map(
            pair ->
                new Difference(
                    pair.getKey(),
                    Optional.ofNullable(pair.getValue()[0]),
                    Optional.ofNullable(pair.getValue()[1])))
        .toList();
  }

  private static String key(Row row) {
    return String.join(
        "|",
        row.getAs(FormCellTable.FORM),
        row.getAs(FormCellTable.AREA_CODE),
        row.<Integer>getAs(FormCellTable.YEAR).toString(),
        row.getAs(FormCellTable.ROW_KEY),
        row.getAs(FormCellTable.COLUMN));
  }

  /** Figures as they are; texts of lists may be names, which no message shows. */
  private static String content(Row row) {
    Object value = row.getAs(FormCellTable.VALUE);
    if (value != null) {
      return value.toString();
    }
    return row.getAs(FormCellTable.TEXT_VALUE) == null ? "-" : "(…)";
  }
}
