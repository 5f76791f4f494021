package giamngheo.jobs.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.table.HouseholdTable;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.table.MemberTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fast sample: as many lines as asked, in places that exist or are said to be made up. */
class SampleNationTest {
  private static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");
  private static final LocalDate DAY = LocalDate.of(2023, 10, 15);

  @TempDir private Path folder;

  @Test
  void linesAreAsManyAsAskedAndEveryMemberHasItsHousehold() throws Exception {
    SampleNation.write(folder, 5_000, 3, CONF);
    List<Map<String, String>> households = lines("household");
    List<Map<String, String>> members = lines("member");
    assertEquals(5_000, households.size());
    assertEquals(keys(households), keys(members));
    assertEquals(5_000, keys(households).size(), "no household twice in a year");
    assertTrue(members.size() > 3 * households.size(), "members: " + members.size());
    Places places = Places.load(CONF);
    codes(households)
        .forEach(code -> assertTrue(places.commune(code, DAY).isPresent(), "real: " + code));
    assertFalse(Files.exists(folder.resolve("conf")));
    members.forEach(SampleNationTest::assertComplete);
    assertKnown(HouseholdTable.TABLE, households);
    assertKnown(MemberTable.TABLE, members);
  }

  /** Born before the review; who works or may is said of everybody of age, of nobody else. */
  private static void assertComplete(Map<String, String> member) {
    LocalDate review = LocalDate.of(Integer.parseInt(member.get("review_year")), 10, 15);
    Period age = LocalDate.parse(member.get("birth_date")).until(review);
    assertFalse(age.isNegative(), () -> "born after the review: " + member);
    assertEquals(age.getYears() < 15, member.get("employment").isEmpty(), member::toString);
    assertEquals(age.getYears() >= 16, member.get("stunted").isEmpty(), member::toString);
  }

  private static void assertKnown(InputTable table, List<Map<String, String>> lines) {
    lines
        .get(0)
        .keySet()
        .forEach(name -> assertTrue(table.column(name).isPresent(), "a column: " + name));
  }

  @Test
  void theSeedSettlesEveryByte() throws Exception {
    SampleNation.write(folder.resolve("one"), 3_000, 3, CONF);
    SampleNation.write(folder.resolve("same"), 3_000, 3, CONF);
    SampleNation.write(folder.resolve("other"), 3_000, 4, CONF);
    String file = "2024/185-member.csv";
    byte[] one = Files.readAllBytes(folder.resolve("one").resolve(file));
    assertArrayEquals(one, Files.readAllBytes(folder.resolve("same").resolve(file)));
    assertNotEquals(one.length, Files.readAllBytes(folder.resolve("other").resolve(file)).length);
  }

  @Test
  void beyondTheListOfPlacesTheyAreMadeUpAndTheConfigurationBesideKnowsThem() throws Exception {
    Path small = smallConfiguration();
    SampleNation.write(folder.resolve("out"), 7_000, 3, small);
    Set<String> codes = codes(lines("household"));
    Places before = Places.load(small);
    Places after = Places.load(folder.resolve("out/conf"));
    assertTrue(codes.contains("06325"));
    assertTrue(codes.size() > 1);
    for (String code : codes) {
      assertEquals(code.startsWith("X"), before.commune(code, DAY).isEmpty(), code);
      assertTrue(after.commune(code, DAY).isPresent(), code);
    }
    assertTrue(Files.readString(folder.resolve("out/README.txt")).contains("GIAMNGHEO_CONF"));
  }

  /** The project's, with one commune. */
  private Path smallConfiguration() throws IOException {
    Path small = folder.resolve("small");
    Files.createDirectories(small.resolve("areas"));
    Files.createDirectories(small.resolve("sample"));
    for (String name : List.of("names.yaml", "readme-nation.txt", "readme-places.txt")) {
      Files.copy(CONF.resolve("sample").resolve(name), small.resolve("sample").resolve(name));
    }
    Set<String> kept = Set.of("code", "vn", "20", "185", "06325");
    Files.write(
        small.resolve("areas/units.csv"),
        Files.readAllLines(CONF.resolve("areas/units.csv")).stream()
            .filter(line -> kept.contains(line.split(",", -1)[0]))
            .toList());
    Files.write(
        small.resolve("areas/successions.csv"),
        Files.readAllLines(CONF.resolve("areas/successions.csv")).subList(0, 1));
    return small;
  }

  private List<Map<String, String>> lines(String dataset) throws IOException {
    List<Map<String, String>> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(dataset + ".csv")).toList()) {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
          String[] cells = line.split(",", -1);
          assertEquals(header.length, cells.length, line);
          all.add(
              IntStream.range(0, cells.length)
                  .boxed()
                  .collect(Collectors.toMap(i -> header[i], i -> cells[i])));
        }
      }
    }
    return all;
  }

  private static Set<String> keys(List<Map<String, String>> lines) {
    return lines.stream()
        .map(line -> line.get("review_year") + "/" + line.get("household_id"))
        .collect(Collectors.toSet());
  }

  private static Set<String> codes(List<Map<String, String>> lines) {
    return lines.stream().map(line -> line.get("area_code")).collect(Collectors.toSet());
  }
}
