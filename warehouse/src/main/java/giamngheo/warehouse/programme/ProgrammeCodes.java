package giamngheo.warehouse.programme;

import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.config.NearestWord;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.text.CleanText;
import giamngheo.warehouse.text.MatchingKey;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What checks of lines need to know of the programme, in a form that travels to where files are
 * read.
 *
 * @param subprojects codes of sub-projects by project
 * @param onlyIn areas, by project, that the project is meant for; absent for all areas
 * @param parents areas above each area
 * @param agencies names of agencies as they are written
 * @param reports forms that the calendar knows
 * @param targets what targets may be set for: codes of the results framework, headcounts
 * @param smallestAmount VND below which an amount is doubted
 * @param largestAmount VND above which an amount is doubted
 * @param mostParticipants people above which a plan is doubted
 * @param review beyond which figures of a review are doubted
 */
public record ProgrammeCodes(
    Map<Integer, List<String>> subprojects,
    Map<Integer, Set<String>> onlyIn,
    Map<String, Set<String>> parents,
    Set<String> agencies,
    Set<String> reports,
    Set<String> targets,
    long smallestAmount,
    long largestAmount,
    int mostParticipants,
    ReviewLimits review)
    implements Serializable {

  /**
   * Beyond which figures of a review are doubted.
   *
   * @param oldestAge completed years
   * @param smallestIncome VND per person and month; nothing at all is no doubt
   * @param largestIncome VND per person and month
   * @param largestFloorArea m²
   * @param doubtfulIncomePoints B1 points above which a slip is likelier than a rich household
   * @param mostMembers of a household; a higher number of a member is doubted
   * @param pointsOfDeprivation B2 points that one deprivation gives
   * @param mostPoints B2 points of a household that lacks everything; more are refused
   */
  public record ReviewLimits(
      int oldestAge,
      long smallestIncome,
      long largestIncome,
      long largestFloorArea,
      int doubtfulIncomePoints,
      int mostMembers,
      int pointsOfDeprivation,
      int mostPoints)
      implements Serializable {
    private static final Set<String> KEYS =
        Set.of(
            "oldest_age",
            "smallest_income",
            "largest_income",
            "largest_floor_area",
            "doubtful_income_points",
            "most_members",
            "points_of_deprivation",
            "most_points");

    private static ReviewLimits read(YamlNode limits) {
      return new ReviewLimits(
          limits.required("oldest_age").integer(),
          limits.required("smallest_income").number().longValueExact(),
          limits.required("largest_income").number().longValueExact(),
          limits.required("largest_floor_area").number().longValueExact(),
          limits.required("doubtful_income_points").integer(),
          limits.required("most_members").integer(),
          limits.required("points_of_deprivation").integer(),
          limits.required("most_points").integer());
    }
  }

  /** Everything else that {@code limits.yaml} holds, here or for other readers of it. */
  private static final Set<String> OTHER_KEYS =
      Set.of(
          "smallest_amount",
          "largest_amount",
          "most_participants",
          "coverage_for_targets",
          "text_lengths",
          "files",
          "unit_shrinks_by",
          "unit_shrinks_lines",
          "stray_unit_below",
          "stray_unit_share",
          "returned_lines");

  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DISTRICT =
      Pattern.compile(" (?:huyện|thành phố|tỉnh)(?: \\p{L}+){0,3}$");

  /** What a target of a headcount may end in. */
  private static final List<String> TARGET_KINDS = List.of("_households", "_rate", "_reduction");

  /**
   * Reads {@code programme.yaml}, {@code limits.yaml}, calendar and results framework.
   *
   * @param headcounts ids of the headcounts of all standards
   */
  public static ProgrammeCodes load(Path conf, Places places, Collection<String> headcounts) {
    Programme programme = Programme.load(conf);
    Set<String> keys = new HashSet<>(OTHER_KEYS);
    keys.addAll(ReviewLimits.KEYS);
    YamlNode limits = YamlNode.read(conf.resolve("limits.yaml")).allowing(keys);
    Map<Integer, List<String>> subprojects = new HashMap<>();
    Map<Integer, Set<String>> onlyIn = new HashMap<>();
    for (Programme.Project project : programme.projects()) {
      subprojects.computeIfAbsent(project.project(), number -> new ArrayList<>());
      project.subproject().ifPresent(code -> subprojects.get(project.project()).add(code));
      if (project.subproject().isEmpty() && !project.onlyIn().isEmpty()) {
        onlyIn.put(project.project(), new HashSet<>(programme.areaGroups().get(project.onlyIn())));
      }
    }
    Set<String> agencies = new HashSet<>();
    for (Programme.Agency agency : programme.agencies()) {
      agencies.add(agency.name());
      agencies.add(agency.code());
      agencies.addAll(agency.also());
    }
    return new ProgrammeCodes(
        subprojects,
        onlyIn,
        parents(places),
        agencies,
        ReportingCalendar.load(conf).duties().stream()
            .map(ReportingCalendar.Duty::form)
            .collect(Collectors.toUnmodifiableSet()),
        targets(conf, headcounts),
        limits.required("smallest_amount").number().longValueExact(),
        limits.required("largest_amount").number().longValueExact(),
        limits.required("most_participants").integer(),
        ReviewLimits.read(limits));
  }

  private static Set<String> targets(Path conf, Collection<String> headcounts) {
    Set<String> targets = new HashSet<>();
    for (YamlNode row :
        YamlNode.read(conf.resolve("framework.yaml")).required("indicators").items()) {
      targets.add(row.required("code").text());
      row.child("also").ifPresent(also -> targets.addAll(also.texts()));
    }
    for (String headcount : headcounts) {
      targets.add(headcount);
      TARGET_KINDS.forEach(kind -> targets.add(headcount + kind));
    }
    return targets;
  }

  private static Map<String, Set<String>> parents(Places places) {
    Map<String, Set<String>> parents = new LinkedHashMap<>();
    for (Place place : places.units()) {
      parents.computeIfAbsent(place.code(), code -> new HashSet<>()).add(place.parent().orElse(""));
    }
    return parents;
  }

  /** Codes of the sub-projects of a project; a project without any is its own. */
  public List<String> subprojects(int project) {
    List<String> known = subprojects.getOrDefault(project, List.of());
    return known.isEmpty() ? List.of(Integer.toString(project)) : known;
  }

  /** Whether the project is meant for the area, or for part of it or all that it lies in. */
  public boolean applies(int project, String area) {
    Set<String> areas = onlyIn.get(project);
    return areas == null
        || areas.stream().anyMatch(known -> liesIn(area, known) || liesIn(known, area));
  }

  private boolean liesIn(String area, String whole) {
    return area.equals(whole)
        || parents.getOrDefault(area, Set.of()).stream()
            .anyMatch(parent -> !parent.isEmpty() && liesIn(parent, whole));
  }

  /** Whether an agency is listed, whatever its marks, case and the district after its name. */
  public boolean knowsAgency(String name) {
    String key = key(name);
    return agencies.stream().anyMatch(known -> key(known).equals(key));
  }

  /** The listed name nearest to an unknown one; a dash if none is near. */
  public String nearestAgency(String name) {
    return NearestWord.to(name, agencies.stream().sorted().toList()).orElse("–");
  }

  private static String key(String name) {
    String plain =
        MARKS.matcher(CleanText.clean(name).toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return MatchingKey.of(DISTRICT.matcher(plain).replaceFirst(""));
  }
}
