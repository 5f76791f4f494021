package giamngheo.jobs.receive;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import giamngheo.jobs.context.Configuration;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.receive.FileGroup.NewFile;
import giamngheo.jobs.receive.LoadOutcome.FileOutcome;
import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.batch.BatchLog;
import giamngheo.warehouse.file.format.FileLimits;
import giamngheo.warehouse.file.format.FileRefused;
import giamngheo.warehouse.file.format.Refusals;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.file.line.IncomingFile;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of one call, sorted into those to read, those known already and those overtaken.
 *
 * @param time when the call was made
 * @param groups files to read
 * @param repeats batches that record a content known already
 * @param settled what became of the files that are not read
 */
record IncomingFiles(
    Instant time, List<FileGroup> groups, List<Batch> repeats, List<FileOutcome> settled) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

  static IncomingFiles sort(JobContext workplace, LoadRequest request, BatchLog log, Clock clock) {
    Sorting sorting = new Sorting(workplace, log, clock.instant(), request);
    request.files().forEach(sorting::sort);
    return sorting.result();
  }

  /** Sorting under way: remembers what the call itself brought already. */
  private static final class Sorting {
    private final JobContext workplace;
    private final BatchLog log;
    private final Instant time;
    private final LoadRequest.Mode mode;
    private final Map<Path, Set<String>> readAs;
    private final Refusals refusals;
    private final Map<List<Object>, List<NewFile>> groups = new LinkedHashMap<>();
    private final Map<List<Object>, SourceLayout> layouts = new LinkedHashMap<>();
    private final List<Batch> repeats = new ArrayList<>();
    private final List<FileOutcome> settled = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();
    private final Map<String, SourceLayout> byId = new HashMap<>();
    private int number;

    Sorting(JobContext workplace, BatchLog log, Instant time, LoadRequest request) {
      this.workplace = workplace;
      this.log = log;
      this.time = time;
      this.mode = request.mode();
      this.readAs =
          request.files().stream()
              .collect(
                  groupingBy(
                      LoadRequest.Source::path, mapping(LoadRequest.Source::dataset, toSet())));
      Configuration configuration = workplace.configuration();
      this.refusals =
          new Refusals(configuration.texts(), "", FileLimits.load(configuration.folder()));
    }

    void sort(LoadRequest.Source source) {
      String sha256;
      try {
        sha256 = sha256(source.path());
      } catch (FileRefused e) {
        settled.add(FileOutcome.refused(source, FileReading.refusal(source.shown(), e)));
        return;
      }
      SourceLayout layout = layout(source);
      String batchId = nextBatchId(sha256);
      Optional<Batch> known = log.withContent(source.dataset(), sha256, layout.sha256());
      Optional<Batch> overtaking = known.flatMap(log::supersededBy);
      boolean again =
          !seen.add(List.of(source.dataset(), sha256, layout.sha256()))
              || (known.isPresent() && overtaking.isEmpty() && !asksAgain(known.get()));
      if (again) {
        repeats.add(repeat(source, sha256, layout, batchId, known));
        settled.add(FileOutcome.repeated(source, batchId));
      } else if (overtaking.isPresent() && !mode.force()) {
        settled.add(FileOutcome.refused(source, superseded(source.shown(), overtaking.get())));
      } else {
        List<Object> group = List.of(source.dataset(), source.layout());
        layouts.put(group, layout);
        groups
            .computeIfAbsent(group, ignored -> new ArrayList<>())
            .add(
                new NewFile(
                    batchId,
                    source.path().toAbsolutePath().toString(),
                    source.shown(),
                    sha256,
                    readAs.get(source.path())));
      }
    }

    private String sha256(Path file) throws FileRefused {
      if (!Files.exists(file)) {
        throw new CallerMistake(
            new Text(
                "Không có tệp " + file + ".\nKiểm tra lại đường dẫn; chưa có gì được nạp.",
                "There is no file " + file + ".\nCheck the path; nothing was loaded."));
      }
      return IncomingFile.sha256(file, refusals);
    }

    /** Whether units of a known file were withheld, and the call decides about them now. */
    private boolean asksAgain(Batch known) {
      return log.loadedWith(known).stream().anyMatch(this::asksAgainForPart);
    }

    private boolean asksAgainForPart(Batch known) {
      if (known.refused() == 0) {
        return false;
      }
      List<String> checks = WithheldLines.checks(workplace, known);
      return checks.contains(Withheld.FILES_DIFFER)
          || (!checks.isEmpty() && (mode.replace() || mode.add()));
    }

    private SourceLayout layout(LoadRequest.Source source) {
      return byId.computeIfAbsent(source.layout(), workplace.configuration()::layout);
    }

    private String nextBatchId(String sha256) {
      number++;
      return STAMP.format(time) + String.format("-%05d-", number) + sha256.substring(0, 8);
    }

    private Batch repeat(
        LoadRequest.Source source,
        String sha256,
        SourceLayout layout,
        String batchId,
        Optional<Batch> known) {
      return new Batch(
          batchId,
          source.dataset(),
          source.path().getFileName().toString(),
          sha256,
          layout.sha256(),
          0,
          0,
          time,
          Optional.empty(),
          Optional.of(known.map(Batch::batchId).orElse(batchId)),
          List.of());
    }

    IncomingFiles result() {
      List<FileGroup> sorted = new ArrayList<>();
      groups.forEach(
          (group, files) ->
              sorted.add(
                  new FileGroup((String) group.get(0), layouts.get(group), List.copyOf(files))));
      return new IncomingFiles(time, sorted, repeats, settled);
    }
  }

  private static Text superseded(String name, Batch later) {
    String when = later.loadedAt().toString();
    return new Text(
        "SUPERSEDED_FILE: tệp "
            + name
            + " đã được thay bằng tệp nộp sau ("
            + later.sourceName()
            + ", "
            + when
            + ").\nNạp lại sẽ đưa số liệu cũ trở lại; nếu đúng là muốn thế, thêm --force.",
        "SUPERSEDED_FILE: the file "
            + name
            + " was replaced by a later one ("
            + later.sourceName()
            + ", "
            + when
            + ").\nLoading it would bring old figures back; if that is meant, add --force.");
  }
}
