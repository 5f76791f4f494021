package giamngheo.jobs.context;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("session")
class LocalRowsTest {
  private static final StructType SCHEMA =
      StructType.fromDDL("number int, name string, money decimal(18,2), share double");
  private static final SparkSession SPARK = Session.open("local[*]", new Settings(null, null));

  private static Row row(int number) {
    return RowFactory.create(
        number,
        number % 3 == 0 ? null : "Xã số " + number,
        number % 5 == 0 ? null : BigDecimal.valueOf(number, 2),
        number / 7.0);
  }

  private static List<Row> rows(int from, int to) {
    return IntStream.range(from, to).mapToObj(LocalRowsTest::row).toList();
  }

  /** Nothing, one row, a block less one, a block, one more, several. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 4096, 4097, 10_000})
  void rowsComeBackAsTheyWereInTheirOrder(int count) {
    List<Row> rows = rows(0, count);
    assertEquals(rows, LocalRows.of(SPARK, rows, SCHEMA).collectAsList());
  }

  @Test
  void rowsOfAnotherComeAfterOnesOwn() {
    LocalRows first = new LocalRows(SCHEMA);
    rows(0, 10).forEach(first::add);
    LocalRows second = new LocalRows(SCHEMA);
    rows(10, 5000).forEach(second::add);
    first.addAll(second);
    rows(5000, 5003).forEach(first::add);
    assertEquals(rows(0, 5003), first.dataset(SPARK).collectAsList());
  }

  @Test
  void aDatasetHoldsWhatWasAddedSoFar() {
    LocalRows rows = new LocalRows(SCHEMA);
    rows.add(row(1));
    Dataset<Row> one = rows.dataset(SPARK);
    rows.add(row(2));
    Dataset<Row> both = rows.dataset(SPARK);
    assertEquals(rows(1, 2), one.collectAsList());
    assertEquals(rows(1, 3), both.collectAsList());
  }
}
