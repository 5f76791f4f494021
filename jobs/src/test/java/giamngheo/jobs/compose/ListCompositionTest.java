package giamngheo.jobs.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.Glossary;
import giamngheo.jobs.form.ProjectForms;
import giamngheo.jobs.form.SumItem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of made-up households. */
class ListCompositionTest {
  private static final Glossary WORDS = Glossary.load(ProjectForms.CONF);
  private static final FormDefinition LIST = ProjectForms.form("list-poor");

  @Test
  void putsTheHeadFirstAndNumbersHouseholdsAndMembers() {
    List<ComposedCell> cells =
        composed(
            member("H1", 1, "spouse", Map.of("full_name", "Nông Thị Mẫu", "sex", "female")),
            member("H1", 2, "head", Map.of("full_name", "Dương Văn Mẫu", "sex", "male")),
            member("H2", 3, "child", Map.of("sex", "female")),
            member("H2", 1, "other", Map.of("sex", "female")));
    assertEquals("Dương Văn Mẫu; Thôn Nà Mẫu", text(cells, "H1", "C"));
    assertEquals("1", text(cells, "H1", "A"));
    assertEquals("1", text(cells, "H1", "B"));
    assertEquals("Chủ hộ", text(cells, "H1", "4"));
    assertEquals("1980", text(cells, "H1", "1"));
    assertTrue(cell(cells, "H1", "2").isEmpty());
    assertEquals("Nông Thị Mẫu", text(cells, "H1/1", "C"));
    assertEquals("2", text(cells, "H1/1", "B"));
    assertTrue(cell(cells, "H1/1", "A").isEmpty());
    assertEquals("1980", text(cells, "H1/1", "2"));
    assertEquals("Tày", text(cells, "H1/1", "3"));
    assertEquals("2", text(cells, "H2", "A"));
    assertEquals("Khác", text(cells, "H2", "4"));
    assertEquals("2", text(cells, "H2/3", "B"));
    assertEquals("H2", cell(cells, "H2/3", "B").orElseThrow().rowLabel());
  }

  @ParameterizedTest
  @CsvSource({
    "new, 5",
    "from_near_poor, 5",
    "relapse, 6",
    "stay, 7",
    "other_in, 7",
    "unresolved_in, 7"
  })
  void marksWhereAHouseholdComesFrom(String movement, String column) {
    List<ComposedCell> cells = composed(member("H1", 1, "head", Map.of("movement", movement)));
    for (String other : List.of("5", "6", "7")) {
      assertEquals(other.equals(column), cell(cells, "H1", other).isPresent(), other);
    }
    assertEquals("1.00", cell(cells, "H1", column).orElseThrow().value().toPlainString());
  }

  @Test
  void leavesTheOriginBlankWithoutAnOpening() {
    List<ComposedCell> cells =
        composed(member("H1", 1, "head", Map.of()), member("H1", 2, "child", Map.of()));
    for (String column : List.of("5", "6", "7", "9")) {
      assertNull(cell(cells, "H1", column).orElseThrow().value());
      assertTrue(cell(cells, "H1/2", column).isEmpty());
    }
  }

  @Test
  void marksGroupsAndSupportsOnTheHeadsLineOnly() {
    Map<String, Object> facts =
        Map.of("merit_household", true, "supports", List.of("credit", "health"));
    List<ComposedCell> cells =
        composed(member("H1", 1, "head", facts), member("H1", 2, "child", facts));
    for (String column : List.of("8", "11", "14")) {
      assertTrue(cell(cells, "H1", column).isPresent(), column);
      assertTrue(cell(cells, "H1/2", column).isEmpty(), column);
    }
    for (String column : List.of("10", "12", "13", "15", "16")) {
      assertTrue(cell(cells, "H1", column).isEmpty(), column);
    }
  }

  @Test
  void leadsFromAMarkToItsHouseholds() {
    SumItem fresh = LIST.traced("5", "").orElseThrow();
    assertEquals("transition", fresh.facts());
    assertEquals(
        "(list = 'poor' and listed_to) and (movement in ('new', 'from_near_poor'))", fresh.where());
    assertEquals(
        "(class = 'poor') and (coalesce(array_contains(supports, 'health'), false))",
        LIST.traced("11", "").orElseThrow().where());
  }

  private static List<ComposedCell> composed(Line... lines) {
    return ListComposition.compose(
        LIST,
        new ListSheet("06325", 2024, Arrays.stream(lines).map(Line::fields).toList()),
        WORDS,
        "vi");
  }

  private static Line member(
      String household, int number, String relationship, Map<String, Object> facts) {
    Map<String, Object> line = new HashMap<>();
    line.put("household_id", household);
    line.put("member_no", number);
    line.put("relationship", relationship);
    line.put("full_name", "Họ Tên Mẫu");
    line.put("place", "Thôn Nà Mẫu");
    line.put("birth_year", 1980);
    line.put("ethnicity", "tay");
    line.putAll(facts);
    return new Line(line);
  }

  private record Line(Map<String, Object> fields) {}

  private static Optional<ComposedCell> cell(List<ComposedCell> cells, String row, String column) {
    return cells.stream()
        .filter(cell -> cell.rowKey().equals(row) && cell.column().equals(column))
        .findFirst();
  }

  private static String text(List<ComposedCell> cells, String row, String column) {
    return cell(cells, row, column).orElseThrow().textValue();
  }
}
