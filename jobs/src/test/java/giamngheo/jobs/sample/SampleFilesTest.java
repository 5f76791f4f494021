package giamngheo.jobs.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.InputTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFilesTest {
  private final SampleFixture sample = SampleFixture.once();

  @Test
  void eachYearHasAHouseholdAndAMemberFileOfEveryCommune() {
    Set<String> codes =
        Places.load(SampleReader.CONF).children("185", LocalDate.of(2024, 10, 15)).stream()
            .map(Place::code)
            .collect(Collectors.toSet());
    assertEquals(18, codes.size());
    for (int year = 2021; year <= 2024; year++) {
      for (String dataset : List.of("household", "member")) {
        Set<String> sent =
            sample.records(dataset, year).stream()
                .map(line -> line.get("area_code"))
                .collect(Collectors.toSet());
        assertEquals(codes, sent, dataset + year);
      }
    }
  }

  @Test
  void sixCommunesSendSpreadsheetsOfTheForm() {
    List<SampleFile> sheets =
        sample.files().files().stream()
            .filter(file -> file.layout().equals("phieu-ra-soat"))
            .toList();
    assertEquals(6 * 2 * 4, sheets.size());
    assertTrue(sheets.stream().allMatch(file -> file.path().toString().endsWith(".xlsx")));
  }

  @Test
  void oneCommuneWritesAsAVietnameseSpreadsheetSavesCsv() throws IOException {
    String text = Files.readString(sample.folder().resolve("2024/06355-household.csv"));
    assertTrue(text.startsWith("\uFEFFreview_year;"));
    assertEquals(text.lines().count(), text.chars().filter(letter -> letter == '\r').count());
  }

  @Test
  void everyColumnIsOneThatTheWarehouseKnows() {
    for (SampleFixture.Content content : sample.contents()) {
      Set<String> known =
          InputTable.named(content.file().dataset()).orElseThrow().columns().stream()
              .map(Column::name)
              .collect(Collectors.toSet());
      for (Map<String, String> line : content.records()) {
        assertTrue(known.containsAll(line.keySet()), content.file().toString());
      }
    }
  }

  @Test
  void onlyTheLatestFilesOfTwoCommunesCarryIdentityNumbers() {
    Set<String> carriers =
        sample.contents().stream()
            .filter(
                content ->
                    content.records().stream().anyMatch(line -> line.containsKey("id_number")))
            .map(content -> sample.folder().relativize(content.file().path()).toString())
            .collect(Collectors.toSet());
    assertEquals(Set.of("2024/06328-member.csv", "2024/06370-member.csv"), carriers);
    sample.records("member", 2024).stream()
        .filter(line -> line.containsKey("id_number"))
        .forEach(line -> assertTrue(line.get("id_number").matches("020[0-3]\\d{8}")));
  }

  @Test
  void monthlyReviewsStandApartAndNameTheirDayOnEveryLine() {
    List<SampleFixture.Content> monthly =
        sample.contents().stream()
            .filter(content -> content.file().path().getFileName().toString().startsWith("20"))
            .toList();
    assertEquals(6, monthly.size());
    for (SampleFixture.Content content : monthly) {
      assertTrue(content.records().size() > 3);
      for (Map<String, String> line : content.records()) {
        assertEquals("monthly", line.get("review_kind"));
        assertTrue(line.get("review_date").matches("202[34]-0[346]-20"));
      }
    }
  }

  @Test
  void reviewsLieInTheSeasonOfTheLaw() {
    for (Map<String, String> line : sample.records("household", 2022)) {
      LocalDate day = LocalDate.parse(line.get("review_date"));
      assertTrue(!day.isBefore(LocalDate.of(2022, 9, 1)), day.toString());
      assertTrue(!day.isAfter(LocalDate.of(2022, 12, 14)), day.toString());
    }
  }

  @Test
  void textIsComposedAndTheReadmeSaysThatPeopleAreMadeUp() throws IOException {
    String readme = Files.readString(sample.folder().resolve("README.txt"));
    assertTrue(readme.contains("KHÔNG PHẢI NGƯỜI THẬT"));
    assertTrue(readme.contains("THESE ARE NOT REAL PEOPLE"));
    for (Map<String, String> line : sample.records("member", 2024)) {
      assertTrue(Normalizer.isNormalized(line.get("full_name"), Normalizer.Form.NFC));
    }
  }

  @Test
  void theSameSeedGivesTheSameContentAndAnotherSeedAnother(@TempDir Path folder)
      throws IOException {
    SampleReader reader = new SampleReader();
    SampleFiles again =
        SampleDistrict.write(folder.resolve("a"), SampleFixture.SEED, SampleReader.CONF);
    for (int i = 0; i < again.files().size(); i++) {
      SampleFixture.Content before = sample.contents().get(i);
      SampleFile file = again.files().get(i);
      assertEquals(
          sample.folder().relativize(before.file().path()),
          folder.resolve("a").relativize(file.path()));
      if (file.layout().equals("canonical")) {
        assertEquals(text(before.file().path()), text(file.path()), file.toString());
      } else {
        assertEquals(before.records(), reader.read(file), file.toString());
      }
    }
    SampleDistrict.write(folder.resolve("b"), SampleFixture.SEED + 1, SampleReader.CONF);
    assertNotEquals(
        text(sample.folder().resolve("2024/06328-household.csv")),
        text(folder.resolve("b/2024/06328-household.csv")));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
