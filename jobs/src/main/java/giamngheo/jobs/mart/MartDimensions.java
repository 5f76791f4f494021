package giamngheo.jobs.mart;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.LocalRows;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.disclosure.Suppression;
import giamngheo.warehouse.standard.PovertyStandard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Rows that are made here rather than read: areas, standards, indicators, classes, public figures.
 */
record MartDimensions(SparkSession spark, Configuration configuration) {

  Dataset<Row> areas() {
    List<Row> rows = new ArrayList<>();
    for (Place place : configuration.places().units()) {
      rows.add(
          RowFactory.create(
              place.code(),
              place.name(),
              place.kind().name().toLowerCase(Locale.ROOT),
              place.level().name().toLowerCase(Locale.ROOT),
              place.parent().orElse(null),
              day(place.from()),
              day(place.to())));
    }
    return made(
        rows,
        "area_code string, area_name string, kind string, area_level string, parent_code string,"
            + " valid_from string, valid_to string");
  }

  private static String day(LocalDate day) {
    return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day.toString();
  }

  /** Years that have figures, with the standard that governs them. */
  Dataset<Row> years(Dataset<Row> cells) {
    List<Row> rows = new ArrayList<>();
    for (Row year : cells.select("year").distinct().collectAsList()) {
      rows.add(
          RowFactory.create(
              year.getInt(0),
              configuration.standards().idFor(Optional.empty(), year.getInt(0)).orElse(null)));
    }
    return made(rows, "year int, standard_id string");
  }

  Dataset<Row> standards() {
    List<Row> rows = new ArrayList<>();
    for (PovertyStandard standard : configuration.standards().all()) {
      PovertyStandard.YearRange years = standard.reviewYears();
      rows.add(
          RowFactory.create(
              standard.id(),
              name(standard.names(), "vi"),
              name(standard.names(), "en"),
              years == null ? null : years.from(),
              years == null ? null : years.to()));
    }
    return made(
        rows, "standard_id string, name_vi string, name_en string, year_from int, year_to int");
  }

  Dataset<Row> indicators() {
    List<Row> rows = new ArrayList<>();
    for (PovertyStandard standard : configuration.standards().all()) {
      int position = 0;
      for (PovertyStandard.Indicator indicator : standard.indicators()) {
        rows.add(
            RowFactory.create(
                standard.id(),
                indicator.id(),
                ++position,
                indicator.dimension(),
                name(indicator.names(), "vi"),
                name(indicator.names(), "en")));
      }
    }
    return made(
        rows,
        "standard_id string, indicator string, position int, dimension string, name_vi string,"
            + " name_en string");
  }

  Dataset<Row> classes() {
    List<Row> rows = new ArrayList<>();
    for (PovertyStandard standard : configuration.standards().all()) {
      int position = 0;
      for (PovertyStandard.PovertyClass one : standard.classes()) {
        rows.add(
            RowFactory.create(
                standard.id(),
                one.id(),
                ++position,
                name(one.names(), "vi"),
                name(one.names(), "en")));
      }
    }
    return made(
        rows, "standard_id string, class string, position int, name_vi string, name_en string");
  }

  Dataset<Row> publicFigures(PublicFigures figures, Suppression.Result withheld) {
    List<Row> rows = new ArrayList<>();
    for (String text : new TreeSet<>(figures.values().keySet())) {
      PublicFigures.Key key = PublicFigures.Key.of(text);
      String[] what = key.what().split("/", -1);
      boolean isHidden = withheld.hidden().contains(text);
      rows.add(
          RowFactory.create(
              key.year(),
              key.standardId(),
              key.areaCode(),
              figures
                  .map()
                  .place(key.areaCode(), key.year())
                  .map(place -> place.level().name().toLowerCase(Locale.ROOT))
                  .orElse(""),
              what[0],
              String.join("/", List.of(what).subList(1, what.length - 1)),
              what[what.length - 1],
              isHidden ? null : figures.values().get(text),
              isHidden));
    }
    return made(
        rows,
        "year int, standard_id string, area_code string, area_level string, figure string, subject"
            + " string, unit string, value bigint, suppressed boolean");
  }

  private static String name(Map<String, String> names, String language) {
    return names == null ? null : names.get(language);
  }

  private Dataset<Row> made(List<Row> rows, String schema) {
    return LocalRows.of(spark, rows, StructType.fromDDL(schema));
  }
}
