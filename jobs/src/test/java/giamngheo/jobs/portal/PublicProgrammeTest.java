package giamngheo.jobs.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.jobs.portal.StoredTables.TableRow;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.disclosure.DisclosureRule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which rows of programme tables everybody may see. */
class PublicProgrammeTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");

  private static List<TableRow> shown(Set<FigureKey> withheld, TableRow... rows) {
    return new PublicProgramme(
            DisclosureRule.read(CONF),
            AreaMap.ofReviews(Places.load(CONF)),
            new SmallCells.Hidden(Set.of(), withheld))
        .of(List.of(rows));
  }

  private static TableRow row(String area, String form, String key, String column, long value) {
    return new TableRow(
        area, 2024, "year", form, key, "", Map.of(column, BigDecimal.valueOf(value)));
  }

  @Test
  void tablesOfCommunesAreNotShown() {
    TableRow district = row("185", "capital", "total", "1", 5);
    assertEquals(
        List.of(district), shown(Set.of(), district, row("06328", "capital", "total", "1", 5)));
  }

  @Test
  void needIsShownWithoutItsCommunesAndWithoutSmallCounts() {
    TableRow large = row("185", "need-reach", "water", "1", 10);
    assertEquals(
        List.of(large),
        shown(
            Set.of(),
            large,
            row("185", "need-reach", "toilet", "2", 9),
            row("185", "need-reach", "06328", "1", 500),
            row("185", "need-reach", "06328/water", "1", 500)));
  }

  /** Poor and near-poor together would tell what the review of the year before withholds. */
  @Test
  void needIsNotShownWhereTheReviewItRestsOnIsIncomplete() {
    FigureKey key = new FigureKey("185", 2023, "poor-deprivation", "total", "11");
    assertEquals(List.of(), shown(Set.of(key), row("185", "need-reach", "water", "1", 500)));
  }

  @Test
  void fewHouseholdsReachedAreNotCounted() {
    List<TableRow> rows = shown(Set.of(), row("185", "programme-results", "2", "9", 3));
    assertEquals(Map.of("9", AreaScripts.WITHHELD), rows.get(0).cells());
  }
}
