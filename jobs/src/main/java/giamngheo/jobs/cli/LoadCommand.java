package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.correction.CorrectionWorkbooks;
import giamngheo.jobs.receive.LoadOutcome;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.recognise.RecognisedFiles;
import giamngheo.jobs.recognise.ShownNames;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.postgres.PostgresTable;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.table.InputTable;
import giamngheo.warehouse.text.VietNamTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files into the warehouse, line by line accepted or refused. */
@Command(name = "load")
final class LoadCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  /** A dataset, then files or folders; without it all is recognised by its headings. */
  @Parameters(arity = "1..*", paramLabel = "[DATASET] PATH", descriptionKey = "PATH")
  List<String> words;

  @Option(names = "--source", paramLabel = "LAYOUT")
  String source;

  @Option(names = "--force")
  boolean force;

  @Option(names = "--replace")
  boolean replace;

  @Option(names = "--add")
  boolean add;

  /** The day on which the files came, where they are loaded later. */
  @Option(names = "--received", paramLabel = "yyyy-mm-dd")
  LocalDate received;

  /** Folder for workbooks with the faulty lines, to send back to the communes. */
  @Option(names = "--corrections", paramLabel = "DIR", descriptionKey = "corrections")
  private Path corrections;

  @Option(names = "--strict")
  boolean strict;

  /** What to do with what was loaded, in the same process. */
  @Mixin AfterLoading after;

  private final Set<String> batches = new LinkedHashSet<>();

  @Override
  public Integer call() {
    if (dataset().isEmpty() && looksLikeDataset(words.get(0))) {
      throw CommandErrors.unknownDataset(words.get(0));
    }
    if (files().isEmpty()) {
      throw CommandErrors.noFiles(words.get(0));
    }
    after.check(writing.isDryRun());
    int code = Scratch.during(this::load);
    return code == 0 ? after.run(common, batches) : code;
  }

  private Optional<String> dataset() {
    return Optional.of(words.get(0))
        .filter(name -> name.equals(SourceLayout.SURVEY) || InputTable.named(name).isPresent());
  }

  private List<String> files() {
    return dataset().isPresent() ? words.subList(1, words.size()) : words;
  }

  /** A word alone before files that exist was meant for a dataset. */
  private boolean looksLikeDataset(String word) {
    return words.size() > 1
        && !PostgresTable.isMeant(word)
        && word.matches("[\\p{L}_-]+")
        && !Files.exists(path(word));
  }

  private int load(Path scratch) {
    JobContext workplace = common.workplaceToFill(writing);
    RecognisedFiles found = found(workplace, scratch);
    LoadOutcome outcome =
        Receive.load(
            workplace,
            new LoadRequest(
                found.sources(),
                new LoadRequest.Mode(force, replace, add),
                writing.isDryRun(),
                Optional.ofNullable(System.getenv("GIAMNGHEO_ID_KEY"))
                    .filter(key -> !key.isBlank()),
                receivedOn()));
    outcome.files().forEach(file -> file.batchId().ifPresent(batches::add));
    LoadSummary summary = new LoadSummary(common.surroundings(), isRecognised());
    summary.write(outcome, found);
    if (corrections != null && !writing.isDryRun()) {
      summary.corrections(CorrectionWorkbooks.write(workplace, corrections));
    }
    boolean blocked =
        outcome.isBlocked() || !found.refused().isEmpty() || (strict && outcome.refusedLines() > 0);
    return blocked ? 2 : 0;
  }

  private Optional<LocalDate> receivedOn() {
    LocalDate today = VietNamTime.today();
    if (received != null && received.isAfter(today)) {
      throw CommandErrors.receivedLater(received, today);
    }
    return Optional.ofNullable(received);
  }

  private boolean isRecognised() {
    return dataset().isEmpty() || files().stream().anyMatch(file -> Files.isDirectory(path(file)));
  }

  /** Files of the dataset and layout that were named; what else there is, by its headings. */
  private RecognisedFiles found(JobContext workplace, Path scratch) {
    RecognisedFiles all =
        new RecognisedFiles(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
    List<Path> told = new ArrayList<>();
    List<Path> unknown = new ArrayList<>();
    for (String file : files()) {
      Path path = PostgresTable.isMeant(file) ? copied(file, scratch) : path(file);
      if (dataset().isPresent() && !Files.isDirectory(path)) {
        told.add(path);
      } else {
        unknown.add(path);
      }
    }
    List<String> names = ShownNames.of(told);
    for (int i = 0; i < told.size(); i++) {
      all.sources()
          .add(
              new LoadRequest.Source(
                  told.get(i),
                  dataset().orElseThrow(),
                  source == null ? "canonical" : source,
                  names.get(i)));
    }
    return all.and(RecognisedFiles.of(workplace, unknown, dataset(), Optional.ofNullable(source)));
  }

  private static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw CommandErrors.unusablePath(file, e);
    }
  }

  /** The file into which a table of a database was brought. */
  private Path copied(String table, Path scratch) {
    PostgresTable source = PostgresTable.of(table);
    try {
      Path folder = Files.createTempDirectory(scratch, "table");
      return SignOfLife.during(
          new Text("Đang chờ cơ sở dữ liệu", "Waiting for the database"),
          common.surroundings(),
          () -> source.copyInto(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
