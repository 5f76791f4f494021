package giamngheo.jobs.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A written site in Chromium with a processor slowed four times: how large it is, how long its pages
 * take until they can be used, and how long another view of them takes. {@code PortalTimes SITE
 * PROFILE}: the site, an empty folder for the browser.
 */
final class PortalTimes {
  private static final int SLOWED = 4;
  private static final int RUNS = 5;

  /** Notes when a page has drawn itself. */
  private static final String WATCH =
      "new MutationObserver(() => { window.drawnAt ??= performance.now(); })"
          + ".observe(document, {subtree: true, attributes: true, attributeFilter: ['data-drawn']})";

  /** From the change of the address until the next picture after the page has drawn itself. */
  private static final String CHANGE =
      "new Promise((done) => { const start = performance.now();"
          + " new MutationObserver((seen, one) => { one.disconnect();"
          + " requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))); })"
          + ".observe(document.documentElement, {attributes: true, attributeFilter: ['data-drawn']});"
          + " location.hash = '%s'; })";

  private PortalTimes() {}

  public static void main(String[] arguments) throws Exception {
    Path site = Path.of(arguments[0]);
    System.out.printf("site: %.2f MB%n", size(site) / 1e6);
    try (Browser browser = Browser.start(Path.of(arguments[1]))) {
      browser.size(1280, 900, false);
      browser.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
      first(browser, site);
      for (int rate : List.of(1, SLOWED)) {
        browser.call("Emulation.setCPUThrottlingRate", Map.of("rate", rate));
        pages(browser, site, rate);
      }
    }
    System.exit(0);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(folder.resolve("documents")))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  /** Everything that the first page asks for before the library of the charts. */
  private static void first(Browser browser, Path site) throws Exception {
    int before = browser.requests().size();
    browser.open("file://" + site.resolve("index.html"));
    Thread.sleep(2000);
    long bytes = 0;
    for (String request : browser.requests().subList(before, browser.requests().size())) {
      String file = request.replaceFirst("^file://", "").replaceFirst("#.*$", "");
      if (request.startsWith("file://") && !file.contains("echarts")) {
        bytes += Files.size(Path.of(file));
      }
    }
    System.out.printf("first page without the library: %.1f kB%n", bytes / 1e3);
  }

  private static void pages(Browser browser, Path site, int rate) throws Exception {
    String script = Files.readString(site.resolve("data/site.js"));
    JsonNode frame =
        new ObjectMapper()
            .readTree(script.substring(script.indexOf(',') + 1, script.lastIndexOf(')')));
    List<String> areas = new ArrayList<>();
    for (var area : frame.path("areas").properties()) {
      if (!area.getValue().path("years").isEmpty()) {
        areas.add(area.getKey());
      }
    }
    String root = frame.path("root").asText();
    areas.remove(root);
    List<String> years = new ArrayList<>();
    frame.path("years").fieldNames().forEachRemaining(years::add);
    String last = years.get(years.size() - 1);
    for (String page : List.of("index", "area", "compare", "map", "programme", "documents", "method")) {
      List<Double> opened = new ArrayList<>();
      for (int run = 0; run < RUNS; run++) {
        browser.call("Network.clearBrowserCache", Map.of());
        browser.open("file://" + site.resolve(page + ".html"));
        opened.add(browser.value("window.drawnAt").asDouble());
      }
      List<Double> changed = new ArrayList<>();
      for (int run = 0; run < RUNS; run++) {
        for (String view :
            List.of(
                "area=" + areas.get(run * 7) + "&year=" + last,
                "area=" + root + "&year=" + years.get(run),
                "area=" + root + "&year=" + last + "&metric=near_poor_rate",
                "area=" + root + "&year=" + last + "&metric=deprived_toilet")) {
          changed.add(browser.value(CHANGE.formatted(view + "&run=" + run)).asDouble());
        }
      }
      System.out.printf(
          "%dx slower, %-10s usable after %4.0f ms (most %4.0f), another view after %4.0f ms (most %4.0f)%n",
          rate, page + ":", median(opened), most(opened), median(changed), most(changed));
    }
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private static double most(List<Double> times) {
    return times.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
