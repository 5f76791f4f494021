package giamngheo.warehouse.file.layout;

import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.Column.Need;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how households were drawn, and what a sampling weight may be. */
final class SampleReader {
  private static final String WEIGHT = "weight";
  private static final String STRATUM = "stratum";
  private static final String CLUSTER = "cluster";

  static final Set<String> KEYS = Set.of(WEIGHT, STRATUM, CLUSTER);

  /** Sums of weights stay exact up to this one. */
  private static final BigDecimal LARGEST_WEIGHT = BigDecimal.valueOf(10_000_000);

  private SampleReader() {}

  static Optional<SampleDesignColumns> read(YamlNode households, List<ColumnLayout> columns) {
    if (KEYS.stream().allMatch(key -> households.child(key).isEmpty())) {
      return Optional.empty();
    }
    households.required(WEIGHT);
    List<ColumnLayout> own = columns.stream().filter(column -> column.own().isPresent()).toList();
    List<String> names = own.stream().map(ColumnLayout::name).toList();
    return Optional.of(
        new SampleDesignColumns(
            SurveyReader.column(households, WEIGHT, own, SurveyReader.NUMBERS).orElseThrow(),
            households.child(STRATUM).map(node -> node.oneOf(names)),
            households.child(CLUSTER).map(node -> node.oneOf(names))));
  }

  /** The columns, of which the weight is a number from 0 on. */
  static List<ColumnLayout> weighed(
      YamlNode dataset, List<ColumnLayout> columns, boolean isRequired) {
    Optional<String> weight = dataset.child(WEIGHT).map(YamlNode::text);
    return columns.stream()
        .map(
            column ->
                weight.equals(Optional.of(column.name()))
                    ? new ColumnLayout(
                        column.name(),
                        column.headers(),
                        column.notation(),
                        column.own().map(own -> weight(own, isRequired)))
                    : column)
        .toList();
  }

  private static Column weight(Column own, boolean isRequired) {
    return new Column(
        own.name(),
        own.type(),
        isRequired ? Need.REQUIRED : own.need(),
        own.codes(),
        BigDecimal.ZERO,
        LARGEST_WEIGHT);
  }
}
