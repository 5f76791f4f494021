package giamngheo.jobs.judge;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.table.FindingTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Findings before they have their sentences. */
public final class FindingRows {
  static final String DETAILS = "details";

  /** Where the finding is, what it is, and what its sentences mention. */
  public static final StructType SCHEMA =
      new StructType()
          .add("batch_id", DataTypes.StringType)
          .add("dataset", DataTypes.StringType)
          .add("line_no", DataTypes.LongType)
          .add("review_year", DataTypes.IntegerType)
          .add("area_code", DataTypes.StringType)
          .add("household_id", DataTypes.StringType)
          .add(FindingTable.COLUMN, DataTypes.StringType)
          .add(FindingTable.CHECK_ID, DataTypes.StringType)
          .add(FindingTable.VALUE, DataTypes.StringType)
          .add(DETAILS, DataTypes.createArrayType(DataTypes.StringType));

  private FindingRows() {}

  /** Findings of rows: what the expressions name, all other columns null. */
  public static Dataset<Row> shaped(Dataset<Row> rows, String... columns) {
    Dataset<Row> selected = rows.selectExpr(columns);
    List<String> present = Arrays.asList(selected.columns());
    return selected.select(
        Arrays.stream(SCHEMA.fields())
            .map(
                field ->
                    (present.contains(field.name()) ? col("`" + field.name() + "`") : lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
            .toArray(Column[]::new));
  }

  /** Rows of table {@code finding}. */
  public static Dataset<Row> withTexts(Dataset<Row> bare, CheckTexts texts) {
    MapFunction<Row, Row> tell = row -> tell(row, texts);
    return bare.map(tell, Encoders.row(FindingTable.SCHEMA));
  }

  private static Row tell(Row row, CheckTexts texts) {
    List<String> details =
        row.isNullAt(row.fieldIndex(DETAILS)) ? List.of() : row.getList(row.fieldIndex(DETAILS));
    Finding finding =
        texts.finding(
            row.getAs(FindingTable.CHECK_ID),
            row.getAs(FindingTable.COLUMN),
            row.getAs(FindingTable.VALUE),
            details.toArray());
    return RowFactory.create(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        row.get(5),
        finding.column(),
        finding.checkId(),
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.value(),
        finding.messageVi(),
        finding.messageEn());
  }
}
