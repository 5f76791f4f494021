package giamngheo.jobs.crosscheck;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.run.RunPlan;
import giamngheo.warehouse.table.DeclaredTotalTable;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Figures that communes reported on paper, against the cells composed from their lines. */
public final class DeclaredTotalFindings {
  private DeclaredTotalFindings() {}

  /** Bare findings: one per declared figure that differs. */
  public static List<Row> compare(Dataset<Row> declared, Dataset<Row> cells, RunPlan plan) {
    List<Row> lines = declared.filter("not " + ReceivedTable.REFUSED).collectAsList();
    Map<List<Object>, BigDecimal> printed =
        lines.isEmpty() ? Map.of() : printed(cells.filter(isSpokenOf(lines)), plan);
    List<Row> findings = new ArrayList<>();
    for (Row line : lines) {
      List<Object> key =
          List.of(
              line.getAs(DeclaredTotalTable.REVIEW_YEAR),
              line.getAs(DeclaredTotalTable.AREA_CODE),
              line.getAs(DeclaredTotalTable.FORM),
              line.getAs(DeclaredTotalTable.ROW_KEY),
              line.getAs(DeclaredTotalTable.COLUMN));
      BigDecimal value = line.getAs(DeclaredTotalTable.VALUE);
      BigDecimal found = printed.get(key);
      if (plan.years().contains(key.get(0)) && (found == null || found.compareTo(value) != 0)) {
        findings.add(finding(line, value, found));
      }
    }
    return findings;
  }

  /** Cells of the forms and places that the lines name. */
  private static Column isSpokenOf(List<Row> lines) {
    return col(FormCellTable.FORM)
        .isInCollection(named(lines, DeclaredTotalTable.FORM))
        .and(
            col(FormCellTable.AREA_CODE)
                .isInCollection(named(lines, DeclaredTotalTable.AREA_CODE)));
  }

  private static Set<String> named(List<Row> lines, String column) {
    return lines.stream().map(line -> line.<String>getAs(column)).collect(Collectors.toSet());
  }

  private static Map<List<Object>, BigDecimal> printed(Dataset<Row> cells, RunPlan plan) {
    Map<List<Object>, BigDecimal> printed = new HashMap<>();
    for (Row cell : cells.collectAsList()) {
      if (plan.governs(cell.getAs("standard_id"), cell.getAs(FormCellTable.YEAR))) {
        printed.put(
            List.of(
                cell.getAs(FormCellTable.YEAR),
                cell.getAs(FormCellTable.AREA_CODE),
                cell.getAs(FormCellTable.FORM),
                cell.getAs(FormCellTable.ROW_KEY),
                cell.getAs(FormCellTable.COLUMN)),
            cell.getAs(FormCellTable.VALUE));
      }
    }
    return printed;
  }

  private static Row finding(Row line, BigDecimal value, BigDecimal found) {
    return RowFactory.create(
        line.getAs(ReceivedTable.BATCH_ID),
        DeclaredTotalTable.TABLE.name(),
        line.getAs(ReceivedTable.LINE_NO),
        line.getAs(DeclaredTotalTable.REVIEW_YEAR),
        line.getAs(DeclaredTotalTable.AREA_CODE),
        null,
        DeclaredTotalTable.VALUE,
        "TOTAL_DISAGREES",
        plain(value),
        new String[] {
          found == null ? "–" : plain(found),
          line.getAs(DeclaredTotalTable.FORM),
          line.getAs(DeclaredTotalTable.ROW_KEY),
          line.getAs(DeclaredTotalTable.COLUMN)
        });
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
