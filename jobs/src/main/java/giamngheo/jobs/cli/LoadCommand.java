package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.receive.CorrectionWorkbooks;
import giamngheo.jobs.receive.LoadOutcome;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.warehouse.file.layout.SourceLayout;
import giamngheo.warehouse.postgres.PostgresTable;
import giamngheo.warehouse.table.InputTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  @Parameters(index = "0", paramLabel = "DATASET", descriptionKey = "DATASET")
  String dataset;

  /** Files, or {@code jdbc:postgresql://…#table}. */
  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
  List<String> files;

  @Option(names = "--source", paramLabel = "LAYOUT", defaultValue = "canonical")
  String source;

  @Option(names = "--force")
  boolean force;

  /** Folder for workbooks with the faulty lines, to send back to the communes. */
  @Option(names = "--corrections", paramLabel = "DIR", descriptionKey = "corrections")
  private Path corrections;

  @Option(names = "--strict")
  boolean strict;

  @Override
  public Integer call() {
    if (!dataset.equals(SourceLayout.SURVEY) && InputTable.named(dataset).isEmpty()) {
      throw CommandErrors.unknownDataset(dataset);
    }
    return Scratch.during(this::load);
  }

  private int load(Path scratch) {
    List<LoadRequest.Source> sources =
        files.stream()
            .map(file -> new LoadRequest.Source(path(file, scratch), dataset, source))
            .toList();
    JobContext workplace = common.workplace();
    LoadOutcome outcome =
        Receive.load(
            workplace,
            new LoadRequest(
                sources,
                force,
                writing.isDryRun(),
                Optional.ofNullable(System.getenv("GIAMNGHEO_ID_KEY"))
                    .filter(key -> !key.isBlank())));
    new Summaries(common.surroundings()).load(outcome);
    if (corrections != null && !writing.isDryRun()) {
      CorrectionWorkbooks.write(workplace, corrections)
          .forEach(file -> common.surroundings().out().println(file));
    }
    boolean blocked = !outcome.refused().isEmpty() || (strict && outcome.refusedLines() > 0);
    return blocked ? 2 : 0;
  }

  /** The file, or the one into which a table of a database was brought. */
  private static Path path(String file, Path scratch) {
    if (!PostgresTable.isMeant(file)) {
      return Path.of(file);
    }
    try {
      return PostgresTable.of(file).copyInto(Files.createTempDirectory(scratch, "table"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
