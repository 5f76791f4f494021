package giamngheo.jobs.narrative;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.refusal.WarehouseBusy;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.HouseholdTable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Step: tells as findings which figures a report in words lacked when it was last printed for an
 * area and year. Printing it again replaces them.
 */
public final class ReportGaps {
  /** What stands in column {@code dataset}: no file is at fault. */
  private static final String DATASET = "report";

  private static final String CHECK = "FIGURE_MISSING";

  private ReportGaps() {}

  /**
   * Writes the gaps of one report; nothing if the same stand already.
   *
   * @param here the warehouse itself, not an opened release
   * @param gaps names of the figures that were missing
   */
  public static void record(
      JobContext here, String report, Narratives.Asked asked, Collection<Text> gaps) {
    CheckTexts texts = CheckTexts.load(here.configuration().folder());
    List<Row> rows = gaps.stream().map(gap -> row(texts, report, asked, gap)).toList();
    String condition =
        "`%s` = '%s' and %s = '%s' and %s = %d"
            .formatted(
                FindingTable.COLUMN,
                report,
                HouseholdTable.AREA_CODE,
                asked.areaCode(),
                HouseholdTable.REVIEW_YEAR,
                asked.year());
    if (!messages(rows).equals(messages(standing(here, condition)))) {
      try {
        here.warehouse()
            .atOnce()
            .replace(
                FindingTable.REPORT_GAP,
                here.spark().createDataFrame(rows, FindingTable.SCHEMA),
                condition);
      } catch (WarehouseBusy e) {
        // A report does not wait for writers; it tells its gaps again when it is printed again.
      }
    }
  }

  private static List<Row> standing(JobContext here, String condition) {
    return here.warehouse().has(FindingTable.REPORT_GAP)
        ? here.warehouse()
            .read(FindingTable.REPORT_GAP, FindingTable.SCHEMA)
            .filter(condition)
            .collectAsList()
        : List.of();
  }

  private static Set<String> messages(List<Row> rows) {
    int message = FindingTable.SCHEMA.fieldIndex(FindingTable.MESSAGE_VI);
    return rows.stream().map(row -> row.getString(message)).collect(Collectors.toSet());
  }

  private static Row row(CheckTexts texts, String report, Narratives.Asked asked, Text gap) {
    Finding finding =
        texts.finding(CHECK, report, gap.vi(), asked.areaCode(), asked.year(), gap.en());
    return RowFactory.create(
        null,
        DATASET,
        null,
        asked.year(),
        asked.areaCode(),
        null,
        finding.column(),
        finding.checkId(),
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.value(),
        finding.messageVi(),
        finding.messageEn());
  }
}
