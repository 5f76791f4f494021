package giamngheo.warehouse.file.correction;

import giamngheo.warehouse.file.heading.Correction;
import giamngheo.warehouse.file.layout.DatasetLayout;
import giamngheo.warehouse.file.text.VietnameseText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The headings of the file received, and how canonical names relate to them. */
final class CorrectionHeadings {
  private final DatasetLayout dataset;
  private final Map<String, String> headingByKey = new LinkedHashMap<>();

  CorrectionHeadings(
      DatasetLayout dataset, List<Map<String, String>> cells, List<FaultyLine> lines) {
    this.dataset = dataset;
    cells.forEach(line -> line.keySet().forEach(this::add));
    lines.forEach(line -> line.findings().forEach(finding -> addMissing(finding.column())));
  }

  /** A fault may lie in a column that the file did not have: then it can be filled in here. */
  private void addMissing(String column) {
    if (column != null && !column.equals(Correction.LINE_NO)) {
      add(heading(column));
    }
  }

  private void add(String heading) {
    String key = VietnameseText.matchingKey(heading);
    if (!Correction.isServiceKey(key)) {
      headingByKey.putIfAbsent(key, heading);
    }
  }

  /** The headings in the order in which they stand after line, fault and remedy. */
  List<String> ofFile() {
    return List.copyOf(headingByKey.values());
  }

  int fault() {
    return 1;
  }

  int remedy() {
    return 2;
  }

  /** Where the first heading of the file stands. */
  int first() {
    return 3;
  }

  int batch() {
    return first() + headingByKey.size();
  }

  /** The heading under which a canonical column stands in this file. */
  String heading(String column) {
    List<String> known =
        dataset.columns().stream()
            .filter(layout -> layout.name().equals(column))
            .flatMap(layout -> layout.headers().stream())
            .toList();
    return known.stream()
        .map(heading -> headingByKey.get(VietnameseText.matchingKey(heading)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(known.isEmpty() ? column : known.get(0));
  }
}
