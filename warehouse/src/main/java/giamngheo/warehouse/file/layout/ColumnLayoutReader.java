package giamngheo.warehouse.file.layout;

import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.file.text.HeadingKey;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.Column.Need;
import giamngheo.warehouse.table.ColumnType;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.MemberTable;
import giamngheo.warehouse.table.ReceivedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the list of columns of a dataset. */
final class ColumnLayoutReader {
  private static final Set<String> KEYS =
      Set.of(
          "header",
          "headers",
          "column",
          "type",
          "required",
          "codes",
          "multiply",
          "numbers",
          "booleans");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Columns that every stored line has besides its dataset's own. */
  private static final Set<String> RESERVED =
      Stream.concat(
              Arrays.stream(ReceivedTable.ENVELOPE.fieldNames()),
              Stream.of(MemberTable.ID_HASH, MemberTable.ID_LAST3))
          .collect(Collectors.toSet());

  private final Optional<InputTable> table;
  private final Notation inherited;
  private final Set<String> constants;

  ColumnLayoutReader(Optional<InputTable> table, Notation inherited, Set<String> constants) {
    this.table = table;
    this.inherited = inherited;
    this.constants = constants;
  }

  List<ColumnLayout> read(YamlNode dataset) {
    if (dataset.child("columns").isEmpty() && table.isPresent()) {
      return List.of();
    }
    List<ColumnLayout> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> lower = new HashSet<>();
    Set<String> headers = new HashSet<>();
    for (YamlNode node : dataset.required("columns").items()) {
      ColumnLayout column = column(node.allowing(KEYS));
      if (!names.add(column.name()) || !lower.add(column.name().toLowerCase(Locale.ROOT))) {
        throw repeated(node, column.name());
      }
      for (String header : column.headers()) {
        if (!headers.add(HeadingKey.of(header))) {
          throw repeated(node, header);
        }
      }
      columns.add(column);
    }
    checkRequired(dataset, names);
    return List.copyOf(columns);
  }

  private ColumnLayout column(YamlNode node) {
    String name = node.required("column").text();
    List<String> headers = new ArrayList<>();
    node.child("header").ifPresent(header -> headers.add(header.text()));
    node.child("headers").ifPresent(synonyms -> headers.addAll(synonyms.texts()));
    if (headers.isEmpty() && !constants.contains(name)) {
      node.required("header");
    }
    Notation notation = NotationReader.read(node, inherited);
    Optional<Column> known = table.flatMap(input -> input.column(name));
    known.ifPresent(column -> checkCodes(node, column));
    boolean own = known.isEmpty() && !LayoutReader.isTick(table, name);
    return new ColumnLayout(
        name, headers, notation, own ? Optional.of(own(node, name, notation)) : Optional.empty());
  }

  /** A column that the table does not know: the layout must say its type. */
  private Column own(YamlNode node, String name, Notation notation) {
    checkName(node.required("column"), name);
    if (node.child("type").isEmpty()) {
      table.ifPresent(
          input -> {
            throw node.required("column")
                .unknown(name, input.columns().stream().map(Column::name).toList());
          });
    }
    ColumnType type = LayoutReader.type(node.required("type"));
    boolean required =
        node.child("required").filter(word -> word.text().equals("true")).isPresent();
    return new Column(
        name,
        type,
        required ? Need.REQUIRED : Need.OPTIONAL,
        notation.codes().values().stream().distinct().toList(),
        null,
        null);
  }

  /** What a column of a layout may be called; a heading may be called anything. */
  private void checkName(YamlNode node, String name) {
    if (!NAME.matcher(name).matches()) {
      throw node.error(
          "“" + name + "” không dùng làm tên cột được: chỉ gồm chữ cái không dấu, chữ số và _",
          "“" + name + "” cannot be the name of a column: letters a-z, digits and _ only");
    }
    boolean isCanonical =
        table.stream()
            .flatMap(input -> input.columns().stream())
            .anyMatch(known -> known.name().equalsIgnoreCase(name));
    if (isCanonical || RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
      throw node.error(
          "“"
              + name
              + "” là tên cột của chính kho dữ liệu; đặt tên khác cho column, header giữ nguyên",
          "“"
              + name
              + "” is the warehouse's own name; give the column another one, the header may stay");
    }
  }

  private static void checkCodes(YamlNode node, Column column) {
    if (column.type() != ColumnType.CODE && column.type() != ColumnType.CODES) {
      return;
    }
    node.child("codes")
        .ifPresent(codes -> codes.children().values().forEach(code -> code.oneOf(column.codes())));
  }

  private void checkRequired(YamlNode dataset, Set<String> names) {
    table.ifPresent(
        input ->
            input.columns().stream()
                .filter(Column::isRequired)
                .map(Column::name)
                .filter(name -> !names.contains(name) && !constants.contains(name))
                // A survey's members are found by their household: told with all datasets.
                .filter(name -> !isAreaOfMembers(input, name))
                .findFirst()
                .ifPresent(
                    name -> {
                      throw dataset.error(
                          "chưa cho biết cột bắt buộc “"
                              + name
                              + "” lấy từ đâu (columns hoặc"
                              + " constants)",
                          "the required column “"
                              + name
                              + "” is neither among columns nor"
                              + " constants");
                    }));
  }

  private static boolean isAreaOfMembers(InputTable input, String name) {
    return input.equals(MemberTable.TABLE) && name.equals(MemberTable.AREA_CODE);
  }

  private static RuntimeException repeated(YamlNode node, String word) {
    return node.error("“" + word + "” được khai báo hai lần", "“" + word + "” is given twice");
  }
}
