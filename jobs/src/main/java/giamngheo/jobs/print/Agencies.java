package giamngheo.jobs.print;

import giamngheo.jobs.form.FormErrors;
import giamngheo.jobs.form.FormNode;
import giamngheo.jobs.form.Label;
import giamngheo.jobs.form.Wording;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.refusal.CallerMistake;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who issues and signs the forms of an area: {@code conf/agencies.yaml}. */
public final class Agencies {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final List<String> kinds;
  private final List<Agency> agencies;

  private Agencies(List<String> kinds, List<Agency> agencies) {
    this.kinds = kinds;
    this.agencies = agencies;
  }

  /**
   * Reads {@code agencies.yaml}.
   *
   * @throws CallerMistake if it does not say what it must
   */
  public static Agencies load(Path conf) {
    FormNode root = FormNode.read(conf.resolve("agencies.yaml"));
    root.allow(Set.of("kinds", "agencies"));
    return new Agencies(
        texts(root, "kinds"), root.list("agencies").stream().map(Agency::read).toList());
  }

  /**
   * The document block of an area's form.
   *
   * @param places all units
   * @param area the unit the form is for
   * @param map day of the map
   * @param signing number and day; the day decides the agency, without it that of the map
   * @param year year printed while the day is to be filled in
   */
  public DocumentBlock block(Places places, Place area, LocalDate map, Signing signing, int year) {
    Issuer issuer = issuer(places, area, map, signing);
    Agency agency = issuer.agency();
    Map<String, String> words = issuer.words();
    return new DocumentBlock(
        Wording.fill(agency.superior(), words),
        Wording.fill(agency.issuing(), words),
        signing.numberLine(Wording.fill(agency.number(), words)),
        Wording.fill(agency.place(), words) + ", " + date(signing.day(), year),
        agency.left(),
        agency.right(),
        agency.recipients().stream().map(line -> Wording.fill(line, words)).toList());
  }

  /**
   * The document block of a table: with a number an annex of the report that bears it, unless the
   * table itself does; without a number a paper of its own that has none.
   */
  public DocumentBlock ofTable(
      Places places, Place area, LocalDate map, Signing signing, int year) {
    DocumentBlock block = block(places, area, map, signing, year);
    if (signing.number().isEmpty()) {
      return block.numbered("");
    }
    return signing.isOwn() ? block : block.asAnnex();
  }

  /**
   * What an annex says under its title, by name: number, day and issuing agency of its document.
   *
   * @param numberLine number and symbol line of the document; empty for the agency's own
   */
  public Map<String, String> origin(
      Places places, Place area, LocalDate map, Signing signing, int year, String numberLine) {
    Issuer issuer = issuer(places, area, map, signing);
    String line = numberLine.isEmpty() ? issuer.agency().number() : numberLine;
    String number = signing.plainNumber(Wording.fill(line, issuer.words()));
    return Map.of(
        "number",
        number,
        "symbol",
        number.replaceFirst("^[^/]*/", "").replaceFirst("-.*", ""),
        "date",
        date(signing.day(), year),
        "agency",
        Wording.fill(issuer.agency().named(), issuer.words()));
  }

  /** The issuing agency as it stands in a sentence: Ủy ban nhân dân huyện Bắc Sơn. */
  public String named(Places places, Place area, LocalDate map, Signing signing) {
    Issuer issuer = issuer(places, area, map, signing);
    return Wording.fill(issuer.agency().named(), issuer.words());
  }

  /** The same document as a letter, whose narrow head has the agency above in its short form. */
  public DocumentBlock asLetter(
      DocumentBlock document, Places places, Place area, LocalDate map, Signing signing) {
    Issuer issuer = issuer(places, area, map, signing);
    String above = Wording.fill(issuer.agency().superiorShort(), issuer.words());
    return above.isEmpty() ? document : document.under(above);
  }

  /** The same document, addressed as reports of the programme are. */
  DocumentBlock addressed(
      DocumentBlock document, Places places, Place area, LocalDate map, Signing signing) {
    Issuer issuer = issuer(places, area, map, signing);
    return document.addressed(
        issuer.agency().programmeRecipients().stream()
            .map(line -> Wording.fill(line, issuer.words()))
            .toList());
  }

  private Issuer issuer(Places places, Place area, LocalDate map, Signing signing) {
    LocalDate day = signing.day().orElse(map);
    Place signatory = signing.signatory(places, area, map);
    Agency agency =
        agencies.stream()
            .filter(candidate -> candidate.fits(signatory.level(), day))
            .findFirst()
            .orElseThrow(() -> FormErrors.noAgency(area.code(), day));
    String parent =
        signatory.parent().flatMap(code -> places.place(code, day)).map(Place::name).orElse("");
    return new Issuer(
        agency,
        Map.of(
            "AREA",
            signatory.name().toUpperCase(VIETNAMESE),
            "PARENT",
            parent.toUpperCase(VIETNAMESE),
            "area",
            signatory.name().substring(0, 1).toLowerCase(VIETNAMESE)
                + signatory.name().substring(1),
            "name",
            ownName(signatory.name()),
            "parent",
            parent));
  }

  /** Who signs, and the words its lines hold. */
  private record Issuer(Agency agency, Map<String, String> words) {}

  private String ownName(String name) {
    return kinds.stream()
        .filter(kind -> name.startsWith(kind + " "))
        .findFirst()
        .map(kind -> name.substring(kind.length() + 1))
        .orElse(name);
  }

  /** Decree 30/2020: a leading zero for days below ten and for the months 1 and 2 only. */
  static String date(Optional<LocalDate> day, int year) {
    return day.map(
            known ->
                "ngày %02d tháng %s năm %d"
                    .formatted(
                        known.getDayOfMonth(),
                        known.getMonthValue() <= 2
                            ? "0" + known.getMonthValue()
                            : Integer.toString(known.getMonthValue()),
                        known.getYear()))
        .orElse("ngày … tháng … năm " + year);
  }

  private static List<String> texts(FormNode node, String key) {
    return node.list(key).stream().map(item -> item.scalar(key)).toList();
  }

  private record Agency(
      Level level,
      LocalDate from,
      LocalDate to,
      String superior,
      String superiorShort,
      String issuing,
      String named,
      String number,
      String place,
      List<String> left,
      List<String> right,
      List<String> recipients,
      List<String> programmeRecipients) {

    static Agency read(FormNode node) {
      node.allow(
          Set.of(
              "level",
              "from",
              "to",
              "superior",
              "superior_short",
              "issuing",
              "named",
              "number",
              "place",
              "left",
              "right",
              "recipients",
              "programme_recipients"));
      List<String> levels =
          Arrays.stream(Level.values())
              .map(level -> level.name().toLowerCase(Locale.ROOT))
              .toList();
      return new Agency(
          Level.valueOf(node.word("level", levels).toUpperCase(Locale.ROOT)),
          day(node, "from", LocalDate.MIN),
          day(node, "to", LocalDate.MAX),
          node.string("superior"),
          node.string("superior_short", ""),
          node.string("issuing"),
          node.string("named"),
          node.string("number"),
          node.string("place"),
          texts(node, "left"),
          texts(node, "right"),
          texts(node, "recipients"),
          texts(node, "programme_recipients"));
    }

    boolean fits(Level asked, LocalDate day) {
      return level == asked && !day.isBefore(from) && !day.isAfter(to);
    }

    private static LocalDate day(FormNode node, String key, LocalDate open) {
      try {
        return node.has(key) ? LocalDate.parse(node.string(key)) : open;
      } catch (DateTimeParseException e) {
        throw FormErrors.wrongKind(
            node.get(key), key, new Label("một ngày yyyy-mm-dd", "a day yyyy-mm-dd"));
      }
    }
  }
}
