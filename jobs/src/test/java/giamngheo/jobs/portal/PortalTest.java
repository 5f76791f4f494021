package giamngheo.jobs.portal;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import giamngheo.jobs.run.RunLog;
import giamngheo.warehouse.table.FormCellTable;
import giamngheo.warehouse.text.VietNamTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A written site against the warehouse it came from; no browser is needed. */
@Tag("session")
class PortalTest {
  private static WrittenSite site;

  @BeforeAll
  static void write() throws IOException {
    site = WrittenSite.once();
  }

  /** Walks over the cells of all areas. */
  private static void walk(Path folder, BiConsumer<FigureKey, JsonNode> visit) throws IOException {
    JsonNode forms = WrittenSite.data(folder, "site").path("forms");
    for (String area : WrittenSite.areas(folder)) {
      for (var form : WrittenSite.data(folder, "area/" + area).path("cells").properties()) {
        JsonNode columns = forms.path(form.getKey()).path("columns");
        for (var year : form.getValue().properties()) {
          for (var row : year.getValue().properties()) {
            for (int column = 0; column < columns.size(); column++) {
              visit.accept(
                  new FigureKey(
                      area,
                      Integer.parseInt(year.getKey()),
                      form.getKey(),
                      row.getKey(),
                      columns.get(column).get(0).asText()),
                  row.getValue().get(column));
            }
          }
        }
      }
    }
  }

  @Test
  void theDayOfTheDataIsTheOneOfVietNam() throws IOException {
    for (var year : WrittenSite.data(site.everybody(), "site").path("years").properties()) {
      Instant loaded =
          RunLog.dataCutoff(site.workplace().warehouse(), Integer.parseInt(year.getKey()))
              .orElseThrow();
      assertEquals(
          VietNamTime.day(loaded).toString(),
          year.getValue().path("cutoff").asText(),
          year.getKey());
    }
  }

  private static Map<FigureKey, BigDecimal> stored() {
    Map<FigureKey, BigDecimal> stored = new HashMap<>();
    for (Row row :
        site.workplace()
            .warehouse()
            .read(FormCellTable.NAME, FormCellTable.SCHEMA)
            .filter(col("release_id").equalTo("draft").and(col("value").isNotNull()))
            .select("area_code", "year", "form", "row_key", "column", "value")
            .collectAsList()) {
      stored.put(
          new FigureKey(
              row.getString(0),
              row.getInt(1),
              row.getString(2),
              row.getString(3),
              row.getString(4)),
          row.getDecimal(5));
    }
    return stored;
  }

  @Test
  void everyFigureOfEveryPageIsACellOfTheWarehouse() throws IOException {
    Map<FigureKey, BigDecimal> stored = stored();
    int[] compared = new int[1];
    walk(
        site.internal(),
        (key, value) -> {
          if (value.isNumber()) {
            compared[0]++;
            assertEquals(0, stored.get(key).compareTo(value.decimalValue()), key.toString());
          } else {
            assertTrue(value.isNull() && !stored.containsKey(key), key + " " + value);
          }
        });
    assertTrue(compared[0] > 2000, "compared " + compared[0]);
  }

  @Test
  void thePublicSiteShowsTheSameFiguresOrNone() throws IOException {
    Map<FigureKey, JsonNode> all = new HashMap<>();
    walk(site.internal(), all::put);
    Set<FigureKey> withheld = new HashSet<>();
    walk(
        site.everybody(),
        (key, value) -> {
          if (value.asText().equals(AreaScripts.WITHHELD)) {
            withheld.add(key);
          } else {
            assertEquals(all.get(key), value, key.toString());
          }
        });
    assertTrue(withheld.size() >= site.outcome().withheld(), "withheld " + withheld.size());
    assertTrue(site.outcome().withheld() > 0);
  }

  @Test
  void noSmallCountOfHouseholdsIsPublic() throws IOException {
    CountedFigures figures = new CountedFigures(ReviewCells.forms(site.workplace()));
    walk(
        site.everybody(),
        (key, value) -> {
          if (figures.of(key).isPresent() && figures.isCount(key) && value.isNumber()) {
            long count = value.asLong();
            assertTrue(count <= 0 || count >= 10, key + ": " + count);
          }
        });
  }

  @Test
  void theComparisonHoldsTheSameFiguresAsTheProfiles() throws IOException {
    Map<FigureKey, JsonNode> shown = new HashMap<>();
    walk(site.everybody(), shown::put);
    int compared = 0;
    for (JsonNode metric : WrittenSite.data(site.everybody(), "site").path("metrics")) {
      String id = metric.path("id").asText();
      for (var year : WrittenSite.data(site.everybody(), "compare/" + id).properties()) {
        for (var area : year.getValue().properties()) {
          FigureKey key =
              new FigureKey(
                  area.getKey(),
                  Integer.parseInt(year.getKey()),
                  metric.path("form").asText(),
                  metric.path("row").asText(),
                  metric.path("column").asText());
          assertEquals(shown.get(key), area.getValue(), key.toString());
          compared++;
        }
      }
    }
    assertTrue(compared > 200, "compared " + compared);
  }

  /** Names, codes of households and hamlets of the fixture, in every file of the public site. */
  @Test
  void nobodyIsNamedInThePublicSite() throws IOException {
    Set<String> personal = new HashSet<>();
    for (Row row :
        site.workplace()
            .warehouse()
            .rows("received_household")
            .select("household_id", "head_name")
            .union(
                site.workplace()
                    .warehouse()
                    .rows("received_member")
                    .select("household_id", "full_name"))
            .distinct()
            .collectAsList()) {
      for (int column = 0; column < 2; column++) {
        if (!row.isNullAt(column) && row.getString(column).length() > 4) {
          personal.add(row.getString(column));
        }
      }
    }
    assertTrue(personal.size() > 300, "names and codes: " + personal.size());
    for (Path file : files(site.everybody())) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      String said = new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      for (String name : personal) {
        assertFalse(said.contains(name), file + " holds personal data");
      }
    }
  }

  @Test
  void listsAreLinkedOnTheInternalSiteOnly() throws IOException {
    assertFalse(WrittenSite.data(site.everybody(), "documents").toString().contains("list-poor"));
    assertTrue(WrittenSite.data(site.internal(), "documents").toString().contains("list-poor"));
    assertTrue(Files.readString(site.internal().resolve("area.html")).contains("BẢN NỘI BỘ"));
    assertFalse(Files.readString(site.everybody().resolve("area.html")).contains("BẢN NỘI BỘ"));
  }

  /** The form of the district prints its communes, some of whose counts the pages withhold. */
  @Test
  void aFormThatTellsWhatIsWithheldIsNotLinked() throws IOException {
    boolean[] isWithheld = new boolean[1];
    walk(
        site.everybody(),
        (key, value) ->
            isWithheld[0] |=
                key.form().equals("review-result")
                    && key.year() == WrittenSite.YEAR
                    && value.asText().equals(AreaScripts.WITHHELD));
    assertTrue(isWithheld[0]);
    assertFalse(
        WrittenSite.data(site.everybody(), "documents").toString().contains("review-result"));
    assertTrue(WrittenSite.data(site.internal(), "documents").toString().contains("review-result"));
  }

  @Test
  void pagesAskForNothingFromElsewhere() throws IOException {
    for (Path file : files(site.everybody())) {
      String name = file.toString();
      if (!name.endsWith(".html")) {
        continue;
      }
      String page = Files.readString(file);
      assertTrue(
          page.contains(
              "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src"
                  + " 'self'; style-src 'self';"),
          name);
      assertFalse(page.matches("(?s).*(src|href)=\"(https?:)?//.*"), name);
      assertFalse(page.matches("(?s).*<(script|style)>.*"), name + ": inline code");
      assertFalse(page.matches("(?s).* (style|on[a-z]+)=\".*"), name + ": inline style or handler");
    }
    assertTrue(Files.exists(site.everybody().resolve("assets/echarts-LICENSE.txt")));
  }

  @Test
  void theFirstPageIsSmallBeforeTheChartLibrary() throws IOException {
    long first = 0;
    for (String file :
        List.of(
            "index.html",
            "assets/style.css",
            "assets/figures.js",
            "assets/parts.js",
            "assets/downloads.js",
            "assets/charts.js",
            "assets/index.js",
            "data/site.js",
            "data/compare/poor.js",
            "data/compare/poor_rate.js",
            "data/compare/near_poor.js",
            "data/compare/near_poor_rate.js",
            "data/compare/poor_persons.js",
            "data/area/185.js")) {
      first += Files.size(site.everybody().resolve(file));
    }
    assertTrue(first < 300_000, "bytes of the first page: " + first);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
