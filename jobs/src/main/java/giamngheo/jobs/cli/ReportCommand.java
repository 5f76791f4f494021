package giamngheo.jobs.cli;

import giamngheo.jobs.context.Areas;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.narrative.Briefs;
import giamngheo.jobs.narrative.Narratives;
import giamngheo.jobs.narrative.ReportGaps;
import giamngheo.jobs.paper.Papers;
import giamngheo.jobs.print.AreaFolder;
import giamngheo.jobs.print.BindForms;
import giamngheo.jobs.print.LaterFiles;
import giamngheo.jobs.print.PrintForms;
import giamngheo.jobs.print.PrintIndex;
import giamngheo.jobs.print.Signing;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

  /** Absent: what is usual for the form, PDF and XLSX, or PDF and Word for reports in words. */
  @Option(names = "--format", paramLabel = "pdf,xlsx,docx,html,csv", split = ",")
  Set<Format> formats;

  @Option(names = "--out", paramLabel = "DIR", defaultValue = ".")
  Path out;

  /** Number of the document; absent: dots to fill in. */
  @Option(names = "--number", paramLabel = "NO[/SYMBOL]")
  String number;

  /** The decision that recognised the households; absent: that of the data or of the release. */
  @Option(names = "--decision", paramLabel = "NO, DATE")
  String decision;

  /** Whether tables bear the number themselves instead of being annexes of the report. */
  @Option(names = "--own-number")
  boolean ownNumber;

  /** Day of signature; absent: dots to fill in. */
  @Option(names = "--signed", paramLabel = "yyyy-mm-dd")
  LocalDate signed;

  /** An area and all below it, a folder each. */
  @Option(names = "--below")
  boolean below;

  /** One PDF of all forms, and one workbook with a sheet for each. */
  @Option(names = "--bind")
  boolean bind;

  /**
   * User of the mart whose scope is meant; absent: everything, as whoever runs the program may see.
   */
  @Option(names = "--as", paramLabel = "USER")
  String as;

  /** What a form can be written as. */
  enum Format {
    PDF,
    XLSX,
    DOCX,
    HTML,
    CSV;

    private giamngheo.reports.Format printed() {
      return switch (this) {
        case PDF -> giamngheo.reports.Format.PDF;
        case XLSX -> giamngheo.reports.Format.XLSX;
        case DOCX -> giamngheo.reports.Format.DOCX;
        case HTML -> giamngheo.reports.Format.HTML;
        case CSV -> giamngheo.reports.Format.CSV;
      };
    }
  }

  @Override
  public Integer call() {
    Limits.check(cells);
    signing().check(cells.year());
    JobContext workplace = common.workplace();
    Areas.named(
        workplace.configuration().places(),
        cells.area(),
        figures.mapDate().orElse(period(workplace).mapDate()));
    if (as != null) {
      ReaderScope.of(common, as).require(workplace.configuration(), cells.area(), forms);
    }
    try (SelectedEdition meant = SelectedEdition.of(workplace, cells, figures)) {
      if (meant.edition().isDraft()) {
        LaterFiles.of(meant.workplace(), cells.year())
            .ifPresent(new Summaries(common.surroundings())::outdated);
      }
      print(workplace, meant);
    }
    return 0;
  }

  /** Prints everything that was asked for; what was written is named whatever comes after it. */
  private void print(JobContext workplace, SelectedEdition meant) {
    List<Path> files = new ArrayList<>();
    try {
      if (writing.isDryRun()) {
        files.addAll(Scratch.files(out, folder -> scratched(workplace, meant, folder)));
      } else {
        print(workplace, meant, out, files);
      }
    } finally {
      files.forEach(file -> common.surroundings().out().println(file));
    }
  }

  private List<Path> scratched(JobContext workplace, SelectedEdition meant, Path folder) {
    List<Path> files = new ArrayList<>();
    print(workplace, meant, folder, files);
    return files;
  }

  private Signing signing() {
    return new Signing(Optional.ofNullable(number), Optional.ofNullable(signed), ownNumber);
  }

  private ReportPeriod period(JobContext workplace) {
    return ReportPeriod.of(workplace.configuration().programme(), cells.year(), cells.period());
  }

  private void print(JobContext here, SelectedEdition meant, Path folder, List<Path> files) {
    JobContext workplace = meant.workplace();
    Path conf = workplace.configuration().folder();
    List<String> papers = forms.stream().filter(name -> Papers.isPaper(conf, name)).toList();
    List<String> words =
        forms.stream()
            .filter(name -> Narratives.isNarrative(conf, name) || Briefs.isBrief(conf, name))
            .toList();
    List<String> tables =
        forms.stream().filter(name -> !papers.contains(name) && !words.contains(name)).toList();
    papers.forEach(name -> Limits.period(name, Papers.periods(conf, name), cells));
    words.stream()
        .filter(name -> Briefs.isBrief(conf, name))
        .forEach(name -> Limits.period(name, List.of("year"), cells));
    if (!papers.isEmpty() && meant.edition().isRestated()) {
      throw Limits.papersOnReviewMap();
    }
    if (!tables.isEmpty()) {
      tables(workplace, meant, tables, folder, files);
    }
    for (String area : areas(workplace, meant)) {
      Path own = below ? folder.resolve(AreaFolder.name(workplace, area, map(meant))) : folder;
      papers.forEach(
          paper -> orPassedOver(area, () -> files.addAll(paper(meant, paper, area, own))));
      words.forEach(
          report ->
              orPassedOver(area, () -> files.addAll(inWords(here, meant, report, area, own))));
    }
    if (below) {
      files.add(PrintIndex.write(workplace, folder));
    }
  }

  private List<String> areas(JobContext workplace, SelectedEdition meant) {
    return below ? AreaFolder.below(workplace, cells.area(), map(meant)) : List.of(cells.area());
  }

  private LocalDate map(SelectedEdition meant) {
    ReportPeriod period = period(meant.workplace());
    return period.isYearly() ? meant.edition().mapDate() : period.mapDate();
  }

  /** Areas below need not have everything that the area itself has. */
  private void orPassedOver(String area, Runnable printing) {
    try {
      printing.run();
    } catch (DataDoNotAllow nothing) {
      if (!below || area.equals(cells.area())) {
        throw nothing;
      }
      common.surroundings().err().println(nothing.text().in(common.surroundings().language()));
    }
  }

  private void tables(
      JobContext workplace,
      SelectedEdition meant,
      List<String> tables,
      Path folder,
      List<Path> files) {
    PrintForms.Request request =
        new PrintForms.Request(
            FormNames.of(workplace, tables, cells),
            areas(workplace, meant),
            period(workplace),
            tables.contains(FormNames.ALL),
            meant.edition(),
            signing(),
            formats(Format.PDF, Format.XLSX),
            folder,
            below);
    List<PrintForms.Printed> printed = PrintForms.printed(workplace, request, bind, name -> {});
    printed.forEach(document -> files.addAll(document.files()));
    if (bind) {
      files.addAll(BindForms.bind(workplace, printed, request));
    }
  }

  private List<Path> paper(SelectedEdition meant, String paper, String area, Path folder) {
    JobContext workplace = meant.workplace();
    List<giamngheo.reports.Format> printed = formats(Format.PDF, Format.XLSX);
    if (formats != null
        && area.equals(cells.area())
        && Papers.isLetter(workplace.configuration().folder(), paper)) {
      new Summaries(common.surroundings()).onlyPdf(paper, printed);
    }
    return Papers.print(
        workplace,
        paper,
        new Papers.Request(
            area,
            period(workplace),
            meant.edition(),
            signing(),
            printed,
            folder,
            Optional.ofNullable(decision).map(ReleaseCommand::decision)));
  }

  private List<giamngheo.reports.Format> formats(Format... usual) {
    return (formats == null ? Stream.of(usual) : formats.stream()).map(Format::printed).toList();
  }

  private List<Path> inWords(
      JobContext here, SelectedEdition meant, String report, String area, Path folder) {
    JobContext workplace = meant.workplace();
    Narratives.Asked settled =
        new Narratives.Asked(
            area,
            cells.year(),
            cells.askedPeriod(),
            meant.edition(),
            signing(),
            formats(Format.DOCX, Format.PDF),
            folder);
    Summaries summaries = new Summaries(common.surroundings());
    boolean isBrief = Briefs.isBrief(workplace.configuration().folder(), report);
    Narratives.Outcome outcome =
        isBrief
            ? Briefs.print(workplace, report, settled)
            : Narratives.print(workplace, report, settled);
    List<giamngheo.reports.Format> asked =
        formats == null ? List.of() : formats.stream().map(Format::printed).toList();
    if (isBrief && area.equals(cells.area())) {
      summaries.onlyPdf(report, asked);
    } else if (area.equals(cells.area())) {
      summaries.leftOut(report, asked);
    }
    summaries.gaps(report, outcome.gaps());
    if (!writing.isDryRun()) {
      ReportGaps.record(here, report, settled, outcome.gaps());
    }
    return outcome.files();
  }
}
