package giamngheo.jobs.mart;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import giamngheo.jobs.edition.FormCellRows;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.table.ReleaseTable;
import giamngheo.warehouse.table.ScoreTable;
import giamngheo.warehouse.table.TransitionTable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of the mart's tables of figures, from the tables that {@code query} knows. */
record MartTables(MartSource source) {
  private static final String AREA_CODE = HouseholdTable.AREA_CODE;

  /** The standard whose indicators have columns of their own in the mart. */
  private static final String USUAL_STANDARD = "vn-2022-2025";

  /** Rows of that table; columns that the mart does not have are left out when they are copied. */
  Dataset<Row> rows(String table) {
    return switch (table) {
      case "store.indicator_value" -> within(source.figures(IndicatorValueTable.NAME));
      case "store.form_cell" -> within(cells());
      case "store.household_score" -> within(scores());
      case "store.transition" -> within(source.table(TransitionTable.NAME));
      case "store.population", "store.target" -> within(source.table(name(table)));
      case "store.budget", "store.activity", "store.submission" ->
          placed(source.table(name(table)));
      case "store.release" -> within(source.table(ReleaseTable.NAME));
      case "confidential.person" -> within(persons());
      default -> throw new IllegalArgumentException(table);
    };
  }

  private static String name(String table) {
    return table.substring(table.indexOf('.') + 1);
  }

  private Dataset<Row> within(Dataset<Row> rows) {
    Set<String> areas = source.areas();
    return rows.filter(col(AREA_CODE).isin(areas.toArray()));
  }

  /** What agencies report without an area belongs to the area published. */
  private Dataset<Row> placed(Dataset<Row> rows) {
    return within(rows.withColumn(AREA_CODE, coalesce(col(AREA_CODE), lit(source.areaCode()))));
  }

  /** All printed cells except those of lists, which hold names. */
  Dataset<Row> cells() {
    Object[] lists =
        source.workplace().configuration().forms().all().stream()
            .filter(FormDefinition::isList)
            .map(FormDefinition::id)
            .toArray();
    return source.figures(FormCellTable.NAME).filter(not(col(FormCellTable.FORM).isin(lists)));
  }

  private Dataset<Row> scores() {
    Dataset<Row> scores = source.table(ScoreTable.NAME);
    List<String> present = Arrays.asList(scores.columns());
    var standards = source.workplace().configuration().standards();
    List<String> usual =
        standards.named(USUAL_STANDARD).map(found -> found.indicatorIds()).orElse(List.of());
    Column[] others =
        standards.indicatorIds().stream()
            .distinct()
            .filter(present::contains)
            .filter(indicator -> !usual.contains(indicator))
            .map(indicator -> col("`" + indicator + "`"))
            .toArray(Column[]::new);
    return others.length == 0
        ? scores
        // Fields without a value are not written: an empty object stands for a household without
        // any.
        : scores.withColumn("other_indicators", to_json(struct(others)));
  }

  /** Members, and of every household the head as its own line names it, number 0. */
  private Dataset<Row> persons() {
    Dataset<Row> members = periodic(source.table("member"));
    Dataset<Row> heads =
        periodic(source.table("household"))
            .select(
                col(HouseholdTable.REVIEW_YEAR),
                col(AREA_CODE),
                col(HouseholdTable.HOUSEHOLD_ID),
                lit(0).as(MemberTable.MEMBER_NO),
                col(HouseholdTable.HEAD_NAME).as(MemberTable.FULL_NAME),
                col(HouseholdTable.HEAD_SEX).as(MemberTable.SEX),
                col(HouseholdTable.ETHNICITY),
                col(HouseholdTable.HAMLET));
    return heads.unionByName(
        members.select(
            col(HouseholdTable.REVIEW_YEAR),
            col(AREA_CODE),
            col(HouseholdTable.HOUSEHOLD_ID),
            col(MemberTable.MEMBER_NO),
            col(MemberTable.FULL_NAME),
            col(MemberTable.SEX),
            col(MemberTable.ETHNICITY),
            col(MemberTable.RELATIONSHIP),
            col(MemberTable.BIRTH_DATE),
            col(MemberTable.BIRTH_YEAR)),
        true);
  }

  private static Dataset<Row> periodic(Dataset<Row> lines) {
    return lines.filter(
        coalesce(col(HouseholdTable.REVIEW_KIND), lit(HouseholdTable.PERIODIC))
            .equalTo(HouseholdTable.PERIODIC));
  }

  /** Total rows of yearly forms, for the public figures. */
  List<Row> totals() {
    return within(cells())
        .filter(col(FormCellTable.ROW_KEY).equalTo("total"))
        .filter(col(FormCellTable.PERIOD).equalTo(FormCellRows.YEARLY))
        .filter(col(FormCellTable.VALUE).isNotNull())
        .select(
            FormCellTable.FORM,
            ScoreTable.STANDARD_ID,
            FormCellTable.YEAR,
            AREA_CODE,
            FormCellTable.COLUMN,
            FormCellTable.VALUE)
        .collectAsList();
  }
}
