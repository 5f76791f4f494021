package giamngheo.jobs.comparison;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import giamngheo.jobs.comparison.Comparability.Reason;
import giamngheo.jobs.context.Areas;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.NothingComposed;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.measure.CountingRule;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ScoreTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Two years of one area side by side: headline figures, their changes, and the exact accounts of
 * them. A false comparison is refused with its reason and the bridge to use.
 */
public final class CompareYears {
  /** Columns of the answer; values are as in {@code indicator_value}, changes as fractions. */
  private static final StructType SHAPE =
      new StructType()
          .add("indicator", DataTypes.StringType)
          .add("measure", DataTypes.StringType)
          .add("part", DataTypes.StringType)
          .add("scope", DataTypes.StringType)
          .add("unit", DataTypes.StringType)
          .add("from_value", DataTypes.DoubleType)
          .add("to_value", DataTypes.DoubleType)
          .add("absolute", DataTypes.DoubleType)
          .add("relative", DataTypes.DoubleType)
          .add("absolute_per_year", DataTypes.DoubleType)
          .add("relative_per_year", DataTypes.DoubleType);

  private static final List<String> HEADLINES =
      List.of("count", "official_headcount", "H", "A", "M0");

  private final JobContext workplace;
  private final Request request;
  private final PovertyStandard standard;

  private CompareYears(JobContext workplace, Request request, PovertyStandard standard) {
    this.workplace = workplace;
    this.request = request;
    this.standard = standard;
  }

  /**
   * What to compare.
   *
   * @param from the earlier year
   * @param standardId the standard for both years; empty if one governs both
   * @param mapDate the map for both years; empty if their own maps agree
   * @param draft whether drafts are compared, whatever was released
   */
  public record Request(
      String areaCode,
      int from,
      int to,
      Optional<String> standardId,
      Optional<LocalDate> mapDate,
      boolean draft) {
    /** Restated figures are never released. */
    private boolean isOfDrafts() {
      return draft || mapDate.isPresent();
    }
  }

  /**
   * Compares.
   *
   * @return a row per figure, then a row per part of each account
   * @throws CallerMistake if the years are not in order or the area is not known
   * @throws DataDoNotAllow if the years are not comparable, or were not computed
   */
  public static Dataset<Row> of(JobContext workplace, Request request) {
    if (request.from() >= request.to()) {
      throw new CallerMistake(
          new Text("--from phải là năm trước --to.", "--from must be a year before --to."));
    }
    CompareYears comparison = new CompareYears(workplace, request, oneStandard(workplace, request));
    comparison.requireOneArea();
    Map<Integer, Dataset<Row>> figures = new LinkedHashMap<>();
    for (FigureState state : comparison.states()) {
      figures.put(state.year(), comparison.figures(state));
    }
    comparison.requireOneLand();
    List<Row> rows = comparison.headlines(figures);
    rows.addAll(comparison.accounts(figures.get(request.to())));
    return workplace.spark().createDataFrame(rows, SHAPE);
  }

  private static PovertyStandard oneStandard(JobContext workplace, Request request) {
    Standards known = workplace.configuration().standards();
    String then = standardId(known, request, request.from());
    String now = standardId(known, request, request.to());
    if (!then.equals(now)) {
      throw refusal(request, Comparability.ofStandards(then, request.from(), now, request.to()));
    }
    return known
        .named(now)
        .filter(PovertyStandard::judgesReviews)
        .orElseThrow(
            () ->
                new CallerMistake(
                    new Text(
                        "Không có chuẩn “" + now + "” cho rà soát hộ.",
                        "There is no standard “" + now + "” for household reviews.")));
  }

  private static String standardId(Standards known, Request request, int year) {
    return known
        .idFor(request.standardId(), year)
        .orElseThrow(() -> NothingComposed.of(request.areaCode(), year));
  }

  private void requireOneArea() {
    Places places = workplace.configuration().places();
    if (request.mapDate().isPresent()) {
      Areas.named(places, request.areaCode(), request.mapDate().get());
      return;
    }
    Areas.known(places, request.areaCode());
    Optional<Place> then = places.place(request.areaCode(), ReviewMap.mapDay(request.from()));
    Optional<Place> now = places.place(request.areaCode(), ReviewMap.mapDay(request.to()));
    if (then.isEmpty() && now.isEmpty()) {
      Areas.named(places, request.areaCode(), request.from());
    }
    if (then.isEmpty() || now.isEmpty()) {
      LocalDate day = ReviewMap.mapDay(then.isEmpty() ? request.to() : request.from());
      throw refusal(
          request,
          new Reason(
              Comparability.Kind.MAP,
              List.of(day.toString()),
              new Text(
                  "%s không có trong cả hai năm; dùng --map-date %s để đưa các năm về một bản đồ"
                      .formatted(request.areaCode(), day),
                  "%s did not exist in both years; use --map-date %s to put all years on one map"
                      .formatted(request.areaCode(), day))));
    }
  }

  private void requireOneLand() {
    Comparability.of(workplace, standard.id(), request.mapDate())
        .between(request.areaCode(), request.from(), request.to())
        .ifPresent(
            reason -> {
              throw refusal(request, reason);
            });
  }

  private List<FigureState> states() {
    FigureState then = state(request.from());
    FigureState now = state(request.to());
    then.against(now)
        .ifPresent(
            reason -> {
              throw refusal(request, reason);
            });
    return List.of(then, now);
  }

  private FigureState state(int year) {
    return request.isOfDrafts()
        ? FigureState.draft(year)
        : FigureState.of(workplace, request.areaCode(), year, standard.id());
  }

  private Dataset<Row> figures(FigureState state) {
    int year = state.year();
    LocalDate day = request.mapDate().orElse(ReviewMap.mapDay(year));
    Dataset<Row> figures =
        workplace
            .warehouse()
            .read(IndicatorValueTable.NAME, IndicatorValueTable.SCHEMA)
            .filter(
                col(IndicatorValueTable.YEAR)
                    .equalTo(year)
                    .and(col(IndicatorValueTable.AREA_CODE).equalTo(request.areaCode()))
                    .and(col(ScoreTable.STANDARD_ID).equalTo(standard.id()))
                    .and(col(IndicatorValueTable.RELEASE_ID).equalTo(state.releaseId()))
                    .and(col(IndicatorValueTable.MAP_DATE).equalTo(day.toString()))
                    .and(col(IndicatorValueTable.GROUP_BY).equalTo("")));
    if (figures.isEmpty()) {
      throw notComputed(year);
    }
    return figures;
  }

  private DataDoNotAllow notComputed(int year) {
    String options =
        request.standardId().map(id -> " --standard " + id).orElse("")
            + request.mapDate().map(day -> " --map-date " + day).orElse("");
    return new DataDoNotAllow(
        new Text(
            "Chưa có số liệu của địa bàn %s năm %d theo chuẩn %s.\nNạp dữ liệu (load) rồi chạy: ./giamngheo run%s"
                .formatted(request.areaCode(), year, standard.id(), options),
            "There are no figures for area %s in %d under %s.\nLoad the data, then run: ./giamngheo run%s"
                .formatted(request.areaCode(), year, standard.id(), options)));
  }

  private List<Row> headlines(Map<Integer, Dataset<Row>> figures) {
    Map<String, Row> then = levels(figures.get(request.from()));
    Map<String, Row> now = levels(figures.get(request.to()));
    List<Row> rows = new ArrayList<>();
    now.forEach(
        (key, figure) -> {
          if (then.containsKey(key)) {
            rows.add(changed(figure, value(then.get(key)), value(figure)));
          }
        });
    return rows;
  }

  /** Figures of everybody by the standard's own test, in the order of the table. */
  private Map<String, Row> levels(Dataset<Row> figures) {
    Map<String, Row> levels = new LinkedHashMap<>();
    figures
        .filter(
            col(IndicatorValueTable.CHANGE_KIND)
                .equalTo("level")
                .and(col(IndicatorValueTable.MEASURE).isin(HEADLINES.toArray()))
                .and(col(IndicatorValueTable.WEIGHTING).equalTo(CountingRule.OWN))
                .and(
                    col(IndicatorValueTable.CUTOFF)
                        .isNull()
                        .or(col(IndicatorValueTable.CUTOFF).equalTo(lit(standard.cutoff())))))
        .orderBy("unit", "scope", "measure", "indicator")
        .collectAsList()
        .forEach(
            row ->
                levels.put(
                    row.getAs(IndicatorValueTable.UNIT)
                        + "/"
                        + row.getAs(IndicatorValueTable.SCOPE)
                        + "/"
                        + row.getAs(IndicatorValueTable.MEASURE)
                        + "/"
                        + row.getAs(IndicatorValueTable.INDICATOR),
                    row));
    return levels;
  }

  private Row changed(Row figure, Double before, Double after) {
    Double absolute = null;
    Double relative = null;
    Double relativePerYear = null;
    int years = request.to() - request.from();
    if (before != null && after != null) {
      absolute = after - before;
      if (before != 0) {
        relative = after / before - 1;
        relativePerYear = Math.pow(after / before, 1.0 / years) - 1;
      }
    }
    return RowFactory.create(
        figure.getAs(IndicatorValueTable.INDICATOR),
        figure.getAs(IndicatorValueTable.MEASURE),
        null,
        figure.getAs(IndicatorValueTable.SCOPE),
        figure.getAs(IndicatorValueTable.UNIT),
        before,
        after,
        absolute,
        relative,
        absolute == null ? null : (Double) (absolute / years),
        relativePerYear);
  }

  private static Double value(Row figure) {
    return figure.getAs(IndicatorValueTable.VALUE);
  }

  /** Parts of the accounts since the year before; there are none over several years. */
  private List<Row> accounts(Dataset<Row> figures) {
    List<Row> rows = new ArrayList<>();
    for (Row part :
        figures
            .filter(col(IndicatorValueTable.FROM_YEAR).equalTo(request.from()))
            .filter(
                col(IndicatorValueTable.MEASURE)
                    .endsWith("_account")
                    .or(col(IndicatorValueTable.MEASURE).equalTo("mechanical_exit")))
            .orderBy("unit", "measure", "indicator")
            .collectAsList()) {
      String name = part.getAs(IndicatorValueTable.SUB_INDICATOR);
      boolean opening = "opening".equals(name);
      boolean closing = "closing".equals(name);
      rows.add(
          RowFactory.create(
              part.getAs(IndicatorValueTable.INDICATOR),
              part.getAs(IndicatorValueTable.MEASURE),
              name,
              part.getAs(IndicatorValueTable.SCOPE),
              part.getAs(IndicatorValueTable.UNIT),
              opening ? value(part) : null,
              closing ? value(part) : null,
              opening || closing ? null : value(part),
              null,
              null,
              null));
    }
    return rows;
  }

  private static DataDoNotAllow refusal(Request request, Reason reason) {
    return new DataDoNotAllow(
        new Text(
            "Không so sánh được địa bàn %s năm %d với năm %d.\nLý do: %s."
                .formatted(request.areaCode(), request.from(), request.to(), reason.text().vi()),
            "Area %s cannot be compared between %d and %d.\nWhy: %s."
                .formatted(request.areaCode(), request.from(), request.to(), reason.text().en())));
  }
}
