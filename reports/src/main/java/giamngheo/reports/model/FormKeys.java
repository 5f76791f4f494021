package giamngheo.reports.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The keys by which the cells of a row are traced: every figure has one. A row without figures,
 * such as a household of a list, has one in its first cell.
 */
public final class FormKeys {
  private FormKeys() {}

  /** Keys cell by cell; empty where a cell leads nowhere. */
  public static List<String> of(Form form, FormRow row, List<Heading> leaves) {
    List<String> keys = new ArrayList<>(Collections.nCopies(leaves.size(), ""));
    boolean figures = false;
    for (int i = 0; i < leaves.size(); i++) {
      if (isFigure(leaves.get(i).kind()) && row.cells().get(i).value() != null) {
        keys.set(i, form.key(row, leaves.get(i)));
        figures = true;
      }
    }
    if (!figures) {
      keys.set(0, form.key(row, leaves.get(0)));
    }
    return keys;
  }

  private static boolean isFigure(ColumnKind kind) {
    return kind == ColumnKind.COUNT || kind == ColumnKind.RATE;
  }
}
