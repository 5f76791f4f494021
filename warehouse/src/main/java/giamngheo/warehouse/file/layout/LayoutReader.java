package giamngheo.warehouse.file.layout;

import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.table.ColumnType;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.MemberTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a layout file and refuses what would only show when the first file arrives. */
final class LayoutReader {
  private static final Set<String> DATASET_KEYS =
      Set.of("sheet", "header_row", "numbers", "booleans", "constants", "columns");
  private static final Set<String> SURVEY_KEYS =
      Set.of(
          "unit",
          "household_id",
          "area",
          "cluster",
          "stratum",
          "weight",
          "persons",
          "year",
          "time",
          "round",
          "derived");

  private LayoutReader() {}

  static Map<String, DatasetLayout> read(YamlNode layout, String id) {
    layout.allowing(Set.of("layout", "name", "datasets"));
    layout.required("layout").oneOf(List.of(id));
    layout.required("name").required("vi").text();
    layout.required("name").required("en").text();
    Map<String, DatasetLayout> datasets = new LinkedHashMap<>();
    layout
        .required("datasets")
        .children()
        .forEach((name, node) -> datasets.put(name, dataset(name, node)));
    DatasetLayout members = datasets.get(MemberTable.TABLE.name());
    if (members != null
        && !members.isIdentity()
        && !members.names(MemberTable.AREA_CODE)
        && !members.constants().containsKey(MemberTable.AREA_CODE)
        && !lackArea(MemberTable.TABLE, datasets)) {
      throw layout
          .required("datasets")
          .required(MemberTable.TABLE.name())
          .error(
              "chưa cho biết cột bắt buộc “area_code” lấy từ đâu (columns hoặc constants); chỉ bỏ"
                  + " được khi hộ trong cùng mẫu tệp có cột đó",
              "the required column “area_code” is neither among columns nor constants; it may be"
                  + " left out only where the households of the same layout have it");
    }
    return datasets;
  }

  /** Whether lines of members say nothing of their area, and those of their households do. */
  static boolean lackArea(InputTable table, Map<String, DatasetLayout> datasets) {
    DatasetLayout members = datasets.get(table.name());
    DatasetLayout households = datasets.get(HouseholdTable.TABLE.name());
    return table.name().equals(MemberTable.TABLE.name())
        && members != null
        && !members.isIdentity()
        && !members.names(MemberTable.AREA_CODE)
        && households != null
        && households.names(HouseholdTable.AREA_CODE);
  }

  private static DatasetLayout dataset(String name, YamlNode node) {
    boolean isSurvey = name.equals(SourceLayout.SURVEY);
    Optional<InputTable> table = InputTable.named(name);
    if (!isSurvey && table.isEmpty()) {
      throw node.unknown(name, datasetNames());
    }
    Set<String> keys = new TreeSet<>(DATASET_KEYS);
    boolean isHousehold = table.filter(HouseholdTable.TABLE::equals).isPresent();
    if (isSurvey) {
      keys.addAll(SURVEY_KEYS);
    } else if (isHousehold) {
      keys.addAll(SampleReader.KEYS);
    }
    node.allowing(keys);
    Notation notation = NotationReader.read(node, isSurvey ? Notation.MICRODATA : Notation.PLAIN);
    Map<String, String> constants = constants(node);
    List<ColumnLayout> columns =
        new ColumnLayoutReader(table, notation, constants.keySet()).read(node);
    constants.keySet().forEach(column -> checkConstant(node, table, columns, column));
    return new DatasetLayout(
        node.child("sheet").map(YamlNode::text),
        node.child("header_row").map(YamlNode::integer).orElse(0),
        notation,
        constants,
        isSurvey || isHousehold ? SampleReader.weighed(node, columns, isHousehold) : columns,
        isSurvey ? Optional.of(SurveyReader.read(node, columns)) : Optional.empty(),
        isHousehold ? SampleReader.read(node, columns) : Optional.empty());
  }

  private static Map<String, String> constants(YamlNode node) {
    Map<String, String> constants = new LinkedHashMap<>();
    node.child("constants")
        .ifPresent(
            map -> map.children().forEach((column, value) -> constants.put(column, value.text())));
    return constants;
  }

  private static void checkConstant(
      YamlNode node, Optional<InputTable> table, List<ColumnLayout> columns, String column) {
    boolean known =
        table.isPresent()
            ? table.get().column(column).isPresent()
                || columns.stream().anyMatch(layout -> layout.name().equals(column))
            : columns.stream().anyMatch(layout -> layout.name().equals(column));
    if (!known) {
      List<String> names = columns.stream().map(ColumnLayout::name).toList();
      throw node.required("constants").unknown(column, names);
    }
  }

  private static List<String> datasetNames() {
    List<String> names = new ArrayList<>(InputTable.all().stream().map(InputTable::name).toList());
    names.add(SourceLayout.SURVEY);
    return names;
  }

  /** The type that a key names. */
  static ColumnType type(YamlNode node) {
    List<String> names =
        Arrays.stream(ColumnType.values())
            .map(type -> type.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toList());
    return ColumnType.valueOf(node.oneOf(names).toUpperCase(Locale.ROOT));
  }

  /** Whether the column holds a tick of the signed form. */
  static boolean isTick(Optional<InputTable> table, String column) {
    return column.startsWith(HouseholdTable.TICK_PREFIX)
        && table.filter(HouseholdTable.TABLE::equals).isPresent();
  }
}
