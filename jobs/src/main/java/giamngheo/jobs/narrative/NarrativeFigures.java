package giamngheo.jobs.narrative;

import static org.apache.spark.sql.functions.col;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.narrative.NarrativeDefinition.Across;
import giamngheo.jobs.narrative.NarrativeDefinition.Annex;
import giamngheo.jobs.narrative.NarrativeDefinition.Cell;
import giamngheo.jobs.narrative.NarrativeDefinition.Figure;
import giamngheo.jobs.narrative.NarrativeDefinition.Measured;
import giamngheo.jobs.narrative.NarrativeDefinition.Part;
import giamngheo.jobs.narrative.NarrativeDefinition.Ranking;
import giamngheo.jobs.narrative.NarrativeDefinition.Table;
import giamngheo.jobs.print.EditionCells;
import giamngheo.jobs.print.Publication;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.table.IndicatorValueTable;
import giamngheo.warehouse.table.ScoreTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * The stored figures that a report names, read once per year and period.
 *
 * @param request of which area and year; the review may be that of the year before
 * @param cells by year and period, then by form
 * @param measured rows of {@code indicator_value} by year
 */
record NarrativeFigures(
    NarrativeDefinition report,
    Narratives.Request request,
    Map<String, Map<String, List<ComposedCell>>> cells,
    Map<Integer, List<Row>> measured) {
  /** What a row of {@code indicator_value} is unless the report says otherwise. */
  private static final Map<String, String> USUAL =
      Map.of(
          "group_by",
          "",
          "group_value",
          "",
          "unit",
          "household",
          "change_kind",
          "level",
          "scope",
          "resident");

  private static final String LEVEL = "level";

  /** Reads what the report needs. */
  static NarrativeFigures read(
      JobContext workplace, NarrativeDefinition report, Narratives.Request request) {
    Map<String, Set<String>> wanted = new LinkedHashMap<>();
    Set<Integer> years = new LinkedHashSet<>();
    for (Figure figure : report.figures().values()) {
      if (figure.source() instanceof Cell cell) {
        want(wanted, request, cell.form(), cell.years(), cell.ofPeriod());
      } else if (figure.source() instanceof Ranking ranking) {
        want(wanted, request, ranking.form(), ranking.years(), ranking.ofPeriod());
      } else if (figure.source() instanceof Across across) {
        want(wanted, request, across.form(), across.years(), false);
      } else if (figure.source() instanceof Measured row) {
        years.add(request.reviewYear() + row.years());
      }
    }
    for (Part part : report.parts()) {
      if (part instanceof Table table) {
        want(wanted, request, table.form(), table.years(), table.ofPeriod());
      } else if (part instanceof Annex annex) {
        want(wanted, request, annex.form(), annex.years(), annex.ofPeriod());
      }
    }
    Map<String, Map<String, List<ComposedCell>>> cells = new HashMap<>();
    wanted.forEach((when, forms) -> cells.put(when, cells(workplace, request, when, forms)));
    Map<Integer, List<Row>> measured = new HashMap<>();
    years.forEach(year -> measured.put(year, measured(workplace, request, year)));
    return new NarrativeFigures(report, request, cells, measured);
  }

  private static void want(
      Map<String, Set<String>> wanted,
      Narratives.Request request,
      String form,
      int years,
      boolean ofPeriod) {
    wanted.computeIfAbsent(when(request, years, ofPeriod), key -> new LinkedHashSet<>()).add(form);
  }

  /** Year and period in one word. */
  private static String when(Narratives.Request request, int years, boolean ofPeriod) {
    return request.year(ofPeriod) + years + "/" + (ofPeriod ? request.period() : Narratives.YEARLY);
  }

  private static Map<String, List<ComposedCell>> cells(
      JobContext workplace, Narratives.Request request, String when, Set<String> forms) {
    int year = Integer.parseInt(when.substring(0, when.indexOf('/')));
    String period = when.substring(when.indexOf('/') + 1);
    return edition(workplace, request, year)
        .map(
            edition ->
                new EditionCells(workplace, edition, year, period)
                    .of(List.of(request.areaCode()), forms)
                    .getOrDefault(request.areaCode(), Map.of()))
        .orElse(Map.of());
  }

  /** The edition of another year: beside a release that year's own, else that year's draft. */
  static Optional<Edition> edition(JobContext workplace, Narratives.Request request, int year) {
    return year == request.year()
        ? Optional.of(request.edition())
        : Publication.editionBeside(workplace, request.edition(), request.areaCode(), year);
  }

  /** Rows of {@code indicator_value} of the area in a year. */
  static List<Row> measured(JobContext workplace, Narratives.Request request, int year) {
    return edition(workplace, request, year)
        .map(
            edition ->
                workplace
                    .warehouse()
                    .read(IndicatorValueTable.NAME, IndicatorValueTable.SCHEMA)
                    .filter(
                        col("release_id")
                            .equalTo(edition.releaseId())
                            .and(col(ScoreTable.STANDARD_ID).equalTo(edition.standardId()))
                            .and(col("year").equalTo(year))
                            .and(col(FormCellTable.AREA_CODE).equalTo(request.areaCode())))
                    .collectAsList())
        .orElse(List.of());
  }

  /** The cells of a table; empty if they were not composed. */
  List<ComposedCell> of(Table table) {
    return of(table.form(), table.years(), table.ofPeriod());
  }

  List<ComposedCell> of(String form, int years, boolean ofPeriod) {
    return cells
        .getOrDefault(when(request, years, ofPeriod), Map.of())
        .getOrDefault(form, List.of());
  }

  /** The figure; empty if it is missing. */
  Optional<BigDecimal> value(Figure figure) {
    if (figure.source() instanceof Cell cell) {
      return of(cell.form(), cell.years(), cell.ofPeriod()).stream()
          .filter(found -> found.rowKey().equals(cell.row()))
          .filter(found -> found.column().equals(cell.column()))
          .map(ComposedCell::value)
          .filter(Objects::nonNull)
          .findFirst();
    }
    if (figure.source() instanceof Measured row) {
      int of = request.reviewYear() + row.years();
      return value(measured.getOrDefault(of, List.of()), row, of);
    }
    return Optional.empty();
  }

  /** The figure of that year; empty if it is missing. */
  static Optional<BigDecimal> value(List<Row> rows, Measured measured, int year) {
    return rows.stream()
        .filter(stored -> fits(stored, measured, year))
        .map(stored -> taken(stored, measured))
        .filter(Objects::nonNull)
        .map(BigDecimal::valueOf)
        .findFirst();
  }

  private static Double taken(Row stored, Measured measured) {
    Double above = stored.getAs("numerator");
    Double below = stored.getAs("denominator");
    return switch (measured.take()) {
      case VALUE -> stored.getAs("value");
      case NUMERATOR -> above;
      case DENOMINATOR -> below;
      case REST -> above == null || below == null ? null : (Double) (below - above);
    };
  }

  private static boolean fits(Row stored, Measured row, int year) {
    Map<String, String> columns = new HashMap<>(USUAL);
    columns.putAll(row.columns());
    boolean isLevel = columns.get("change_kind").equals(LEVEL);
    if (!isLevel) {
      columns.putIfAbsent("from_year", Integer.toString(year - 1));
    }
    boolean annualised = Boolean.TRUE.equals(stored.getAs("annualised"));
    return !annualised
        && columns.entrySet().stream()
            .allMatch(column -> text(stored, column.getKey()).equals(column.getValue()));
  }

  private static String text(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? "" : value.toString();
  }

  private static boolean fits(ComposedCell cell, Ranking ranking, List<ComposedCell> all) {
    return cell.value() != null
        && (ranking.above() == null || cell.value().compareTo(ranking.above()) > 0)
        && (ranking.below() == null || cell.value().compareTo(ranking.below()) < 0)
        && ranking.is().entrySet().stream()
            .allMatch(
                column ->
                    all.stream()
                        .filter(other -> other.rowKey().equals(cell.rowKey()))
                        .filter(other -> other.column().equals(column.getKey()))
                        .anyMatch(
                            other ->
                                List.of(column.getValue().split("\\|", -1))
                                    .contains(other.textValue())));
  }

  /** The places of a ranking, largest figure first; those of equal figures in printing order. */
  List<ComposedCell> largest(Ranking ranking) {
    List<ComposedCell> places = new ArrayList<>();
    List<ComposedCell> all = of(ranking.form(), ranking.years(), ranking.ofPeriod());
    for (ComposedCell cell : all) {
      boolean isWanted =
          ranking.rows().isEmpty()
              ? !cell.rowKey().equals("total") && !cell.rowKey().contains("/")
              : cell.rowKey().matches(ranking.rows());
      if (isWanted && cell.column().equals(ranking.column()) && fits(cell, ranking, all)) {
        places.add(cell);
      }
    }
    Comparator<ComposedCell> order = Comparator.comparing(ComposedCell::value);
    places.sort(ranking.isLowestFirst() ? order : order.reversed());
    return places.subList(0, Math.min(ranking.most(), places.size()));
  }
}
