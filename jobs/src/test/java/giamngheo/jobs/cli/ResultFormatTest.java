package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.jobs.context.Session;
import giamngheo.jobs.context.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers as other programs read them. */
@Tag("session")
final class ResultFormatTest {

  private static final String ROW =
      """
      select 1.50 amount, 0.00000001D rate, 12345678901234567890D big, true yes,
        cast(null as int) none, 'Đặng "Văn"; A, B' name, array(1, 2) list, date'2024-10-15' day
      """;

  @Test
  void csvHasAHeaderADecimalPointNoExponentAndEmptyNulls() {
    assertEquals(
        """
        amount,rate,big,yes,none,name,list,day
        1.50,0.000000010,12345678901234567000,true,,"Đặng ""Văn""; A, B","[1,2]",2024-10-15
        """,
        written(ResultFormat.CSV, ROW));
  }

  @Test
  void jsonIsOneArray() {
    assertEquals(
        """
        [
        {"amount" : 1.50,"rate" : 0.000000010,"big" : 12345678901234567000,"yes" : true,\
        "none" : null,"name" : "Đặng \\"Văn\\"; A, B","list" : [1,2],"day" : "2024-10-15"}
        ]
        """,
        written(ResultFormat.JSON, ROW));
  }

  @Test
  void nothingFoundIsStillWellFormed() {
    assertEquals("a\n", written(ResultFormat.CSV, "select 1 a where false"));
    assertEquals("[ ]\n", written(ResultFormat.JSON, "select 1 a where false"));
  }

  @Test
  void aTableAlignsVietnameseLetters() {
    assertEquals(
        """
        xã         n
        ─────────  ──
        Bắc Quỳnh  12
        Vũ Lễ      3
        """,
        written(
            ResultFormat.TABLE,
            "select * from values ('Bắc Quỳnh', 12), ('Vũ Lễ', 3) as t(`xã`, n)"));
  }

  private static String written(ResultFormat format, String sql) {
    SparkSession spark = Session.open("local[1]", new Settings(null, null));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerLimits limits = new AnswerLimits(null, format);
    format.write(spark.sql(sql), false, limits, new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }
}
