package giamngheo.warehouse.file.cell;

import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.text.MatchingKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the period of a report into its one form: {@code 2024}, {@code 2024-6m}, {@code 2024-03},
 * or the day of an ad hoc report. Offices write “Năm 2024”, “6 tháng đầu năm 2024”, “tháng 3/2024”;
 * without a year the period stays as it is written, and the report's dates say the year.
 */
final class PeriodReader implements CellReader {
  private static final String YEAR = "((?:19|20)[0-9]{2})";

  /** What a period may be said as, with its marks taken for spaces. */
  private enum Said {
    YEAR("(?:bao cao )?(?:ca )?(?:nam )?" + PeriodReader.YEAR + "(?: year)?") {
      @Override
      String written(Matcher said) {
        return said.group(1);
      }
    },
    HALF(
        "(?:(?:6|sau)(?: ?m| ?t| thang)?(?: dau)?(?: nam)? "
            + PeriodReader.YEAR
            + "|"
            + PeriodReader.YEAR
            + " (?:6|sau) ?(?:m|t|thang)(?: dau nam)?)") {
      @Override
      String written(Matcher said) {
        return (said.group(1) == null ? said.group(2) : said.group(1)) + "-6m";
      }
    },
    MONTH(
        "(?:(?:thang )?(0?[1-9]|1[0-2])(?: nam)? "
            + PeriodReader.YEAR
            + "|"
            + PeriodReader.YEAR
            + " (?:thang )?(0?[1-9]|1[0-2]))") {
      @Override
      String written(Matcher said) {
        boolean yearLast = said.group(1) != null;
        int month = Integer.parseInt(said.group(yearLast ? 1 : 4));
        return String.format(Locale.ROOT, "%s-%02d", said.group(yearLast ? 2 : 3), month);
      }
    },
    WITHOUT_YEAR("(?:6|sau) ?(?:m|t|thang)(?: dau nam)?|(?:ca )?nam|year") {
      @Override
      String written(Matcher said) {
        return "";
      }
    };

    private final Pattern pattern;

    Said(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }

    abstract String written(Matcher said);

    Optional<String> of(String key) {
      return Optional.of(pattern.matcher(key)).filter(Matcher::matches).map(this::written);
    }
  }

  private static final List<Said> KINDS =
      List.of(Said.HALF, Said.YEAR, Said.MONTH, Said.WITHOUT_YEAR);

  private final DateReader days = new DateReader();

  @Override
  public Reading read(String text, CellKind kind) {
    String key = words(text);
    Optional<String> said = KINDS.stream().flatMap(one -> one.of(key).stream()).findFirst();
    if (said.isPresent()) {
      return Reading.of(said.get().isEmpty() ? text : said.get());
    }
    Reading day = days.read(text, kind);
    return day.isFailed() ? Reading.failed("UNKNOWN_CODE.period") : Reading.of("" + day.value());
  }

  /** Words and numbers alone, without tone marks. */
  private static String words(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
        .map(MatchingKey::skeleton)
        .filter(word -> !word.isEmpty())
        .reduce((one, next) -> one + " " + next)
        .orElse("");
  }
}
