package giamngheo.jobs;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.correction.CorrectionWorkbooks;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.NothingComposed;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.narrative.Briefs;
import giamngheo.jobs.narrative.Narratives;
import giamngheo.jobs.paper.Papers;
import giamngheo.jobs.portal.Portal;
import giamngheo.jobs.portal.PortalEdition;
import giamngheo.jobs.print.AreaFolder;
import giamngheo.jobs.print.PrintForms;
import giamngheo.jobs.print.PrintIndex;
import giamngheo.jobs.print.Signing;
import giamngheo.jobs.receive.LoadOutcome;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.recognise.RecognisedFiles;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.sample.SampleDistrict;
import giamngheo.reports.Format;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.file.identity.IdentityKey;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The main job on a synthetic district: write its files, load, run, print. */
public final class Demo {
  private static final String INPUT = "input";
  private static final String FORMS = "forms";
  private static final String CORRECTIONS = "corrections";
  private static final String PORTAL = "portal";
  private static final List<String> REPORTS =
      List.of("monitoring-report-6m", "monitoring-report-year", "trend-brief");

  /** What a commune signs after its review, and what it puts up. */
  private static final List<String> COMMUNE_REPORTS = List.of("proposal", "decision");

  private static final List<String> COMMUNE_PAPERS =
      List.of("meeting-minutes", "public-notice", "certificate");

  /** What the demonstration leaves behind. */
  public record Outcome(
      LoadOutcome loaded,
      RunOutcome computed,
      List<Path> printed,
      int year,
      Path index,
      Portal.Outcome portal) {}

  private Demo() {}

  /**
   * Runs everything into one folder.
   *
   * @throws CallerMistake if the warehouse holds other batches
   */
  public static Outcome run(JobContext workplace, Path out, long seed, Stages names) {
    checkEmpty(workplace);
    Path conf = workplace.configuration().folder();
    Path input = out.resolve(INPUT);
    workplace.progress().stage(names.sample(), () -> SampleDistrict.write(input, seed, conf));
    LoadOutcome loaded = workplace.progress().stage(names.load(), () -> load(workplace, input));
    RunOutcome computed =
        Pipeline.run(workplace, new RunRequest(Optional.empty(), Optional.empty(), false));
    int year =
        computed.headlines().stream().mapToInt(RunOutcome.Headline::year).max().orElseThrow();
    List<String> areas = areas(workplace, computed, year);
    Edition edition =
        Edition.draft(workplace, Optional.empty(), year)
            .orElseThrow(() -> NothingComposed.of(areas.get(0), year));
    int forms = workplace.configuration().forms().all().size();
    List<Path> printed =
        workplace
            .progress()
            .stage(
                names.print(),
                (long) areas.size() * forms,
                done -> print(workplace, areas, edition, year, out.resolve(FORMS), done));
    Path index = PrintIndex.write(workplace, out.resolve(FORMS));
    CorrectionWorkbooks.write(workplace, out.resolve(CORRECTIONS));
    Portal.Outcome portal =
        workplace.progress().stage(names.portal(), () -> portal(workplace, out));
    return new Outcome(loaded, computed, printed, year, index, portal);
  }

  /**
   * The folders that a demonstration would fill.
   *
   * @throws CallerMistake if the warehouse holds other batches
   */
  public static List<String> planned(JobContext workplace, Path out) {
    checkEmpty(workplace);
    return List.of(
        out.resolve(INPUT).toString(),
        workplace.warehouse().root(),
        out.resolve(FORMS).toString(),
        out.resolve(CORRECTIONS).toString(),
        out.resolve(PORTAL).toString());
  }

  /** The pages for everybody, with the documents that may be linked there. */
  private static Portal.Outcome portal(JobContext workplace, Path out) {
    return Portal.write(
        workplace,
        new Portal.Request(
            PortalEdition.DRAFT,
            Optional.of(out.resolve(FORMS)),
            Optional.empty(),
            false,
            out.resolve(PORTAL)));
  }

  private static void checkEmpty(JobContext workplace) {
    if (!BatchLogRows.read(workplace.warehouse()).batches().isEmpty()) {
      throw new CallerMistake(
          new Text(
              "Kho dữ liệu này đã có dữ liệu khác; demo chỉ chạy trên kho trống.\n"
                  + "Chọn thư mục khác: --out DIR hoặc --warehouse DIR.",
              "This warehouse holds other data; demo runs on an empty one only.\nChoose another"
                  + " folder: --out DIR or --warehouse DIR."));
    }
  }

  /** The key of the installation, else one of its own: the made-up people need no lasting hash. */
  private static String idKey() {
    return Optional.ofNullable(System.getenv("GIAMNGHEO_ID_KEY"))
        .filter(IdentityKey::isStrong)
        .orElseGet(() -> HexFormat.of().formatHex(new SecureRandom().generateSeed(32)));
  }

  /** As an officer would: the folder, whatever lies in it. */
  private static LoadOutcome load(JobContext workplace, Path input) {
    RecognisedFiles found =
        RecognisedFiles.of(workplace, List.of(input), Optional.empty(), Optional.empty());
    return Receive.load(
        workplace, new LoadRequest(found.sources(), false, false, Optional.of(idKey())));
  }

  /**
   * Every form of the district and its communes, the district's reports in words and its brief, and
   * the papers of one commune.
   */
  private static List<Path> print(
      JobContext workplace,
      List<String> areas,
      Edition edition,
      int year,
      Path folder,
      Consumer<String> done) {
    List<Path> files = new ArrayList<>();
    PrintForms.Request request =
        new PrintForms.Request(
            workplace.configuration().forms().all(),
            areas,
            ReportPeriod.yearly(year),
            true,
            edition,
            Signing.BY_HAND,
            List.of(Format.PDF, Format.XLSX),
            folder,
            true);
    PrintForms.printed(workplace, request, false, done)
        .forEach(document -> files.addAll(document.files()));
    String district = areas.get(0);
    String commune = areas.get(areas.size() - 1);
    for (String report : REPORTS) {
      files.addAll(inWords(workplace, report, district, edition, year, folder));
      done.accept(report);
    }
    for (String report : COMMUNE_REPORTS) {
      files.addAll(inWords(workplace, report, commune, edition, year, folder));
    }
    for (String paper : COMMUNE_PAPERS) {
      Path beside = folder.resolve(AreaFolder.name(workplace, commune, edition.mapDate()));
      files.addAll(
          Papers.print(
              workplace,
              paper,
              new Papers.Request(
                  commune, year, edition, Signing.BY_HAND, List.of(Format.PDF), beside)));
    }
    return files;
  }

  private static List<Path> inWords(
      JobContext workplace, String report, String area, Edition edition, int year, Path folder) {
    Narratives.Asked asked =
        new Narratives.Asked(
            area,
            year,
            Optional.empty(),
            edition,
            Signing.BY_HAND,
            List.of(Format.DOCX, Format.PDF),
            folder.resolve(AreaFolder.name(workplace, area, edition.mapDate())));
    return (Briefs.isBrief(workplace.configuration().folder(), report)
            ? Briefs.print(workplace, report, asked)
            : Narratives.print(workplace, report, asked))
        .files();
  }

  /** The district and its communes. */
  private static List<String> areas(JobContext workplace, RunOutcome computed, int year) {
    List<String> areas = new ArrayList<>();
    computed.headlines().stream()
        .filter(headline -> headline.year() == year)
        .map(RunOutcome.Headline::areaCode)
        .filter(code -> !areas.contains(code))
        .forEach(
            code -> {
              areas.add(code);
              workplace.configuration().places().children(code, ReviewMap.mapDay(year)).stream()
                  .filter(below -> below.level() == Level.COMMUNE)
                  .forEach(below -> areas.add(below.code()));
            });
    return areas;
  }

  /** Names of the stages, in the language of the caller. */
  public record Stages(String sample, String load, String print, String portal) {
    /** Stages in Vietnamese. */
    public static final Stages VI =
        new Stages("Viết tệp mẫu", "Nạp dữ liệu", "In biểu", "Viết cổng số liệu");

    /** Stages in English. */
    public static final Stages EN =
        new Stages("Write sample files", "Load", "Print forms", "Write the portal");
  }
}
