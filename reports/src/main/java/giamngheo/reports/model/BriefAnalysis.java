package giamngheo.reports.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind the figures of a brief; every part may be empty.
 *
 * @param map places on a schematic map
 * @param ends how many there were before and are after the movements; empty or two
 * @param measures further measures, this year and the year before
 * @param contributions what a measure is made of, largest first
 * @param groups the same figure of several groups or areas, side by side
 * @param money what was spent and what came of it
 */
public record BriefAnalysis(
    List<Tile> map,
    List<Brief.Bar> ends,
    List<Measure> measures,
    List<Brief.Bar> contributions,
    List<Group> groups,
    Money money) {
  /** Nothing behind the figures. */
  public static final BriefAnalysis NONE =
      new BriefAnalysis(
          List.of(), List.of(), List.of(), List.of(), List.of(), new Money(List.of(), List.of()));

  public BriefAnalysis {
    map = List.copyOf(map);
    ends = List.copyOf(ends);
    measures = List.copyOf(measures);
    contributions = List.copyOf(contributions);
    groups = List.copyOf(groups);
  }

  /**
   * A place on the map.
   *
   * @param name short enough for its tile
   * @param percent by which it is shaded; empty where unknown
   * @param words the figure as it prints
   */
  public record Tile(String name, int column, int row, Optional<BigDecimal> percent, String words) {
    public Tile {
      name = PlainText.of(name);
      words = PlainText.of(words);
    }
  }

  /** A measure as it prints, this year and the year before. */
  public record Measure(String name, String now, String before) {
    public Measure {
      name = PlainText.of(name);
      now = PlainText.of(now);
      before = PlainText.of(before);
    }
  }

  /**
   * Bars that are compared.
   *
   * @param note why they may not be comparable; empty for none
   */
  public record Group(String name, List<Brief.Bar> bars, String note) {
    public Group {
      name = PlainText.of(name);
      bars = List.copyOf(bars);
      note = PlainText.of(note);
    }
  }

  /** A small table: the first column names, the others figures as they print. */
  public record Money(List<String> headings, List<List<String>> rows) {
    public Money {
      headings = PlainText.of(headings);
      rows = List.copyOf(rows);
    }
  }
}
