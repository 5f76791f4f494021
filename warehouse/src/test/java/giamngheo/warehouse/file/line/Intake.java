package giamngheo.warehouse.file.line;

import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.check.CheckTexts;
import giamngheo.warehouse.check.Finding;
import giamngheo.warehouse.file.cell.Ethnicities;
import giamngheo.warehouse.file.cell.LineContext;
import giamngheo.warehouse.file.format.FileLimits;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.layout.StoredColumns;
import giamngheo.warehouse.file.layout.ValueLimits;
import giamngheo.warehouse.programme.ProgrammeCodes;
import giamngheo.warehouse.table.InputTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads made-up files with the project's own configuration. */
public final class Intake {
  public static final Path CONF = Path.of(System.getProperty("giamngheo.home"), "conf");
  public static final List<String> TICKS = List.of("dep_employment", "dep_water");
  public static final FileLimits LIMITS = FileLimits.load(CONF);
  public static final CheckTexts TEXTS = CheckTexts.load(CONF);
  public static final LineContext CONTEXT = context(Optional.of("khoá thử nghiệm"));
  public static final SourceLayout CANONICAL = SourceLayout.load(CONF, "canonical");

  private Intake() {}

  public static LineContext context(Optional<String> key) {
    Places places = Places.load(CONF);
    return new LineContext(
        places,
        Ethnicities.load(CONF),
        TEXTS,
        ProgrammeCodes.load(CONF, places, Set.of("poor", "near_poor", "multidimensional")),
        ValueLimits.load(CONF),
        LIMITS,
        key,
        TICKS);
  }

  public static Path write(Path folder, String name, String content) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }

  public static List<ReceivedLine> read(Path file, String dataset) throws IOException, FileRefused {
    return read(file, dataset, CANONICAL);
  }

  public static List<ReceivedLine> read(Path file, String dataset, SourceLayout layout)
      throws IOException, FileRefused {
    return read(file, InputTable.named(dataset).orElseThrow(), layout);
  }

  public static List<ReceivedLine> read(Path file, InputTable table, SourceLayout layout)
      throws IOException, FileRefused {
    try (IncomingFile incoming = IncomingFile.open(file, table, layout, CONTEXT)) {
      List<ReceivedLine> lines = new ArrayList<>();
      for (IncomingTable part : incoming.tables()) {
        part.lines().forEachRemaining(lines::add);
      }
      return lines;
    }
  }

  /** The lines of a canonical CSV file with that content. */
  public static List<ReceivedLine> lines(Path folder, String dataset, String content)
      throws IOException, FileRefused {
    return read(write(folder, dataset + ".csv", content), dataset);
  }

  /** The typed value of a canonical column. */
  public static Object value(ReceivedLine line, String dataset, String column) {
    return value(line, InputTable.named(dataset).orElseThrow(), CANONICAL, column);
  }

  public static Object value(
      ReceivedLine line, InputTable table, SourceLayout layout, String column) {
    List<String> names =
        StoredColumns.of(table, layout, TICKS).stream().map(stored -> stored.name()).toList();
    return line.values().get(names.indexOf(column));
  }

  /** Findings as {@code CHECK_ID column}. */
  public static List<String> faults(ReceivedLine line) {
    return line.findings().stream().map(Intake::fault).toList();
  }

  private static String fault(Finding finding) {
    return finding.column() == null
        ? finding.checkId()
        : finding.checkId() + " " + finding.column();
  }

  /** A household line without faults, with some cells changed or added. */
  public static Map<String, String> household(String... changes) {
    return changed(
        new LinkedHashMap<>(
            Map.of(
                "review_year", "2024",
                "review_date", "2024-10-15",
                "area_code", "06325",
                "household_id", "06325-001-0007",
                "ethnicity", "Tày")),
        changes);
  }

  /** A member line without faults, with some cells changed or added. */
  public static Map<String, String> member(String... changes) {
    return changed(
        new LinkedHashMap<>(
            Map.of(
                "review_year", "2024",
                "area_code", "06325",
                "household_id", "06325-001-0007",
                "member_no", "1",
                "sex", "female",
                "birth_date", "1990-05-02")),
        changes);
  }

  private static Map<String, String> changed(Map<String, String> cells, String... changes) {
    for (int index = 0; index < changes.length; index += 2) {
      cells.put(changes[index], changes[index + 1]);
    }
    return cells;
  }

  /** The one line of a canonical CSV file that holds those cells. */
  public static ReceivedLine line(Path folder, String dataset, Map<String, String> cells)
      throws IOException, FileRefused {
    List<String> quoted =
        cells.values().stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList();
    return lines(
            folder,
            dataset,
            String.join(",", cells.keySet()) + "\n" + String.join(",", quoted) + "\n")
        .get(0);
  }
}
