package giamngheo.warehouse.file.layout;

import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.file.layout.SurveyDescription.Derived;
import giamngheo.warehouse.sql.SqlNode;
import giamngheo.warehouse.table.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what the columns of a survey mean. */
final class SurveyReader {
  static final List<ColumnType> NUMBERS =
      List.of(ColumnType.INTEGER, ColumnType.AMOUNT, ColumnType.DECIMAL, ColumnType.DOUBLE);

  private SurveyReader() {}

  static SurveyDescription read(YamlNode survey, List<ColumnLayout> columns) {
    List<String> names = columns.stream().map(ColumnLayout::name).toList();
    return new SurveyDescription(
        survey.required("unit").oneOf(List.of("household", "person")),
        column(survey, "household_id", names),
        column(survey, "area", names),
        column(survey, "cluster", names),
        column(survey, "stratum", names),
        column(survey, "weight", columns, NUMBERS),
        column(survey, "persons", columns, NUMBERS),
        column(survey, "year", columns, List.of(ColumnType.INTEGER)),
        column(survey, "time", columns, NUMBERS),
        column(survey, "round", names),
        survey.child("derived").map(YamlNode::items).orElse(List.of()).stream()
            .map(SurveyReader::derived)
            .toList());
  }

  private static Optional<String> column(YamlNode survey, String key, List<String> names) {
    return survey.child(key).map(node -> node.oneOf(names));
  }

  /** A column that must be of one of these types. */
  static Optional<String> column(
      YamlNode survey, String key, List<ColumnLayout> columns, List<ColumnType> types) {
    Optional<String> name = column(survey, key, columns.stream().map(ColumnLayout::name).toList());
    name.flatMap(
            found -> columns.stream().filter(column -> column.name().equals(found)).findFirst())
        .flatMap(ColumnLayout::own)
        .filter(own -> !types.contains(own.type()))
        .ifPresent(
            own -> {
              String allowed =
                  types.stream()
                      .map(type -> type.name().toLowerCase(Locale.ROOT))
                      .collect(Collectors.joining(", "));
              String type = own.type().name().toLowerCase(Locale.ROOT);
              throw survey
                  .required(key)
                  .error(
                      "cột “" + own.name() + "” có kiểu " + type + "; cần một trong: " + allowed,
                      "the column “" + own.name() + "” is " + type + "; expected " + allowed);
            });
    return name;
  }

  private static Derived derived(YamlNode node) {
    node.allowing(Set.of("column", "type", "expression"));
    return new Derived(
        node.required("column").text(),
        LayoutReader.type(node.required("type")),
        SqlNode.rule(node.required("expression")));
  }
}
