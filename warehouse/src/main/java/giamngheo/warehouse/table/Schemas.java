package giamngheo.warehouse.table;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Short words for writing table schemas. */
final class Schemas {
  static final DataType TEXT = DataTypes.StringType;
  static final DataType INT = DataTypes.IntegerType;
  static final DataType LONG = DataTypes.LongType;
  static final DataType TRUTH = DataTypes.BooleanType;
  static final DataType REAL = DataTypes.DoubleType;
  static final DataType TIME = DataTypes.TimestampType;

  private Schemas() {}

  static StructField field(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }

  static StructType schema(StructField... fields) {
    return DataTypes.createStructType(fields);
  }
}
