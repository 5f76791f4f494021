package giamngheo.jobs.portal;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import giamngheo.reports.site.SitePage;
import giamngheo.warehouse.table.FormCellTable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a real browser, from {@code file://}. Passed over where no Chromium is installed.
 */
@Tag("session")
class PortalPagesTest {
  private static final Map<FigureKey, BigDecimal> STORED = new HashMap<>();
  private static WrittenSite site;
  private static Browser browser;

  @TempDir static Path profile;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Browser.installed().isPresent(), "Chromium is not installed");
    site = WrittenSite.once();
    for (Row row :
        site.workplace()
            .warehouse()
            .read(FormCellTable.NAME, FormCellTable.SCHEMA)
            .filter(col("release_id").equalTo("draft").and(col("value").isNotNull()))
            .filter(col("period").equalTo("year"))
            .select("area_code", "year", "form", "row_key", "column", "value")
            .collectAsList()) {
      STORED.put(
          new FigureKey(
              row.getString(0),
              row.getInt(1),
              row.getString(2),
              row.getString(3),
              row.getString(4)),
          row.getDecimal(5));
    }
    browser = Browser.start(profile);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void desktop() throws Exception {
    browser.size(1280, 900, false);
  }

  /** Whatever a test did: nothing was complained of, and nothing asked for from elsewhere. */
  @AfterEach
  void quietly() {
    assertEquals(List.of(), browser.complaints());
    for (String request : browser.requests()) {
      assertTrue(
          request.startsWith("file://" + site.everybody().getParent())
              || request.startsWith("blob:")
              || request.startsWith("data:")
              || request.equals("about:blank"),
          request);
    }
  }

  private static String address(Path folder, String page, String state) {
    return "file://" + folder.resolve(page + ".html") + "#" + state;
  }

  private static void open(String page, String state) throws Exception {
    browser.open(address(site.internal(), page, state));
  }

  private static double stored(String area, int year, String form, String column) {
    return STORED.get(new FigureKey(area, year, form, "total", column)).doubleValue();
  }

  /** Every figure on the page with the key of its cell; compared with the warehouse. */
  private static int compareFigures() throws Exception {
    JsonNode figures =
        browser.value(
            "[...document.querySelectorAll('button.figure[data-key]')].map((one) =>"
                + " [JSON.parse(one.dataset.key), Number(one.dataset.value)])");
    for (JsonNode figure : figures) {
      JsonNode said = figure.get(0);
      FigureKey key =
          new FigureKey(
              said.path("area").asText(),
              said.path("year").asInt(),
              said.path("form").asText(),
              said.path("row").asText("total"),
              said.path("column").asText());
      assertTrue(STORED.containsKey(key), "no such cell: " + key);
      assertEquals(
          0, STORED.get(key).compareTo(figure.get(1).decimalValue()), key + " " + figure.get(1));
    }
    return figures.size();
  }

  @Test
  void everyFigureOnEveryPageIsACellOfTheWarehouse() throws Exception {
    int compared = 0;
    for (String area : WrittenSite.areas(site.internal())) {
      for (int year = 2022; year <= WrittenSite.YEAR; year++) {
        for (String page : List.of("index", "area")) {
          open(page, "area=" + area + "&year=" + year);
          compared += compareFigures();
        }
      }
    }
    for (JsonNode metric : WrittenSite.data(site.internal(), "site").path("metrics")) {
      for (String page : List.of("compare", "map")) {
        open(page, "area=185&metric=" + metric.path("id").asText());
        compared += compareFigures();
      }
    }
    assertTrue(compared > 3000, "figures compared: " + compared);
  }

  @Test
  void whatIsShownIsTheFigureAsItIsRead() throws Exception {
    open("index", "area=185");
    String shown = browser.value("document.querySelector('.card .large').textContent").asText();
    assertEquals(
        (long) stored("185", WrittenSite.YEAR, "review-result", "3"),
        Long.parseLong(shown.replace(".", "")));
  }

  /** 640 of 17,558 after 1,107 of 17,504: 3.65 after 6.32, and 2.68 fewer as the papers say. */
  @Test
  void changesOfSharesAreRoundedLast() throws Exception {
    open("compare", "area=185&metric=poor_rate");
    String change = "giamngheo.signed(giamngheo.change(3.65, 6.32, [640, %s], [1107, 17504]), 2)";
    assertEquals("−2,68", browser.value(change.formatted("17558")).asText());
    assertEquals("−2,67", browser.value(change.formatted("'*'")).asText());
    JsonNode share =
        browser.value("giamngheo.site().metrics.find((one) => one.id === 'poor_rate').share");
    assertEquals("[\"poor\",\"households\"]", share.toString());
  }

  @Test
  void everyPageIsAccessibleInBothLanguagesAndFitsAPhone() throws Exception {
    for (String language : List.of("", "lang=en")) {
      for (SitePage page : SitePage.all()) {
        browser.size(360, 740, true);
        browser.open(address(site.everybody(), page.id(), language));
        int width = browser.value("document.documentElement.scrollWidth").asInt();
        assertTrue(width <= 360, page + ": " + width + " pixels on a phone of 360: " + wide());
        browser.size(1280, 900, false);
        assertEquals("[]", Axe.findings(browser).toString(), page + " " + language);
      }
    }
  }

  /** What reaches beyond the right edge of a phone. */
  private static JsonNode wide() throws Exception {
    return browser.value(
        "[...document.querySelectorAll('body *')].filter((one) => !one.closest('.scroll')"
            + " && one.getBoundingClientRect().right > 360).map((one) => one.tagName + '.'"
            + " + one.className + '#' + one.id)");
  }

  @Test
  void onePressTurnsEveryWordIntoEnglish() throws Exception {
    for (SitePage page : SitePage.all()) {
      browser.open(address(site.everybody(), page.id(), ""));
      assertEquals("vi", browser.value("document.documentElement.lang").asText());
      browser.click("#language");
      browser.await("document.documentElement.lang === 'en' && location.hash.includes('lang=en')");
      browser.await("document.documentElement.dataset.drawn === location.hash");
      String title = browser.value("document.title").asText();
      assertTrue(title.endsWith("Poverty reduction figures"), title);
      String text = browser.value("document.getElementById('main').innerText").asText();
      assertFalse(text.matches("(?s).*\\{\\w+\\}.*"), page + " leaves a place open");
      assertFalse(text.matches("(?s).*(undefined|NaN|\\[object ).*"), page + " shows no figure");
      for (JsonNode link :
          browser.value("[...document.querySelectorAll('#menu a')].map((a) => a.href)")) {
        assertTrue(link.asText().contains("lang=en"), link.asText());
      }
    }
  }

  @Test
  void aViewIsItsAddressAndBackGoesBack() throws Exception {
    open("index", "area=185&year=2024");
    browser.value(
        "document.querySelector('select[name=year]').value = '2023';"
            + "document.querySelector('select[name=year]').dispatchEvent(new Event('change'))");
    browser.await("document.documentElement.dataset.drawn.includes('year=2023')");
    String address = browser.value("location.href").asText();
    String heading = browser.value("document.getElementById('heading').textContent").asText();
    assertTrue(heading.contains("2023"), heading);
    browser.value("history.back()");
    browser.await("document.getElementById('heading').textContent.includes('2024')");
    browser.open(address);
    assertEquals(heading, browser.value("document.getElementById('heading').textContent").asText());
  }

  @Test
  void aFigureTellsWhereItComesFromByKeyboardAlone() throws Exception {
    open("index", "area=185&year=2024");
    browser.value("document.querySelector('.card .figure').focus()");
    browser.press("Enter");
    browser.await("document.getElementById('certificate').open");
    browser.await("document.querySelector('#certificate code')");
    String said = browser.value("document.getElementById('certificate').innerText").asText();
    for (String part :
        List.of(
            "./giamngheo trace review-result --area 185 --year 2024 --row total --column 3",
            "vn-2022-2025",
            "15/10/2024",
            "Bản dự thảo")) {
      assertTrue(said.contains(part), said);
    }
    browser.press("Escape");
    browser.await("!document.getElementById('certificate').open");
  }

  @Test
  void aTableIsSavedWithItsNotes() throws Exception {
    Path downloads = Files.createTempDirectory("downloads");
    browser.call(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
    open("index", "area=185&year=2024");
    browser.click("#trend .downloads button:nth-of-type(1)");
    Path csv = downloads.resolve("trend-185.csv");
    awaitFile(csv);
    String text = Files.readString(csv);
    assertTrue(
        text.contains("2024," + (long) stored("185", 2024, "review-result", "3") + ","), text);
    assertTrue(text.contains("vn-2022-2025") && text.contains("file://"), text);
    browser.click("#trend .downloads button:nth-of-type(2)");
    Path xlsx = downloads.resolve("trend-185.xlsx");
    awaitFile(xlsx);
    try (InputStream in = Files.newInputStream(xlsx);
        var book = new ReadableWorkbook(in)) {
      var rows = book.getFirstSheet().read();
      assertEquals(
          stored("185", 2022, "review-result", "3"),
          rows.get(2).getCellAsNumber(1).orElseThrow().doubleValue());
    }
  }

  private static void awaitFile(Path file) throws Exception {
    for (int tries = 0; !Files.exists(file) || Files.size(file) == 0; tries++) {
      assertTrue(tries < 500, "not saved: " + file);
      Thread.sleep(20);
    }
  }

  /** A question of a leader, what is done on the pages, and where the answer stands. */
  private record Question(String asked, List<String> steps, String answer, String expected) {}

  @Test
  void tenQuestionsOfLeadersAreAnsweredInThreeSteps() throws Exception {
    for (Question question : questions()) {
      assertTrue(question.steps().size() <= 3, question.asked());
      open("index", "area=185&year=2024");
      for (String step : question.steps()) {
        take(step);
      }
      assertEquals(
          question.expected(), browser.value(question.answer()).asText(), question.asked());
    }
  }

  /** {@code page NAME}, {@code find TEXT}, {@code choose NAME VALUE} or {@code search TEXT}. */
  private static void take(String step) throws Exception {
    String[] words = step.split(" ", 2);
    switch (words[0]) {
      case "page" -> {
        browser.click("#menu a[data-page=" + words[1] + "]");
        browser.await(
            "location.pathname.endsWith('/"
                + words[1]
                + ".html') && document.readyState === 'complete' &&"
                + " document.documentElement.dataset.drawn");
      }
      case "find" -> {
        browser.click("input[role=combobox]");
        browser.value("document.activeElement.select()");
        browser.type(words[1]);
        browser.press("Enter");
        drawn();
      }
      case "search" -> {
        browser.click("input[type=search]");
        browser.type(words[1]);
        drawn();
      }
      default -> {
        String[] choice = words[1].split(" ", 2);
        browser.value(
            "(() => { const one = document.querySelector('select[name="
                + choice[0]
                + "]');"
                + " one.value = '"
                + choice[1]
                + "'; one.dispatchEvent(new Event('change')); })()");
        drawn();
      }
    }
  }

  private static void drawn() throws Exception {
    browser.await("document.documentElement.dataset.drawn === location.hash");
  }

  private static List<Question> questions() throws IOException {
    List<String> communes =
        WrittenSite.areas(site.internal()).stream().filter(code -> code.length() == 5).toList();
    List<Question> all = new ArrayList<>();
    String firstFigure = "document.querySelector('%s .figure').dataset.value";
    all.add(
        new Question(
            "How many poor households has the district?",
            List.of(),
            firstFigure.formatted("#cards .card"),
            plain(stored("185", 2024, "review-result", "3"))));
    all.add(
        new Question(
            "How many were there the year before?",
            List.of("choose year 2023"),
            firstFigure.formatted("#cards .card"),
            plain(stored("185", 2023, "review-result", "3"))));
    all.add(
        new Question(
            "Which commune has the highest poor rate?",
            List.of(),
            "JSON.parse(document.querySelector('#ranking tbody .figure').dataset.key).area",
            highest(communes, "review-result", "4")));
    all.add(
        new Question(
            "Which commune has most near-poor households?",
            List.of("page compare", "choose metric near_poor"),
            "[...document.querySelectorAll('#ranked tbody tr')].map((row) =>"
                + " JSON.parse(row.querySelector('.figure').dataset.key).area)"
                + ".find((area) => area.length === 5)",
            highest(communes, "review-result", "5")));
    all.add(
        new Question(
            "What share of the poor of Đồng Ý lacks a hygienic toilet?",
            List.of("page area", "find dong y"),
            "document.querySelector('#deprivations tbody tr:nth-child(10) td:nth-of-type(2)"
                + " .figure').dataset.value",
            plain(stored("06337", 2024, "poor-deprivation-rate", "11"))));
    all.add(
        new Question(
            "Which deprivation fell least, or rose most?",
            List.of("page area"),
            "(() => { const rows = [...document.querySelectorAll('#deprivations tbody"
                + " tr')].map((row) => row.querySelectorAll('.figure')).map((all) =>"
                + " [Number(all[1].dataset.value) - Number(all[2].dataset.value),"
                + " JSON.parse(all[1].dataset.key).column]); rows.sort((a, b) => b[0] - a[0]);"
                + " return rows[0][1]; })()",
            risenMost()));
    all.add(
        new Question(
            "How many rose above the near-poor standard?",
            List.of("page area"),
            "document.querySelector('#movements tbody tr:nth-child(3) .figure').dataset.value",
            plain(stored("185", 2024, "poor-movement", "3"))));
    all.add(
        new Question(
            "How many children live in poor households?",
            List.of("page compare", "choose metric children_poor"),
            "[...document.querySelectorAll('#ranked .figure')].find((one) =>"
                + " JSON.parse(one.dataset.key).area === '185').dataset.value",
            plain(stored("185", 2024, "children", "1"))));
    all.add(
        new Question(
            "Where is the result table of 2024 of the district?",
            List.of("page documents", "search ket qua ra soat 2024 bac son"),
            "String([...document.querySelectorAll('#list a')].some((one) =>"
                + " one.href.endsWith('review-result-185-2024.csv')))",
            "true"));
    all.add(
        new Question(
            "Under which standard was that counted?",
            List.of("page method"),
            "document.querySelector('#maps tbody tr:last-child td:nth-of-type(2)').textContent",
            "vn-2022-2025"));
    return all;
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String highest(List<String> communes, String form, String column) {
    return communes.stream()
        .max(Comparator.comparingDouble(area -> stored(area, 2024, form, column)))
        .orElseThrow();
  }

  private static String risenMost() {
    String most = "2";
    double rise = -100;
    for (int column = 2; column <= 13; column++) {
      String key = Integer.toString(column);
      double own =
          stored("185", 2024, "poor-deprivation-rate", key)
              - stored("185", 2023, "poor-deprivation-rate", key);
      if (own > rise) {
        rise = own;
        most = key;
      }
    }
    return most;
  }
}
