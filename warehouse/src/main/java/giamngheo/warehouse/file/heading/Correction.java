package giamngheo.warehouse.file.heading;

import giamngheo.warehouse.file.text.VietnameseText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that a workbook sent back for correction has beside those of the file received. */
public final class Correction {
  /** The hidden sheet of a workbook that goes back: the words its drop-downs offer. */
  public static final String WORDS_SHEET = "Danh mục";

  public static final String BATCH_ID = "_batch_id";
  public static final String LINE_NO = "_line_no";
  public static final String ORIGINAL_LINE = "Dòng gốc";
  public static final String FAULT = "Lỗi";
  public static final String REMEDY = "Cách sửa";

  /** Headings under which the number of the corrected line may stand. */
  static final List<String> LINE_HEADINGS = List.of(LINE_NO, ORIGINAL_LINE);

  private static final Set<String> KEYS =
      Stream.of(BATCH_ID, LINE_NO, ORIGINAL_LINE, FAULT, REMEDY)
          .map(VietnameseText::matchingKey)
          .collect(Collectors.toUnmodifiableSet());

  private Correction() {}

  public static boolean isServiceKey(String key) {
    return KEYS.contains(key);
  }
}
