package giamngheo.warehouse.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.refusal.CallerMistake;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.junit.jupiter.api.Test;

/**
 * Whatever must not run is planted at every kind of place of random queries, and is refused before
 * anything is analysed. {@code -Dgiamngheo.fuzz=20000} for some ten minutes of it.
 */
class PlantedQueryTest {
  private static final int QUERIES = Integer.getInteger("giamngheo.fuzz", 300);

  private enum End {
    PASSED,
    REFUSED,
    NO_SQL
  }

  private static End end(String sql) {
    try {
      SqlExaminer.query(sql, Origin.PERSON);
      return End.PASSED;
    } catch (CallerMistake refusal) {
      return End.REFUSED;
    } catch (ParseException mistake) {
      return End.NO_SQL;
    }
  }

  @Test
  void noPlantPassesAndNoPlainQueryIsRefused() {
    List<String> passed = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    int read = 0;
    for (long seed = 0; seed < QUERIES; seed++) {
      String plant = PlantedQuery.VALUES.get((int) (seed % PlantedQuery.VALUES.size()));
      String planted = PlantedQuery.of(seed, plant);
      assertTrue(planted.contains(plant), planted);
      if (end(planted) == End.PASSED) {
        passed.add(planted);
      }
      End plain = end(PlantedQuery.plain(seed));
      if (plain == End.REFUSED) {
        refused.add(PlantedQuery.plain(seed));
      }
      read += plain == End.PASSED ? 1 : 0;
    }
    assertEquals(List.of(), passed);
    assertEquals(List.of(), refused);
    assertTrue(read > QUERIES * 9 / 10, "most of the random queries are queries: " + read);
    assertNull(System.getProperty("giamngheo.planted"));
  }
}
