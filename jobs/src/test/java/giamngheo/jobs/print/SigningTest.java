package giamngheo.jobs.print;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import giamngheo.jobs.form.ProjectForms;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Number, day and heading of signed documents. */
class SigningTest {
  private static final LocalDate MAP = LocalDate.of(2024, 10, 15);
  private static final Places PLACES = Places.load(ProjectForms.CONF);
  private static final Agencies AGENCIES = Agencies.load(ProjectForms.CONF);

  private static Signing signing(String number, String day) {
    return new Signing(Optional.ofNullable(number), Optional.ofNullable(day).map(LocalDate::parse));
  }

  private static DocumentBlock block(String area, Signing signing) {
    Place place = PLACES.place(area, MAP).orElseThrow();
    return AGENCIES.block(PLACES, place, MAP, signing, 2024);
  }

  @ParameterizedTest
  @CsvSource({
    "5, Số: 05/BC-UBND",
    "05, Số: 05/BC-UBND",
    "9, Số: 09/BC-UBND",
    "10, Số: 10/BC-UBND",
    "12345, Số: 12345/BC-UBND",
    "7/TB-LĐTBXH, Số: 07/TB-LĐTBXH",
    ", Số: …/BC-UBND"
  })
  void numbersBelowTenHaveAZeroBefore(String number, String line) {
    assertEquals(line, block("185", signing(number, null)).number());
  }

  @ParameterizedTest
  @CsvSource({
    "8, 1, Số: 09/BC-UBND",
    "9/TB-LĐTBXH, 1, Số: 10/TB-LĐTBXH",
    "99999, 1, Số: 100000/BC-UBND",
    ", 3, Số: …/BC-UBND"
  })
  void lettersCountOnFromTheFirstNumber(String number, int after, String line) {
    assertEquals(line, signing(number, null).numberLine("Số: …/BC-UBND", after));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "4.5", "123456", "45/bc-ubnd", "45/", "45/BC_UBND", "=1+1"})
  void whatIsNoNumberIsRefused(String number) {
    assertEquals(
        1, assertThrows(CallerMistake.class, () -> signing(number, null)).exitCode(), number);
  }

  @ParameterizedTest
  @CsvSource({
    "185, 2025-06-30, ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN, ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN, 'Bắc Sơn, ngày 30 tháng 6 năm 2025'",
    "185, 2025-07-01, '', ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN, 'Lạng Sơn, ngày 01 tháng 7 năm 2025'",
    "06328, 2025-06-30, ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN, ỦY BAN NHÂN DÂN XÃ LONG ĐỐNG, 'Long Đống, ngày 30 tháng 6 năm 2025'",
    "06328, 2025-07-01, ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN, ỦY BAN NHÂN DÂN XÃ BẮC SƠN, 'Bắc Sơn, ngày 01 tháng 7 năm 2025'",
    "20, 2025-02-09, '', ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN, 'Lạng Sơn, ngày 09 tháng 02 năm 2025'",
    "vn, 2025-03-01, '', BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG, 'Hà Nội, ngày 01 tháng 3 năm 2025'"
  })
  void theDayOfSignatureDecidesWhoIssues(
      String area, String day, String superior, String issuing, String placeAndDate) {
    DocumentBlock block = block(area, signing(null, day));
    assertEquals(superior, block.superiorAgency());
    assertEquals(issuing, block.issuingAgency());
    assertEquals(placeAndDate, block.placeAndDate());
  }

  @Test
  void nobodySignsForACommuneThatWasDivided() {
    assertEquals(
        2,
        assertThrows(DataDoNotAllow.class, () -> block("06622", signing(null, "2025-07-01")))
            .exitCode());
  }

  @Test
  void nothingIsSignedBeforeTheYearReported() {
    assertThrows(CallerMistake.class, () -> signing(null, "2023-12-31").check(2024));
    assertDoesNotThrow(() -> signing(null, "2024-01-01").check(2024));
    assertDoesNotThrow(() -> Signing.BY_HAND.check(2024));
  }
}
