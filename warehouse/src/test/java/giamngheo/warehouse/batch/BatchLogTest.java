package giamngheo.warehouse.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which revisions stand. */
class BatchLogTest {
  private static final BatchUnit UNIT = new BatchUnit("household", "06328", "2024");
  private static final BatchUnit OTHER = new BatchUnit("household", "06331", "2024");

  private static Batch batch(String id, String corrects, UnitRevision... units) {
    return new Batch(
        id,
        "household",
        id + ".csv",
        "sha-" + id,
        "layout",
        1,
        0,
        Instant.EPOCH,
        Optional.ofNullable(corrects),
        Optional.empty(),
        Arrays.asList(units));
  }

  private static List<String> current(BatchLog log, BatchUnit unit) {
    return log.current("household").stream()
        .filter(held -> held.unit().equals(unit))
        .map(BatchLog.CurrentUnit::batchId)
        .toList();
  }

  @Test
  void aLaterFileReplacesItsUnitAndNothingElse() {
    BatchLog log =
        new BatchLog(
            List.of(
                batch(
                    "1", null, new UnitRevision(UNIT, 1, false), new UnitRevision(OTHER, 1, false)),
                batch("2", null, new UnitRevision(UNIT, 2, false))));
    assertEquals(List.of("2"), current(log, UNIT));
    assertEquals(List.of("1"), current(log, OTHER));
    assertEquals("2", log.supersededBy(log.batch("1").orElseThrow()).orElseThrow().batchId());
    assertTrue(log.supersededBy(log.batch("2").orElseThrow()).isEmpty());
    assertEquals(3, log.nextRevision(UNIT));
  }

  @Test
  void filesOfOneCallStandTogether() {
    BatchLog log =
        new BatchLog(
            List.of(
                batch("1", null, new UnitRevision(UNIT, 1, false)),
                batch("2", null, new UnitRevision(UNIT, 1, false))));
    assertEquals(List.of("1", "2"), current(log, UNIT));
  }

  @Test
  void aCorrectionKeepsTheRestOfTheUnitStanding() {
    BatchLog log =
        new BatchLog(
            List.of(
                batch("1", null, new UnitRevision(UNIT, 1, false)),
                batch("2", "1", new UnitRevision(UNIT, 2, true))));
    assertEquals(List.of("1", "2"), current(log, UNIT));
    assertTrue(log.supersededBy(log.batch("1").orElseThrow()).isEmpty());
  }

  @Test
  void aFileWithoutAnAcceptedLineReplacesNothing() {
    BatchLog log =
        new BatchLog(List.of(batch("1", null, new UnitRevision(UNIT, 1, false)), batch("2", null)));
    assertEquals(List.of("1"), current(log, UNIT));
  }
}
