package giamngheo.warehouse.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import giamngheo.warehouse.account.ListAccount.Step;
import giamngheo.warehouse.account.PanelAccount.Panel;
import giamngheo.warehouse.account.PanelAccount.State;
import giamngheo.warehouse.account.QuotientAccounts.GroupState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every account gives the whole change, and each part is where it belongs. */
class AccountTest {
  private static final double EXACT = 1e-15;

  @Test
  void partsThatDoNotGiveTheChangeAreNoAccount() {
    assertThrows(IllegalArgumentException.class, () -> new Account(10, Map.of("exit", -2.0), 9));
    assertEquals(-1, new Account(10, Map.of("exit", -1.0), 9).change());
    assertEquals(0, new Account(10, Map.of("exit", -1.0), 9).part("new"));
  }

  private static final List<String> LISTS = List.of("poor", "near_poor");

  private static final List<Step> STEPS =
      List.of(
          new Step("stay", 50, 200, 210),
          new Step("exit", 20, 70, 66),
          new Step("to_near_poor", 9, 40, 41),
          new Step("reviewed_elsewhere", 2, 5, 0),
          new Step("not_reviewed", 3, 11, 0),
          new Step("unresolved_out", 1, 4, 0),
          new Step("from_near_poor", 4, 12, 13),
          new Step("relapse", 2, 0, 9),
          new Step("new", 6, 0, 25),
          new Step("other_in", 1, 0, 3),
          new Step("unresolved_in", 1, 0, 2));

  @Test
  void theListAddsUpInHouseholds() {
    Account account = ListAccount.of(LISTS, 88, STEPS, false);
    assertEquals(88, account.before());
    assertEquals(64, account.after());
    assertEquals(-3, account.part("correction"));
    assertEquals(-20, account.part("exit"));
    assertEquals(-2, account.part("reviewed_elsewhere"));
    assertEquals(-3, account.part("not_reviewed"));
    assertEquals(2, account.part("relapse"));
    assertEquals(0, account.part("size"));
  }

  @Test
  void theListAddsUpInPersonsWithTheGrowthOfHouseholds() {
    Account account = ListAccount.of(LISTS, 330, STEPS, true);
    assertEquals(262, account.after());
    assertEquals(0, account.part("correction"));
    assertEquals(-70, account.part("exit"));
    assertEquals(10, account.part("size"));
    assertEquals(13, account.part("from_near_poor"));
  }

  @Test
  void theListsAreThoseOfTheStandard() {
    List<Step> steps = List.of(new Step("stay", 5, 20, 20), new Step("from_moderate", 2, 0, 7));
    Account account = ListAccount.of(List.of("severe", "moderate"), 5, steps, false);
    assertEquals(2, account.part("from_moderate"));
    assertEquals(7, account.after());
    assertThrows(IllegalArgumentException.class, () -> ListAccount.of(LISTS, 5, steps, false));
  }

  @Test
  void aMovementWithoutItsPlaceIsNotSilentlyDropped() {
    List<Step> steps = List.of(new Step("other_out", 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> ListAccount.of(LISTS, 1, steps, false));
  }

  private static final List<Panel> PANELS =
      List.of(
          new Panel(state(true, 4, 0b1111, 12), state(true, 3, 0b0111, 15), 3),
          new Panel(state(true, 3, 0b0111, 8), state(false, 2, 0b0011, 8), 2),
          new Panel(state(true, 3, 0b0111, 4), state(false, 2, 0b1001, 4), 1),
          new Panel(state(true, 3, 0b0111, 5), new State(false, false, false, 0, 0b0011, 0, 5), 1),
          new Panel(state(false, 2, 0b0011, 5), state(true, 4, 0b1111, 5), 1),
          new Panel(state(true, 3, 0b0111, 6), null, 1),
          new Panel(state(false, 1, 0b0001, 6), null, 1),
          new Panel(null, state(true, 5, 0b11111, 7), 2),
          new Panel(null, state(false, 2, 0b00011, 7), 2));

  private static State state(boolean poor, long score, long deprived, long persons) {
    return new State(poor, true, poor, score, deprived, 0, persons);
  }

  @Test
  void thePanelOfScoresAddsUpInHouseholds() {
    Account account = PanelAccount.scores(PANELS, false);
    assertEquals(3 * 4 + 2 * 3 + 3 + 3 + 3, account.before());
    assertEquals(3 * 3 + 4 + 2 * 5, account.after());
    assertEquals(-3, account.part("stay"));
    assertEquals(-12, account.part("exit"));
    assertEquals(4, account.part("entry"));
    assertEquals(-3, account.part("left"));
    assertEquals(10, account.part("arrived"));
  }

  @Test
  void aPartThatOneYearLacksClosesAllTheSame() {
    Account account =
        QuotientAccounts.indicators(Map.of("a", 0.1, "unknown", 0.2), Map.of("a", 0.15));
    assertEquals(-0.2, account.part("unknown"));
    assertEquals(-0.15, account.change(), 1e-12);
  }

  @Test
  void thePoorWithoutAScoreAreAPartOfTheirOwn() {
    State unscored = new State(true, true, false, 0, 0b0111, 0b1000, 4);
    List<Panel> panels =
        List.of(
            new Panel(state(true, 4, 0b1111, 12), state(true, 3, 0b0111, 12), 3),
            new Panel(state(true, 3, 0b0111, 4), unscored, 1),
            new Panel(unscored, state(false, 2, 0b0011, 4), 2));
    Account account = PanelAccount.scores(panels, false);
    assertEquals(15 * 6 / 4.0, account.before());
    assertEquals(9 * 4 / 3.0, account.after());
    assertEquals(3 - 7.5, account.part("unknown"));
    assertEquals(-6, account.part("stay"));
    assertEquals(0, account.part("exit"));
    assertEquals(
        List.of(0L, 0L, 0L, 0L),
        List.copyOf(
            PanelAccount.mechanicalExits(
                    List.of(new Panel(unscored, state(false, 2, 0b0011, 4), 2)),
                    List.of("a", "b", "c", "d"))
                .values()));
  }

  @Test
  void thePanelOfScoresAddsUpInPersons() {
    Account account = PanelAccount.scores(PANELS, true);
    assertEquals(3 * 15 - 4 * 12, account.part("stay"));
    assertEquals(-3 * (8 + 4 + 5), account.part("exit"));
    assertEquals(35, account.part("arrived"));
  }

  @Test
  void theMeasureAddsUpWithGrowingResidents() {
    Account account = PanelAccount.measure(PanelAccount.scores(PANELS, false), 12, 100, 110);
    assertEquals(27 / 12.0 / 100, account.before(), EXACT);
    assertEquals(23 / 12.0 / 110, account.after(), EXACT);
    assertEquals(4 * (1 / 100.0 + 1 / 110.0) / 2 / 12, account.part("entry"), EXACT);
    assertEquals(25 / 12.0 * (1 / 110.0 - 1 / 100.0), account.part("residents"), EXACT);
  }

  @Test
  void onlyOneClearedIndicatorBehindTheGateIsAMechanicalExit() {
    assertEquals(
        Map.of("a", 0L, "b", 0L, "c", 2L, "d", 0L, "e", 0L),
        PanelAccount.mechanicalExits(PANELS, List.of("a", "b", "c", "d", "e")));
  }

  @Test
  void theRateIsTheListAndTheResidents() {
    Account account = QuotientAccounts.rate(100, 80, 1000, 1250);
    assertEquals(0.1, account.before());
    assertEquals(0.064, account.after());
    assertEquals(-20 * 0.0009, account.part("list"), EXACT);
    assertEquals(90 * -0.0002, account.part("residents"), EXACT);
  }

  @Test
  void incidenceAndIntensityAddUp() {
    Account account = QuotientAccounts.incidenceAndIntensity(0.5, 0.4, 0.3, 0.5);
    assertEquals(0.45 * -0.2, account.part("incidence"), EXACT);
    assertEquals(0.4 * 0.1, account.part("intensity"), EXACT);
  }

  @Test
  void withoutPoorInAYearAllIsIncidence() {
    assertEquals(
        -0.2, QuotientAccounts.incidenceAndIntensity(0.5, 0.4, 0, Double.NaN).part("incidence"));
    Account rising = QuotientAccounts.incidenceAndIntensity(0, Double.NaN, 0.5, 0.4);
    assertEquals(0.2, rising.part("incidence"));
    assertEquals(0, rising.part("intensity"));
  }

  @Test
  void indicatorsAddUp() {
    Account account =
        QuotientAccounts.indicators(Map.of("a", 0.1, "b", 0.05), Map.of("a", 0.02, "b", 0.06));
    assertEquals(-0.08, account.part("a"), EXACT);
    assertEquals(0.01, account.part("b"), EXACT);
    assertEquals(-0.07, account.change(), EXACT);
  }

  @Test
  void groupsAddUpAndNewOnesAreShares() {
    Account account =
        QuotientAccounts.groups(
            Map.of("kinh", new GroupState(0.8, 0.1), "tay", new GroupState(0.2, 0.4)),
            Map.of("kinh", new GroupState(0.7, 0.1), "dao", new GroupState(0.3, 0.2)));
    assertEquals(0.16, account.before(), EXACT);
    assertEquals(0.13, account.after(), EXACT);
    assertEquals(0, account.part("within/dao"));
    assertEquals((0.2 - 0.145) * 0.3, account.part("share/dao"), EXACT);
    assertEquals((0.4 - 0.145) * -0.2, account.part("share/tay"), EXACT);
    assertEquals((0.1 - 0.145) * -0.1, account.part("share/kinh"), EXACT);
  }
}
