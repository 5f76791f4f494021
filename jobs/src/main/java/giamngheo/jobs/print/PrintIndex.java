package giamngheo.jobs.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import giamngheo.jobs.context.JobContext;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.FormCellTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The page over everything that was printed into a folder: by area the titles, with a link to each
 * file. It is made from the stamps, so that what was printed before stays on it.
 */
public final class PrintIndex {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEPTH = 3;

  private PrintIndex() {}

  /** A printed document. */
  private record Entry(
      String form,
      String area,
      int year,
      String period,
      String title,
      String release,
      List<Path> files) {}

  /**
   * Writes the page.
   *
   * @return the file, {@code index.html}
   */
  public static Path write(JobContext workplace, Path out) {
    Path file = out.resolve("index.html");
    try {
      Files.createDirectories(out);
      Files.writeString(file, page(workplace, entries(out)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static List<Entry> entries(Path out) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> stamps = Files.walk(out, DEPTH)) {
      for (Path stamp :
          stamps
              .filter(path -> path.toString().endsWith(Provenance.ENDING))
              .filter(path -> path.getParent().endsWith(Provenance.FOLDER))
              .sorted()
              .toList()) {
        entry(out, stamp, entries);
      }
    }
    return entries;
  }

  private static void entry(Path out, Path stamp, List<Entry> entries) throws IOException {
    JsonNode said = JSON.readTree(stamp.toFile());
    Path folder = stamp.getParent().getParent();
    List<Path> files = new ArrayList<>();
    said.path("outputs")
        .fieldNames()
        .forEachRemaining(name -> files.add(out.relativize(folder.resolve(name))));
    files.removeIf(name -> !Files.exists(out.resolve(name)));
    if (!files.isEmpty()) {
      entries.add(
          new Entry(
              said.path("form").asText(),
              said.path("area_code").asText(),
              said.path("year").asInt(),
              said.path("period").asText(),
              said.path(Provenance.TITLE).asText(said.path("form").asText()),
              said.path("release_id").asText(FormCellTable.DRAFT),
              files));
    }
  }

  private static String page(JobContext workplace, List<Entry> entries) {
    Map<String, List<Entry>> byArea = new TreeMap<>(order(workplace));
    entries.forEach(
        entry -> byArea.computeIfAbsent(entry.area(), area -> new ArrayList<>()).add(entry));
    String heading =
        new Text("Các biểu, báo cáo đã in", "Forms and reports printed").in(workplace.language());
    StringBuilder page = new StringBuilder(4096);
    page.append("<!DOCTYPE html>\n<html lang=\"")
        .append(new Text("vi", "en").in(workplace.language()))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(heading)
        .append("</title>\n<style>body{font:16px/1.5 'Times New Roman',serif;max-width:60em;")
        .append("margin:2em auto;padding:0 1em}td{padding:.1em .8em .1em 0;vertical-align:top}")
        .append("h2{margin-bottom:.2em}.note{color:#555}</style>\n</head>\n<body>\n<h1>")
        .append(heading)
        .append("</h1>\n<ul>\n");
    byArea
        .keySet()
        .forEach(
            area ->
                page.append("<li><a href=\"#a")
                    .append(escaped(area))
                    .append("\">")
                    .append(escaped(nameOf(workplace, area)))
                    .append("</a></li>\n"));
    page.append("</ul>\n");
    byArea.forEach((area, own) -> section(workplace, page, area, own));
    return page.append("</body>\n</html>\n").toString();
  }

  private static void section(
      JobContext workplace, StringBuilder page, String area, List<Entry> entries) {
    page.append("<h2 id=\"a")
        .append(escaped(area))
        .append("\">")
        .append(escaped(nameOf(workplace, area)))
        .append(" (")
        .append(escaped(area))
        .append(")</h2>\n<table>\n");
    for (Entry entry : entries) {
      page.append("<tr><td>")
          .append(escaped(entry.title()))
          .append("</td><td class=\"note\">")
          .append(entry.year())
          .append(
              entry.period().isEmpty() || entry.period().equals("year")
                  ? ""
                  : " · " + escaped(entry.period()))
          .append("</td><td class=\"note\">")
          .append(
              escaped(
                  FormCellTable.isDraft(entry.release())
                      ? new Text("dự thảo", "draft").in(workplace.language())
                      : entry.release()))
          .append("</td><td>");
      for (Path file : entry.files()) {
        String name = file.getFileName().toString();
        page.append("<a href=\"")
            .append(escaped(file.toString().replace('\\', '/')))
            .append("\">")
            .append(
                escaped(
                    name.substring(name.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT)))
            .append("</a> ");
      }
      page.append("</td></tr>\n");
    }
    page.append("</table>\n");
  }

  /** Larger areas first, then by code. */
  private static Comparator<String> order(JobContext workplace) {
    return Comparator.comparing(
            (String area) ->
                workplace.configuration().places().everKnown(area).stream()
                    .map(Place::level)
                    .findFirst()
                    .orElse(null),
            Comparator.nullsLast(Comparator.<Place.Level>naturalOrder()))
        .thenComparing(Comparator.naturalOrder());
  }

  /** Name of an area, whenever it existed. */
  static String nameOf(JobContext workplace, String area) {
    return workplace.configuration().places().everKnown(area).stream()
        .map(Place::name)
        .findFirst()
        .orElse(area);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
