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
      String issuing,
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
              "issuing",
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
          node.string("issuing"),
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
