package giamngheo.warehouse.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.change.Observation.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Movements of one household, word by word of the movement rules. */
class HouseholdHistoryTest {
  private static final Places PLACES =
      Places.load(Path.of(System.getProperty("giamngheo.home"), "conf"));
  private static final List<String> LISTS = List.of("poor", "near_poor");
  private static final String HERE = "06328";
  private static final String THERE = "06331";

  private static final ReviewMap REVIEWED =
      new ReviewMap(
          AreaMap.ofReviews(PLACES),
          Map.of(
              2022, Map.of(HERE, Opening.UNKNOWN, THERE, Opening.UNKNOWN),
              2023, Map.of(HERE, Opening.REVIEW, THERE, Opening.REVIEW),
              2024, Map.of(HERE, Opening.REVIEW, THERE, Opening.REVIEW),
              2025, Map.of("06325", Opening.REVIEW)));

  private static Observation seen(int year, String area, String povertyClass, int persons) {
    return line(year, Kind.REVIEWED, area, povertyClass, persons, null, null);
  }

  private static Observation line(
      int year,
      Kind kind,
      String area,
      String povertyClass,
      int persons,
      String entryReason,
      String openingClass) {
    return new Observation(
        year,
        kind,
        area,
        povertyClass,
        persons,
        null,
        entryReason,
        openingClass,
        null,
        List.of(),
        "H1",
        "B",
        2L);
  }

  private static List<String> words(int year, Observation... sightings) {
    return new HouseholdHistory(List.of(sightings), LISTS, REVIEWED)
        .transitions(year).stream()
            .map(
                step ->
                    step.list()
                        + " "
                        + (step.movement() == null ? "?" : step.movement().word())
                        + " "
                        + step.areaCode())
            .toList();
  }

  @Test
  void staysExitsAndCrossesBetweenTheLists() {
    assertEquals(
        List.of("poor stay " + HERE),
        words(2024, seen(2023, HERE, "poor", 4), seen(2024, HERE, "poor", 5)));
    assertEquals(
        List.of("poor exit " + HERE),
        words(2024, seen(2023, HERE, "poor", 4), seen(2024, HERE, "average", 4)));
    assertEquals(
        List.of("poor to_near_poor " + HERE, "near_poor from_poor " + HERE),
        words(2024, seen(2023, HERE, "poor", 4), seen(2024, HERE, "near_poor", 4)));
    assertEquals(
        List.of("poor from_near_poor " + HERE, "near_poor to_poor " + HERE),
        words(2024, seen(2023, HERE, "near_poor", 4), seen(2024, HERE, "poor", 4)));
  }

  @Test
  void newRelapseAndUnresolvedAreToldApart() {
    assertEquals(
        List.of("poor new " + HERE),
        words(2024, seen(2023, HERE, "not_poor", 4), seen(2024, HERE, "poor", 4)));
    assertEquals(
        List.of("poor relapse " + HERE),
        words(
            2024,
            seen(2022, HERE, "poor", 4),
            seen(2023, HERE, "average", 4),
            seen(2024, HERE, "poor", 4)));
    assertEquals(
        List.of("poor unresolved_in " + HERE),
        words(2024, seen(2022, HERE, "near_poor", 4), seen(2024, HERE, "poor", 4)));
    assertEquals(
        List.of("poor unresolved_in " + HERE),
        words(
            2024,
            line(2023, Kind.REFUSED, HERE, null, 0, null, null),
            seen(2024, HERE, "poor", 4)));
    assertEquals(List.of("poor new " + HERE), words(2024, seen(2024, HERE, "poor", 4)));
  }

  @Test
  void arrivalsAndDeparturesCountInBothCommunes() {
    assertEquals(
        List.of("poor other_out " + HERE, "poor other_in " + THERE),
        words(2024, seen(2023, HERE, "poor", 4), seen(2024, THERE, "poor", 4)));
    assertEquals(
        List.of("poor other_in " + HERE),
        words(2024, line(2024, Kind.REVIEWED, HERE, "poor", 4, "moved_in", null)));
    assertEquals(
        List.of("poor other_out " + HERE),
        words(2024, seen(2023, HERE, "poor", 4), line(2024, Kind.EXIT, HERE, null, 0, null, null)));
    assertEquals(
        List.of("poor unresolved_out " + HERE),
        words(
            2024,
            seen(2023, HERE, "poor", 4),
            line(2024, Kind.REFUSED, HERE, null, 0, null, null)));
  }

  @Test
  void aListedHouseholdOfWhichNothingIsHeardIsRemarked() {
    List<Observation> listed = List.of(seen(2023, HERE, "poor", 4));
    assertTrue(new HouseholdHistory(listed, LISTS, REVIEWED).isListedButNotReviewed(2024));
    List<Observation> left =
        List.of(seen(2023, HERE, "poor", 4), line(2024, Kind.EXIT, HERE, null, 0, null, null));
    assertFalse(new HouseholdHistory(left, LISTS, REVIEWED).isListedButNotReviewed(2024));
  }

  @Test
  void withoutLastYearsReviewTheStatedClassCountsOrNothingIsSaid() {
    ReviewMap stated =
        new ReviewMap(AreaMap.ofReviews(PLACES), Map.of(2022, Map.of(HERE, Opening.STATED)));
    Observation now = line(2022, Kind.REVIEWED, HERE, "poor", 4, null, "near_poor");
    List<Transition> steps = new HouseholdHistory(List.of(now), LISTS, stated).transitions(2022);
    assertEquals(
        List.of(Movement.from("near_poor"), Movement.to("poor")),
        steps.stream().map(Transition::movement).toList());
    assertEquals(4, steps.get(1).personsFrom());
    assertEquals(List.of("poor ? " + HERE), words(2022, seen(2022, HERE, "poor", 4)));
  }

  @Test
  void theListsAreThoseOfTheStandard() {
    List<Observation> course =
        List.of(seen(2023, HERE, "moderate", 4), seen(2024, HERE, "severe", 4));
    assertEquals(
        List.of(Movement.from("moderate"), Movement.to("severe")),
        new HouseholdHistory(course, List.of("severe", "moderate"), REVIEWED)
            .transitions(2024).stream().map(Transition::movement).toList());
  }

  @Test
  void lastYearIsReadOnThisYearsMap() {
    // Long Đống became part of xã Bắc Sơn, which took over the code of the township.
    assertEquals(
        List.of("poor stay 06325"),
        words(2025, seen(2024, HERE, "poor", 4), seen(2025, "06325", "poor", 4)));
  }

  private static List<String> published(Observation... sightings) {
    ReviewMap map = new ReviewMap(REVIEWED.map(), REVIEWED.openings(), Map.of(2023, Set.of(HERE)));
    return new HouseholdHistory(List.of(sightings), LISTS, map)
        .transitions(2024).stream()
            .map(step -> step.list() + " " + step.movement().word() + " " + step.personsFrom())
            .toList();
  }

  private static Observation released(String povertyClass, int persons) {
    return line(2023, Kind.PUBLISHED, HERE, povertyClass, persons, null, null);
  }

  @Test
  void theReleasedListOpensTheYearWhateverWasCorrectedSince() {
    assertEquals(
        List.of("poor exit 5"),
        published(
            released("poor", 5), seen(2023, HERE, "not_poor", 4), seen(2024, HERE, "not_poor", 4)));
    assertEquals(
        List.of("poor new 4"),
        published(
            released("not_poor", 4), seen(2023, HERE, "poor", 4), seen(2024, HERE, "poor", 4)));
    assertEquals(
        List.of("poor unresolved_in null"),
        published(seen(2023, HERE, "poor", 4), seen(2024, HERE, "poor", 4)),
        "a household added after the release");
    assertEquals(
        List.of("poor stay 4"),
        published(seen(2023, THERE, "poor", 4), seen(2024, THERE, "poor", 4)),
        "a commune of which nothing was released");
  }

  @Test
  void aReleasedListAloneDoesNotCountAsThisYearsReview() {
    ReviewMap map =
        new ReviewMap(
            REVIEWED.map(), REVIEWED.openings(), Map.of(2023, Set.of(HERE), 2024, Set.of(HERE)));
    HouseholdHistory course =
        new HouseholdHistory(
            List.of(released("poor", 5), line(2024, Kind.PUBLISHED, HERE, "poor", 5, null, null)),
            LISTS,
            map);
    assertTrue(course.isListedButNotReviewed(2024));
    assertEquals(1, course.transitions(2024).size());
    assertEquals(Movement.OTHER_OUT, course.transitions(2024).get(0).movement());
    assertTrue(course.asDataHave().transitions(2024).isEmpty());
  }
}
