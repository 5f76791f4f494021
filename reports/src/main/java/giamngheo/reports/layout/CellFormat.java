package giamngheo.reports.layout;

import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * Cells as printed words: in Vietnamese thousands {@code 1.234} and decimals {@code 12,34}, in
 * English {@code 1,234} and {@code 12.34}. An instance serves one thread.
 */
public final class CellFormat {
  private final DecimalFormat count;
  private final DecimalFormat rate;
  private final DecimalFormat ordinal;

  public CellFormat(Locale language) {
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(language);
    count = format("#,##0.##", symbols);
    rate = format("#,##0.00", symbols);
    ordinal = format("0.##", symbols);
  }

  private static DecimalFormat format(String pattern, DecimalFormatSymbols symbols) {
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }

  /** The cell in words, null if blank. */
  public String words(FormCell cell, ColumnKind kind) {
    String words = plain(cell, kind);
    String marks = cell.marks();
    if (marks.isEmpty()) {
      return words;
    }
    return words == null ? cell.marksAlone() : words + marks;
  }

  private String plain(FormCell cell, ColumnKind kind) {
    if (cell.value() == null) {
      return cell.text();
    }
    return switch (kind) {
      case RATE -> (cell.counted() ? count : rate).format(cell.value());
      case ORDINAL, TICK -> ordinal.format(cell.value());
      case COUNT, TEXT -> count.format(cell.value());
    };
  }

  /** All rows in words, cell by cell in the order of the leaves. */
  public static List<String[]> words(Form form, List<Heading> leaves) {
    return words(form.rows(), leaves, form.document().language());
  }

  public static List<String[]> words(List<FormRow> rows, List<Heading> leaves, Locale language) {
    CellFormat figures = new CellFormat(language);
    return rows.stream().map(row -> figures.words(row, leaves)).toList();
  }

  private String[] words(FormRow row, List<Heading> leaves) {
    String[] words = new String[leaves.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = words(row.cells().get(i), leaves.get(i).kind());
    }
    return words;
  }
}
