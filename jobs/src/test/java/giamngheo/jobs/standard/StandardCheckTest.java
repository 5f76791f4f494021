package giamngheo.jobs.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.form.FormDefinitions;
import giamngheo.warehouse.standard.PovertyStandard;
import giamngheo.warehouse.standard.Standards;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every shipped standard can be used as it stands, and says where it is printed. */
class StandardCheckTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");

  @Test
  void everyShippedStandardNamesOnlyWhatLayoutsBring() {
    List<Path> files = Standards.files(CONF);
    assertTrue(files.size() >= 5);
    for (Path file : files) {
      PovertyStandard standard = StandardCheck.check(CONF, file);
      assertEquals(file.getFileName().toString(), standard.id() + ".yaml");
    }
  }

  @Test
  void theTableSaysWhereAnIndicatorIsPrintedAndWhatItMeans() {
    PovertyStandard standard = Standards.load(CONF).named("vn-2022-2025").orElseThrow();
    String table = StandardTable.of(standard, FormDefinitions.load(CONF).all(), "vi");
    assertTrue(table.contains("In ở: "), table);
    assertTrue(table.contains("poor-deprivation 2, 11"), table);
    assertTrue(table.contains("1.500.000"), table);
    assertTrue(table.contains("Không sử dụng nhà tiêu hợp vệ sinh"), table);
    PovertyStandard survey = Standards.load(CONF).named("vlss-1998").orElseThrow();
    assertFalse(
        StandardTable.of(survey, FormDefinitions.load(CONF).all(), "en").contains("Printed in"));
  }
}
