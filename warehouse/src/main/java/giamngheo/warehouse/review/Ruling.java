package giamngheo.warehouse.review;

import giamngheo.warehouse.review.HouseholdLines.Outcome;
import giamngheo.warehouse.review.HouseholdLines.Verdict;
import giamngheo.warehouse.table.BatchTable;
import giamngheo.warehouse.table.FindingTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What became of a bundle, as a struct that points at its lines by their places. */
final class Ruling {
  static final String HOUSEHOLD = "household";
  static final String AREA_TYPE = "area_type";
  static final String MEMBERS = "members";
  static final String EXITS = "exits";
  static final String VERDICTS = "verdicts";

  /** A line refused because of other lines. */
  static final StructType VERDICT =
      new StructType()
          .add(BatchTable.DATASET, DataTypes.StringType)
          .add(FindingTable.CHECK_ID, DataTypes.StringType)
          .add(ReceivedTable.BATCH_ID, DataTypes.StringType)
          .add(ReceivedTable.LINE_NO, DataTypes.LongType)
          .add(ReceivedTable.LINE_AREA, DataTypes.StringType)
          .add(FindingTable.VALUE, DataTypes.StringType)
          .add("details", DataTypes.createArrayType(DataTypes.StringType));

  static final StructType SCHEMA =
      new StructType()
          .add(HOUSEHOLD, DataTypes.IntegerType)
          .add(AREA_TYPE, DataTypes.StringType)
          .add(MEMBERS, DataTypes.createArrayType(DataTypes.IntegerType))
          .add(EXITS, DataTypes.createArrayType(DataTypes.IntegerType))
          .add(VERDICTS, DataTypes.createArrayType(VERDICT));

  private Ruling() {}

  static Row of(Outcome<ReviewLine> outcome, String areaType) {
    return RowFactory.create(
        outcome.household().map(ReviewLine::index).orElse(null),
        areaType,
        indexes(outcome.members()),
        indexes(outcome.exits()),
        outcome.verdicts().stream().map(Ruling::verdict).toArray(Row[]::new));
  }

  private static Integer[] indexes(List<ReviewLine> lines) {
    return lines.stream().map(ReviewLine::index).toArray(Integer[]::new);
  }

  private static Row verdict(Verdict<ReviewLine> verdict) {
    ReviewLine line = verdict.line();
    return RowFactory.create(
        line.memberNo() == 0 ? "household" : "member",
        verdict.checkId(),
        line.batchId(),
        line.lineNo(),
        line.areaCode(),
        verdict.checkId().startsWith("DUPLICATE_MEMBER") ? Integer.toString(line.memberNo()) : null,
        verdict.details().toArray(String[]::new));
  }
}
