package giamngheo.jobs.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.release.Release;
import giamngheo.warehouse.release.ReleaseState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Only figures of one state are compared. */
class FigureStateTest {
  private static FigureState released(int year, ReleaseState state) {
    return new FigureState(
        year,
        Optional.of(
            new Release(
                year + "-185-" + state.word() + "-1",
                state,
                Instant.EPOCH,
                "",
                "",
                List.of("vn-2022-2025"),
                LocalDate.of(year, 10, 15),
                List.of(),
                "185",
                year,
                Optional.empty(),
                Instant.EPOCH,
                "",
                0,
                "",
                "")));
  }

  @Test
  void oneStateIsComparableAndAnApprovedReleaseIsAnOfficialOne() {
    assertEquals(Optional.empty(), FigureState.draft(2023).against(FigureState.draft(2024)));
    for (ReleaseState state : ReleaseState.values()) {
      assertEquals(Optional.empty(), released(2023, state).against(released(2024, state)));
    }
    assertEquals(
        Optional.empty(),
        released(2023, ReleaseState.APPROVED).against(released(2024, ReleaseState.OFFICIAL)));
  }

  @Test
  void otherStatesAreNamedWithTheirReleasesAndTheBridge() {
    Comparability.Reason reason =
        released(2023, ReleaseState.OFFICIAL)
            .against(released(2024, ReleaseState.PROVISIONAL))
            .orElseThrow();
    assertEquals(Comparability.Kind.STATE, reason.kind());
    assertTrue(
        reason.text().vi().contains("năm 2023 là số chính thức (2023-185-official-1)"),
        reason.text().vi());
    assertTrue(
        reason.text().vi().contains("năm 2024 là số sơ bộ (2024-185-provisional-1)"),
        reason.text().vi());
    assertTrue(reason.text().en().contains("--draft"), reason.text().en());
    assertTrue(
        released(2023, ReleaseState.PROVISIONAL).against(FigureState.draft(2024)).isPresent());
    assertTrue(FigureState.draft(2023).against(released(2024, ReleaseState.OFFICIAL)).isPresent());
  }
}
