package giamngheo.jobs.correction;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;

import giamngheo.jobs.context.Checkpoint;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.LoadLimits;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.jobs.receive.Withheld;
import giamngheo.warehouse.catalogue.Catalogue;
import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.check.Severity;
import giamngheo.warehouse.file.correction.FaultyLine;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Refused lines that somebody can mend. A file may be wrong in every one of a million lines: of
 * each only so many are taken as one workbook holds.
 *
 * @param byBatch lines in the order of their file
 * @param leftOut lines beyond those
 */
record FaultyLines(Map<String, List<FaultyLine>> byBatch, long leftOut) {
  private static final String REPEAT = ".repeat";
  private static final String[] REPEATS = {"DUPLICATE_HOUSEHOLD", "DUPLICATE_MEMBER"};
  private static final String PLACE = "_place";
  private static final String MENDABLE = "_mendable";
  private static final String FIRST_BATCH = "_first_batch";
  private static final String FIRST_LINE = "_first_line";

  static FaultyLines read(JobContext workplace) {
    int most = LoadLimits.read(workplace.configuration().folder()).returnedLines();
    Catalogue catalogue = ReadOnlyQuery.catalogue(workplace);
    Dataset<Row> quarantine = catalogue.table("quarantine").orElseThrow();
    Dataset<Row> findings =
        catalogue
            .table("finding")
            .orElseThrow()
            .filter(col(FindingTable.SEVERITY).equalTo(FindingTable.ERROR))
            .filter(col(ReceivedTable.LINE_NO).isNotNull())
            .withColumn(MENDABLE, not(needsNoMending(workplace)));
    List<Row> few = findings.limit(most + 1).collectAsList();
    if (few.size() <= most) {
      return new FaultyLines(lines(few, quarantine), 0);
    }
    Dataset<Row> placed =
        Checkpoint.rows(
            findings
                .filter(col(MENDABLE))
                .select(ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO)
                .distinct()
                .withColumn(
                    PLACE,
                    row_number()
                        .over(
                            Window.partitionBy(ReceivedTable.BATCH_ID)
                                .orderBy(ReceivedTable.LINE_NO))));
    Dataset<Row> first =
        placed
            .filter(col(PLACE).leq(most))
            .select(
                col(ReceivedTable.BATCH_ID).as(FIRST_BATCH),
                col(ReceivedTable.LINE_NO).as(FIRST_LINE));
    Column isFirst =
        col(ReceivedTable.BATCH_ID)
            .equalTo(col(FIRST_BATCH))
            .and(col(ReceivedTable.LINE_NO).equalTo(col(FIRST_LINE)));
    return new FaultyLines(
        lines(
            findings.join(first, isFirst, "left_semi").collectAsList(),
            quarantine.join(first, isFirst, "left_semi")),
        placed.count() - first.count());
  }

  private static Map<String, List<FaultyLine>> lines(List<Row> ofLines, Dataset<Row> quarantine) {
    Map<String, List<Finding>> findings = new LinkedHashMap<>();
    Set<String> mendable = new HashSet<>();
    for (Row row : ofLines) {
      findings.computeIfAbsent(key(row), line -> new ArrayList<>()).add(finding(row));
      if (row.<Boolean>getAs(MENDABLE)) {
        mendable.add(key(row));
      }
    }
    Map<String, TreeMap<Long, FaultyLine>> lines = new TreeMap<>();
    for (Row row : quarantine.collectAsList()) {
      if (mendable.contains(key(row))) {
        long lineNo = row.getAs(ReceivedTable.LINE_NO);
        lines
            .computeIfAbsent(row.getAs(ReceivedTable.BATCH_ID), batch -> new TreeMap<>())
            .put(
                lineNo,
                new FaultyLine(lineNo, row.getAs(ReceivedTable.RAW), findings.get(key(row))));
      }
    }
    Map<String, List<FaultyLine>> sorted = new LinkedHashMap<>();
    lines.forEach((batch, faulty) -> sorted.put(batch, List.copyOf(faulty.values())));
    return sorted;
  }

  /** A repeat of a line that counts, or a unit that was not loaded: no line of it is to mend. */
  private static Column needsNoMending(JobContext workplace) {
    Column check = col(FindingTable.CHECK_ID);
    Column none = check.isin(Withheld.OF_UNITS.toArray());
    for (String repeat : REPEATS) {
      String remedy =
          CheckTexts.remedy(
              workplace
                  .configuration()
                  .texts()
                  .finding(repeat + REPEAT, null, null, "")
                  .messageVi());
      none = none.or(check.equalTo(repeat).and(col(FindingTable.MESSAGE_VI).endsWith(remedy)));
    }
    return none;
  }

  private static String key(Row row) {
    return row.getAs(ReceivedTable.BATCH_ID) + "|" + row.getAs(ReceivedTable.LINE_NO);
  }

  private static Finding finding(Row row) {
    return new Finding(
        row.getAs(FindingTable.COLUMN),
        row.getAs(FindingTable.CHECK_ID),
        Severity.valueOf(row.<String>getAs(FindingTable.SEVERITY).toUpperCase(Locale.ROOT)),
        row.getAs(FindingTable.VALUE),
        row.getAs(FindingTable.MESSAGE_VI),
        row.getAs(FindingTable.MESSAGE_EN));
  }
}
