package giamngheo.warehouse.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.review.HouseholdLines.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is judged when all lines with one household code meet. */
class HouseholdLinesTest {
  private record Told(
      String order,
      boolean isRefused,
      boolean isExit,
      String areaCode,
      int memberNo,
      LocalDate date,
      List<Object> content)
      implements HouseholdLines.Line {
    @Override
    public String place() {
      return "file:" + order;
    }
  }

  private static Told household(String order, String area, String content) {
    return new Told(order, false, false, area, 0, LocalDate.of(2024, 10, 15), List.of(content));
  }

  private static Told member(String order, int number, String content) {
    return new Told(order, false, false, "06328", number, null, List.of(content));
  }

  private static Set<String> verdicts(Outcome<Told> outcome) {
    return outcome.verdicts().stream()
        .map(
            verdict ->
                (verdict.checkId() + " " + verdict.line().order() + " " + verdict.details())
                    .replace(" []", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Outcome<Told> judge(List<Told> households, List<Told> members) {
    return new HouseholdLines<>(households, members).judge();
  }

  @Test
  void ofEqualLinesTheFirstCountsAndTheRepeatRefusesNothingElse() {
    Outcome<Told> outcome =
        judge(
            List.of(household("b", "06328", "x"), household("a", "06328", "x")),
            List.of(member("m1", 1, "p"), member("m2", 1, "p")));
    assertEquals("a", outcome.household().orElseThrow().order());
    assertEquals(
        Set.of("DUPLICATE_HOUSEHOLD.repeat b [file:a]", "DUPLICATE_MEMBER.repeat m2 [file:m1]"),
        verdicts(outcome));
    assertEquals(1, outcome.members().size());
  }

  @Test
  void differingLinesAreAllRefusedAndLeaveOrphans() {
    Outcome<Told> outcome =
        judge(
            List.of(household("a", "06328", "x"), household("b", "06328", "y")),
            List.of(member("m1", 1, "p")));
    assertTrue(outcome.household().isEmpty());
    assertEquals(
        Set.of(
            "DUPLICATE_HOUSEHOLD a [file:b]",
            "DUPLICATE_HOUSEHOLD b [file:a]",
            "ORPHAN_MEMBER.household_refused m1 [file:a]"),
        verdicts(outcome));
  }

  @Test
  void aRefusedMemberRefusesItsHouseholdAndIsNotNoMembers() {
    Told bad = new Told("m1", true, false, "06328", 1, null, List.of("p"));
    Outcome<Told> outcome = judge(List.of(household("a", "06328", "x")), List.of(bad));
    assertEquals(Set.of("MEMBER_REFUSED a [1, file:m1]"), verdicts(outcome));
  }

  @Test
  void differingLinesOfOneMemberRefuseTheHousehold() {
    Outcome<Told> outcome =
        judge(
            List.of(household("a", "06328", "x")),
            List.of(member("m1", 1, "p"), member("m2", 1, "q"), member("m3", 2, "r")));
    assertEquals(
        Set.of(
            "DUPLICATE_MEMBER m1 [file:m2]",
            "DUPLICATE_MEMBER m2 [file:m1]",
            "MEMBER_REFUSED a [2, file:m1]",
            "ORPHAN_MEMBER.member_refused m3 [file:m1]"),
        verdicts(outcome));
  }

  @Test
  void aHouseholdNeedsMembersOfItsOwnCommune() {
    Outcome<Told> outcome =
        judge(List.of(household("a", "06331", "x")), List.of(member("m1", 1, "p")));
    assertEquals(Set.of("NO_MEMBERS a", "ORPHAN_MEMBER m1"), verdicts(outcome));
  }

  @Test
  void exitLinesNeedNoMembersAndDoNotCountForUniqueness() {
    Told exit = new Told("e", false, true, "06331", 0, null, List.of("left"));
    Outcome<Told> outcome =
        judge(List.of(exit, household("a", "06328", "x")), List.of(member("m1", 1, "p")));
    assertEquals(Set.of(), verdicts(outcome));
    assertEquals(1, outcome.exits().size());
    assertEquals("a", outcome.household().orElseThrow().order());
  }

  @Test
  void aMemberBornAfterTheReviewIsRefusedOnTheDayAfterNotOnTheDay() {
    Told sameDay = new Told("m1", false, false, "06328", 1, LocalDate.of(2024, 10, 15), List.of(1));
    Told dayAfter =
        new Told("m2", false, false, "06328", 2, LocalDate.of(2024, 10, 16), List.of(2));
    assertEquals(
        Set.of(), verdicts(judge(List.of(household("a", "06328", "x")), List.of(sameDay))));
    assertEquals(
        Set.of(
            "BAD_DATE m2",
            "MEMBER_REFUSED a [1, file:m2]",
            "ORPHAN_MEMBER.member_refused m1 [file:m2]"),
        verdicts(judge(List.of(household("a", "06328", "x")), List.of(sameDay, dayAfter))));
  }
}
