package giamngheo.warehouse.file.line;

import giamngheo.warehouse.check.TypedLine;
import giamngheo.warehouse.file.layout.SurveyDescription;
import giamngheo.warehouse.table.InputTable;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and when a line belongs.
 *
 * @param areas columns of which the first filled one is the place
 * @param years columns of which the first that holds a year gives it
 */
record LinePlace(List<String> areas, List<String> years) {
  /** A year inside a text: {@code 2024-6m}, {@code 6m/2024}. */
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

  static LinePlace of(InputTable table, SurveyDescription survey) {
    return new LinePlace(
        survey.area().map(List::of).orElse(table.placement().area()),
        survey.year().map(List::of).orElse(table.placement().year()));
  }

  /** The year, or null if no column holds one. */
  Integer year(TypedLine line) {
    return years.stream()
        .map(column -> year(line.value(column)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The place as given, or null; empty where the dataset's lines belong to no place. */
  String area(TypedLine line) {
    if (areas.isEmpty()) {
      return "";
    }
    return areas.stream()
        .map(line::value)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .findFirst()
        .orElse(null);
  }

  private static Integer year(Object value) {
    if (value instanceof TemporalAccessor day) {
      return day.get(ChronoField.YEAR);
    }
    if (value instanceof String text) {
      Matcher found = YEAR.matcher(text);
      return found.find() ? Integer.valueOf(found.group()) : null;
    }
    return value instanceof Integer year ? year : null;
  }
}
