package giamngheo.warehouse.delta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read is what Delta's own reader would read. */
@Tag("session")
final class WarehouseTest {
  private static final StructType SHAPE =
      new StructType().add("year", DataTypes.IntegerType).add("name", DataTypes.StringType);

  private static SparkSession spark;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.log.level", "ERROR")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.databricks.delta.snapshotPartitions", "1")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .getOrCreate();
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  void rowsReplacedAreGoneAndTheOthersStand() {
    Warehouse warehouse = warehouse("kho");
    warehouse.append("t", rows(2023, "a"));
    warehouse.append("t", rows(2024, "b"));
    warehouse.replace("t", rows(2024, "c"), "year = 2024");

    assertEquals(List.of("2023 a", "2024 c"), texts(warehouse.read("t", SHAPE)));
    assertEquals(
        texts(spark.read().format("delta").load(warehouse.root() + "/t")),
        texts(warehouse.read("t", SHAPE)));
  }

  @Test
  void aFolderMayBeCalledAnything() {
    Warehouse warehouse = warehouse("Huyện Bắc Sơn [2024] {x} 100% *");
    warehouse.append("t", rows(2024, "b"));

    assertEquals(List.of("2024 b"), texts(warehouse.read("t", SHAPE)));
  }

  @Test
  void aColumnWrittenLaterIsNullBefore() {
    Warehouse warehouse = warehouse("kho");
    warehouse.append("t", rows(2023, "a"));
    warehouse.append("t", rows(2024, "b").selectExpr("*", "7 as seats"));

    assertEquals(
        List.of("2023 a null", "2024 b 7"),
        texts(warehouse.read("t", SHAPE.add("seats", DataTypes.IntegerType))));
  }

  @Test
  void aTableNeverWrittenAndOneWithoutRowsAreEmpty() {
    Warehouse warehouse = warehouse("kho");
    assertEquals(List.of(), texts(warehouse.read("t", SHAPE)));

    warehouse.append("t", rows(2023, "a"));
    warehouse.replace("t", rows(2023, "a").filter("false"), "year = 2023");
    assertEquals(List.of(), texts(warehouse.read("t", SHAPE)));
  }

  @Test
  void rowsDeletedWithinAFileStayDeleted() {
    Warehouse warehouse = warehouse("kho");
    String path = warehouse.root() + "/t";
    spark.sql(
        "create table delta.`"
            + path
            + "` (year int, name string) using delta"
            + " tblproperties ('delta.enableDeletionVectors' = 'true')");
    rows(2023, "a")
        .union(rows(2024, "b"))
        .coalesce(1)
        .write()
        .format("delta")
        .mode("append")
        .save(path);
    spark.sql("delete from delta.`" + path + "` where year = 2023");

    assertFalse(
        TableFiles.latest("t", path, spark.sessionState().newHadoopConf()).plain(),
        "the files alone would show the deleted row");
    assertEquals(List.of("2024 b"), texts(warehouse.read("t", SHAPE)));
  }

  private Warehouse warehouse(String name) {
    return new Warehouse(spark, folder.resolve(name).toString());
  }

  private static Dataset<Row> rows(int year, String name) {
    return spark.createDataFrame(List.of(RowFactory.create(year, name)), SHAPE);
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.orderBy("year").collectAsList().stream()
        .map(
            row ->
                String.join(
                    " ",
                    Arrays.stream(row.schema().fieldNames())
                        .map(name -> Optional.ofNullable(row.getAs(name)).map(String::valueOf))
                        .map(value -> value.orElse("null"))
                        .toList()))
        .toList();
  }
}
