package giamngheo.warehouse.table;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** What a cell of an input column may hold, and how it rests in the warehouse. */
public enum ColumnType {
  /** Free text, NFC, trimmed. */
  TEXT,
  /** A word of a fixed list: {@link Column#codes()}. */
  CODE,
  /** Several words of a fixed list joined by {@code ;}. */
  CODES,
  /** Code of an administrative unit, valid on the date that matters for the dataset. */
  AREA,
  /** Code of {@code conf/ethnicities.csv}; synonyms are folded to the code. */
  ETHNICITY,
  /** Whole number that fits 32 bits. */
  INTEGER,
  /** Whole number that fits 64 bits: amounts of VND. */
  AMOUNT,
  /** Decimal number with at most two decimals: VND or m². */
  DECIMAL,
  /** Binary floating point: measured quantities of surveys. */
  DOUBLE,
  BOOLEAN,
  DATE,
  /** Day, or day and time, as clocks in Viet Nam show it. */
  TIME,
  /** Period of a report: {@code 2024}, {@code 2024-6m}, {@code 2024-03} or a day. */
  PERIOD;

  /** The Spark type in which values of this kind are stored. */
  public DataType sparkType() {
    return switch (this) {
      case TEXT, CODE, CODES, AREA, ETHNICITY, PERIOD -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case AMOUNT -> DataTypes.LongType;
      case DECIMAL -> DataTypes.createDecimalType(18, 2);
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case TIME -> DataTypes.TimestampNTZType;
    };
  }
}
