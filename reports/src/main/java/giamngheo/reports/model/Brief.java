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
 * @param headlines the figures that matter, five at most
 * @param lines figures by year, with their targets
 * @param bars places, largest first
 * @param heat deprivations by place
 * @param movements how many households came and went, by kind
 * @param notes coverage and remarks, one line each
 * @param locale how numbers are written
 * @param captions words over the charts: lines, bars, movements, heat map, notes
 */
public record Brief(
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
  public Brief {
    agency = PlainText.of(agency);
    title = PlainText.of(title);
    subtitle = PlainText.of(subtitle);
    headlines = List.copyOf(headlines);
    lines = List.copyOf(lines);
    bars = List.copyOf(bars);
    movements = List.copyOf(movements);
    notes = PlainText.of(notes);
    captions = PlainText.of(captions);
    stamp = PlainText.of(stamp);
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
   */
  public record Heat(List<String> columns, Map<String, List<Optional<BigDecimal>>> rows) {
    public Heat {
      columns = PlainText.of(columns);
    }
  }

  /** The stamp with the watermark's word before it. */
  public String footLine() {
    return watermark.map(word -> word + " · " + stamp).orElse(stamp);
  }
}
