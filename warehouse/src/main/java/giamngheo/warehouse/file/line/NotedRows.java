package giamngheo.warehouse.file.line;

import java.util.ArrayList;
import java.util.List;

/** Rows of which something is to be said: all are counted, the first are named. */
final class NotedRows {
  private static final int MOST_NAMED = 1_000;

  private final List<Integer> first = new ArrayList<>();
  private int count;

  void add(long row) {
    count++;
    if (first.size() < MOST_NAMED && row <= Integer.MAX_VALUE) {
      first.add((int) row);
    }
  }

  int count() {
    return count;
  }

  List<Integer> first() {
    return List.copyOf(first);
  }
}
