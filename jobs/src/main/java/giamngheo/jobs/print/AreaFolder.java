package giamngheo.jobs.print;

import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.area.Place;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Folders of areas: {@code 185-huyen-bac-son}. */
public final class AreaFolder {
  private AreaFolder() {}

  /** Name of the folder of an area, in letters that every file system knows. */
  public static String name(JobContext workplace, String area, LocalDate map) {
    return workplace
        .configuration()
        .places()
        .place(area, map)
        .map(place -> area + "-" + slug(place.name()))
        .orElse(area);
  }

  static String slug(String name) {
    return Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'd'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** An area and all below it, by level, then by code. */
  public static List<String> below(JobContext workplace, String area, LocalDate map) {
    List<String> areas = new ArrayList<>(List.of(area));
    for (int next = 0; next < areas.size(); next++) {
      workplace.configuration().places().children(areas.get(next), map).stream()
          .map(Place::code)
          .sorted()
          .forEach(areas::add);
    }
    return List.copyOf(areas);
  }
}
