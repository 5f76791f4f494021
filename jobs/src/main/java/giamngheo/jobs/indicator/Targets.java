package giamngheo.jobs.indicator;

import com.fasterxml.jackson.annotation.JsonProperty;
import giamngheo.warehouse.config.YamlFile;
import giamngheo.warehouse.standard.PovertyStandard.YearRange;
import giamngheo.warehouse.table.ReceivedTable;
import giamngheo.warehouse.table.TargetTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Targets that hold without being loaded: {@code conf/targets.yaml}.
 *
 * @param targets in the order of the file
 */
public record Targets(@JsonProperty(required = true) List<Target> targets) {

  /** What is asked for. */
  enum Kind {
    /** A share of the residents, at most; a fraction. */
    @JsonProperty("rate")
    RATE,
    /** A number of households, at most. */
    @JsonProperty("households")
    HOUSEHOLDS,
    /** A fall of the rate since the year before, at least; a fraction. */
    @JsonProperty("reduction")
    REDUCTION,
    /** A part of the opening year's households, at most. */
    @JsonProperty("halving")
    HALVING
  }

  /**
   * A target.
   *
   * @param id its name, {@code sub_indicator} of its figures
   * @param years years that it holds for
   * @param opening year whose households are halved
   * @param levels levels of the areas it holds for
   * @param areaCode the one area it holds for, if it was loaded for one
   * @param headcount official headcount it speaks of
   * @param groupBy breakdown, if it speaks of a part of the people
   */
  public record Target(
      @JsonProperty(required = true) String id,
      Map<String, String> names,
      String document,
      @JsonProperty(required = true) YearRange years,
      Integer opening,
      List<String> levels,
      @JsonProperty("area_code") String areaCode,
      @JsonProperty(required = true) String headcount,
      @JsonProperty("group_by") String groupBy,
      @JsonProperty("group_value") String groupValue,
      @JsonProperty(required = true) Kind kind,
      @JsonProperty(required = true) double value) {

    String breakdown() {
      return groupBy == null ? "" : groupBy;
    }

    String part() {
      return groupValue == null ? "" : groupValue;
    }

    boolean holds(int year, String area, String level) {
      return years.from() <= year
          && year <= years.to()
          && (areaCode == null ? levels != null && levels.contains(level) : areaCode.equals(area));
    }
  }

  /** Reads the file; a folder without it has no targets. */
  public static Targets read(Path conf) {
    Path file = conf.resolve("targets.yaml");
    return Files.exists(file) ? YamlFile.read(file, Targets.class) : new Targets(List.of());
  }

  /** These and the loaded ones; lines of other indicators belong to the programme. */
  public Targets with(Dataset<Row> lines) {
    List<Target> all = new ArrayList<>(targets);
    for (Row line :
        lines
            .filter("not " + ReceivedTable.REFUSED)
            .select(
                TargetTable.INDICATOR,
                TargetTable.AREA_CODE,
                TargetTable.YEAR,
                TargetTable.VALUE,
                TargetTable.DOCUMENT)
            .collectAsList()) {
      loaded(
              line.getString(0),
              line.getString(1),
              line.getInt(2),
              line.getDouble(3),
              line.getString(4))
          .ifPresent(all::add);
    }
    return new Targets(List.copyOf(all));
  }

  /**
   * A loaded line as a target; empty if its indicator is none of a headcount.
   *
   * @param indicator a headcount, alone or with the ending {@code _rate}: percent of households;
   *     with {@code _reduction}: percentage points a year; with {@code _households}: a number
   */
  static Optional<Target> loaded(
      String indicator, String areaCode, int year, double value, String document) {
    Kind kind = Kind.RATE;
    String headcount = indicator;
    for (Kind ending : List.of(Kind.HOUSEHOLDS, Kind.RATE, Kind.REDUCTION)) {
      String word = "_" + ending.name().toLowerCase(Locale.ROOT);
      if (indicator.endsWith(word)) {
        kind = ending;
        headcount = indicator.substring(0, indicator.length() - word.length());
      }
    }
    if (!headcount.matches("[a-z][a-z0-9_]*")) {
      return Optional.empty(); // a code of the results framework
    }
    return Optional.of(
        new Target(
            indicator,
            Map.of(),
            document,
            new YearRange(year, year),
            null,
            null,
            areaCode,
            headcount,
            null,
            null,
            kind,
            kind == Kind.HOUSEHOLDS ? value : value / 100));
  }
}
