package giamngheo.jobs;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.NothingComposed;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.print.PrintForms;
import giamngheo.jobs.receive.CorrectionWorkbooks;
import giamngheo.jobs.receive.LoadOutcome;
import giamngheo.jobs.receive.LoadRequest;
import giamngheo.jobs.receive.Receive;
import giamngheo.jobs.run.RunOutcome;
import giamngheo.jobs.run.RunRequest;
import giamngheo.jobs.sample.SampleDistrict;
import giamngheo.jobs.sample.SampleFile;
import giamngheo.jobs.sample.SampleFiles;
import giamngheo.reports.Format;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.batch.BatchLogRows;
import giamngheo.warehouse.change.ReviewMap;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The main job on a synthetic district: write its files, load, run, print. */
public final class Demo {
  private static final String INPUT = "input";
  private static final String FORMS = "forms";
  private static final String CORRECTIONS = "corrections";

  /** What the demonstration leaves behind. */
  public record Outcome(LoadOutcome loaded, RunOutcome computed, List<Path> printed, int year) {}

  private Demo() {}

  /**
   * Runs everything into one folder.
   *
   * @throws CallerMistake if the warehouse holds other batches
   */
  public static Outcome run(JobContext workplace, Path out, long seed, Stages names) {
    checkEmpty(workplace);
    Path conf = workplace.configuration().folder();
    SampleFiles sample =
        workplace
            .progress()
            .stage(names.sample(), () -> SampleDistrict.write(out.resolve(INPUT), seed, conf));
    LoadRequest request =
        new LoadRequest(
            sample.files().stream().map(Demo::source).toList(), false, false, Optional.of(idKey()));
    LoadOutcome loaded =
        workplace.progress().stage(names.load(), () -> Receive.load(workplace, request));
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
                done ->
                    PrintForms.print(
                        workplace,
                        new PrintForms.Request(
                            workplace.configuration().forms().all(),
                            areas,
                            ReportPeriod.yearly(year),
                            true,
                            edition,
                            List.of(Format.PDF, Format.XLSX),
                            out.resolve(FORMS)),
                        done));
    CorrectionWorkbooks.write(workplace, out.resolve(CORRECTIONS));
    return new Outcome(loaded, computed, printed, year);
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
        out.resolve(CORRECTIONS).toString());
  }

  private static void checkEmpty(JobContext workplace) {
    if (!BatchLogRows.read(workplace.warehouse()).batches().isEmpty()) {
      throw new CallerMistake(
          new Text(
              "Kho dữ liệu này đã có dữ liệu khác; demo chỉ chạy trên kho trống.\nChọn thư mục khác:"
                  + " --out DIR hoặc --warehouse DIR.",
              "This warehouse holds other data; demo runs on an empty one only.\nChoose another"
                  + " folder: --out DIR or --warehouse DIR."));
    }
  }

  /** The key of the installation, else one of its own: the made-up people need no lasting hash. */
  private static String idKey() {
    return Optional.ofNullable(System.getenv("GIAMNGHEO_ID_KEY"))
        .orElseGet(() -> HexFormat.of().formatHex(new SecureRandom().generateSeed(32)));
  }

  private static LoadRequest.Source source(SampleFile file) {
    return new LoadRequest.Source(file.path(), file.dataset(), file.layout());
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
  public record Stages(String sample, String load, String print) {
    /** Stages in Vietnamese. */
    public static final Stages VI = new Stages("Viết tệp mẫu", "Nạp dữ liệu", "In biểu");

    /** Stages in English. */
    public static final Stages EN = new Stages("Write sample files", "Load", "Print forms");
  }
}
