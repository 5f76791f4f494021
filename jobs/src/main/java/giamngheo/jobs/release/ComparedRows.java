package giamngheo.jobs.release;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;

import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ScoreTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Rows of a release's table against the same rows recomputed.
 *
 * @param table name of the table
 * @param key columns that name a row
 * @param content columns that must be equal
 * @param told columns of the key that name it in messages
 * @param shown content that messages show
 */
record ComparedRows(
    String table, List<String> key, List<String> content, List<String> told, List<String> shown) {
  /** Decimals to which recomputed figures agree, whatever the order of their sums. */
  private static final int DECIMALS = 9;

  private static final String RELEASED = "released_rows";
  private static final String RECOMPUTED = "recomputed_rows";

  /** Printed cells; texts of lists may be names, which no message shows. */
  static final ComparedRows CELLS =
      new ComparedRows(
          FormCellTable.NAME,
          List.of(
              FormCellTable.FORM,
              ScoreTable.STANDARD_ID,
              FormCellTable.YEAR,
              FormCellTable.PERIOD,
              FormCellTable.AREA_CODE,
              FormCellTable.ROW_KEY,
              FormCellTable.COLUMN),
          List.of(FormCellTable.ROW_LABEL, FormCellTable.VALUE, FormCellTable.TEXT_VALUE),
          List.of(
              FormCellTable.FORM,
              FormCellTable.AREA_CODE,
              FormCellTable.YEAR,
              FormCellTable.ROW_KEY,
              FormCellTable.COLUMN),
          List.of(FormCellTable.VALUE));

  /** Figures with their errors and intervals. */
  static final ComparedRows FIGURES =
      new ComparedRows(
          IndicatorValueTable.NAME,
          figureColumns(false),
          figureColumns(true),
          Stream.concat(
                  Stream.of("area_code", "year", "measure", "indicator"),
                  figureColumns(false).stream()
                      .filter(
                          name ->
                              !List.of("area_code", "year", "measure", "indicator", "area_level")
                                  .contains(name)))
              .toList(),
          List.of("value", "numerator"));

  private static List<String> figureColumns(boolean numbers) {
    return Stream.of(IndicatorValueTable.SCHEMA.fields())
        .filter(field -> field.dataType().equals(DataTypes.DoubleType) == numbers)
        .map(field -> field.name())
        .filter(name -> !name.equals(FormCellTable.RELEASE_ID))
        .toList();
  }

  /** Rows that one side has more often than the other. */
  List<VerifyRelease.Difference> differences(Dataset<Row> released, Dataset<Row> recomputed) {
    Column[] columns =
        Stream.concat(key.stream(), content.stream())
            .map(name -> col("`" + name + "`"))
            .toArray(Column[]::new);
    List<Row> differing =
        side(released, 1, 0)
            .unionByName(side(recomputed, 0, 1))
            .groupBy(columns)
            .agg(sum(RELEASED).as(RELEASED), sum(RECOMPUTED).as(RECOMPUTED))
            .filter(col(RELEASED).notEqual(col(RECOMPUTED)))
            .orderBy(columns)
            .collectAsList();
    Map<String, String[]> pairs = new LinkedHashMap<>();
    for (Row row : differing) {
      String[] sides = pairs.computeIfAbsent(name(row, key), all -> new String[3]);
      sides[0] = table.equals(FormCellTable.NAME) ? name(row, told) : table + "|" + name(row, told);
      sides[row.<Long>getAs(RELEASED) > row.<Long>getAs(RECOMPUTED) ? 1 : 2] = content(row);
    }
    return pairs.values().stream()
        .map(
            sides ->
                new VerifyRelease.Difference(
                    sides[0], Optional.ofNullable(sides[1]), Optional.ofNullable(sides[2])))
        .toList();
  }

  private Dataset<Row> side(Dataset<Row> rows, int released, int recomputed) {
    return rows.select(
        Stream.concat(
                Stream.concat(
                    key.stream().map(name -> col("`" + name + "`")),
                    content.stream().map(name -> agreed(rows, name))),
                Stream.of(lit(released).as(RELEASED), lit(recomputed).as(RECOMPUTED)))
            .toArray(Column[]::new));
  }

  private static Column agreed(Dataset<Row> rows, String name) {
    Column column = col("`" + name + "`");
    boolean isReal = rows.schema().apply(name).dataType().equals(DataTypes.DoubleType);
    return isReal ? round(column, DECIMALS).as(name) : column;
  }

  private static String name(Row row, List<String> columns) {
    return columns.stream()
        .map(column -> Objects.toString(row.getAs(column), ""))
        .collect(Collectors.joining("|"));
  }

  private String content(Row row) {
    Optional<String> figure =
        shown.stream()
            .map(column -> row.<Object>getAs(column))
            .filter(Objects::nonNull)
            .map(Object::toString)
            .findFirst();
    boolean isText =
        content.contains(FormCellTable.TEXT_VALUE) && row.getAs(FormCellTable.TEXT_VALUE) != null;
    return figure.orElse(isText ? "(…)" : "-");
  }
}
