package giamngheo.jobs.erasure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is replaced in a row, and who is not. */
class EraserTest {
  private static final String CODE = "xoa-00112233445566aa";
  private static final Eraser ERASER =
      new Eraser(
          Map.of(
              "06325-1",
              new Erased(CODE, null, Set.of("triệu vô song"), Set.of("ab12")),
              "06325-2",
              new Erased("xoa-2", 3, Set.of("lý bí mật"), Set.of("cd34"))),
          "secret");

  private static Row row(String schema, Object... values) {
    return new GenericRowWithSchema(values, StructType.fromDDL(schema));
  }

  @ParameterizedTest
  @CsvSource({
    "06325-1,xoa-00112233445566aa",
    "06325-1/3,xoa-00112233445566aa/3",
    "Hộ 06325-1.,Hộ xoa-00112233445566aa.",
    "form|06325-1|9,form|xoa-00112233445566aa|9",
    "06325-12,06325-12",
    "x06325-1,x06325-1",
    "06325-1-2,06325-1-2",
    "06325-2,06325-2"
  })
  void aCodeIsReplacedWhereItIsOneAndNotPartOfAnother(String text, String expected) {
    assertEquals(expected, ERASER.row(row("other string", text)).getString(0));
  }

  @Test
  void namesGoFromTheirOwnRowsHoweverWrittenAndFromNoOther() {
    String decomposed = Normalizer.normalize("TRIỆU  VÔ SONG", Normalizer.Form.NFD);
    String schema = "household_id string, head_name string, text_value string, income long";
    assertArrayEquals(
        new Object[] {CODE, CODE, "chủ hộ " + CODE, 5L},
        values(ERASER.row(row(schema, "06325-1", "Triệu Vô Song", "chủ hộ " + decomposed, 5L))));
    assertArrayEquals(
        new Object[] {"06325-9", "Triệu Vô Song", "Triệu Vô Song", 5L},
        values(ERASER.row(row(schema, "06325-9", "Triệu Vô Song", "Triệu Vô Song", 5L))));
  }

  @Test
  void ofOnePersonTheOthersStay() {
    String schema =
        "household_id string, member_no int, full_name string, id_hash string, id_last3 string, raw string";
    Row erased =
        ERASER.row(
            row(schema, "06325-2", 3, "Lý Bí Mật", "cd34", "123", "{\"ten\":\"ly bi mat\"}"));
    assertEquals("06325-2", erased.getString(0));
    assertEquals("xoa-2", erased.getString(2));
    assertNotEquals("cd34", erased.getString(3));
    assertNull(erased.get(4));
    assertFalse(erased.getString(5).contains("ly bi mat"));
    Row other = row(schema, "06325-2", 1, "Lý Văn A", "ee", "456", "{\"ten\":\"Lý Văn A\"}");
    assertArrayEquals(values(other), values(ERASER.row(other)));
  }

  private static Object[] values(Row row) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return values;
  }
}
