package giamngheo.warehouse.file.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers before headings and signs of footnotes behind them say nothing about a column. */
class HeadingKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mã hộ", "MÃ HỘ", "5. Mã hộ", "(5) Mã hộ", "[5] Mã hộ", "12) Mã hộ", "Mã hộ (*)",
        "Mã hộ*", "Mã hộ (**)", "Mã hộ (5)", "Mã hộ [5]", "Mã hộ¹", "Mã hộ:", "1. Mã hộ (*)"
      })
  void theSameHeading(String written) {
    assertEquals(VietnameseText.matchingKey("Mã hộ"), HeadingKey.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mã hộ 2",
        "2Mã hộ",
        "2.Mã hộ",
        "Mã hộ (a)",
        "Mã hộ (m2)",
        "Mã hộ (1234)",
        "2024. Mã hộ",
        "hv5",
        "(*)",
        "(5)"
      })
  void others(String written) {
    assertNotEquals(VietnameseText.matchingKey("Mã hộ"), HeadingKey.of(written));
    assertEquals(VietnameseText.matchingKey(written), HeadingKey.of(written));
  }
}
