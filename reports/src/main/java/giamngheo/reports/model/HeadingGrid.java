package giamngheo.reports.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The heading tree laid out as a table head.
 *
 * @param depth rows of the head, without the row of numbers
 * @param leaves the columns, left to right
 * @param boxes every heading with the cells it covers; together they cover the head exactly once
 */
public record HeadingGrid(int depth, List<Heading> leaves, List<Box> boxes) {
  /** Boxes of one row from left to right. */
  public static final Comparator<Box> LEFT_FIRST = Comparator.comparingInt(Box::column);

  /**
   * A heading over cells {@code row..row+rows-1}, {@code column..column+columns-1}, counted from 0.
   */
  public record Box(Heading heading, int row, int column, int rows, int columns) {}

  public static HeadingGrid of(List<Heading> headings) {
    int depth = depth(headings);
    List<Heading> leaves = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    headings.forEach(heading -> place(heading, 0, depth, leaves, boxes));
    return new HeadingGrid(depth, List.copyOf(leaves), List.copyOf(boxes));
  }

  private static int depth(List<Heading> headings) {
    return 1
        + headings.stream()
            .filter(heading -> !heading.isLeaf())
            .mapToInt(heading -> depth(heading.children()))
            .max()
            .orElse(0);
  }

  private static void place(
      Heading heading, int row, int depth, List<Heading> leaves, List<Box> boxes) {
    int column = leaves.size();
    if (heading.isLeaf()) {
      leaves.add(heading);
      boxes.add(new Box(heading, row, column, depth - row, 1));
      return;
    }
    heading.children().forEach(child -> place(child, row + 1, depth, leaves, boxes));
    boxes.add(new Box(heading, row, column, 1, leaves.size() - column));
  }
}
