package giamngheo.jobs.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import giamngheo.reports.site.SitePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in the dark, on paper, and with boundaries that a user gives. Passed over where no
 * Chromium is installed; {@code -Dgiamngheo.pictures=FOLDER} keeps what was seen.
 */
@Tag("session")
class PortalLooksTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

  @TempDir static Path profile;
  @TempDir static Path folder;

  private static WrittenSite site;
  private static Path drawn;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Browser.installed().isPresent(), "Chromium is not installed");
    site = WrittenSite.once();
    drawn = folder.resolve("drawn");
    List<String> communes = communes();
    assertTrue(communes.size() > 3, "communes: " + communes);
    Portal.write(
        site.workplace(),
        new Portal.Request(
            PortalEdition.DRAFT,
            Optional.empty(),
            Optional.of(new Portal.Boundaries(squares(communes), DAY)),
            true,
            drawn));
    browser = Browser.start(profile);
  }

  private static List<String> communes() throws IOException {
    return WrittenSite.areas(site.internal()).stream().filter(code -> code.length() == 5).toList();
  }

  /** One square a commune, four in a row; the second has an island. */
  private static Path squares(List<String> communes) throws IOException {
    List<String> features = new ArrayList<>();
    for (int i = 0; i < communes.size(); i++) {
      double west = 106 + 0.1 * (i % 4);
      int row = i / 4;
      double south = 21.8 - 0.1 * row;
      String polygons =
          i == 1
              ? square(west, south, 0.1) + "," + square(106.5, 21.7, 0.05)
              : square(west, south, 0.1);
      features.add(
          "{\"type\": \"Feature\", \"properties\": {\"code\": \"%s\"}, \"geometry\": {\"type\": \"MultiPolygon\", \"coordinates\": [%s]}}"
              .formatted(communes.get(i), polygons));
    }
    return Files.writeString(
        folder.resolve("communes.geojson"),
        "{\"type\": \"FeatureCollection\", \"features\": [" + String.join(",", features) + "]}");
  }

  private static String square(double west, double south, double side) {
    return "[[[%1$s, %2$s], [%3$s, %2$s], [%3$s, %4$s], [%1$s, %4$s], [%1$s, %2$s]]]"
        .formatted(west, south, west + side, south + side);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void asUsual() throws Exception {
    browser.call("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
    browser.size(1280, 900, false);
    assertEquals(List.of(), browser.complaints());
  }

  private static void open(Path from, SitePage page, String state) throws Exception {
    browser.open("file://" + from.resolve(page.id() + ".html") + "#" + state);
  }

  private static void keep(String name) throws Exception {
    String pictures = System.getProperty("giamngheo.pictures");
    if (pictures != null) {
      // Charts draw themselves when they come into sight.
      int height = browser.value("document.documentElement.scrollHeight").asInt();
      int width = browser.value("innerWidth").asInt();
      browser.size(width, height, width < 500);
      Thread.sleep(700);
      browser.picture(Path.of(pictures, name + ".png"));
    }
  }

  private static void dark() throws Exception {
    browser.call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
  }

  @Test
  void everyPageIsAccessibleInTheDarkOnDeskAndPhone() throws Exception {
    dark();
    for (SitePage page : SitePage.all()) {
      for (int width : List.of(1280, 360)) {
        browser.size(width, 900, width == 360);
        open(site.internal(), page, "area=185&year=2024");
        assertEquals(
            "rgb(20, 24, 28)",
            browser.value("getComputedStyle(document.documentElement).backgroundColor").asText());
        assertEquals("[]", Axe.findings(browser).toString(), page + " dark, " + width);
        keep(page.id() + "-dark-" + width);
      }
    }
  }

  @Test
  void boundariesOfTheUserAreDrawnWithTheirFigures() throws Exception {
    open(drawn, SitePage.MAP, "area=185&year=2024");
    JsonNode said =
        browser.value(
            "[...document.querySelectorAll('svg.boundaries a')].map((one) =>"
                + " [one.getAttribute('aria-label'), one.getAttribute('href'),"
                + " one.getBoundingClientRect().width])");
    assertEquals(communes().size(), said.size());
    JsonNode figures = WrittenSite.data(drawn, "compare/poor_rate").path("2024");
    for (int i = 0; i < said.size(); i++) {
      String area = communes().get(i);
      String figure = figures.path(area).asText().replace('.', ',');
      assertTrue(said.get(i).get(0).asText().contains(figure), said.get(i) + " " + figure);
      assertTrue(said.get(i).get(1).asText().contains("area=" + area), said.get(i).toString());
      assertTrue(said.get(i).get(2).asDouble() > 40, said.get(i).toString());
    }
    JsonNode written =
        browser.value(
            "[...document.querySelectorAll('svg.boundaries text')].map((one) => one.textContent)");
    assertEquals(communes().size(), written.size(), written.toString());
    String note = browser.value("document.getElementById('mapnote').textContent").asText();
    assertTrue(note.contains("31/12/2024"), note);
    assertEquals("[]", Axe.findings(browser).toString());
    keep("boundaries");
    dark();
    assertEquals("[]", Axe.findings(browser).toString(), "dark");
    keep("boundaries-dark");
    browser.size(360, 740, true);
    assertTrue(browser.value("document.documentElement.scrollWidth").asInt() <= 360);
    browser.value("document.querySelector('svg.boundaries a').focus()");
    browser.press("Enter");
    browser.await(
        "location.pathname.endsWith('/area.html') && document.documentElement.dataset.drawn");
    assertTrue(
        browser.value("location.hash").asText().contains("area=" + communes().get(0)),
        "the profile");
  }

  /** The file shows the map of another day: its shapes are not those of that year. */
  @Test
  void aYearOfAnotherMapKeepsItsTiles() throws Exception {
    Path later = folder.resolve("later");
    Portal.write(
        site.workplace(),
        new Portal.Request(
            PortalEdition.DRAFT,
            Optional.empty(),
            Optional.of(
                new Portal.Boundaries(
                    folder.resolve("communes.geojson"), LocalDate.of(2025, 7, 1))),
            true,
            later));
    open(later, SitePage.MAP, "area=185&year=2024");
    assertEquals(0, browser.value("document.querySelectorAll('svg.boundaries').length").asInt());
    String note = browser.value("document.getElementById('mapnote').textContent").asText();
    assertTrue(note.startsWith("Sơ đồ ô vuông"), note);
    assertEquals(
        communes().size(), browser.value("document.querySelectorAll('.tiles li').length").asInt());
  }

  @Test
  void paperIsWhiteEvenWhereTheScreenIsDark() throws Exception {
    dark();
    open(site.everybody(), SitePage.INDEX, "area=185&year=2024");
    browser.value("dispatchEvent(new Event('beforeprint'))");
    assertEquals(
        "rgb(27, 31, 36)",
        browser.value("getComputedStyle(document.documentElement).color").asText());
    browser.value("dispatchEvent(new Event('afterprint'))");
    assertEquals(
        "rgb(232, 235, 238)",
        browser.value("getComputedStyle(document.documentElement).color").asText());
  }

  @Test
  void everyChartIsPrintedInTheWidthOfThePaper() throws Exception {
    browser.size(1280, 900, false);
    open(site.everybody(), SitePage.AREA, "area=185&year=2024");
    browser.value(
        "new Promise((done) => { const look = () => document.querySelector('.chart[data-drawn]')"
            + " ? done(true) : setTimeout(look, 20); look(); })");
    int charts = browser.value("document.querySelectorAll('.chart').length").asInt();
    assertTrue(
        browser.value("document.querySelectorAll('.chart[data-drawn]').length").asInt() < charts,
        "some charts are out of sight");
    String widths = "[...document.querySelectorAll('.chart canvas')].map((one) => one.clientWidth)";
    browser.value("dispatchEvent(new Event('beforeprint'))");
    assertEquals(
        Collections.nCopies(charts, 680).toString().replace(" ", ""),
        browser.value(widths).toString());
    browser.value("dispatchEvent(new Event('afterprint'))");
    assertTrue(browser.value("Math.max(..." + widths + ")").asInt() > 1000, "as wide as the page");
  }

  @Test
  void everyPagePrintsOnA4WithItsAddressAndNothingCutOff() throws Exception {
    for (SitePage page : SitePage.all()) {
      String state = "area=185&year=2024";
      // A sheet without its margins, in pixels of paper.
      browser.size(700, 900, false);
      browser.call("Emulation.setEmulatedMedia", Map.of("media", "print", "features", List.of()));
      open(site.everybody(), page, state);
      assertEquals(
          "[]",
          browser
              .value(
                  "[...document.querySelectorAll('main *')].filter((one) =>"
                      + " one.getBoundingClientRect().right > innerWidth + 1 &&"
                      + " !one.closest('.hidden')).map((one) => one.tagName + '.' + one.className +"
                      + " ' ' + one.textContent.slice(0, 40)).slice(0, 5)")
              .toString(),
          page + " is cut off on paper");
      byte[] pdf =
          Base64.getDecoder()
              .decode(
                  browser
                      .call("Page.printToPDF", Map.of("preferCSSPageSize", true))
                      .path("data")
                      .asText());
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertEquals(595, document.getPage(0).getMediaBox().getWidth(), 1.5, "A4");
        String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        assertTrue(text.contains(page.id() + ".html#" + state), page + ": " + text);
        assertTrue(text.contains("chuẩnvn-2022-2025"), page + ": " + text);
      }
      if (System.getProperty("giamngheo.pictures") != null) {
        Files.write(Path.of(System.getProperty("giamngheo.pictures"), page.id() + ".pdf"), pdf);
      }
    }
  }
}
