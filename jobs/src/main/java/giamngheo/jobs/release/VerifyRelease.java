package giamngheo.jobs.release;

import giamngheo.jobs.Pipeline;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.run.CountedClass;
import giamngheo.jobs.run.RunRequest;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.HeldTable;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseState;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Step: recomputes a release from the files and the configuration it holds, and compares every
 * printed cell and every figure of {@code indicator_value}. Nothing is written; what was loaded or
 * changed since does not matter. The hashes of the held files are looked at first: a configuration
 * that was changed is not read.
 */
public final class VerifyRelease {
  /** Most cells that are told one by one. */
  private static final int SHOWN = 50;

  private VerifyRelease() {}

  /**
   * A cell or figure that is not as recomputed.
   *
   * @param cell {@code form|area|year|row|column}, or {@code indicator_value|area|year|measure|…}
   * @param released what stands in the table; empty if the cell is missing there
   * @param recomputed what the held files give; empty if they give no such cell
   */
  public record Difference(String cell, Optional<String> released, Optional<String> recomputed) {}

  /**
   * What was found.
   *
   * @param cells printed cells compared
   * @param figures figures of {@code indicator_value} compared
   * @param differing how many of both differ
   * @param differences the first of them
   * @param files held files that are not as they were, by path: changed, missing or added
   * @param failure why the held files cannot be recomputed, if they cannot
   * @param erased how many cells of lists name persons who were erased
   */
  public record Report(
      Release release,
      long cells,
      long figures,
      long differing,
      List<Difference> differences,
      Map<String, String> files,
      Optional<String> failure,
      long erased) {

    /** Whether the release is what its files say. */
    public boolean holds() {
      return differing == 0 && files.isEmpty() && failure.isEmpty();
    }
  }

  /** Verifies one release. */
  public static Report verify(JobContext workplace, Release release) {
    Map<String, String> files =
        new HeldFolder(workplace.warehouse(), release.heldBy()).differences(release);
    List<ComparedRows> compared = List.of(ComparedRows.CELLS, ComparedRows.FIGURES);
    List<Dataset<Row>> released =
        compared.stream()
            .map(
                rows ->
                    ReleaseCells.released(workplace.warehouse(), rows.table(), release.releaseId()))
            .toList();
    long cells = released.get(0).count();
    long figures = released.get(1).count();
    if (files.keySet().stream().anyMatch(VerifyRelease::isConfiguration)) {
      // Whoever changed it may have written rules, queries or templates of another meaning.
      return new Report(
          release, cells, figures, 0, List.of(), files, Optional.of(HeldTable.CONFIGURATION), 0);
    }
    try (OpenRelease held = OpenRelease.held(workplace, release)) {
      ReleaseScope scope = ReleaseScope.of(held.workplace(), release);
      Map<String, Dataset<Row>> recomputed = recomputed(held);
      List<Difference> differences = new ArrayList<>();
      for (int i = 0; i < compared.size(); i++) {
        Dataset<Row> again =
            ReleaseCells.drafts(
                recomputed.get(compared.get(i).table()), scope, release.standardIds());
        differences.addAll(compared.get(i).differences(released.get(i), again));
      }
      ErasedCells erased = ErasedCells.of(released.get(0), held.workplace().configuration());
      differences.removeIf(erased::explains);
      return new Report(
          release,
          cells,
          figures,
          differences.size(),
          differences.stream().limit(SHOWN).toList(),
          files,
          Optional.empty(),
          erased.cells());
    } catch (RuntimeException e) {
      // Held files that are gone or broken are what is to be told; anything else is a fault of
      // ours.
      if (files.isEmpty()) {
        throw e;
      }
      return new Report(
          release,
          cells,
          figures,
          0,
          List.of(),
          files,
          Optional.of(e.getClass().getSimpleName()),
          0);
    }
  }

  private static boolean isConfiguration(String file) {
    return file.startsWith(HeldTable.CONFIGURATION + "/");
  }

  private static Map<String, Dataset<Row>> recomputed(OpenRelease held) {
    Release release = held.release();
    JobContext workplace = held.workplace();
    Optional<String> governing =
        workplace.configuration().standards().idFor(Optional.empty(), release.year());
    Optional<String> further =
        release.standardIds().stream().filter(id -> !governing.equals(Optional.of(id))).findFirst();
    Map<String, Dataset<Row>> tables =
        Pipeline.compute(
            workplace,
            new RunRequest(Optional.of(release.year()), further, Optional.empty(), false),
            release.state() == ReleaseState.PROVISIONAL
                ? CountedClass.COMPUTED
                : CountedClass.recognisedIn(release.year()));
    return Map.of(
        FormCellTable.NAME,
        tables
            .get(FormCellTable.NAME)
            .unionByName(Pipeline.programmeCells(workplace, release.year())),
        IndicatorValueTable.NAME,
        tables.get(IndicatorValueTable.NAME));
  }
}
