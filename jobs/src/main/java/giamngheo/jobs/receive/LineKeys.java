package giamngheo.jobs.receive;

import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tells two lines of one unit apart, by dataset; datasets without such a key are absent. */
final class LineKeys {
  private static final Map<String, List<String>> KEYS =
      Map.of(
          HouseholdTable.TABLE.name(),
          List.of(ReceivedTable.LINE_HOUSEHOLD),
          MemberTable.TABLE.name(),
          List.of(ReceivedTable.LINE_HOUSEHOLD, MemberTable.MEMBER_NO),
          "population",
          List.of("coalesce(hamlet_code, '')"),
          "declared_total",
          List.of("form", "row_key", "`column`"),
          "activity",
          List.of("activity_id"),
          "staff",
          List.of("`group`"),
          "inspection",
          List.of("inspection_id", "finding_no"),
          "target",
          List.of("indicator"));

  private LineKeys() {}

  /** SQL of the key of a line, as one text; null where a part of it is missing. */
  static Optional<String> sql(String dataset) {
    return Optional.ofNullable(KEYS.get(dataset))
        .map(
            parts ->
                "concat("
                    + String.join(
                        ", '/', ",
                        parts.stream().map(part -> "cast(" + part + " as string)").toList())
                    + ")");
  }
}
