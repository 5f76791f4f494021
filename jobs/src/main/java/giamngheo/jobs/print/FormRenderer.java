package giamngheo.jobs.print;

import giamngheo.jobs.form.ColumnContent;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.FormErrors;
import giamngheo.jobs.form.Glossary;
import giamngheo.jobs.form.Wording;
import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.area.Places;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Dresses stored cells as a form ready to be printed; no figure is computed here. */
public final class FormRenderer {
  private static final double NAME = 4;
  private static final double PLACE = 2.6;
  private static final double WORD = 1.5;
  private static final double FIGURE = 1;
  private static final double MARK = 0.75;
  private static final double ORDINAL = 0.65;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Places places;
  private final Agencies agencies;
  private final Glossary glossary;

  public FormRenderer(Places places, Agencies agencies, Glossary glossary) {
    this.places = places;
    this.agencies = agencies;
    this.glossary = glossary;
  }

  /**
   * The form of these cells.
   *
   * @param cells the rows of {@code form_cell} of one form, area, year and release, in any order
   * @throws FormFileException if no agency is known for the area on that day
   */
  public Form dress(FormDefinition form, PrintContext occasion, List<ComposedCell> cells) {
    return dress(form, occasion, cells, PublicationNotes.NONE);
  }

  /** The same with what stands beside its cells. */
  public Form dress(
      FormDefinition form,
      PrintContext occasion,
      List<ComposedCell> cells,
      PublicationNotes supplement) {
    String lang = occasion.lang();
    Place area =
        places
            .place(occasion.areaCode(), occasion.mapDate())
            .orElseThrow(() -> FormErrors.noAgency(occasion.areaCode(), occasion.mapDate()));
    DocumentBlock document = document(form, area, occasion);
    Map<String, String> words = words(area, occasion);
    PrintedRows rows = PrintedRows.of(form, cells);
    List<FormColumn> columns = columns(form, area, occasion, rows);
    Optional<ListTotals> totals =
        Optional.of(rows)
            .filter(list -> form.isList())
            .map(list -> ListTotals.of(list, area.level() != Level.COMMUNE));
    Table table = table(form, columns, rows, totals, supplement, words, lang);
    List<String> notes =
        new FormNotes(glossary, words, lang)
            .of(
                form,
                rows,
                totals,
                RestatementNote.isIn(form, cells, places, occasion),
                supplement);
    if (columns.size() < form.leaves().size()) {
      notes.add(form.print().local().orElseThrow().text().in(lang));
    }
    return new Form(
        form.id(),
        occasion.fileName(form.id()),
        document,
        Wording.fill(form.title().in(lang), words),
        subtitles(
            Wording.fill(form.subtitle().in(lang), words),
            beside(area, occasion, document),
            supplement),
        form.unit().in(lang),
        table.headings(),
        table.rows(),
        notes,
        Optional.of(glossary.word("note", "draft", lang))
            .filter(word -> occasion.state().equals("draft")),
        occasion.stamp(),
        form.id() + "|" + occasion.areaCode() + "|" + occasion.keyOfPeriod(),
        occasion.seal());
  }

  /** What stands between title and notes. */
  private record Table(List<Heading> headings, List<FormRow> rows) {}

  private Table table(
      FormDefinition form,
      List<FormColumn> columns,
      PrintedRows rows,
      Optional<ListTotals> totals,
      PublicationNotes supplement,
      Map<String, String> words,
      String lang) {
    List<Heading> headings =
        form.columns().stream()
            .flatMap(column -> heading(form, column, columns, words, lang).stream())
            .toList();
    List<FormRow> printed = rows.printed(columns, supplement.earlier(), lang);
    if (form.print().matrix().isPresent()) {
      FormMatrix matrix = FormMatrix.of(form.print().matrix().get(), rows, columns, lang);
      return new Table(matrix.headings(headings), matrix.rows(printed));
    }
    return new Table(
        headings,
        totals
            .map(all -> new ListTotals.Headings(columns, all, glossary, lang).over(printed))
            .orElse(printed));
  }

  private DocumentBlock document(FormDefinition form, Place area, PrintContext occasion) {
    DocumentBlock document =
        agencies
            .ofTable(places, area, occasion.mapDate(), occasion.signing(), occasion.year())
            .in(occasion.lang())
            .marked(form.print().mark());
    return form.query().isPresent() && !document.annex()
        ? agencies.addressed(document, places, area, occasion.mapDate(), occasion.signing())
        : document;
  }

  /**
   * The columns that mean something in the area; those of other provinces are left out if empty.
   */
  private List<FormColumn> columns(
      FormDefinition form, Place area, PrintContext occasion, PrintedRows rows) {
    return form.print()
        .local()
        .filter(local -> !province(area, occasion).filter(local.provinces()::contains).isPresent())
        .filter(local -> local.columns().stream().allMatch(rows::isEmpty))
        .map(
            local ->
                form.leaves().stream()
                    .filter(leaf -> !local.columns().contains(leaf.key()))
                    .toList())
        .orElse(form.leaves());
  }

  private Optional<String> province(Place area, PrintContext occasion) {
    Optional<Place> place = Optional.of(area);
    while (place.isPresent() && place.get().level() != Level.PROVINCE) {
      place = place.get().parent().flatMap(code -> places.place(code, occasion.mapDate()));
    }
    return place.map(Place::code);
  }

  /** With which document an annex goes, and which land its figures are of. */
  private List<String> beside(Place area, PrintContext occasion, DocumentBlock document) {
    List<String> lines = new ArrayList<>();
    if (document.annex()) {
      lines.add(
          attached(
              glossary,
              agencies.origin(
                  places, area, occasion.mapDate(), occasion.signing(), occasion.year(), ""),
              occasion.lang()));
    }
    lines.addAll(reviewed(area, occasion));
    return lines;
  }

  /** The line of an annex that names its document (Annex III, 2.1). */
  public static String attached(Glossary glossary, Map<String, String> origin, String lang) {
    Map<String, String> words = new HashMap<>(origin);
    words.put("kind", glossary.word("document", origin.get("symbol"), lang));
    return Wording.fill(glossary.word("note", "attached", lang), words);
  }

  /** Which land the figures are of, where the agency that signs is another area's. */
  private List<String> reviewed(Place area, PrintContext occasion) {
    Place signatory = occasion.signing().signatory(places, area, occasion.mapDate());
    if (signatory.equals(area)) {
      return List.of();
    }
    String parent =
        area.parent()
            .flatMap(code -> places.place(code, occasion.mapDate()))
            .map(above -> ", " + above.name())
            .orElse("");
    return List.of(
        Wording.fill(
            glossary.word("note", "reviewed_area", occasion.lang()),
            Map.of("area", area.name() + parent, "map_date", DAY.format(occasion.mapDate()))));
  }

  private static List<String> subtitles(
      String own, List<String> reviewed, PublicationNotes supplement) {
    List<String> subtitles = new ArrayList<>(List.of(own));
    subtitles.addAll(reviewed);
    subtitles.addAll(supplement.subtitles());
    return subtitles;
  }

  private Map<String, String> words(Place area, PrintContext occasion) {
    String lang = occasion.lang();
    String state = glossary.word("state", occasion.state(), lang);
    Map<String, String> years = Map.of("year", Integer.toString(occasion.year()));
    String cutOff = DAY.format(occasion.cutOff());
    String period = glossary.word("period", occasion.kindOfPeriod(), lang);
    Map<String, String> words = new HashMap<>();
    if (RestatementNote.isOfMap(occasion)) {
      words.put("map_date", DAY.format(occasion.mapDate()));
    }
    words.putAll(
        Map.of(
            "period",
            Wording.fill(Wording.fill(period, years), Map.of("cut_off", cutOff)),
            "cut_off",
            cutOff,
            "year",
            Integer.toString(occasion.year()),
            "next_year",
            Integer.toString(occasion.year() + 1),
            "previous_year",
            Integer.toString(occasion.year() - 1),
            "state",
            state,
            "STATE",
            state.toUpperCase(Locale.forLanguageTag("vi")),
            "places",
            places(area, occasion, lang)));
    words.put(
        "RESULT",
        glossary.word("result", occasion.state(), lang).toUpperCase(Locale.forLanguageTag("vi")));
    return Map.copyOf(words);
  }

  /** What the places of the rows are called: in Vietnamese by the kinds of communes there are. */
  private String places(Place area, PrintContext occasion, String lang) {
    String kind = listed(area, occasion);
    if (!kind.equals("commune") || !lang.equals("vi")) {
      return glossary.word("places", kind, lang);
    }
    List<Place> communes = places.children(area.code(), occasion.mapDate());
    List<String> kinds =
        Stream.of("Xã", "Phường", "Thị trấn")
            .filter(word -> communes.stream().anyMatch(one -> one.name().startsWith(word + " ")))
            .toList();
    String named = String.join(", ", kinds).toLowerCase(Locale.ROOT);
    return named.isEmpty()
        ? glossary.word("places", kind, lang)
        : named.substring(0, 1).toUpperCase(Locale.ROOT) + named.substring(1);
  }

  /** The kind of places that the rows of the area's forms are. */
  private String listed(Place area, PrintContext occasion) {
    if (area.level() == Level.COMMUNE) {
      return "hamlet";
    }
    return places.children(area.code(), occasion.mapDate()).stream()
        .findFirst()
        .map(below -> below.level().name().toLowerCase(Locale.ROOT))
        .orElse("commune");
  }

  private static Optional<Heading> heading(
      FormDefinition form,
      FormColumn column,
      List<FormColumn> printed,
      Map<String, String> words,
      String lang) {
    String text = Wording.fill(column.heading().in(lang), words);
    if (!column.isLeaf()) {
      List<Heading> below =
          column.columns().stream()
              .flatMap(child -> heading(form, child, printed, words, lang).stream())
              .toList();
      return below.isEmpty() ? Optional.empty() : Optional.of(Heading.group(text, below));
    }
    ColumnKind kind = kind(form, column);
    return Optional.of(Heading.leaf(text, column.number(), kind, weight(column.content(), kind)))
        .filter(leaf -> printed.contains(column));
  }

  private static ColumnKind kind(FormDefinition form, FormColumn leaf) {
    ColumnContent content = leaf.content();
    if (content instanceof ColumnContent.Field field) {
      return switch (field.kind()) {
        case ORDINAL -> ColumnKind.ORDINAL;
        case TEXT -> ColumnKind.TEXT;
        case COUNT -> ColumnKind.COUNT;
        case RATE, MONEY -> ColumnKind.RATE;
      };
    }
    if (content instanceof ColumnContent.Ordinal
        || content instanceof ColumnContent.HouseholdOrdinal
        || content instanceof ColumnContent.MemberOrdinal) {
      return ColumnKind.ORDINAL;
    }
    if (content instanceof ColumnContent.PlaceName
        || content instanceof ColumnContent.LineName
        || content instanceof ColumnContent.Text) {
      return ColumnKind.TEXT;
    }
    if (form.isList()) {
      return ColumnKind.TICK;
    }
    return leaf.isRate() ? ColumnKind.RATE : ColumnKind.COUNT;
  }

  private static double weight(ColumnContent content, ColumnKind kind) {
    if (content instanceof ColumnContent.Field field && field.width() > 0) {
      return field.width();
    }
    return switch (kind) {
      case ORDINAL -> ORDINAL;
      case TICK -> MARK;
      case COUNT, RATE -> FIGURE;
      case TEXT -> {
        if (content instanceof ColumnContent.Text text) {
          yield text.headField().isEmpty() ? FIGURE : NAME;
        }
        yield content instanceof ColumnContent.LineName ? WORD : PLACE;
      }
    };
  }
}
