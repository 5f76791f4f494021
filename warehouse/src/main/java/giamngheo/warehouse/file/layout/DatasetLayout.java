package giamngheo.warehouse.file.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one dataset looks in files of a layout.
 *
 * @param sheet name of the sheet in a workbook, if the layout names one
 * @param headerRow row of the headings in a workbook; 0 for the first row that is not empty
 * @param notation how values are written unless a column says otherwise
 * @param constants values of columns that the file does not hold
 * @param columns the columns; empty if every column stands under its own name
 * @param survey what the columns mean, for microdata
 * @param sample how households were drawn, where they are a sample
 */
public record DatasetLayout(
    Optional<String> sheet,
    int headerRow,
    Notation notation,
    Map<String, String> constants,
    List<ColumnLayout> columns,
    Optional<SurveyDescription> survey,
    Optional<SampleDesignColumns> sample) {

  /** Whether every column stands under its own name. */
  public boolean isIdentity() {
    return columns.isEmpty();
  }

  /** Whether files hold that column under a heading that the layout names. */
  boolean names(String column) {
    return columns.stream()
        .anyMatch(layout -> layout.name().equals(column) && !layout.headers().isEmpty());
  }
}
