package giamngheo.jobs.cli;

import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;

/** Lets through {@code year}, {@code 6m} and {@code adhoc:yyyy-mm-dd}. */
final class PeriodWord implements ITypeConverter<String> {

  private static final String ADHOC = "adhoc:";

  @Override
  public String convert(String word) {
    if (word.startsWith(ADHOC)) {
      return ADHOC + LocalDate.parse(word.substring(ADHOC.length()));
    }
    if (word.equals("year") || word.equals("6m")) {
      return word;
    }
    throw new IllegalArgumentException(word);
  }
}
