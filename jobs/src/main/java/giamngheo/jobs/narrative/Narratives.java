package giamngheo.jobs.narrative;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.NothingComposed;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.narrative.NarrativeDefinition.Address;
import giamngheo.jobs.narrative.NarrativeDefinition.Table;
import giamngheo.jobs.print.Agencies;
import giamngheo.jobs.print.Provenance;
import giamngheo.jobs.print.Publication;
import giamngheo.jobs.print.Signing;
import giamngheo.reports.Format;
import giamngheo.reports.NarrativePrinter;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.Narrative;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.config.YamlFile;
import giamngheo.warehouse.config.YamlNode;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Step: prints reports in words from the cells and measures that a run composed. */
public final class Narratives {
  /** Period of the annual review. */
  static final String YEARLY = "year";

  /** Name of the words of a report on an ad hoc day. */
  private static final String ADHOC = "adhoc";

  private Narratives() {}

  /**
   * What to print.
   *
   * @param period period asked for, empty for the report's own
   * @param edition which of the stored figures
   * @param signing number and day of the document
   * @param formats formats asked for; those that are not Word or PDF are left out
   */
  public record Asked(
      String areaCode,
      int year,
      Optional<String> period,
      Edition edition,
      Signing signing,
      List<Format> formats,
      Path folder) {}

  /**
   * The same, the period settled.
   *
   * @param reviewYear year of the review whose figures count
   */
  record Request(String areaCode, int year, String period, int reviewYear, Edition edition) {
    /** The year of figures of the report's period, or of the review. */
    int year(boolean ofPeriod) {
      return ofPeriod ? year : reviewYear;
    }
  }

  /**
   * What was printed.
   *
   * @param files the files
   * @param gaps names of the figures that were missing, once each
   */
  public record Outcome(List<Path> files, Set<Text> gaps) {}

  /** Whether {@code conf/reports} holds a report of that name. */
  public static boolean isNarrative(Path conf, String name) {
    return name.matches("[a-z0-9-]+") && Files.isRegularFile(file(conf, name));
  }

  private static Path file(Path conf, String name) {
    return conf.resolve("reports").resolve(name + ".yaml");
  }

  /**
   * Reads every report in words.
   *
   * @throws CallerMistake naming file, line and key of a mistake
   */
  public static void readReports(Path conf) {
    YamlFile.allIn(conf.resolve("reports")).forEach(NarrativeReader::read);
  }

  /**
   * Reads the text of every brief.
   *
   * @throws CallerMistake naming file, line and key of a mistake
   */
  public static void readBriefs(Path conf) {
    YamlFile.allIn(conf.resolve("briefs"))
        .forEach(brief -> NarrativeReader.brief(YamlNode.read(brief)));
  }

  /**
   * Prints one report. Where figures are missing a gap stands in their place.
   *
   * @throws CallerMistake if none of the formats is Word or PDF
   */
  public static Outcome print(JobContext workplace, String name, Asked asked) {
    List<Format> formats = asked.formats().stream().filter(NarrativePrinter::prints).toList();
    if (formats.isEmpty()) {
      throw new CallerMistake(
          new Text(
              "Báo cáo bằng lời “" + name + "” chỉ in được Word và PDF.\nDùng --format docx,pdf.",
              "The report in words “"
                  + name
                  + "” is printed as Word and PDF only.\nUse --format"
                  + " docx,pdf."));
    }
    Place area =
        workplace
            .configuration()
            .places()
            .place(asked.areaCode(), asked.edition().mapDate())
            .orElseThrow(() -> NothingComposed.of(asked.areaCode(), asked.year()));
    NarrativeDefinition report =
        NarrativeReader.read(file(workplace.configuration().folder(), name)).at(area.level());
    ReportPeriod period =
        ReportPeriod.of(
            workplace.configuration().programme(),
            asked.year(),
            asked.period().orElse(report.period()));
    Request request =
        new Request(
            asked.areaCode(),
            asked.year(),
            period.name(),
            report.reviewYear(period),
            asked.edition());
    NarrativeFigures figures = NarrativeFigures.read(workplace, report, request);
    Publication publication = Publication.of(workplace, asked.edition(), asked.year());
    String when = asked.year() + "/" + period.name();
    String footLine = publication.footLine(workplace, name, asked.areaCode(), when);
    Annexes annexes =
        Annexes.of(
            workplace,
            asked,
            figures,
            Annexes.attached(workplace, asked, area, report.number()),
            footLine);
    Map<String, String> words = words(workplace, report, request, area);
    words.putAll(annexes.names());
    words.putAll(issuer(workplace, asked, area));
    NarrativeRenderer dress =
        new NarrativeRenderer(
            figures,
            words,
            workplace.language(),
            Optional.of(workplace.configuration().forms()),
            table -> form(workplace, asked, figures, table));
    Narrative narrative =
        new Narrative(
            fileName(report, request),
            block(workplace, report, asked, area),
            dress.plain(report.heading(period).kind()),
            dress.plain(report.heading(period).summary()),
            dress.parts(),
            Optional.of(workplace.configuration().glossary().word("note", "draft", lang(workplace)))
                .filter(word -> asked.edition().isDraft()),
            footLine,
            addressees(workplace, report, asked, area, dress),
            annexes.forms(),
            publication.seal(name, asked.areaCode(), when));
    Provenance stamp = Provenance.of(workplace, publication);
    stamp.protect(asked.folder(), narrative.fileName());
    List<Path> files = new ArrayList<>();
    for (Format format : formats) {
      files.add(NarrativePrinter.print(narrative, format, asked.folder()));
    }
    stamp.write(
        asked.folder(),
        fileName(report, request),
        List.of(narrative),
        Map.of(
            "form",
            name,
            "area_code",
            asked.areaCode(),
            "year",
            asked.year(),
            "period",
            period.name(),
            Provenance.TITLE,
            narrative.kind() + " " + narrative.summary(),
            "figures",
            dress.keys().stream().map(Said.Key::entry).toList()),
        files);
    return new Outcome(List.copyOf(files), dress.gaps());
  }

  /** Who issues the report and who is above, as sentences name them. */
  private static Map<String, String> issuer(JobContext workplace, Asked asked, Place area) {
    Places places = workplace.configuration().places();
    LocalDate map = asked.edition().mapDate();
    String agency =
        Agencies.load(workplace.configuration().folder()).named(places, area, map, asked.signing());
    String parent =
        asked
            .signing()
            .signatory(places, area, map)
            .parent()
            .flatMap(code -> places.place(code, asked.signing().day().orElse(map)))
            .map(above -> FigureWords.inSentence(above.name()))
            .orElse("");
    return Map.of("agency", agency, "parent", parent);
  }

  private static List<String> addressees(
      JobContext workplace,
      NarrativeDefinition report,
      Asked asked,
      Place area,
      NarrativeRenderer dress) {
    Place signatory =
        asked
            .signing()
            .signatory(workplace.configuration().places(), area, asked.edition().mapDate());
    return Optional.ofNullable(report.addresses().get(signatory.level()))
        .map(Address::to)
        .orElse(List.of())
        .stream()
        .map(line -> dress.plain(new Text(line, line)))
        .toList();
  }

  /** {@code monitoring-report-6m-185-2024}, with the period where it is not the report's own. */
  private static String fileName(NarrativeDefinition report, Request request) {
    String plain = report.id() + "-" + request.areaCode() + "-" + request.year();
    return request.period().equals(report.period())
        ? plain
        : plain + "-" + request.period().replace(':', '-');
  }

  static Map<String, String> words(
      JobContext workplace, NarrativeDefinition report, Request request, Place area) {
    Map<String, String> words = new HashMap<>();
    words.put("year", Integer.toString(request.year()));
    words.put("next_year", Integer.toString(request.year() + 1));
    words.put("previous_year", Integer.toString(request.year() - 1));
    words.put("review_year", Integer.toString(request.reviewYear()));
    words.put("review_next_year", Integer.toString(request.reviewYear() + 1));
    words.put("review_previous_year", Integer.toString(request.reviewYear() - 1));
    words.put("area_capitals", area.name().toUpperCase(DocumentBlock.VIETNAMESE));
    words.put("area", FigureWords.inSentence(area.name()));
    ReportPeriod period = period(workplace, request);
    words.put("period", period.inSentence(workplace.configuration().glossary(), lang(workplace)));
    report
        .words()
        .forEach(
            (name, group) -> {
              Text text =
                  group.get(
                      !period.isStored() && group.containsKey(ADHOC)
                          ? ADHOC
                          : Integer.toString(request.year()));
              Text other = group.getOrDefault("other", new Text("", ""));
              words.put(name, (text == null ? other : text).in(workplace.language()));
            });
    return words;
  }

  private static ReportPeriod period(JobContext workplace, Request request) {
    return ReportPeriod.of(workplace.configuration().programme(), request.year(), request.period());
  }

  static DocumentBlock block(
      JobContext workplace, NarrativeDefinition report, Asked asked, Place area) {
    DocumentBlock own =
        Agencies.load(workplace.configuration().folder())
            .block(
                workplace.configuration().places(),
                area,
                asked.edition().mapDate(),
                asked.signing(),
                asked.year());
    Place signatory =
        asked
            .signing()
            .signatory(workplace.configuration().places(), area, asked.edition().mapDate());
    Optional<Address> address = Optional.ofNullable(report.addresses().get(signatory.level()));
    DocumentBlock numbered =
        report.number().isEmpty() ? own : own.numbered(asked.signing().numberLine(report.number()));
    return numbered
        .signed(
            address
                .map(Address::signed)
                .filter(lines -> !lines.isEmpty())
                .orElse(own.rightSignature()))
        .addressed(address.map(Address::recipients).orElse(own.recipients()))
        .in(lang(workplace));
  }

  private static Form form(
      JobContext workplace, Asked asked, NarrativeFigures figures, Table table) {
    FormDefinition definition = workplace.configuration().forms().named(table.form()).orElseThrow();
    ReportPeriod period =
        ReportPeriod.of(
            workplace.configuration().programme(),
            figures.request().year(table.ofPeriod()) + table.years(),
            table.ofPeriod() ? figures.request().period() : YEARLY);
    return Annexes.dressed(workplace, asked, definition, period, figures.of(table));
  }

  static String lang(JobContext workplace) {
    return workplace.language().name().toLowerCase(Locale.ROOT);
  }
}
