package giamngheo.jobs.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Fact rows of made-up households that pass from one review to the next in every possible way.
 *
 * @param households one row per household of the later review
 * @param transitions one row per household, list and commune
 */
record GeneratedFacts(List<Row> households, List<Row> transitions) {
  static final StructType HOUSEHOLD =
      StructType.fromDDL(
          "area_code string, household_id string, persons int, class string, "
              + "employment int, dependency int, nutrition int, health_insurance int, "
              + "adult_education int, child_schooling int, housing_quality int, housing_area int, "
              + "water int, toilet int, telecom int, information_assets int, ethnicity string, "
              + "head_sex string, no_labour_capacity boolean, merit_household boolean, "
              + "agricultural boolean, poverty_causes array<string>, supports array<string>, "
              + "children int, children_uninsured int, children_malnourished int, "
              + "children_out_of_school int");
  static final StructType TRANSITION =
      StructType.fromDDL(
          "area_code string, household_id string, list string, movement string, "
              + "from_class string, to_class string, persons_from int, persons_to int, "
              + "listed_from boolean, listed_to boolean");
  private static final List<String> CLASSES = List.of("poor", "near_poor", "average", "not_poor");
  private static final List<String> ARRIVALS =
      List.of("new", "relapse", "other_in", "unresolved_in");
  private static final List<String> DEPARTURES = List.of("other_out", "unresolved_out");
  private static final List<String> CAUSES = List.of("land", "capital", "illness", "other");
  private static final int INDICATORS = 12;

  static GeneratedFacts of(int number, long seed) {
    Random random = new Random(seed);
    GeneratedFacts facts = new GeneratedFacts(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < number; i++) {
      String id = "H" + i;
      String area = random.nextBoolean() ? "06325" : "06328";
      String before = random.nextInt(5) == 0 ? null : one(CLASSES, random);
      String after = before != null && random.nextInt(5) == 0 ? null : one(CLASSES, random);
      Integer sizeBefore = before == null ? null : 1 + random.nextInt(7);
      Integer sizeAfter = after == null ? null : 1 + random.nextInt(7);
      if (after != null) {
        facts.households.add(household(area, id, sizeAfter, after, random));
      }
      for (String list : List.of("poor", "near_poor")) {
        if (list.equals(before) || list.equals(after)) {
          String movement = movement(list, before, after, random);
          facts.transitions.add(
              RowFactory.create(
                  area,
                  id,
                  list,
                  movement,
                  before,
                  after,
                  sizeBefore,
                  sizeAfter,
                  list.equals(before),
                  list.equals(after)));
        }
      }
    }
    return facts;
  }

  private static String movement(String list, String before, String after, Random random) {
    String other = list.equals("poor") ? "near_poor" : "poor";
    if (!list.equals(before)) {
      return other.equals(before) ? "from_" + other : one(ARRIVALS, random);
    }
    if (after == null) {
      return one(DEPARTURES, random);
    }
    return list.equals(after) ? "stay" : other.equals(after) ? "to_" + other : "exit";
  }

  private static Row household(
      String area, String id, Integer persons, String name, Random random) {
    List<Object> values = new ArrayList<>(List.of(area, id, persons, name));
    for (int i = 0; i < INDICATORS; i++) {
      values.add(random.nextInt(20) == 0 ? null : (Object) random.nextInt(2));
    }
    values.add(one(List.of("kinh", "tay", "nung", "dao", "hmong", "foreign"), random));
    values.add(one(List.of("male", "female"), random));
    for (int i = 0; i < 3; i++) {
      values.add(random.nextInt(4) == 0 ? null : (Object) random.nextBoolean());
    }
    values.add(random.nextInt(4) == 0 ? null : (Object) List.of(one(CAUSES, random)).toArray());
    values.add(null);
    int children = random.nextInt(persons + 1);
    values.add(children);
    for (int i = 0; i < 3; i++) {
      values.add(random.nextInt(children + 1));
    }
    return RowFactory.create(values.toArray());
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
