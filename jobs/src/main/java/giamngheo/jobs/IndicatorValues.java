package giamngheo.jobs;

import giamngheo.warehouse.measure.SubjectSums;
import giamngheo.warehouse.measure.SubjectSums.Group;
import giamngheo.warehouse.measure.SubjectSums.Unit;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.table.FormCellTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Rows of table {@code indicator_value} for one group of one area.
 *
 * @param standard the standard
 * @param areaLevel level of the area
 * @param mapDate the map it is drawn on
 * @param scope {@code sample} for a survey, else {@code resident}
 */
record IndicatorValues(PovertyStandard standard, String areaLevel, String mapDate, String scope) {
  static final String RESIDENT = "resident";
  static final String REVIEWED = "reviewed";
  static final String SAMPLE = "sample";

  /**
   * The figures of a group.
   *
   * @param residents households or persons that the rates are of; empty if not known
   */
  List<Row> rows(Group group, SubjectSums sums, OptionalDouble residents) {
    List<Row> rows = new ArrayList<>();
    for (PovertyStandard.Headcount headcount : standard.headcounts()) {
      double counted = sums.get(SubjectSums.HEADCOUNT + headcount.id());
      rows.add(row(group, headcount.id(), "count", null, scope, counted, null, counted));
      rows.add(ratio(group, headcount.id(), "official_headcount", null, scope, counted, residents));
    }
    if (standard.cutoff() != null) {
      alkireFoster(group, sums, residents, rows);
    }
    return rows;
  }

  private void alkireFoster(
      Group group, SubjectSums sums, OptionalDouble residents, List<Row> rows) {
    double poor = sums.get(SubjectSums.DEPRIVED);
    double whole = standard.totalScore();
    double score = sums.get(SubjectSums.SCORE);
    rows.add(ratio(group, null, "H", null, scope, poor, residents));
    rows.add(ratio(group, null, "A", null, scope, score / whole, OptionalDouble.of(poor)));
    rows.add(ratio(group, null, "M0", null, scope, score / whole, residents));
    for (int i = 0; i < standard.indicators().size(); i++) {
      String id = standard.indicatorIds().get(i);
      double censored = sums.get(SubjectSums.CENSORED + id);
      double contribution = censored * standard.wholeWeights().get(i) / whole;
      rows.add(ratio(group, null, "censored", id, scope, censored, residents));
      rows.add(
          ratio(
              group,
              null,
              "contribution_pct",
              id,
              scope,
              contribution,
              OptionalDouble.of(score / whole)));
      rows.add(
          ratio(
              group,
              null,
              "uncensored",
              id,
              scope.equals(SAMPLE) ? SAMPLE : REVIEWED,
              sums.get(SubjectSums.UNCENSORED + id),
              OptionalDouble.of(sums.get(SubjectSums.ALL))));
    }
  }

  private Row ratio(
      Group group,
      String indicator,
      String measure,
      String subIndicator,
      String rowScope,
      double numerator,
      OptionalDouble denominator) {
    Double below = denominator.isPresent() ? (Double) denominator.getAsDouble() : null;
    Double value = below == null || below == 0 ? null : (Double) (numerator / below);
    return row(group, indicator, measure, subIndicator, rowScope, numerator, below, value);
  }

  private Row row(
      Group group,
      String indicator,
      String measure,
      String subIndicator,
      String rowScope,
      Double numerator,
      Double denominator,
      Double value) {
    Unit unit = group.unit();
    return RowFactory.create(
        group.year(),
        standard.id(),
        FormCellTable.DRAFT,
        group.areaCode(),
        areaLevel,
        mapDate,
        indicator,
        measure,
        subIndicator,
        indicator == null ? standard.cutoff() : null,
        "standard",
        rowScope,
        group.groupBy(),
        group.groupValue(),
        unit.name().toLowerCase(Locale.ROOT),
        null,
        "level",
        false,
        numerator,
        denominator,
        value,
        null,
        null,
        null);
  }
}
