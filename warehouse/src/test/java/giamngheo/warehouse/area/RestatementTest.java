package giamngheo.warehouse.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.area.Restatement.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where old communes lie on a newer map and new ones on an older map. */
class RestatementTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");
  private static final LocalDate NEW_MAP = LocalDate.of(2025, 7, 1);
  private static final LocalDate OLD_MAP = LocalDate.of(2025, 6, 30);

  @TempDir private Path folder;

  private static Seen seen(int year, String code, String hamlet) {
    return new Seen(year, code, hamlet, null);
  }

  private static String area(Restatement restatement, Seen land) {
    return restatement.area(land);
  }

  @Test
  void mergedCommunesStandTogetherAndKeepTheirParts() {
    Places places = Places.load(CONF);
    List<Seen> all =
        List.of(
            seen(2024, "06325", null),
            seen(2024, "06328", null),
            seen(2024, "06343", "Thôn 1"),
            seen(2024, "06349", null));
    Restatement restatement = Restatement.of(places, NEW_MAP, all);
    all.subList(0, 3).forEach(land -> assertEquals("06325", area(restatement, land)));
    assertEquals("06349", area(restatement, all.get(3)));
    assertEquals(
        Map.of(2024, Map.of("06325", Set.of("06325", "06328", "06343"), "06349", Set.of("06349"))),
        restatement.parts());
    assertEquals(Set.of("06325", "06328", "06343"), restatement.origins(2024, "06325"));
    assertFalse(restatement.isSplit(2024, "06328"));
  }

  @Test
  void theWholeProvinceGoesFrom194To65() {
    Places places = Places.load(CONF);
    List<Seen> all =
        AreaMap.ofReviews(places).communes("20", 2024).stream()
            .map(code -> seen(2024, code, null))
            .toList();
    assertEquals(194, all.size());
    Restatement restatement = Restatement.of(places, NEW_MAP, all);
    Set<String> areas = restatement.parts().get(2024).keySet();
    // Three new communes share the land of two that were divided; no hamlet's way is known.
    assertEquals(65 - 3 + 1, areas.size());
    assertTrue(areas.contains("20"));
    assertEquals(194, restatement.parts().get(2024).values().stream().mapToInt(Set::size).sum());
  }

  @Test
  void aDividedCommuneWithoutKnownHamletsCountsInTheSmallestCommonAreaWithAllItWouldJoin() {
    Places places = Places.load(CONF);
    Restatement restatement =
        Restatement.of(
            places,
            NEW_MAP,
            List.of(
                seen(2024, "06622", "Bản A"),
                seen(2024, "06628", null),
                seen(2024, "06325", null),
                seen(2023, "06628", null)));
    assertTrue(restatement.isSplit(2024, "06622"));
    assertEquals("20", area(restatement, seen(2024, "06622", "Bản A")));
    assertEquals("20", area(restatement, seen(2024, "06628", null)));
    assertEquals("06325", area(restatement, seen(2024, "06325", null)));
    assertEquals("06613", area(restatement, seen(2023, "06628", null)));
  }

  @Test
  void aDividedCommuneGoesWhereItsHamletsAreKnownToHaveGone() throws IOException {
    Places places = withHamlets();
    List<Seen> all =
        List.of(
            seen(2024, "06622", "Bản Chắt"),
            new Seen(2024, "06622", "Nà Lừa", "H02"),
            seen(2024, "06628", null));
    Restatement restatement = Restatement.of(places, NEW_MAP, all);
    assertEquals("06613", area(restatement, all.get(0)));
    assertEquals("06625", area(restatement, all.get(1)));
    assertEquals("06613", area(restatement, all.get(2)));
    assertEquals(Set.of("06622", "06628"), restatement.parts().get(2024).get("06613"));

    Restatement open =
        Restatement.of(
            places, NEW_MAP, List.of(all.get(0), all.get(2), seen(2024, "06622", "Bản lạ")));
    assertEquals("20", area(open, all.get(0)));
    assertEquals("20", area(open, all.get(2)));
  }

  private Places withHamlets() throws IOException {
    Path areas = Files.createDirectories(folder.resolve("areas"));
    Files.copy(CONF.resolve("areas/units.csv"), areas.resolve("units.csv"));
    String steps = Files.readString(CONF.resolve("areas/successions.csv"));
    Files.writeString(
        areas.resolve("successions.csv"),
        steps
            .replace("date,split\n", "date,split,hamlets\n")
            .replace("06622,06613,2025-07-01,true", "06622,06613,2025-07-01,true,bản chắt;H01")
            .replace("06622,06625,2025-07-01,true", "06622,06625,2025-07-01,true,h02"));
    return Places.load(folder);
  }

  @Test
  void aNewCommuneOnAnOlderMapLiesInTheDistrictOfItsParts() {
    Places places = Places.load(CONF);
    Restatement restatement =
        Restatement.of(
            places, OLD_MAP, List.of(seen(2025, "06325", null), seen(2024, "06328", null)));
    assertEquals("185", area(restatement, seen(2025, "06325", null)));
    assertEquals("06328", area(restatement, seen(2024, "06328", null)));
  }

  @Test
  void yearsOnOneMapAreOfOneLandOnlyIfTheSameReviewsStandInThem() {
    Places places = Places.load(CONF);
    List<Seen> all =
        List.of(
            seen(2023, "06325", null),
            seen(2023, "06328", null),
            seen(2024, "06325", null),
            seen(2025, "06325", null));
    AreaMap map = AreaMap.on(Restatement.of(places, NEW_MAP, all));
    Set<String> commune = Set.of("06325");
    assertFalse(map.isSameLand(commune, 2023, commune, 2024));
    assertFalse(map.isSameLand(commune, 2024, commune, 2025));
    assertTrue(map.isSameLand(commune, 2023, commune, 2023));
    assertEquals(Set.of("06325", "06328"), map.parts("06325", 2023));
    assertEquals(NEW_MAP, map.day(2023));
    assertEquals(Set.of("06331"), AreaMap.ofReviews(places).parts("06331", 2023));
  }
}
