package giamngheo.reports.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Two pages with charts for those who decide: every figure computed, every text written.
 *
 * @param fileName name of the file without its ending
 * @param agency who issues it
 * @param title of the paper
 * @param subtitle area and year
 * @param news what it says in a line, then what to know and to decide, one line each
 * @param headlines the figures that matter, five at most
 * @param lines figures by year, with their targets
 * @param bars places, largest first
 * @param heat deprivations by place
 * @param movements how many households came and went, by kind; below zero those who left
 * @param analysis what stands behind the figures
 * @param notes coverage and remarks, one line each
 * @param locale how numbers are written
 * @param captions words over the charts: lines, bars, movements, heat map, notes, map, measures,
 *     contributions, groups, money
 */
public record Brief(
    String fileName,
    String agency,
    String title,
    String subtitle,
    List<String> news,
    List<Headline> headlines,
    List<Line> lines,
    List<Bar> bars,
    Heat heat,
    List<Bar> movements,
    BriefAnalysis analysis,
    List<String> notes,
    List<String> captions,
    Optional<String> watermark,
    String stamp,
    Locale locale) {
  public Brief {
    agency = PlainText.of(agency);
    title = PlainText.of(title);
    subtitle = PlainText.of(subtitle);
    news = PlainText.of(news);
    headlines = List.copyOf(headlines);
    lines = List.copyOf(lines);
    bars = List.copyOf(bars);
    movements = List.copyOf(movements);
    notes = PlainText.of(notes);
    captions = PlainText.of(captions);
    stamp = PlainText.of(stamp);
  }

  /** A brief that leaves its news to its figures, with nothing behind them. */
  public Brief(
      String fileName,
      String agency,
      String title,
      String subtitle,
      List<Headline> headlines,
      List<Line> lines,
      List<Bar> bars,
      Heat heat,
      List<Bar> movements,
      List<String> notes,
      List<String> captions,
      Optional<String> watermark,
      String stamp,
      Locale locale) {
    this(
        fileName,
        agency,
        title,
        subtitle,
        List.of(),
        headlines,
        lines,
        bars,
        heat,
        movements,
        BriefAnalysis.NONE,
        notes,
        captions,
        watermark,
        stamp,
        locale);
  }

  /**
   * A figure that matters.
   *
   * @param value as it prints
   * @param before last year's, as it prints
   * @param change sentence that says what the change consists of
   */
  public record Headline(String name, String value, String before, String change) {
    public Headline {
      name = PlainText.of(name);
      value = PlainText.of(value);
      before = PlainText.of(before);
      change = PlainText.of(change);
    }
  }

  /**
   * A figure by year, in percent.
   *
   * @param values by year; a year that cannot be compared with the others is absent
   * @param targets by year
   */
  public record Line(
      String name, SortedMap<Integer, BigDecimal> values, SortedMap<Integer, BigDecimal> targets) {
    public Line {
      name = PlainText.of(name);
    }
  }

  /**
   * A bar.
   *
   * @param words the figure as it prints
   */
  public record Bar(String name, BigDecimal value, String words) {
    public Bar {
      name = PlainText.of(name);
      words = PlainText.of(words);
    }
  }

  /**
   * Places by columns, in percent.
   *
   * @param rows by place, one figure per column, absent where unknown
   * @param households by place; shares of a few households are not shaded
   */
  public record Heat(
      List<String> columns,
      Map<String, List<Optional<BigDecimal>>> rows,
      Map<String, Integer> households) {
    /** Where it is not known of how many households the shares are. */
    public Heat(List<String> columns, Map<String, List<Optional<BigDecimal>>> rows) {
      this(columns, rows, Map.of());
    }

    public Heat {
      columns = PlainText.of(columns);
    }
  }

  /** The stamp with the watermark's word before it. */
  public String footLine() {
    return watermark.map(word -> word + " · " + stamp).orElse(stamp);
  }
}
