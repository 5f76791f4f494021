package giamngheo.jobs.recognise;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.warehouse.file.cell.LineContext;
import giamngheo.warehouse.file.format.FileLimits;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.layout.StoredColumns;
import giamngheo.warehouse.file.layout.ValueLimits;
import giamngheo.warehouse.file.line.IncomingFile;
import giamngheo.warehouse.file.line.IncomingTable;
import giamngheo.warehouse.file.line.ReceivedLine;
import giamngheo.warehouse.programme.ProgrammeCodes;
import giamngheo.warehouse.refusal.Language;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.InputTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What became of a file: recognised, read and checked as {@code load FILE} does it, up to where the
 * lines are stored.
 *
 * @param words why the file or a sheet of it was refused or passed over; empty if it was not
 * @param lines its lines
 * @param told what was said of the file beside its lines: rows, sheets and columns left out
 */
record ReadFile(List<String> words, List<Line> lines, List<String> told) {
  private static final Configuration CONF =
      Configuration.read(Path.of(System.getProperty("giamngheo.home"), "conf"));
  private static final LineContext CONTEXT =
      new LineContext(
          CONF.places(),
          CONF.ethnicities(),
          CONF.texts(),
          ProgrammeCodes.load(CONF.folder(), CONF.places(), CONF.standards().headcountIds()),
          ValueLimits.load(CONF.folder()),
          FileLimits.load(CONF.folder()),
          Optional.of("khoá thử nghiệm"),
          CONF.tickColumns());

  private static final Recognition RECOGNITION =
      Recognition.of(CONF, Optional.empty(), Optional.empty());
  private static final Map<String, SourceLayout> LAYOUTS = new ConcurrentHashMap<>();

  /**
   * A line.
   *
   * @param dataset what it was taken for
   * @param doubted columns that a finding names
   */
  record Line(String dataset, Map<String, Object> values, boolean refused, Set<String> doubted) {}

  static SourceLayout layout(String id) {
    return LAYOUTS.computeIfAbsent(id, CONF::layout);
  }

  static ReadFile of(Path path) throws IOException {
    RecognisedFiles recognised =
        RecognisedFiles.of(
            new JobContext(null, CONF, Language.VI, null), List.of(path), RECOGNITION);
    List<String> words = new ArrayList<>();
    List<String> told = new ArrayList<>();
    recognised.refused().values().forEach(why -> words.add(why.vi()));
    recognised.passedOver().forEach(why -> told.add(why.vi()));
    List<Line> lines = new ArrayList<>();
    for (LoadRequest.Source source : recognised.sources()) {
      read(source, lines, words, told);
    }
    return new ReadFile(words, lines, told);
  }

  private static void read(
      LoadRequest.Source source, List<Line> lines, List<String> words, List<String> told)
      throws IOException {
    SourceLayout layout = layout(source.layout());
    InputTable table = layout.table(source.dataset());
    List<String> names =
        StoredColumns.of(table, layout, CONF.tickColumns()).stream().map(Column::name).toList();
    try (IncomingFile file = IncomingFile.open(source.path(), table, layout, CONTEXT)) {
      for (IncomingTable part : file.tables()) {
        told.addAll(part.unknownColumns());
        part.remarks().forEach(remark -> told.add(remark.messageVi()));
        Iterator<ReceivedLine> received = part.lines();
        while (received.hasNext()) {
          lines.add(line(source.dataset(), names, received.next()));
        }
      }
    } catch (FileRefused e) {
      words.add(e.checkId() + ": " + e.messageVi());
    }
  }

  private static Line line(String dataset, List<String> names, ReceivedLine line) {
    Map<String, Object> values = new HashMap<>();
    for (int index = 0; index < names.size(); index++) {
      if (line.values().get(index) != null) {
        values.put(names.get(index), line.values().get(index));
      }
    }
    Set<String> doubted =
        line.findings().stream()
            .map(finding -> finding.column() == null ? finding.checkId() : finding.column())
            .collect(Collectors.toSet());
    return new Line(dataset, values, line.refused(), doubted);
  }

  /** Whether nothing was said about it at all. */
  boolean isSilent() {
    return words.isEmpty()
        && told.isEmpty()
        && lines.stream().noneMatch(line -> line.refused() || !line.doubted().isEmpty());
  }

  /** All that was said about it. */
  String complaints() {
    List<String> doubts = new ArrayList<>(words);
    doubts.addAll(told);
    lines.forEach(line -> doubts.addAll(line.doubted()));
    return doubts.toString();
  }

  /**
   * What differs from the truth without a word: lines that are gone or came from nowhere, cells
   * with another value.
   *
   * @param truth what the file held before it was changed
   * @param written texts that stand in changed cells of texts: to be read as they stand is right
   */
  List<String> silentlyOther(ReadFile truth, Changed written) {
    if (!words.isEmpty() || written.isEverything()) {
      return List.of();
    }
    List<String> differences = new ArrayList<>();
    Set<Integer> found = new HashSet<>();
    int refused = 0;
    List<Line> soundFirst = new ArrayList<>(lines);
    soundFirst.sort(Comparator.comparing(Line::refused));
    for (Line line : soundFirst) {
      int best = nearest(line, truth, found);
      boolean isAlike = best >= 0 && alike(line, truth.lines.get(best)) * 2 > line.values().size();
      if (isAlike) {
        found.add(best);
      }
      if (line.refused()) {
        refused += isAlike ? 0 : 1;
      } else if (!isAlike) {
        differences.add("a line from nowhere: " + line.values());
      } else {
        differences.addAll(differences(line, truth.lines.get(best), best, written));
      }
    }
    boolean isJoinTold = written.isJoined() && lines.stream().anyMatch(Line::refused);
    int gone = truth.lines.size() - found.size() - refused - (isJoinTold ? 1 : 0);
    if (gone > 0 && told.isEmpty() && !written.isCut()) {
      differences.add(gone + " lines are gone");
    }
    if (written.isCut() && isSilent()) {
      differences.add("a line that was cut off in its midst");
    }
    return differences;
  }

  private static int nearest(Line line, ReadFile truth, Set<Integer> found) {
    int best = -1;
    for (int index = 0; index < truth.lines.size(); index++) {
      boolean isBetter =
          !found.contains(index)
              && (best < 0
                  || alike(line, truth.lines.get(index)) > alike(line, truth.lines.get(best)));
      best = isBetter ? index : best;
    }
    return best;
  }

  private static long alike(Line one, Line other) {
    return one.values().entrySet().stream()
        .filter(value -> value.getValue().equals(other.values().get(value.getKey())))
        .count();
  }

  private List<String> differences(Line line, Line truth, int index, Changed written) {
    List<String> differences = new ArrayList<>();
    if (!line.dataset().equals(truth.dataset())) {
      differences.add("taken for " + line.dataset());
    }
    Set<String> columns = new HashSet<>(line.values().keySet());
    columns.addAll(truth.values().keySet());
    for (String column : columns) {
      Object value = line.values().get(column);
      Object right = truth.values().get(column);
      boolean isRight = value == null ? right == null : value.equals(right);
      boolean isTold =
          line.doubted().contains(column)
              || (!told.isEmpty() && (value == null || written.isShifted(index)));
      if (!isRight && !isTold && !written.allows(index, column, value)) {
        differences.add(column + " of line " + index + ": " + right + " → " + value);
      }
    }
    return differences;
  }
}
