package giamngheo.reports.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes pages and what they load. */
public final class SiteWriter {
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/";

  private static final List<String> OWN =
      List.of(
          "style.css",
          "figures.js",
          "parts.js",
          "charts.js",
          "downloads.js",
          "index.js",
          "area.js",
          "compare.js",
          "map.js",
          "programme.js",
          "documents.js",
          "method.js");

  /** Written beside the chart library, as its licence asks. */
  private static final Map<String, String> LIBRARY =
      Map.of(
          "dist/echarts.min.js", "echarts.min.js",
          "LICENSE", "echarts-LICENSE.txt",
          "NOTICE", "echarts-NOTICE.txt");

  private SiteWriter() {}

  /** Writes every page and asset into an existing folder. */
  public static void write(Site site, Path folder) throws IOException {
    TemplateEngine pages =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            SiteWriter.class.getClassLoader(),
            "giamngheo.reports.site.page");
    for (SitePage page : SitePage.all()) {
      TemplateOutput text = new StringOutput();
      pages.render(page.id() + ".jte", Map.of("site", site, "page", page), text);
      Files.writeString(folder.resolve(page.id() + ".html"), text.toString());
    }
    Path assets = Files.createDirectories(folder.resolve("assets"));
    for (String own : OWN) {
      copy(own, assets.resolve(own));
    }
    for (Map.Entry<String, String> file : LIBRARY.entrySet()) {
      copy(ECHARTS + file.getKey(), assets.resolve(file.getValue()));
    }
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream from = SiteWriter.class.getResourceAsStream(resource)) {
      if (from == null) {
        throw new IOException("not in the program: " + resource);
      }
      Files.copy(from, file);
    }
  }
}
