package giamngheo.jobs.print;

import giamngheo.jobs.form.ComposedCell;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands on a printed form beside its cells.
 *
 * @param subtitles further lines under the title: the decision that approved it
 * @param earlier the figures published before these, if there are any
 * @param closing last lines under the table: lines received, accepted and refused
 */
public record PublicationNotes(
    List<String> subtitles, Optional<Earlier> earlier, List<String> closing) {
  /** Nothing. */
  public static final PublicationNotes NONE =
      new PublicationNotes(List.of(), Optional.empty(), List.of());

  public PublicationNotes {
    subtitles = List.copyOf(subtitles);
    closing = List.copyOf(closing);
  }

  /**
   * Figures published before.
   *
   * @param releaseId the release that had them
   * @param figures value by column, by row key; a value may be null: it was not available
   */
  public record Earlier(String releaseId, Map<String, Map<String, BigDecimal>> figures) {

    /** Of these cells. */
    public static Earlier of(String releaseId, List<ComposedCell> cells) {
      Map<String, Map<String, BigDecimal>> figures = new HashMap<>();
      cells.stream()
          .filter(cell -> cell.textValue() == null)
          .forEach(
              cell ->
                  figures
                      .computeIfAbsent(cell.rowKey(), row -> new HashMap<>())
                      .put(cell.column(), cell.value()));
      return new Earlier(releaseId, figures);
    }

    /** Whether the cell was published with another figure. */
    boolean differs(ComposedCell cell) {
      Map<String, BigDecimal> row = figures.getOrDefault(cell.rowKey(), Map.of());
      if (cell.textValue() != null || !row.containsKey(cell.column())) {
        return false;
      }
      BigDecimal before = row.get(cell.column());
      if (before == null || cell.value() == null) {
        return (before == null) != (cell.value() == null);
      }
      return before.compareTo(cell.value()) != 0;
    }

    BigDecimal figure(ComposedCell cell) {
      return figures.get(cell.rowKey()).get(cell.column());
    }
  }
}
