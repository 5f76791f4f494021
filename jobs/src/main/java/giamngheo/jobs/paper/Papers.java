package giamngheo.jobs.paper;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.edition.ReportPeriod;
import giamngheo.jobs.print.Agencies;
import giamngheo.jobs.print.Provenance;
import giamngheo.jobs.print.Publication;
import giamngheo.jobs.print.Signing;
import giamngheo.jobs.programme.ProgrammeRows;
import giamngheo.jobs.query.ReadOnlyQuery;
import giamngheo.reports.Format;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Form;
import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.config.YamlFile;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.DataDoNotAllow;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.Decision;
import giamngheo.warehouse.sql.Origin;
import giamngheo.warehouse.sql.PlacedSql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Step: prints papers that are asked for by name. */
public final class Papers {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String DRAFT = "draft";

  private Papers() {}

  /**
   * What to print.
   *
   * @param period what it reports; the day of its map is that of the areas
   * @param edition which of the stored figures
   * @param signing number and day of the papers
   * @param decision the decision that recognised the households
   */
  public record Request(
      String areaCode,
      ReportPeriod period,
      Edition edition,
      Signing signing,
      List<Format> formats,
      Path folder,
      Optional<Decision> decision) {

    /** Without a decision of its own: that of the release, if it has one. */
    public Request(
        String areaCode,
        ReportPeriod period,
        Edition edition,
        Signing signing,
        List<Format> formats,
        Path folder) {
      this(areaCode, period, edition, signing, formats, folder, Optional.empty());
    }

    /** Of the whole year of a review. */
    public Request(
        String areaCode,
        int year,
        Edition edition,
        Signing signing,
        List<Format> formats,
        Path folder) {
      this(areaCode, ReportPeriod.yearly(year), edition, signing, formats, folder);
    }

    int year() {
      return period.year();
    }
  }

  /** The periods that a paper is made for: {@code year}, {@code 6m}, {@code adhoc}. */
  public static List<String> periods(Path conf, String name) {
    return PaperReader.read(file(conf, name)).periods();
  }

  /** Whether a paper is printed as PDF only: letters, a page each. */
  public static boolean isLetter(Path conf, String name) {
    return PaperReader.read(file(conf, name)).layout().isPresent();
  }

  /** Whether {@code conf/papers} holds a paper of that name. */
  public static boolean isPaper(Path conf, String name) {
    return name.matches("[a-z0-9-]+") && Files.isRegularFile(file(conf, name));
  }

  /**
   * Reads every paper there is.
   *
   * @throws CallerMistake naming file, line and key of a mistake
   */
  public static void readAll(Path conf) {
    YamlFile.allIn(conf.resolve("papers")).forEach(PaperReader::read);
  }

  private static Path file(Path conf, String name) {
    return conf.resolve("papers").resolve(name + ".yaml");
  }

  /**
   * Prints one paper.
   *
   * @return the files
   * @throws DataDoNotAllow if there is nothing to print
   * @throws CallerMistake if the paper is printed in none of the formats
   */
  public static List<Path> print(JobContext workplace, String name, Request request) {
    PaperDefinition paper = PaperReader.read(file(workplace.configuration().folder(), name));
    if (paper.layout().isPresent() && !request.formats().contains(Format.PDF)) {
      throw new CallerMistake(
          new Text(
              "Giấy tờ “" + name + "” chỉ in được PDF.\nDùng --format pdf.",
              "The paper “" + name + "” is printed as PDF only.\nUse --format pdf."));
    }
    Dataset<Row> rows = rows(workplace, paper, request);
    PaperWords words = words(workplace, paper, request);
    Provenance stamp =
        Provenance.of(workplace, Publication.of(workplace, request.edition(), request.year()));
    stamp.protect(request.folder(), fileName(paper, request));
    List<Path> files =
        paper.layout().isPresent()
            ? List.of(new LetterPaper(workplace, words, request).print(rows))
            : new TablePaper(workplace, words, request).print(rows.collectAsList());
    stamp.write(
        request.folder(),
        fileName(paper, request),
        content(rows),
        named(workplace, paper, words, request),
        files);
    return files;
  }

  /** A paper that is a table, to stand behind a document; empty if it has no rows. */
  public static Optional<Form> table(JobContext workplace, String name, Request request) {
    PaperDefinition paper = PaperReader.read(file(workplace.configuration().folder(), name));
    List<Row> rows = rows(workplace, paper, request).collectAsList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TablePaper(workplace, words(workplace, paper, request), request).form(rows, ""));
  }

  private static PaperWords words(JobContext workplace, PaperDefinition paper, Request request) {
    return new PaperWords(
        paper,
        workplace.configuration().places(),
        workplace.configuration().glossary(),
        request.signing(),
        request.period(),
        lang(workplace));
  }

  private static Map<String, Object> named(
      JobContext workplace, PaperDefinition paper, PaperWords words, Request request) {
    Map<String, Object> names = new HashMap<>();
    names.put("form", paper.id());
    names.put("area_code", request.areaCode());
    names.put("year", request.year());
    names.put(
        Provenance.TITLE,
        PaperWords.fill(paper.title().in(workplace.language()), words.ofPeriod()));
    if (!request.period().isYearly()) {
      names.put("period", request.period().name());
    }
    return names;
  }

  /** A digest of everything that the rows say. */
  private static List<String> content(Dataset<Row> rows) {
    return rows.selectExpr("sha2(to_json(struct(*)), 256) as row").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static Dataset<Row> rows(JobContext workplace, PaperDefinition paper, Request request) {
    Optional<Decision> decision =
        request
            .decision()
            .or(() -> Publication.of(workplace, request.edition(), request.year()).decision());
    Map<String, String> words =
        Map.of(
            "decision_no",
            decision.map(Decision::number).orElse("").replaceAll("['\\\\]", ""),
            "decision_date",
            decision.map(made -> DAY.format(made.date())).orElse(""),
            "year",
            Integer.toString(request.year()),
            "next_year",
            Integer.toString(request.year() + 1),
            "cut_off",
            request.period().cutOff().toString(),
            "area",
            request.areaCode(),
            "standard",
            request.edition().standardId(),
            "release",
            request.edition().releaseId(),
            "communes",
            communes(workplace, request));
    PlacedSql query = paper.rows().filled(sql -> PaperWords.fill(sql, words));
    if (paper.ofProgramme()) {
      return ProgrammeRows.of(workplace, request.period(), query);
    }
    return query.asked(
        sql ->
            ReadOnlyQuery.query(
                ReadOnlyQuery.catalogue(
                    workplace,
                    Optional.of(request.edition())
                        .filter(edition -> !edition.isDraft())
                        .map(Edition::releaseId)),
                workplace.spark(),
                sql,
                Origin.FILE));
  }

  /** Quoted codes of the communes of the area on the map of the review. */
  private static String communes(JobContext workplace, Request request) {
    return AreaMap.ofReviews(workplace.configuration().places())
        .communes(request.areaCode(), request.year())
        .stream()
        .map(code -> "'" + code + "'")
        .collect(Collectors.joining(", "));
  }

  static DataDoNotAllow nothing(PaperWords said, Request request) {
    PaperDefinition paper = said.paper();
    Map<String, String> words = said.ofPeriod();
    return new DataDoNotAllow(
        new Text(
            "Không in “%s” của %s năm %d: %s.\nKiểm tra dữ liệu đã nạp (load) và đã chạy (run)."
                .formatted(
                    paper.id(),
                    request.areaCode(),
                    request.year(),
                    PaperWords.fill(paper.none().vi(), words)),
            "“%s” of %s in %d is not printed: %s.\nCheck that the data are loaded and run."
                .formatted(
                    paper.id(),
                    request.areaCode(),
                    request.year(),
                    PaperWords.fill(paper.none().en(), words))));
  }

  /** The block of the agency of an area, with the paper's own number and recipients. */
  static DocumentBlock block(
      JobContext workplace, PaperDefinition paper, String areaCode, Request request) {
    LocalDate map = request.period().mapDate();
    Places places = workplace.configuration().places();
    Place area = places.place(areaCode, map).orElseThrow();
    Agencies agencies = Agencies.load(workplace.configuration().folder());
    if (paper.number().isEmpty()) {
      return agencies
          .ofTable(places, area, map, request.signing(), request.year())
          .addressed(paper.recipients());
    }
    DocumentBlock own = agencies.block(places, area, map, request.signing(), request.year());
    DocumentBlock numbered = numbered(own, paper, request, 0).addressed(paper.recipients());
    if (paper.layout().isPresent()) {
      numbered = agencies.asLetter(numbered, places, area, map, request.signing());
    }
    return paper.signed().isEmpty() ? numbered : numbered.signed(paper.signed());
  }

  /** The block of the letter that comes so many after the first one. */
  static DocumentBlock numbered(
      DocumentBlock block, PaperDefinition paper, Request request, int after) {
    return paper.number().isEmpty()
        ? block
        : block.numbered(request.signing().numberLine(paper.number(), after));
  }

  /** Drafts are marked as such across the page. */
  static Optional<String> watermark(JobContext workplace, Request request) {
    return request.edition().isDraft()
        ? Optional.of(workplace.configuration().glossary().word("note", DRAFT, lang(workplace)))
        : Optional.empty();
  }

  static String stamp(JobContext workplace, PaperDefinition paper, Request request) {
    return Publication.of(workplace, request.edition(), request.year())
        .footLine(workplace, paper.id(), request.areaCode(), period(request));
  }

  static String seal(JobContext workplace, PaperDefinition paper, Request request) {
    return Publication.of(workplace, request.edition(), request.year())
        .seal(paper.id(), request.areaCode(), period(request));
  }

  private static String period(Request request) {
    return request.year() + "/" + request.period().name();
  }

  static String fileName(PaperDefinition paper, Request request) {
    String plain = paper.id() + "-" + request.areaCode() + "-" + request.year();
    return request.period().isYearly()
        ? plain
        : plain + "-" + request.period().name().replace(':', '-');
  }

  static String lang(JobContext workplace) {
    return workplace.language().name().toLowerCase(Locale.ROOT);
  }
}
