package giamngheo.jobs.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A length of time as it is typed: {@code 30s}, {@code 10m}, {@code 1h}, {@code 7d}; a bare number
 * is seconds.
 */
final class TimeSpan implements ITypeConverter<Duration> {
  private static final Pattern TYPED = Pattern.compile("([1-9][0-9]{0,5})(s|m|h|d|)");

  @Override
  public Duration convert(String typed) {
    Matcher parts = TYPED.matcher(typed);
    if (!parts.matches()) {
      throw new TypeConversionException(typed);
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "d" -> Duration.ofDays(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofSeconds(number);
    };
  }
}
