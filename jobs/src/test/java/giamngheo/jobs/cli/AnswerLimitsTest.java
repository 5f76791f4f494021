package giamngheo.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

/** A part of an answer is never taken for the whole. */
class AnswerLimitsTest {
  private static int written(AnswerLimits limits, long rows) {
    Iterator<Row> all = LongStream.range(0, rows).mapToObj(RowFactory::create).iterator();
    int written = 0;
    for (Iterator<Row> first = limits.first(all); first.hasNext(); first.next()) {
      written++;
    }
    return written;
  }

  @Test
  void whatWasAskedForIsTheEndAndToldIfThereIsMore() {
    AnswerLimits limits = new AnswerLimits(3L, ResultFormat.CSV);
    assertEquals(3, written(limits, 4));
    assertTrue(limits.isCut());
    assertTrue(limits.told().en().contains("first 3 rows"));
    AnswerLimits enough = new AnswerLimits(3L, ResultFormat.CSV);
    assertEquals(3, written(enough, 3));
    assertFalse(enough.isCut());
    assertEquals(0, written(new AnswerLimits(0L, ResultFormat.CSV), 3));
  }

  @Test
  void beyondABoundThatNobodyAskedForTheAnswerIsAMistake() {
    AnswerLimits limits = new AnswerLimits(null, ResultFormat.TABLE);
    assertEquals(AnswerLimits.TABLE_ROWS, written(limits, AnswerLimits.TABLE_ROWS + 1));
    assertTrue(limits.isCut());
    String said = assertThrows(CallerMistake.class, limits::told).text().en();
    assertTrue(said.contains("100,000") && said.contains("NOT all"), said);
  }

  @Test
  void anAnswerIsNeverLongerThanItsBytes() {
    AnswerLimits limits = new AnswerLimits(null, ResultFormat.CSV);
    OutputStream out = limits.bounded(OutputStream.nullOutputStream());
    byte[] much = new byte[1 << 24];
    CallerMistake refusal =
        assertThrows(
            CallerMistake.class,
            () -> {
              for (int i = 0; i <= 64; i++) {
                out.write(much);
              }
            });
    assertTrue(refusal.text().en().contains("1024 MiB"), refusal.text().en());
  }

  @Test
  void timesAreTypedInSecondsMinutesHoursOrDays() {
    TimeSpan spans = new TimeSpan();
    assertEquals(
        List.of(30L, 600L, 3600L, 86_400L, 5L),
        List.of("30s", "10m", "1h", "1d", "5").stream()
            .map(spans::convert)
            .map(Duration::toSeconds)
            .toList());
    for (String typed : List.of("", "0", "-1s", "1w", "m", "1.5h")) {
      assertThrows(TypeConversionException.class, () -> spans.convert(typed), typed);
    }
  }
}
