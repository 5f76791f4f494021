package giamngheo.warehouse.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which spellings are the same words. */
class MatchingKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thôn Nà Thử|THÔN  NÀ THỬ",
        "Thôn Nà Thử|thôn Nà\u00a0Thử",
        "Thôn Nà Thử|Thôn Na\u0300 Thu\u031b\u0309",
        "Điểm B1|\u00d0iểm B1",
        "Thiếu đất|Thiếu \u00f0ất",
        "Đồng Ý|\u0189ồng ý",
        "Hoà Bình|Hòa Bình",
        "Nà-Thử|Nà – Thử",
        "H'Mông|H´Mông",
        "Diện tích (m2)|Diện tích (m²)",
        "Thôn 1|Ｔｈôn １",
        "Nà\u200b Thử|Nà Thử"
      })
  void meet(String one, String other) {
    assertEquals(MatchingKey.of(one), MatchingKey.of(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Nà Lầu|Nà Lấu", "Thôn 1|Thôn 11", "Nà Thử|Nà Thứ", "Da|Đa", "Mo|Mơ"})
  void areDifferentWords(String one, String other) {
    assertNotEquals(MatchingKey.of(one), MatchingKey.of(other));
  }

  @Test
  void joinWordsThatAreWrittenInOne() {
    assertEquals(MatchingKey.joined("Ê-đê"), MatchingKey.joined("Êđê"));
    assertEquals(MatchingKey.joined("Gié Triêng"), MatchingKey.joined("Giétriêng"));
    assertEquals("nathu", MatchingKey.skeleton("Nà Thử"));
  }
}
