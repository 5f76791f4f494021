package giamngheo.jobs.print;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.context.Parallel;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.NothingComposed;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormLevels;
import giamngheo.reports.FormPrinter;
import giamngheo.reports.Format;
import giamngheo.reports.model.Form;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Step: prints forms from the cells that a run composed; nothing is computed here. */
public final class PrintForms {
  private PrintForms() {}

  /**
   * What to print.
   *
   * @param forms forms, in printing order
   * @param areas codes of the areas
   * @param period what the figures report
   * @param onlyComposed whether forms without figures are passed over instead of refused
   * @param edition which of the stored figures
   * @param signing number and day of the documents
   * @param folder where the files go
   * @param below whether each area has a folder of its own in it, areas without figures being
   *     passed over
   */
  public record Request(
      List<FormDefinition> forms,
      List<String> areas,
      ReportPeriod period,
      boolean onlyComposed,
      Edition edition,
      Signing signing,
      List<Format> formats,
      Path folder,
      boolean below) {

    /** All files in one folder. */
    public Request(
        List<FormDefinition> forms,
        List<String> areas,
        ReportPeriod period,
        boolean onlyComposed,
        Edition edition,
        Signing signing,
        List<Format> formats,
        Path folder) {
      this(forms, areas, period, onlyComposed, edition, signing, formats, folder, false);
    }

    /** Documents whose number and day are filled in by hand. */
    public Request(
        List<FormDefinition> forms,
        List<String> areas,
        ReportPeriod period,
        boolean onlyComposed,
        Edition edition,
        List<Format> formats,
        Path folder) {
      this(forms, areas, period, onlyComposed, edition, Signing.BY_HAND, formats, folder);
    }

    /** Yearly forms, all of them or none; number and day are filled in by hand. */
    public Request(
        List<FormDefinition> forms,
        List<String> areas,
        int year,
        Edition edition,
        List<Format> formats,
        Path folder) {
      this(forms, areas, ReportPeriod.yearly(year), false, edition, formats, folder);
    }

    int year() {
      return period.year();
    }
  }

  /**
   * A document that was printed.
   *
   * @param form what it says; empty unless it was asked for
   * @param files its files
   */
  public record Printed(Optional<Form> form, List<Path> files) {}

  /**
   * Prints.
   *
   * @param done told the name of each file written
   * @return the files, in no particular order
   * @throws DataDoNotAllow if nothing was composed for an area and year
   */
  public static List<Path> print(JobContext workplace, Request request, Consumer<String> done) {
    return printed(workplace, request, false, done).stream()
        .flatMap(document -> document.files().stream())
        .toList();
  }

  /**
   * Prints, and keeps the forms if they are wanted to be bound.
   *
   * @return the documents, area by area in the order asked
   */
  public static List<Printed> printed(
      JobContext workplace, Request request, boolean keep, Consumer<String> done) {
    if (!request.onlyComposed() && !request.below()) {
      FormLevels levels = new FormLevels(workplace.configuration().places(), mapDate(request));
      request.areas().forEach(area -> levels.check(request.forms(), area));
    }
    List<String> ids = request.forms().stream().map(FormDefinition::id).toList();
    Map<String, Map<String, List<ComposedCell>>> cells =
        new EditionCells(workplace, request.edition(), request.year(), request.period().name())
            .of(request.areas(), ids);
    for (String area : request.areas()) {
      boolean isAsked = !request.below() || area.equals(request.areas().get(0));
      if (isAsked && !cells.containsKey(area)) {
        throw NothingComposed.of(area, request.year(), request.edition());
      }
    }
    FormRenderer dress =
        new FormRenderer(
            workplace.configuration().places(),
            Agencies.load(workplace.configuration().folder()),
            workplace.configuration().glossary());
    Publication publication = Publication.of(workplace, request.edition(), request.year());
    PublicationNotesReader supplements =
        PublicationNotesReader.of(workplace, publication, request.areas(), ids, request.period());
    Provenance stamp = Provenance.of(workplace, publication);
    List<Callable<Printed>> printing = new ArrayList<>();
    for (String area : request.areas()) {
      if (!cells.containsKey(area)) {
        continue;
      }
      Path folder =
          request.below()
              ? request.folder().resolve(AreaFolder.name(workplace, area, mapDate(request)))
              : request.folder();
      for (FormDefinition form : composed(workplace, request, area)) {
        if (isLeftOut(workplace, request, cells.get(area).keySet(), form)) {
          continue;
        }
        List<ComposedCell> own = cells.get(area).getOrDefault(form.id(), List.of());
        printing.add(
            () -> {
              Form dressed =
                  dress.dress(
                      form,
                      occasion(workplace, request, area, form.id(), publication),
                      own,
                      supplements.of(area, form));
              stamp.protect(folder, dressed.fileName());
              List<Path> files = new ArrayList<>();
              for (Format format : request.formats()) {
                files.add(FormPrinter.print(dressed, format, folder));
              }
              stamp.write(
                  folder,
                  dressed.fileName(),
                  content(dressed),
                  Map.of(
                      "form",
                      form.id(),
                      "area_code",
                      area,
                      "year",
                      request.year(),
                      "period",
                      request.period().name(),
                      Provenance.TITLE,
                      dressed.title()),
                  files);
              done.accept(dressed.fileName());
              return new Printed(keep ? Optional.of(dressed) : Optional.empty(), files);
            });
      }
    }
    return Parallel.results(printing);
  }

  /** Everything a form says; rows one by one. */
  private static List<Object> content(Form form) {
    List<Object> content =
        new ArrayList<>(
            List.of(
                form.id(),
                form.document(),
                form.title(),
                form.subtitles(),
                form.unitLine(),
                form.headings(),
                form.notes(),
                form.watermark(),
                form.stamp(),
                form.source()));
    content.addAll(form.rows());
    return content;
  }

  /**
   * Whether there is nothing to print. A list of an area that was reviewed may be empty; a form
   * without any figures is not printed.
   */
  private static boolean isLeftOut(
      JobContext workplace, Request request, Set<String> composed, FormDefinition form) {
    if (composed.contains(form.id())) {
      return false;
    }
    boolean reviewed =
        workplace.configuration().forms().review().stream()
            .anyMatch(known -> composed.contains(known.id()));
    if (form.query().isEmpty() && reviewed) {
      return false;
    }
    if (request.onlyComposed() || request.below()) {
      return true;
    }
    throw nothingComposed(form, request);
  }

  /** Lists are composed for communes and districts only; an empty list would say nobody is poor. */
  private static List<FormDefinition> composed(JobContext workplace, Request request, String area) {
    boolean hasLists =
        workplace
            .configuration()
            .places()
            .place(area, request.edition().mapDate())
            .filter(place -> place.level() == Level.COMMUNE || place.level() == Level.DISTRICT)
            .isPresent();
    List<FormDefinition> forms =
        request.forms().stream().filter(form -> hasLists || !form.isList()).toList();
    if (forms.isEmpty() && !request.below()) {
      throw new DataDoNotAllow(
          new Text(
              "Danh sách hộ chỉ lập cho xã và huyện.\nHãy in theo từng xã hoặc huyện.",
              "Lists of households are made for communes and districts only.\nPrint them one by"
                  + " one."));
    }
    return forms;
  }

  private static LocalDate mapDate(Request request) {
    return request.period().isYearly() ? request.edition().mapDate() : request.period().mapDate();
  }

  private static PrintContext occasion(
      JobContext workplace, Request request, String area, String form, Publication publication) {
    String period = request.year() + "/" + request.period().name();
    return new PrintContext(
        area,
        request.year(),
        request.period().name(),
        request.period().cutOff(),
        mapDate(request),
        request.signing(),
        publication.state(),
        publication.footLine(workplace, form, area, period),
        publication.seal(form, area, period),
        workplace.language().name().toLowerCase(Locale.ROOT));
  }

  private static DataDoNotAllow nothingComposed(FormDefinition form, Request request) {
    return new DataDoNotAllow(
        new Text(
            "Chưa có số liệu cho biểu %s, kỳ %s năm %d.\nNạp dữ liệu chương trình (load) rồi chạy: ./giamngheo run"
                .formatted(form.id(), request.period().name(), request.year()),
            "There are no figures for form %s, period %s of %d.\nLoad the programme's data, then run: ./giamngheo run"
                .formatted(form.id(), request.period().name(), request.year())));
  }
}
