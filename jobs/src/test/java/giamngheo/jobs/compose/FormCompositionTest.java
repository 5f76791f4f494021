package giamngheo.jobs.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormLine;
import giamngheo.jobs.form.ProjectForms;
import giamngheo.warehouse.measure.Population;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormCompositionTest {
  private static final Optional<Population> NONE = Optional.empty();

  @Test
  void computesRatesOfTheTotalFromItsOwnParts() {
    FormDefinition form = ProjectForms.form("review-result");
    Cells cells =
        composed(
            form,
            place(form, "06325", Map.of("3", 1L), residents(3, 10), true),
            place(form, "06328", Map.of("3", 1L), residents(4, 20), true));
    assertEquals("33.33", cells.figure("06325", "4"));
    assertEquals("25.00", cells.figure("06328", "4"));
    assertEquals("28.57", cells.figure("total", "4"));
    assertEquals("7.00", cells.figure("total", "1"));
    assertEquals("30.00", cells.figure("total", "2"));
  }

  @Test
  void leavesResidentsAndRatesBlankWhereOneRowLacksThem() {
    FormDefinition form = ProjectForms.form("review-result");
    PlaceRow known = place(form, "06325", Map.of("3", 1L), residents(3, 10), true);
    PlaceRow unknown = place(form, "06328", Map.of("3", 2L), NONE, true);
    Cells cells = composed(form, known, unknown);
    for (String column : List.of("1", "2", "4", "6", "8", "10", "12", "14")) {
      assertNull(cells.figure("06328", column), column);
      assertNull(cells.figure("total", column), column);
    }
    assertEquals("33.33", cells.figure("06325", "4"));
    assertEquals("3.00", cells.figure("total", "3"));
    Cells withOwn =
        new Cells(
            FormComposition.compose(
                form,
                new FormSheet("185", 2024, List.of(known, unknown), residents(80276, 300000)),
                "vi"));
    assertEquals("80276.00", withOwn.figure("total", "1"));
    assertEquals("0.00", withOwn.figure("total", "4"));
    assertNull(withOwn.figure("06328", "4"));
  }

  @Test
  void leavesMinorityColumnsBlankWhereThePopulationLineDoesNotSay() {
    FormDefinition form = ProjectForms.form("poor-by-standard");
    Optional<Population> silent =
        Optional.of(new Population(10, 40, Optional.empty(), Optional.of(8L)));
    Cells cells = composed(form, place(form, "06325", Map.of("9", 1L, "11", 1L), silent, true));
    assertEquals("10.00", cells.figure("total", "1"));
    assertNull(cells.figure("total", "2"));
    assertNull(cells.figure("total", "3"));
    assertEquals("32.00", cells.figure("total", "6"));
    assertEquals("10.00", cells.figure("total", "20"));
    assertNull(cells.figure("total", "21"));
    for (String column : List.of("4", "8", "12", "19", "22")) {
      assertTrue(cells.has("06325", column), column);
      assertNull(cells.figure("06325", column), column);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"poor-movement", "near-poor-movement"})
  void leavesMovementsBlankWithoutAnOpeningButPrintsTheClosing(String id) {
    FormDefinition form = ProjectForms.form(id);
    Map<String, Long> sums = new HashMap<>();
    for (String column : List.of("1", "2", "3", "4", "5", "6", "7", "8")) {
      sums.put(column, 1L);
      sums.put(column + "/person", 4L);
    }
    sums.put("9", 2L);
    sums.put("9/person", 8L);
    Cells cells =
        composed(
            form, place(form, "06325", sums, NONE, true), place(form, "06328", sums, NONE, false));
    for (String column : List.of("1", "2", "3", "4", "5", "6", "7", "8")) {
      assertEquals("1.00", cells.figure("06325", column));
      assertEquals("4.00", cells.figure("06325/person", column));
      for (String row : List.of("06328", "06328/person", "total", "total/person")) {
        assertTrue(cells.has(row, column));
        assertNull(cells.figure(row, column), row + " " + column);
      }
    }
    assertEquals("2.00", cells.figure("06328", "9"));
    assertEquals("4.00", cells.figure("total", "9"));
    assertEquals("16.00", cells.figure("total/person", "9"));
  }

  @Test
  void printsBothReadingsOfOther() {
    FormDefinition form = ProjectForms.form("subject-groups");
    Cells cells =
        composed(
            form, place(form, "06325", Map.of("1", 3L, "2", 3L, "3", 2L, "5b", 0L), NONE, true));
    assertEquals("-2.00", cells.figure("06325", "5"));
    assertEquals("0.00", cells.figure("06325", "5b"));
  }

  @Test
  void hasNoRateOfDeprivationWithoutPoorHouseholds() {
    FormDefinition form = ProjectForms.form("poor-deprivation-rate");
    Cells cells =
        composed(
            form,
            place(form, "06325", Map.of("1", 0L, "2", 0L), NONE, true),
            place(form, "06328", Map.of("1", 8L, "2", 1L), NONE, true));
    assertNull(cells.figure("06325", "2"));
    assertEquals("12.50", cells.figure("06328", "2"));
    assertEquals("12.50", cells.figure("total", "2"));
  }

  @Test
  void namesEveryLineOfAPlace() {
    FormDefinition movement = ProjectForms.form("poor-movement");
    Cells cells = composed(movement, place(movement, "06325/Thôn 2", Map.of(), NONE, true));
    assertEquals("1", cells.text("06325/Thôn 2", "A"));
    assertEquals("Nơi 06325/Thôn 2", cells.text("06325/Thôn 2", "B"));
    assertEquals("Hộ", cells.text("06325/Thôn 2", "C"));
    assertEquals("Nhân khẩu", cells.text("06325/Thôn 2/person", "C"));
    assertEquals("Tổng cộng", cells.text("total", "B"));
    assertTrue(!cells.has("total", "A") && !cells.has("06325/Thôn 2/person", "A"));
    FormDefinition causes = ProjectForms.form("causes");
    Cells lines = composed(causes, place(causes, "06325", Map.of(), NONE, true));
    assertEquals("Nơi 06325 – Hộ cận nghèo", lines.text("06325/near_poor", "B"));
    assertEquals("Tổng cộng – Hộ nghèo", lines.text("total/poor", "B"));
  }

  @Test
  void statesANoteOnlyIfItCounts() {
    FormDefinition form = ProjectForms.form("poor-deprivation");
    PlaceRow none = place(form, "06325", Map.of("note", 0L), NONE, true);
    PlaceRow some = place(form, "06328", Map.of("note", 2L), NONE, true);
    assertTrue(!composed(form, none).has("total", "note"));
    assertEquals("2.00", composed(form, none, some).figure("total", "note"));
  }

  @Test
  void keepsAMissingSumApartFromZero() {
    FormDefinition form = ProjectForms.form("ethnicity");
    PlaceRow missing = new PlaceRow("06325", "Nơi", Map.of(), NONE, true);
    PlaceRow known = place(form, "06328", Map.of("1", 5L), NONE, true);
    assertNull(composed(form, missing).figure("06325", "1"));
    assertNull(composed(form, missing).figure("total", "1"));
    assertEquals("5.00", composed(form, missing, known).figure("total", "1"));
  }

  @Test
  void totalsAreTheSumsOfThePrintedRows() {
    Random random = new Random(30);
    for (FormDefinition form : ProjectForms.FORMS.review()) {
      if (!form.isList()) {
        PlaceRow[] places = new PlaceRow[18];
        for (int i = 0; i < places.length; i++) {
          Map<String, Long> sums = new HashMap<>();
          form.items()
              .forEach(
                  item ->
                      sums.put(
                          item.id().substring(form.id().length() + 1),
                          (long) random.nextInt(1000)));
          places[i] = place(form, "06" + i, sums, residents(5000, 20000), true);
        }
        Cells cells = composed(form, places);
        for (FormLine line : form.lines()) {
          form.leaves().stream()
              .filter(leaf -> !leaf.isRate() && cells.isFigure(line.rowKey("total"), leaf.key()))
              .forEach(leaf -> assertTotal(cells, line, leaf.key(), places));
        }
      }
    }
  }

  private static void assertTotal(Cells cells, FormLine line, String column, PlaceRow[] places) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PlaceRow place : places) {
      sum = sum.add(new BigDecimal(cells.figure(line.rowKey(place.key()), column)));
    }
    assertEquals(sum.toPlainString(), cells.figure(line.rowKey("total"), column), column);
  }

  private static Cells composed(FormDefinition form, PlaceRow... places) {
    return new Cells(
        FormComposition.compose(form, new FormSheet("185", 2024, List.of(places), NONE), "vi"));
  }

  /** A place whose sums are zero but for those given by column, or column/line. */
  private static PlaceRow place(
      FormDefinition form,
      String key,
      Map<String, Long> sums,
      Optional<Population> population,
      boolean openingKnown) {
    Map<String, BigDecimal> all = new HashMap<>();
    form.items().forEach(item -> all.put(item.id(), BigDecimal.ZERO));
    sums.forEach((column, sum) -> all.put(form.id() + "/" + column, BigDecimal.valueOf(sum)));
    return new PlaceRow(key, "Nơi " + key, all, population, openingKnown);
  }

  private static Optional<Population> residents(long households, long persons) {
    return Optional.of(
        new Population(households, persons, Optional.of(households / 2), Optional.of(persons / 2)));
  }

  /** Cells by row and column. */
  private record Cells(List<ComposedCell> all) {
    private Optional<ComposedCell> cell(String row, String column) {
      return all.stream()
          .filter(cell -> cell.rowKey().equals(row) && cell.column().equals(column))
          .findFirst();
    }

    boolean has(String row, String column) {
      return cell(row, column).isPresent();
    }

    boolean isFigure(String row, String column) {
      return cell(row, column).map(ComposedCell::value).isPresent();
    }

    String figure(String row, String column) {
      BigDecimal value = cell(row, column).orElseThrow().value();
      return value == null ? null : value.toPlainString();
    }

    String text(String row, String column) {
      return cell(row, column).orElseThrow().textValue();
    }
  }
}
