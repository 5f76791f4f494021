package giamngheo.jobs.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what was composed. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Mixin FigureOptions figures;

  @Mixin CellOptions cells;

  /** Names of forms, or {@code all}. */
  @Parameters(arity = "1..*", paramLabel = "FORM", descriptionKey = "FORM")
  List<String> forms;

  @Option(names = "--draft")
  boolean draft;

  @Option(
      names = "--format",
      paramLabel = "pdf,xlsx,docx,html,csv",
      split = ",",
      defaultValue = "pdf,xlsx")
  Set<Format> formats;

  @Option(names = "--out", paramLabel = "DIR", defaultValue = ".")
  Path out;

  /** What a form can be written as. */
  enum Format {
    PDF,
    XLSX,
    DOCX,
    HTML,
    CSV
  }

  @Override
  public Integer call() {
    throw Mistakes.notInThisVersion("report");
  }
}
