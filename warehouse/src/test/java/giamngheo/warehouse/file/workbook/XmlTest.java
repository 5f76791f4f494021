package giamngheo.warehouse.file.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTest {
  @ParameterizedTest
  @CsvSource({
    "a_x0041_b,aAb",
    "_x005F_x0041_,_x0041_",
    "a_x004_b,a_x004_b",
    "a_x,a_x",
    "_x00zz_,_x00zz_",
    "a_b,a_b"
  })
  void decodesEscapes(String text, String plain) {
    assertEquals(plain, Xml.unescaped(text));
  }

  @Test
  void holdsOnlyTheSharedTextsThatAreUsed() throws Exception {
    StringBuilder part = new StringBuilder("<sst>");
    for (int index = 0; index < 200_000; index++) {
      part.append("<si><t/></si>");
    }
    part.append(
        "<si><r><t>Thôn</t></r><r><t xml:space=\"preserve\">"
            + " 2</t></r><rPh><t>x</t></rPh></si></sst>");
    BitSet used = new BitSet();
    used.set(200_000);
    SharedTexts texts =
        SharedTexts.read(
            stream(part.toString()), used, new PartSurvey.Limits(1, 4_000, 400_000, 1));
    assertEquals("Thôn 2", texts.of("200000"));
    assertNull(texts.of("199999"));
    assertNull(texts.of("200001"));
    assertNull(texts.of("x"));
  }

  @ParameterizedTest
  @CsvSource({
    "A1,1,1",
    "Z9,9,26",
    "AA10,10,27",
    "XFD1048576,1048576,16384",
    "XFE1,1,0",
    "A1048577,0,1",
    "1A,0,0"
  })
  void readsAddresses(String address, int row, int column) {
    assertEquals(column, CellRange.column(address));
    assertEquals(row, CellRange.row(address));
    if (row > 0 && column > 0) {
      assertEquals(address, CellRange.address(row, column));
    }
  }

  private static InputStream stream(String part) {
    return new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8));
  }
}
