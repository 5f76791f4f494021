package giamngheo.jobs.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.release.ReleaseState;
import java.nio.file.Files;

/**
 * Two years of releases: provisional of 2024, official of 2023, a correction of 2023 afterwards.
 * Made once for the tests that only add to it.
 *
 * @param blocked why 2024 could not be released officially
 * @param stale why 2023 could not be released between its correction and the next run
 * @param again the second try at an unchanged release
 * @param corrected the household that was corrected
 * @param poorBefore poor households of 2023 before the correction
 */
record ReleasedYears(
    ReleasedReviews reviews,
    DataDoNotAllow blocked,
    DataDoNotAllow stale,
    MakeRelease.Outcome again,
    String corrected,
    String poorBefore) {
  static final String OFFICIAL = "2023-185-official-1";
  static final String PROVISIONAL = "2024-185-provisional-1";

  private static ReleasedYears standing;

  static synchronized ReleasedYears standing() throws Exception {
    if (standing == null) {
      standing = made(new ReleasedReviews(Files.createTempDirectory("released-years")));
    }
    return standing;
  }

  private static ReleasedYears made(ReleasedReviews reviews) throws Exception {
    DataDoNotAllow blocked =
        assertThrows(DataDoNotAllow.class, () -> reviews.release(ReleaseState.OFFICIAL, 2024));
    assertEquals(
        PROVISIONAL, reviews.release(ReleaseState.PROVISIONAL, 2024).release().releaseId());
    MakeRelease.Outcome again = reviews.release(ReleaseState.PROVISIONAL, 2024);
    assertEquals(OFFICIAL, reviews.release(ReleaseState.OFFICIAL, 2023).release().releaseId());
    String corrected =
        reviews.one(
            "select household_id from household_score where review_year = 2023 and class = 'poor'"
                + " and class_recognised = 'poor' and area_code = '06325' order by 1");
    String poorBefore = reviews.figure("draft", "review-result", 2023, "total", "3");
    reviews.correct(
        2023,
        corrected,
        cells -> {
          cells[9] = "9000000";
          cells[10] = "";
          cells[12] = "not_poor";
          return cells;
        });
    DataDoNotAllow stale =
        assertThrows(DataDoNotAllow.class, () -> reviews.release(ReleaseState.OFFICIAL, 2023));
    reviews.run();
    return new ReleasedYears(reviews, blocked, stale, again, corrected, poorBefore);
  }
}
