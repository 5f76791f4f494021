package giamngheo.jobs.form;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sum over fact rows that a form needs, and at once the way back from the printed cell to its
 * households: the rows for which {@code where} holds.
 *
 * @param id {@code form/column}, and {@code /line} where the line has a name, e.g. {@code
 *     poor-movement/4/person}
 * @param facts which rows are summed: {@code household} or {@code transition}
 * @param where SQL condition over such a row
 * @param count SQL number to add up over the rows that meet the condition
 * @param unit what the sum counts
 */
public record SumItem(String id, String facts, String where, String count, CountedUnit unit)
    implements Serializable {

  /** Whether it speaks of one of these indicators or facts. */
  public boolean speaksOf(List<String> words) {
    return words.stream()
        .anyMatch(
            word -> Pattern.compile("\\b" + word + "\\b").matcher(where + " " + count).find());
  }
}
