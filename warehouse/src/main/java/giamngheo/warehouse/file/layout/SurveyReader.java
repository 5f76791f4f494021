package giamngheo.warehouse.file.layout;

import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.file.layout.SurveyDescription.Derived;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the columns of a survey mean. */
final class SurveyReader {
  private SurveyReader() {}

  static SurveyDescription read(YamlNode survey, List<ColumnLayout> columns) {
    List<String> names = columns.stream().map(ColumnLayout::name).toList();
    return new SurveyDescription(
        survey.required("unit").oneOf(List.of("household", "person")),
        column(survey, "household_id", names),
        column(survey, "area", names),
        column(survey, "cluster", names),
        column(survey, "stratum", names),
        column(survey, "weight", names),
        column(survey, "persons", names),
        column(survey, "year", names),
        column(survey, "round", names),
        survey.child("derived").map(YamlNode::items).orElse(List.of()).stream()
            .map(SurveyReader::derived)
            .toList());
  }

  private static Optional<String> column(YamlNode survey, String key, List<String> names) {
    return survey.child(key).map(node -> node.oneOf(names));
  }

  private static Derived derived(YamlNode node) {
    node.allowing(Set.of("column", "type", "expression"));
    return new Derived(
        node.required("column").text(),
        LayoutReader.type(node.required("type")),
        node.required("expression").text());
  }
}
