package giamngheo.jobs.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names of hamlets are doubted to be one. */
class HamletNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Thôn Nà Thử,Nà Thử",
    "Bản Nà Thử,Thôn na thu",
    "Nà Lầu,Nà Lấu",
    "Tổ dân phố Minh Khai,TDP Minh Khai"
  })
  void nearlyMatch(String one, String other) {
    assertEquals(HamletNames.nearKey(one), HamletNames.nearKey(other));
  }

  @ParameterizedTest
  @CsvSource({"Thôn 1,Thôn 2", "Thôn 1,Khu 1", "Nà Thử,Nà Thi", "Thôn 1A,Thôn 1B"})
  void areTwoHamlets(String one, String other) {
    assertNotEquals(HamletNames.nearKey(one), HamletNames.nearKey(other));
  }
}
