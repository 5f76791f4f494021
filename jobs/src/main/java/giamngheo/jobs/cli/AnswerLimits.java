package giamngheo.jobs.cli;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How much of an answer is written. What was asked for by {@code --limit} is simply the end; what
 * stops at a bound that nobody asked for is told, so that no part is taken for the whole.
 */
final class AnswerLimits {
  /** Rows of an answer where no limit is given. */
  static final long ROWS = 1_000_000;

  /** The same of a table, whose columns are as wide as their widest cell: all rows are held. */
  static final long TABLE_ROWS = 100_000;

  private static final long BYTES = 1L << 30;

  private final long rows;
  private final boolean asked;
  private boolean cut;

  /**
   * @param asked the limit given; null for none
   * @param format what the answer is written as
   */
  AnswerLimits(Long asked, ResultFormat format) {
    this.asked = asked != null;
    this.rows = this.asked ? asked : format == ResultFormat.TABLE ? TABLE_ROWS : ROWS;
  }

  /** As many rows as may be written, and one by which it is known that there are more. */
  Dataset<Row> oneMore(Dataset<Row> answer) {
    return rows < Integer.MAX_VALUE ? answer.limit((int) rows + 1) : answer;
  }

  /** Whether there were more rows. */
  boolean isCut() {
    return cut;
  }

  /** The first rows. */
  Iterator<Row> first(Iterator<Row> all) {
    return new Iterator<>() {
      private long given;

      @Override
      public boolean hasNext() {
        cut = given == rows && all.hasNext();
        return given < rows && all.hasNext();
      }

      @Override
      public Row next() {
        if (given == rows) {
          throw new NoSuchElementException();
        }
        given++;
        return all.next();
      }
    };
  }

  /**
   * The same stream up to the largest answer.
   *
   * @throws CallerMistake on writing, beyond it
   */
  OutputStream bounded(OutputStream out) {
    return new FilterOutputStream(out) {
      private long written;

      @Override
      public void write(int letter) throws IOException {
        count(1);
        out.write(letter);
      }

      @Override
      public void write(byte[] letters, int from, int length) throws IOException {
        count(length);
        out.write(letters, from, length);
      }

      private void count(long bytes) {
        written += bytes;
        if (written > BYTES) {
          throw tooMuch("%d MiB".formatted(BYTES >> 20));
        }
      }
    };
  }

  /**
   * Tells that there is more.
   *
   * @throws CallerMistake if nobody asked for a part of the answer
   */
  Text told() {
    if (!asked) {
      throw tooMuch("%,d".formatted(rows));
    }
    return new Text(
        "Chỉ in %d dòng đầu (--limit); câu trả lời còn nữa.".formatted(rows),
        "These are the first %d rows (--limit); there are more.".formatted(rows));
  }

  private static CallerMistake tooMuch(String bound) {
    return new CallerMistake(
        new Text(
            "Câu trả lời dài hơn %s; phần đã in CHƯA đủ.\nHỏi hẹp hơn, hoặc đặt giới hạn khác: --limit N"
                .formatted(bound),
            "The answer is longer than %s; what was written is NOT all of it.\nAsk for less, or set another limit: --limit N"
                .formatted(bound)));
  }
}
