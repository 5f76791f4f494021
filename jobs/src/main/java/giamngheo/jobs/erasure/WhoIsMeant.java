package giamngheo.jobs.erasure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import giamngheo.warehouse.delta.Warehouse;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/** Looks up in the lines received who stands behind codes of households. */
record WhoIsMeant(Warehouse warehouse) {
  private static final String HOUSEHOLDS = ReceivedTable.name("household");
  private static final String MEMBERS = ReceivedTable.name("member");
  private static final String CODE = "code";
  private static final String NUMBER = "number";
  private static final String LATEST = "latest";

  /** Codes of all households ever received. */
  List<String> households() {
    Dataset<Row> codes = null;
    for (String table : List.of(HOUSEHOLDS, MEMBERS)) {
      if (warehouse.has(table)) {
        Dataset<Row> found = warehouse.rows(table).select(code().as(CODE));
        codes = codes == null ? found : codes.unionByName(found);
      }
    }
    return codes == null
        ? List.of()
        : codes.filter(col(CODE).isNotNull()).distinct().collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
  }

  /** Codes of households that were reviewed last in that year or before. */
  List<String> lastReviewed(int year) {
    if (!warehouse.has(HOUSEHOLDS)) {
      return List.of();
    }
    return warehouse
        .rows(HOUSEHOLDS)
        .groupBy(code().as(CODE))
        .agg(max(col(ReceivedTable.LINE_YEAR)).as(ReceivedTable.LINE_YEAR))
        .filter(col(CODE).isNotNull().and(col(ReceivedTable.LINE_YEAR).leq(year)))
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** What the tables know of those who are erased, by household code. */
  Map<String, Erased> erased(Map<String, Erasure> erasures) {
    Map<String, Set<String>> names = new HashMap<>();
    Map<String, Set<String>> numbers = new HashMap<>();
    collect(HOUSEHOLDS, HouseholdTable.HEAD_NAME, erasures, names, numbers);
    collect(MEMBERS, MemberTable.FULL_NAME, erasures, names, numbers);
    Map<String, Erased> erased = new HashMap<>();
    erasures.forEach(
        (household, erasure) ->
            erased.put(
                household,
                new Erased(
                    erasure.code(),
                    erasure.member(),
                    names.getOrDefault(household, Set.of()),
                    numbers.getOrDefault(household, Set.of()))));
    return erased;
  }

  private void collect(
      String table,
      String name,
      Map<String, Erasure> erasures,
      Map<String, Set<String>> names,
      Map<String, Set<String>> numbers) {
    if (!warehouse.has(table)) {
      return;
    }
    Dataset<Row> rows = warehouse.rows(table);
    Column latest =
        max(col(ReceivedTable.LINE_YEAR)).over(Window.partitionBy(col(CODE), col(NUMBER)));
    List<Row> found =
        rows.filter(code().isin(erasures.keySet().toArray()))
            .select(
                code().as(CODE),
                (table.equals(MEMBERS) ? col(MemberTable.MEMBER_NO) : functions.lit(null))
                    .cast("int")
                    .as(NUMBER),
                col(name),
                present(rows, MemberTable.ID_HASH),
                col(ReceivedTable.LINE_YEAR))
            .withColumn(LATEST, latest.equalTo(col(ReceivedTable.LINE_YEAR)))
            .collectAsList();
    for (Row row : found) {
      String household = row.getString(0);
      Integer member = erasures.get(household).member();
      // The number of a person may be another's in another year: who it was last is meant.
      if (member == null || (member.equals(row.get(1)) && Boolean.TRUE.equals(row.getAs(LATEST)))) {
        add(names, household, row.isNullAt(2) ? null : Eraser.plain(row.getString(2)));
        add(numbers, household, row.getString(3));
      }
    }
  }

  private static void add(Map<String, Set<String>> words, String household, String word) {
    if (word != null && !word.isEmpty()) {
      words.computeIfAbsent(household, ignored -> new HashSet<>()).add(word);
    }
  }

  private static Column code() {
    return coalesce(col(HouseholdTable.HOUSEHOLD_ID), col(ReceivedTable.LINE_HOUSEHOLD));
  }

  private static Column present(Dataset<Row> rows, String column) {
    return Arrays.asList(rows.columns()).contains(column)
        ? col(column)
        : functions.lit(null).cast("string");
  }
}
