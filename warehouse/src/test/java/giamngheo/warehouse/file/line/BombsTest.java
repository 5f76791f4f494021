package giamngheo.warehouse.file.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.file.format.FileLimits;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.table.HouseholdTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that would fill the memory, each of another kind, read in a process with little of it. The
 * limits are those of the installation divided as the heap is, so that files at the limits stay
 * small; {@code -Dgiamngheo.bombs=1} reads them at the full limits in 2 GiB.
 */
@Tag("session")
class BombsTest {
  private static final int DIVISOR = Integer.getInteger("giamngheo.bombs", 32);
  private static final int HEAP_MEBIBYTES = 2_048 / DIVISOR;
  private static final FileLimits LIMITS = divided(Intake.LIMITS);
  private static final String HEADER = "review_year,review_date,area_code,household_id,ethnicity\n";
  private static final String LINE = "2024,15/10/2024,06325,%s,Tày\n";
  private static final String ROWS =
      Workbooks.row(1, "review_year", "review_date", "area_code", "household_id", "ethnicity")
          + Workbooks.row(2, "2024", "15/10/2024", "06325", "H1", "Tày");

  @TempDir private Path folder;

  private final Random random = new Random(18);

  private static FileLimits divided(FileLimits full) {
    return new FileLimits(
        full.mebibytes() / DIVISOR,
        full.lines() / DIVISOR,
        full.columns(),
        full.recordCharacters(),
        full.sheets() / DIVISOR,
        full.parts() / DIVISOR,
        full.partMebibytes() / DIVISOR,
        full.unpackedMebibytes() / DIVISOR,
        full.unpackedRatio(),
        full.texts() / DIVISOR,
        full.textCharacters() / DIVISOR,
        full.mergedCells() / DIVISOR,
        full.linesOfOneKey());
  }

  /** Reads every file of a folder and says what became of it. */
  static final class Reading {
    private Reading() {}

    public static void main(String[] arguments) throws IOException {
      try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
        for (Path file : files.sorted().toList()) {
          System.out.println(file.getFileName() + ": " + outcome(file));
        }
      }
    }

    private static String outcome(Path file) throws IOException {
      try (IncomingFile incoming =
          IncomingFile.open(
              file, HouseholdTable.TABLE, Intake.CANONICAL, Intake.CONTEXT.with(LIMITS))) {
        long lines = 0;
        for (IncomingTable table : incoming.tables()) {
          for (var each = table.lines(); each.hasNext(); each.next()) {
            lines++;
          }
        }
        return lines + " lines";
      } catch (FileRefused e) {
        return e.messageEn().replaceFirst("[.:(].*", "").strip();
      }
    }
  }

  @Test
  void noFileFillsTheMemory() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    expected.putAll(texts());
    expected.putAll(workbooks());
    expected.put(
        "shared-unused.xlsx", sharedTexts("shared-unused.xlsx", 8 * LIMITS.texts(), 1, ""));
    expected.put(
        "shared-many.xlsx",
        sharedTexts("shared-many.xlsx", LIMITS.texts() + 1, LIMITS.texts() + 1, "x"));
    expected.put(
        "shared-most.xlsx",
        sharedTexts("shared-most.xlsx", LIMITS.texts() - 10, LIMITS.texts() - 10, "xyz "));
    expected.put(
        "shared-long.xlsx",
        sharedTexts("shared-long.xlsx", 200, 200, noise((int) (LIMITS.textCharacters() / 199))));
    assertEquals(expected, outcomes());
  }

  private Map<String, String> outcomes() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEBIBYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dgiamngheo.home=" + System.getProperty("giamngheo.home"),
                "-Dgiamngheo.bombs=" + DIVISOR,
                "-cp",
                System.getProperty("java.class.path"),
                Reading.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    Map<String, String> outcomes = new TreeMap<>();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(line -> outcomes.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
      assertTrue(process.waitFor(10, TimeUnit.MINUTES));
      return outcomes;
    } finally {
      process.destroyForcibly();
    }
  }

  private Map<String, String> texts() throws IOException {
    csv("lines-most.csv", LIMITS.lines() - 1, "");
    csv("lines-more.csv", LIMITS.lines() + 1, "");
    csv("faulty.csv", LIMITS.lines() - 1, "ww");
    text("endless.csv", out -> repeat(out, "x,", 30 << 20));
    text("quote.csv", out -> repeat(out, HEADER + "2024,\"", 1).write(new byte[30 << 20]));
    text(
        "quoted.csv",
        out -> repeat(repeat(out, HEADER + "2024,\"", 1), "x".repeat(1 << 10), 30 << 10));
    text("columns.csv", out -> repeat(out, "c,", LIMITS.columns() + 1));
    return Map.of(
        "lines-most.csv",
        LIMITS.lines() - 1 + " lines",
        "lines-more.csv",
        "The table has more lines than the limit of " + LIMITS.lines(),
        "faulty.csv",
        LIMITS.lines() - 1 + " lines",
        "endless.csv",
        tooLong(),
        "quote.csv",
        "The file is in UTF-16",
        "quoted.csv",
        tooLong().replace("line 1 ", "line 2 "),
        "columns.csv",
        tooLong());
  }

  private static String tooLong() {
    return "A record near line 1 is longer than %d characters or has more than %d columns"
        .formatted(LIMITS.recordCharacters(), LIMITS.columns());
  }

  private void csv(String name, int lines, String spoiled) throws IOException {
    text(
        name,
        out -> {
          repeat(out, HEADER, 1);
          for (int line = 0; line < lines; line++) {
            repeat(out, LINE.formatted("H" + line).replace("Tày", "Tày" + spoiled), 1);
          }
        });
  }

  private Map<String, String> workbooks() throws IOException {
    String cell = "<row r=\"3\"><c r=\"%s3\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
    sheet("cell.xlsx", out -> repeat(out, cell.formatted("A", "x".repeat(40_000)), 1));
    sheet("column.xlsx", out -> repeat(out, cell.formatted("XFD", "x"), 1));
    sheet("deep.xlsx", out -> repeat(out, "<a" + random.nextInt(100) + ">", 400_000));
    sheet("attributes.xlsx", out -> repeat(out, attributes(50_000), 1));
    sheet("blank.xlsx", out -> repeat(out, " ".repeat(1 << 10), 40 << 10));
    sheet("noise.xlsx", out -> noise(out, LIMITS.partMebibytes() + 1));
    sheet(
        "merged.xlsx",
        out ->
            repeat(
                repeat(out, "</sheetData><mergeCells>", 1),
                "<mergeCell ref=\"A9:B9\"/>",
                LIMITS.mergedCells() + 1));
    crowded();
    String damaged = "The spreadsheet is damaged or was cut off";
    String bomb = "The compressed file inflates beyond the limits";
    return Map.of(
        "cell.xlsx", damaged,
        "column.xlsx", tooLong().replace("line 1 ", "line 3 "),
        "deep.xlsx", bomb,
        "attributes.xlsx", damaged,
        "blank.xlsx", bomb,
        "noise.xlsx", bomb,
        "merged.xlsx", "The sheet has more merged cells than the limit of " + LIMITS.mergedCells(),
        "sheets.xlsx", "The workbook has more sheets than the limit of " + LIMITS.sheets(),
        "parts.xlsx", bomb);
  }

  /** More sheets, and more parts, than there may be. */
  private void crowded() throws IOException {
    Map<String, String> sheets = new LinkedHashMap<>(Workbooks.parts(ROWS));
    sheets.computeIfPresent(
        "xl/workbook.xml",
        (name, xml) ->
            xml.replace(
                "</sheets>",
                "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>".repeat(LIMITS.sheets())
                    + "</sheets>"));
    Workbooks.write(folder.resolve("sheets.xlsx"), sheets);
    Map<String, String> parts = new LinkedHashMap<>(Workbooks.parts(ROWS));
    IntStream.rangeClosed(0, LIMITS.parts()).forEach(part -> parts.put("xl/media/" + part, ""));
    Workbooks.write(folder.resolve("parts.xlsx"), parts);
  }

  private static String attributes(int count) {
    StringBuilder row = new StringBuilder("<row r=\"3\"");
    IntStream.range(0, count).forEach(name -> row.append(" a").append(name).append("=\"\""));
    return row.append("/>").toString();
  }

  private void noise(OutputStream out, long mebibytes) throws IOException {
    for (long block = 0; block < mebibytes << 10; block++) {
      repeat(out, "<!--" + noise(1 << 10) + "-->", 1);
    }
  }

  private String noise(int length) {
    StringBuilder text = new StringBuilder(length + Integer.SIZE);
    while (text.length() < length) {
      text.append(Integer.toHexString(random.nextInt()));
    }
    return text.toString();
  }

  /** A workbook of that many shared texts, the last of which cells use; what becomes of it. */
  private String sharedTexts(String file, int texts, int used, String text) throws IOException {
    Map<String, String> parts = Workbooks.parts("");
    parts.computeIfPresent(
        "xl/_rels/workbook.xml.rels",
        (name, xml) ->
            xml.replace(
                "</Relationships>",
                "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument"
                    + "/2006/relationships/sharedStrings\""
                    + " Target=\"sharedStrings.xml\"/></Relationships>"));
    try (OutputStream raw = Files.newOutputStream(folder.resolve(file));
        ZipOutputStream zip = new ZipOutputStream(raw)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        String content = part.getValue();
        int end = content.indexOf("</sheetData>");
        if (end < 0) {
          repeat(zip, content, 1);
          continue;
        }
        repeat(zip, content.substring(0, end) + ROWS, 1);
        pointers(zip, texts, used);
        repeat(zip, content.substring(end), 1);
      }
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      repeat(zip, "<sst>", 1);
      for (int index = 0; index < texts; index++) {
        repeat(zip, "<si><t>" + text + index + "</t></si>", 1);
      }
      repeat(zip, "</sst>", 1);
    }
    return used > LIMITS.texts() || text.length() > 1_000
        ? "The workbook uses more different texts than the limit of " + LIMITS.texts()
        : "%d lines".formatted(used == 1 ? 1 : 1 + used / 10);
  }

  /** Rows of ten cells that point to the last of the texts. */
  private static void pointers(OutputStream out, int texts, int used) throws IOException {
    for (int row = 0; row * 10 < used; row++) {
      StringBuilder cells = new StringBuilder("<row>");
      for (int at = row * 10; at < Math.min(used, row * 10 + 10); at++) {
        cells.append("<c t=\"s\"><v>").append(texts - 1 - at).append("</v></c>");
      }
      repeat(out, cells + "</row>", 1);
    }
  }

  private interface Content {
    void into(OutputStream out) throws IOException;
  }

  private void text(String name, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      content.into(out);
    }
  }

  private void sheet(String name, Content rows) throws IOException {
    try (OutputStream raw = Files.newOutputStream(folder.resolve(name));
        ZipOutputStream zip = new ZipOutputStream(raw)) {
      for (Map.Entry<String, String> part : Workbooks.parts(ROWS).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        int end = part.getValue().indexOf("</sheetData>");
        repeat(zip, end < 0 ? part.getValue() : part.getValue().substring(0, end), 1);
        if (end >= 0) {
          rows.into(zip);
          boolean closed = name.startsWith("merged");
          repeat(zip, closed ? "</mergeCells></worksheet>" : part.getValue().substring(end), 1);
        }
      }
    }
  }

  private static OutputStream repeat(OutputStream out, String text, int times) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int time = 0; time < times; time++) {
      out.write(bytes);
    }
    return out;
  }
}
