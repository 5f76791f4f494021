package giamngheo.jobs.release;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.form.ColumnContent;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.release.HeldTable;
import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.table.FormCellTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Cells of lists whose persons were erased after they were printed. Households stand in lists by
 * their codes: where one has a random code now, the numbers of lines have moved, and nothing else.
 *
 * @param cells how many cells name somebody erased
 * @param lists lists with a household that has a random code, as {@code form|area|year}
 * @param numbers columns with numbers of lines, as {@code form|column}
 */
public record ErasedCells(long cells, Set<String> lists, Set<String> numbers) {
  /** What codes of erased households and persons begin with. */
  public static final String CODE = "xoa-";

  /** Random bytes that follow, in hexadecimal. */
  public static final int CODE_BYTES = 8;

  private static final String PATTERN = CODE + "[0-9a-f]{" + 2 * CODE_BYTES + "}";

  static ErasedCells of(Dataset<Row> released, Configuration configuration) {
    List<Row> found =
        released
            .filter(
                col(FormCellTable.ROW_KEY)
                    .rlike("^" + PATTERN)
                    .or(col(FormCellTable.TEXT_VALUE).rlike(PATTERN)))
            .select(
                FormCellTable.FORM,
                FormCellTable.AREA_CODE,
                FormCellTable.YEAR,
                FormCellTable.ROW_KEY)
            .collectAsList();
    Set<String> lists =
        found.stream()
            .filter(row -> row.getString(3).startsWith(CODE))
            .map(row -> row.getString(0) + "|" + row.getString(1) + "|" + row.getInt(2))
            .collect(Collectors.toSet());
    Set<String> numbers =
        configuration.forms().all().stream()
            .filter(FormDefinition::isList)
            .flatMap(
                form ->
                    form.leaves().stream()
                        .filter(leaf -> leaf.content() instanceof ColumnContent.HouseholdOrdinal)
                        .map(FormColumn::key)
                        .map(key -> form.id() + "|" + key))
            .collect(Collectors.toSet());
    return new ErasedCells(found.size(), lists, numbers);
  }

  /** Whether a cell differs only because lines moved. */
  boolean explains(VerifyRelease.Difference difference) {
    String[] cell = difference.cell().split("\\|", -1);
    return cell.length == 5
        && lists.contains(cell[0] + "|" + cell[1] + "|" + cell[2])
        && numbers.contains(cell[0] + "|" + cell[4]);
  }

  /** The release with what it holds after an erasure, and the digest of its cells as they are. */
  public static Release counted(Warehouse warehouse, Release release, List<HeldTable> held) {
    Row digest = ReleaseCells.digest(warehouse, release.releaseId());
    return release.written(held, digest.getLong(0), digest.getString(1));
  }
}
