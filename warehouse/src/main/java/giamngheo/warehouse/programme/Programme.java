package giamngheo.warehouse.programme;

import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The programme as {@code conf/programme.yaml} says (Decision 90/QĐ-TTg of 18/01/2022).
 *
 * @param from first year
 * @param to last year
 * @param cutOffs last day whose figures count, by period
 * @param areaGroups codes of areas, by the name under which projects refer to them
 * @param projects projects and sub-projects in printing order
 * @param defaultArea area of agencies that name none, listed or not
 * @param agencies who leads activities, holds money and owes reports
 * @param answers what answers a deprivation, by indicator
 */
public record Programme(
    int from,
    int to,
    Map<String, MonthDay> cutOffs,
    Map<String, List<String>> areaGroups,
    List<Project> projects,
    String defaultArea,
    List<Agency> agencies,
    Map<String, Answer> answers) {

  /**
   * A project, or one of its sub-projects.
   *
   * @param project 1 to 7
   * @param subproject such as {@code 7.1}; empty for the project itself
   * @param onlyIn group of areas that it is meant for; empty for all areas
   */
  public record Project(int project, Optional<String> subproject, Text name, String onlyIn) {}

  /**
   * An agency.
   *
   * @param code short name
   * @param also other spellings
   * @param area area to which its lines without a commune belong
   * @param role {@code finance}, {@code front} or empty
   */
  public record Agency(String code, String name, List<String> also, String area, String role) {}

  /**
   * What answers a deprivation.
   *
   * @param kinds kinds of activity
   * @param subprojects sub-projects to which these kinds are narrowed; empty for any
   */
  public record Answer(List<String> kinds, List<String> subprojects) {}

  /** Of which nothing is said. */
  public static final Programme NONE =
      new Programme(0, 0, Map.of(), Map.of(), List.of(), "", List.of(), Map.of());

  /** Reads {@code programme.yaml}; a mistake is told with file, line, key and nearest word. */
  public static Programme load(Path conf) {
    YamlNode root =
        YamlNode.read(conf.resolve("programme.yaml"))
            .allowing(
                Set.of(
                    "years",
                    "cut_offs",
                    "area_groups",
                    "projects",
                    "default_area",
                    "agencies",
                    "answers"));
    YamlNode years = root.required("years").allowing(Set.of("from", "to"));
    String area = root.required("default_area").text();
    Map<String, List<String>> groups = new LinkedHashMap<>();
    root.required("area_groups")
        .children()
        .forEach((name, codes) -> groups.put(name, codes.texts()));
    Map<String, Answer> answers = new LinkedHashMap<>();
    root.required("answers")
        .children()
        .forEach((indicator, node) -> answers.put(indicator, answer(node)));
    return new Programme(
        years.required("from").integer(),
        years.required("to").integer(),
        cutOffs(root.required("cut_offs")),
        groups,
        root.required("projects").items().stream().map(node -> project(node, groups)).toList(),
        area,
        root.required("agencies").items().stream().map(node -> agency(node, area)).toList(),
        answers);
  }

  /** Whether there is such a sub-project: {@code 7.1}, or {@code 2} for a project without any. */
  public boolean hasSubproject(int project, String subproject) {
    return projects.stream()
        .filter(known -> known.project() == project)
        .anyMatch(known -> known.subproject().equals(Optional.of(subproject)));
  }

  private static Map<String, MonthDay> cutOffs(YamlNode node) {
    Map<String, MonthDay> days = new LinkedHashMap<>();
    node.allowing(Set.of("6m", "year"))
        .children()
        .forEach((period, day) -> days.put(period, MonthDay.parse("--" + day.text())));
    return days;
  }

  private static Project project(YamlNode node, Map<String, List<String>> groups) {
    node.allowing(Set.of("project", "subproject", "vi", "en", "only_in"));
    return new Project(
        node.required("project").integer(),
        node.child("subproject").map(YamlNode::text),
        new Text(node.required("vi").text(), node.required("en").text()),
        node.child("only_in").map(name -> name.oneOf(groups.keySet())).orElse(""));
  }

  private static Agency agency(YamlNode node, String defaultArea) {
    node.allowing(Set.of("agency", "vi", "also", "area", "role"));
    return new Agency(
        node.required("agency").text(),
        node.required("vi").text(),
        node.child("also").map(YamlNode::texts).orElse(List.of()),
        node.child("area").map(YamlNode::text).orElse(defaultArea),
        node.child("role").map(role -> role.oneOf(List.of("finance", "front"))).orElse(""));
  }

  private static Answer answer(YamlNode node) {
    node.allowing(Set.of("kinds", "subprojects"));
    return new Answer(
        node.required("kinds").texts(),
        node.child("subprojects").map(YamlNode::texts).orElse(List.of()));
  }
}
