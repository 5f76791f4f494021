package giamngheo.warehouse.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks in a published table for cells that do not cross-foot: in every line the parts should give
 * the total, in every column the lines should give the whole.
 */
public final class CrossFooting {
  private CrossFooting() {}

  /**
   * A printed line.
   *
   * @param name name of the place
   * @param total printed total
   * @param parts printed parts by column
   */
  public record Line(String name, long total, Map<String, Long> parts) {
    public Line {
      parts = Map.copyOf(new LinkedHashMap<>(parts));
    }

    /** Total less parts, 0 if the line closes. */
    public long difference() {
      return total - parts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * A cell that is most likely misprinted.
   *
   * @param line name of the place
   * @param column column of the cell
   * @param printed what stands there
   * @param closing the number that closes its line and agrees with the whole
   */
  public record Slip(String line, String column, long printed, long closing) {}

  /**
   * The cells whose correction by their line's difference also closes their column: against the
   * printed whole, or against the whole's total less its other parts, since a printed whole can
   * repeat the slip by having been added up from the lines.
   */
  public static List<Slip> slips(Line whole, List<Line> lines) {
    List<Slip> slips = new ArrayList<>();
    for (Line line : lines) {
      for (Map.Entry<String, Long> part : line.parts().entrySet()) {
        String column = part.getKey();
        long sum = lines.stream().mapToLong(each -> each.parts().get(column)).sum();
        long closed = sum + line.difference();
        long printed = whole.parts().get(column);
        if (line.difference() != 0
            && (closed == printed || closed == printed + whole.difference())) {
          slips.add(
              new Slip(line.name(), column, part.getValue(), part.getValue() + line.difference()));
        }
      }
    }
    return slips;
  }
}
