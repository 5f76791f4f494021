package giamngheo.jobs.form;

import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which levels of areas have a form.
 *
 * @param map day of the map on which the areas are meant
 */
public record FormLevels(Places places, LocalDate map) {

  /**
   * Refuses forms that an area does not have: no data would ever fill them.
   *
   * @throws DataDoNotAllow naming the first of them and the levels that have it
   */
  public void check(List<FormDefinition> forms, String code) {
    places
        .place(code, map)
        .ifPresent(
            area ->
                forms.stream()
                    .filter(form -> !has(form, area.level()))
                    .findFirst()
                    .ifPresent(
                        form -> {
                          throw refusal(form, area);
                        }));
  }

  private static boolean has(FormDefinition form, Level level) {
    return form.query().map(query -> query.levels().contains(level)).orElse(true);
  }

  private static DataDoNotAllow refusal(FormDefinition form, Place area) {
    List<Level> levels = form.query().orElseThrow().levels();
    return new DataDoNotAllow(
        new Text(
            "Không có biểu %s cho %s (cấp %s); biểu này chỉ lập cho cấp: %s.\nIn biểu khác, hoặc đổi --area."
                .formatted(
                    form.id(), area.name(), vi(area.level()), joined(levels, FormLevels::vi)),
            "There is no form %s for %s (%s); it is made for: %s.\nPrint another form, or change --area."
                .formatted(
                    form.id(), area.name(), en(area.level()), joined(levels, FormLevels::en))));
  }

  private static String joined(List<Level> levels, Function<Level, String> name) {
    return levels.stream().map(name).collect(Collectors.joining(", "));
  }

  private static String en(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static String vi(Level level) {
    return switch (level) {
      case COMMUNE -> "xã";
      case DISTRICT -> "huyện";
      case PROVINCE -> "tỉnh";
      case NATION -> "trung ương";
    };
  }
}
