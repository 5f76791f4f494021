package giamngheo.jobs.programme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Made-up activities that reach households of the fixture's reviews, and the recount household by
 * household of whom they reached for what.
 */
final class MadeReach {
  static final String COMMUNE = "06328";
  static final String OTHER = "06337";
  static final int YEAR = 2024;
  static final Set<String> LISTED = Set.of("poor", "near_poor");
  static final List<String> INDICATORS =
      List.of(
          "employment",
          "dependency",
          "nutrition",
          "health_insurance",
          "adult_education",
          "child_schooling",
          "housing_quality",
          "housing_area",
          "water",
          "toilet",
          "telecom",
          "information_assets");
  static final Set<String> HOUSING = Set.of("housing_quality", "housing_area", "toilet");

  /** Begun on the last day of June, and on the day after; planned only; cancelled. */
  static final String ACTIVITIES =
      """
      activity_id,year,project,subproject,lead_agency,area_code,kind,start_date,end_date,status,unit,planned_quantity,actual_quantity
      TH1,2024,7,7.1,phong-ldtbxh-dt,,training,2024-04-01,2024-04-03,done,lớp,2,2
      TH2,2024,7,7.1,phong-ldtbxh-dt,,training,2024-08-01,2024-08-03,done,lớp,3,2
      NO1,2024,3,3.1,,06328,housing,2024-05-01,2024-06-15,done,nhà,10,9
      NO2,2024,3,3.1,,06328,housing,2024-06-30,2024-11-15,done,nhà,10,9
      NO3,2024,3,3.1,,06328,housing,2024-05-01,2024-11-15,cancelled,nhà,10,9
      NO4,2024,3,3.1,,06328,housing,2024-07-01,,ongoing,nhà,10,9
      NO5,2024,3,3.1,,06328,housing,2024-05-01,,planned,nhà,10,
      NU1,2024,3,3.1,,06337,infrastructure,2024-03-01,2024-05-01,done,công trình,1,1
      """;

  /** One activity paid from three funds; an agency of the district whose money is in no commune. */
  static final String BUDGET =
      """
      year,project,subproject,area_code,lead_agency,capital,source,item,amount,as_of
      2024,3,3.1,06328,,recurrent,central,disbursed,100000001,2024-06-30
      2024,3,3.1,06328,,recurrent,province,disbursed,20000000,2024-06-30
      2024,3,3.1,06328,,recurrent,mobilised,disbursed,3000000,2024-06-30
      2024,3,3.1,06328,,recurrent,central,disbursed,200000001,2024-07-01
      2024,3,3.1,06337,,recurrent,central,disbursed,50000000,2024-05-31
      2024,7,7.1,,phong-ldtbxh-dt,recurrent,central,disbursed,999000000,2024-05-31
      """;

  /** A line that names a household: the activity, what it answers, when it begins to count. */
  record Line(String activity, String household, String benefit) {
    Set<String> answers() {
      if (INDICATORS.contains(benefit)) {
        return Set.of(benefit);
      }
      return activity.startsWith("NO")
          ? HOUSING
          : activity.startsWith("NU") ? Set.of("water", "toilet") : Set.of();
    }

    boolean counts(String period) {
      return Set.of("NO1", "NO2", "NU1", "TH1").contains(activity)
          || (period.equals("year") && Set.of("NO4", "TH2").contains(activity));
    }
  }

  /** A household of a review as it was scored. */
  record Scored(String area, String id, String kind, Integer score, Map<String, Integer> marks) {
    boolean isListed() {
      return LISTED.contains(kind);
    }
  }

  final List<Line> lines = new ArrayList<>();
  final Map<String, String> renamed = new TreeMap<>();
  private final Path reviews;
  Map<String, Scored> opening;
  Map<String, Scored> closing;

  MadeReach(Path reviews) throws Exception {
    this.reviews = reviews;
    makeLines();
  }

  /** Reads what the reviews were scored as. */
  void read(Dataset<Row> scores) {
    opening = scored(scores, YEAR - 1);
    closing = scored(scores, YEAR);
  }

  /** Forty households of one commune by one activity, ten of them by others too, and so on. */
  private void makeLines() throws Exception {
    List<String> first = codes(YEAR - 1, COMMUNE);
    List<String> second = codes(YEAR - 1, OTHER);
    first.subList(0, 40).forEach(code -> lines.add(new Line("NO1", code, "")));
    first.subList(0, 10).forEach(code -> lines.add(new Line("NO2", code, "")));
    first.subList(0, 5).forEach(code -> lines.add(new Line("NO2", code, "water")));
    first.subList(38, 44).forEach(code -> lines.add(new Line("NO2", code, "nhà mới")));
    first.subList(44, 48).forEach(code -> lines.add(new Line("NO4", code, "")));
    first.subList(48, 52).forEach(code -> lines.add(new Line("NO3", code, "")));
    first.subList(52, 56).forEach(code -> lines.add(new Line("NO5", code, "")));
    first.subList(56, 58).forEach(code -> lines.add(new Line("TH1", code, "")));
    second.subList(0, 15).forEach(code -> lines.add(new Line("NU1", code, "water")));
    second.subList(10, 25).forEach(code -> lines.add(new Line("NU1", code, "")));
    lines.add(new Line("NU1", OTHER + "-NOT-REVIEWED", ""));
  }

  private List<String> codes(int year, String area) throws Exception {
    return Files.readAllLines(reviews).stream()
        .filter(line -> line.startsWith(year + ",") && line.contains("," + area + ","))
        .map(line -> line.split(",", -1)[5])
        .distinct()
        .toList();
  }

  String participation() {
    List<String> all = new ArrayList<>();
    all.add("activity_id,group,persons,female,household_id,benefit");
    all.add("TH1,cadre_commune,50,25,,");
    all.add("TH2,cadre_hamlet,70,20,,");
    lines.forEach(
        line ->
            all.add(
                line.activity()
                    + ",poor_household,1,0,"
                    + line.household()
                    + ","
                    + line.benefit()));
    return String.join("\n", all);
  }

  /** Households of the opening that are not in the closing go on under codes that are new there. */
  String links() throws Exception {
    List<String> all = new ArrayList<>();
    all.add("old_area_code,old_household_id,new_area_code,new_household_id,kind,date");
    for (String area : List.of("06325", COMMUNE, OTHER, "06343", "06364", "06376")) {
      List<String> then = codes(YEAR - 1, area);
      List<String> now = codes(YEAR, area);
      List<String> gone = then.stream().filter(code -> !now.contains(code)).toList();
      List<String> come = now.stream().filter(code -> !then.contains(code)).toList();
      for (int i = 0; i < Math.min(gone.size(), come.size()); i++) {
        renamed.put(gone.get(i), come.get(i));
        all.add(String.join(",", area, gone.get(i), area, come.get(i), "recode", "2024-06-01"));
      }
    }
    return String.join("\n", all);
  }

  private static Map<String, Scored> scored(Dataset<Row> scores, int year) {
    Map<String, Scored> households = new LinkedHashMap<>();
    for (Row row :
        scores.filter("standard_id = 'vn-2022-2025' and review_year = " + year).collectAsList()) {
      Map<String, Integer> marks = new TreeMap<>();
      INDICATORS.forEach(name -> marks.put(name, row.getAs(name)));
      String id = row.getAs("household_id");
      households.put(
          id,
          new Scored(
              row.getAs("area_code"), id, row.getAs("class"), row.getAs("deprivations"), marks));
    }
    return households;
  }

  Set<String> answered(String household, String period) {
    return lines.stream()
        .filter(line -> line.household().equals(household) && line.counts(period))
        .flatMap(line -> line.answers().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> reached(String period) {
    return lines.stream()
        .filter(line -> line.counts(period))
        .map(Line::household)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> marked(Scored household, Integer mark) {
    return household.isListed()
        ? INDICATORS.stream()
            .filter(name -> Objects.equals(household.marks().get(name), mark))
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  static Set<String> common(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }

  /** Columns 1, 2, 5, 6, 7 of a row, counted household by household. */
  long[] need(String indicator, Predicate<String> area, String period) {
    Set<String> households = new TreeSet<>(opening.keySet());
    households.addAll(reached(period));
    Predicate<String> asked = name -> indicator.equals("total") || name.equals(indicator);
    long[] counts = new long[5];
    for (String id : households) {
      Scored household = opening.get(id);
      if (!area.test(household == null ? OTHER : household.area())) {
        continue;
      }
      Set<String> answered = answered(id, period);
      answered.removeIf(asked.negate());
      Set<String> needs = household == null ? Set.of() : marked(household, 1);
      Set<String> unknown = household == null ? Set.copyOf(INDICATORS) : marked(household, null);
      boolean met = !common(needs, answered).isEmpty();
      boolean unsure = !met && !common(unknown, answered).isEmpty();
      counts[0] += needs.stream().anyMatch(asked) ? 1 : 0;
      counts[1] += met ? 1 : 0;
      counts[2] += answered.isEmpty() ? 0 : 1;
      counts[3] += !answered.isEmpty() && !met && !unsure ? 1 : 0;
      counts[4] += unsure ? 1 : 0;
    }
    return counts;
  }
}
