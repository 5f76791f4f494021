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
    DocumentBlock document =
        agencies
            .block(places, area, occasion.mapDate(), occasion.signing(), occasion.year())
            .in(lang);
    if (form.query().isPresent()) {
      document = agencies.addressed(document, places, area, occasion.mapDate(), occasion.signing());
    }
    Map<String, String> words = words(area, occasion);
    PrintedRows rows = PrintedRows.of(form, cells);
    return new Form(
        form.id(),
        occasion.fileName(form.id()),
        document,
        Wording.fill(form.title().in(lang), words),
        subtitles(
            Wording.fill(form.subtitle().in(lang), words), reviewed(area, occasion), supplement),
        form.unit().in(lang),
        form.columns().stream().map(column -> heading(form, column, words, lang)).toList(),
        rows.printed(supplement.earlier()),
        new FormNotes(glossary, words, lang)
            .of(form, rows, RestatementNote.isIn(form, cells, places, occasion), supplement),
        Optional.of(glossary.word("note", "draft", lang))
            .filter(word -> occasion.state().equals("draft")),
        occasion.stamp(),
        form.id() + "|" + occasion.areaCode() + "|" + occasion.keyOfPeriod());
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
            glossary.word("places", listed(area, occasion), lang)));
    return Map.copyOf(words);
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

  private static Heading heading(
      FormDefinition form, FormColumn column, Map<String, String> words, String lang) {
    String text = Wording.fill(column.heading().in(lang), words);
    if (!column.isLeaf()) {
      return Heading.group(
          text, column.columns().stream().map(below -> heading(form, below, words, lang)).toList());
    }
    ColumnKind kind = kind(form, column);
    return Heading.leaf(text, column.number(), kind, weight(column.content(), kind));
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
