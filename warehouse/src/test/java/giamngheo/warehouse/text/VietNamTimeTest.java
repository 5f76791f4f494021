package giamngheo.warehouse.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietNamTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-27T16:59:59.999Z, 2026-11-27",
    "2026-11-27T17:00:00Z, 2026-11-28",
    "2024-12-31T17:00:00Z, 2025-01-01",
    // Summer time, which Viet Nam does not keep, would move this one.
    "2024-07-01T16:59:59Z, 2024-07-01"
  })
  void aDayBeginsAtMidnightInVietNam(Instant moment, LocalDate day) {
    assertEquals(day, VietNamTime.day(moment));
  }
}
