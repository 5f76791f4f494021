package giamngheo.jobs.programme;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import giamngheo.jobs.context.CodeVersion;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.judge.FindingRows;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.batch.BatchLog.CurrentUnit;
import giamngheo.warehouse.batch.CurrentLines;
import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Step: judges the lines of the programme that stand against each other and against the reviews.
 * What it finds is a table of its own, rewritten whole: the programme's lines are few.
 */
public final class JudgeProgramme {
  /** What the verdicts were made from; written last. */
  public static final String LOG = "programme_judged";

  private static final StructType LOG_SCHEMA =
      new StructType().add("fingerprint", DataTypes.StringType);

  private static final DataType SUM = DataTypes.createDecimalType(38, 0);

  private final JobContext workplace;
  private final BatchLog log;

  private JudgeProgramme(JobContext workplace, BatchLog log) {
    this.workplace = workplace.inOwnSession();
    this.log = log;
  }

  /** Judges if anything changed since the last time. */
  public static void run(JobContext workplace, BatchLog log) {
    new JudgeProgramme(workplace, log).run();
  }

  private void run() {
    if (!hasLines()) {
      return;
    }
    List<CurrentUnit> units =
        InputTable.ofProgramme().stream()
            .flatMap(table -> log.current(table.name()).stream())
            .sorted(Comparator.comparing(CurrentUnit::toString))
            .toList();
    String fingerprint =
        DigestUtils.sha256Hex(
            units.stream().map(CurrentUnit::toString).collect(Collectors.joining("\n"))
                + workplace.configuration().sha256()
                + CodeVersion.current()
                + digest(householdKeys()));
    if (fingerprint.equals(fingerprint(workplace.warehouse()))) {
      return;
    }
    workplace
        .warehouse()
        .replace(
            FindingTable.PROGRAMME_VERDICT,
            FindingRows.withTexts(findings(), workplace.configuration().texts()).coalesce(1),
            Warehouse.EVERYTHING);
    workplace
        .warehouse()
        .replace(
            LOG,
            workplace
                .spark()
                .createDataFrame(List.of(RowFactory.create(fingerprint)), LOG_SCHEMA)
                .coalesce(1),
            Warehouse.EVERYTHING);
  }

  /** What the verdicts that stand were made from; empty if there are none. */
  static String fingerprint(Warehouse warehouse) {
    return warehouse.read(LOG, LOG_SCHEMA).collectAsList().stream()
        .map(row -> row.getString(0))
        .findFirst()
        .orElse("");
  }

  /** Of rows in any order. Of a household only its keys matter here, whatever else is corrected. */
  private static String digest(Dataset<Row> rows) {
    Column[] columns = Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
    Row sums =
        rows.agg(count(lit(1)), sum(xxhash64(columns).cast(SUM)), sum(hash(columns).cast(SUM)))
            .head();
    return sums.mkString(" ");
  }

  private boolean hasLines() {
    return log.batches().stream()
        .anyMatch(
            batch ->
                InputTable.named(batch.dataset())
                    .filter(InputTable.ofProgramme()::contains)
                    .isPresent());
  }

  private Dataset<Row> findings() {
    Map<String, Dataset<Row>> lines = new LinkedHashMap<>();
    InputTable.ofProgramme()
        .forEach(table -> lines.put(table.name(), ProgrammeQuery.together(lines(table.name()))));
    Map<String, String> order =
        log.batches().stream()
            .collect(Collectors.toMap(batch -> batch.batchId(), batch -> batch.sha256()));
    Dataset<Row> repeated = ProgrammeQuery.together(RepeatedLineFindings.of(lines, order));
    Dataset<Row> activities =
        lines
            .get("activity")
            .join(
                repeated.filter("dataset = 'activity' and check_id like 'DUPLICATE_LINE%'"),
                new String[] {ReceivedTable.BATCH_ID, ReceivedTable.LINE_NO},
                "left_anti");
    return repeated
        .unionByName(
            ParticipationFindings.of(
                activities, lines.get("participation"), ProgrammeQuery.together(householdKeys())))
        .unionByName(BudgetFindings.of(lines.get("budget")));
  }

  private Dataset<Row> householdKeys() {
    return lines(HouseholdTable.TABLE.name())
        .select(ReceivedTable.PERIOD, ReceivedTable.LINE_YEAR, ReceivedTable.LINE_HOUSEHOLD);
  }

  /** Lines of current revisions that their own checks accepted. */
  private Dataset<Row> lines(String dataset) {
    return CurrentLines.of(
            workplace.warehouse(),
            log,
            dataset,
            ReceivedTable.schema(workplace.configuration().datasets().get(dataset)))
        .filter(not(col(ReceivedTable.REFUSED)));
  }
}
