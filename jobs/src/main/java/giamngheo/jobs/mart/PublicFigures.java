package giamngheo.jobs.mart;

import giamngheo.warehouse.area.AreaMap;
import giamngheo.warehouse.area.Place;
import giamngheo.warehouse.disclosure.DisclosureRule;
import giamngheo.warehouse.disclosure.PublicTable;
import giamngheo.warehouse.disclosure.Relation;
import giamngheo.warehouse.disclosure.Suppression;
import giamngheo.warehouse.postgres.Publishing.EarlierCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;

/**
 * The figures for everybody, and which of them are withheld.
 *
 * @param rule how small counts are protected
 * @param settings which cells are public
 * @param map the map of each review
 * @param values counts by {@link Key}
 */
public record PublicFigures(
    DisclosureRule rule, MartSettings.Everybody settings, AreaMap map, Map<String, Long> values) {

  /**
   * Names a public figure: {@code class_count/poor/household|vn-2022-2025|2024|06325}.
   *
   * @param what {@code figure/subject/unit}
   */
  record Key(String what, String standardId, int year, String areaCode) {
    static Key of(String text) {
      String[] parts = text.split("\\|", -1);
      return new Key(parts[0], parts[1], Integer.parseInt(parts[2]), parts[3]);
    }

    String text() {
      return what + "|" + standardId + "|" + year + "|" + areaCode;
    }

    Key at(String otherArea) {
      return new Key(what, standardId, year, otherArea);
    }

    Key of(String otherFigure, int otherYear) {
      return new Key(otherFigure, standardId, otherYear, areaCode);
    }
  }

  /**
   * From printed cells.
   *
   * @param cells rows of {@code form_cell}: form, standard_id, year, area_code, column, value;
   *     those of total rows of yearly forms
   */
  public static PublicFigures of(
      DisclosureRule rule, MartSettings.Everybody settings, AreaMap map, List<Row> cells) {
    Map<String, Long> values = new TreeMap<>();
    for (Row cell : cells) {
      BigDecimal value = cell.getAs("value");
      int year = cell.<Integer>getAs("year");
      String area = cell.getAs("area_code");
      String level =
          map.place(area, year)
              .map(Place::level)
              .map(found -> found.name().toLowerCase(Locale.ROOT))
              .orElse("");
      for (MartSettings.PublicForm form : settings.figures()) {
        if (value == null
            || !form.form().equals(cell.getAs("form"))
            || !form.levels().contains(level)) {
          continue;
        }
        form.cells().stream()
            .filter(column -> column.column().equals(cell.getAs("column")))
            .map(column -> what(form, column.subject(), column.unit()))
            .map(what -> new Key(what, cell.getAs("standard_id"), year, area))
            .forEach(key -> values.put(key.text(), value.longValueExact()));
      }
    }
    return new PublicFigures(rule, settings, map, values);
  }

  private static String what(MartSettings.PublicForm form, String subject, String unit) {
    return form.figure() + "/" + form.subject(subject) + "/" + unit;
  }

  /**
   * What is withheld, so that neither these figures nor they and earlier ones together tell it. A
   * figure that did not change is one unknown, whenever it was published; one that did is another.
   */
  public Suppression.Result withheld(Map<Integer, Map<String, EarlierCell>> earlier) {
    Map<String, Long> all = new TreeMap<>(values);
    Set<Relation> relations = new LinkedHashSet<>(relations(values));
    Set<String> locked = new HashSet<>();
    Set<String> hidden = new HashSet<>();
    earlier.forEach(
        (publication, cells) -> {
          Map<String, Long> then = new HashMap<>();
          cells.forEach((cell, found) -> then.put(cell, found.value()));
          UnaryOperator<String> name =
              cell -> then.get(cell).equals(values.get(cell)) ? cell : cell + "=" + then.get(cell);
          relations(then).forEach(relation -> relations.add(relation.renamed(name)));
          cells.forEach(
              (cell, found) -> {
                all.put(name.apply(cell), found.value());
                (found.shown() ? locked : hidden).add(name.apply(cell));
              });
        });
    hidden.removeAll(locked);
    return Suppression.of(PublicTable.of(all, relations), rule, locked, hidden);
  }

  /** Everything that anybody knows of how figures hang together. */
  Set<Relation> relations(Map<String, Long> known) {
    Set<Relation> relations = new LinkedHashSet<>();
    for (String text : known.keySet()) {
      Key key = Key.of(text);
      List<String> parts =
          map.children(key.areaCode(), key.year()).stream()
              .map(place -> key.at(place.code()).text())
              .filter(known::containsKey)
              .toList();
      if (!parts.isEmpty()) {
        relations.add(Relation.total(text, parts));
      }
      for (MartSettings.PublicForm form : settings.figures()) {
        bounds(form, key, known).forEach(relations::add);
      }
    }
    movements(known).forEach(relations::add);
    sums(known).forEach(relations::add);
    return relations;
  }

  /** What the law says of all deprivations of a class together, and counts that two forms print. */
  private Set<Relation> sums(Map<String, Long> known) {
    Set<Relation> relations = new LinkedHashSet<>();
    for (MartSettings.PublicForm form : settings.figures()) {
      for (String text : known.keySet()) {
        Key key = Key.of(text);
        if (key.what().equals(form.within())) {
          Map<String, Integer> all = new HashMap<>();
          form.cells()
              .forEach(
                  cell ->
                      all.put(
                          key.of(what(form, cell.subject(), cell.unit()), key.year()).text(), 1));
          if (form.sumAtLeast() != null) {
            all.replaceAll((cell, one) -> -1);
            relations.add(bounded(all, text, form.sumAtLeast()));
          }
          if (form.sumAtMost() != null) {
            all.replaceAll((cell, one) -> 1);
            relations.add(bounded(all, text, -form.sumAtMost()));
          }
        }
        if (form.same() != null && form.same().containsKey(key.what())) {
          relations.add(
              Relation.balance(
                  List.of(text), List.of(key.of(form.same().get(key.what()), key.year()).text())));
        }
      }
    }
    return relations;
  }

  private static Relation bounded(Map<String, Integer> sum, String whole, int times) {
    Map<String, Integer> factors = new HashMap<>(sum);
    factors.put(whole, times);
    return new Relation(factors, false);
  }

  private static List<Relation> bounds(
      MartSettings.PublicForm form, Key key, Map<String, Long> known) {
    List<Relation> relations = new ArrayList<>();
    for (MartSettings.PublicCell cell : form.cells()) {
      if (!key.what().equals(what(form, cell.subject(), cell.unit()))) {
        continue;
      }
      if (form.within() != null) {
        String whole = key.of(form.within(), key.year()).text();
        if (known.containsKey(whole)) {
          relations.add(Relation.atMost(key.text(), whole));
        }
      }
      if (cell.atLeast() != null) {
        String part = key.of(cell.atLeast(), key.year()).text();
        if (known.containsKey(part)) {
          relations.add(Relation.atMost(part, key.text()));
        }
      }
    }
    return relations;
  }

  /** Last year's count and what came is this year's and what went. */
  private Set<Relation> movements(Map<String, Long> known) {
    Set<Relation> relations = new LinkedHashSet<>();
    for (MartSettings.PublicForm form : settings.figures()) {
      if (form.opensWith() == null) {
        continue;
      }
      known.keySet().stream()
          .map(Key::of)
          .filter(key -> key.what().equals(form.opensWith()))
          .forEach(
              closing -> {
                List<String> left = new ArrayList<>(List.of(closing.text()));
                form.out().forEach(word -> left.add(movement(form, word, closing)));
                List<String> right =
                    new ArrayList<>(
                        List.of(closing.of(form.opensWith(), closing.year() - 1).text()));
                form.in().forEach(word -> right.add(movement(form, word, closing)));
                if (known.keySet().containsAll(left) && known.keySet().containsAll(right)) {
                  relations.add(Relation.balance(left, right));
                  // Those who stayed are not fewer than nobody.
                  relations.add(partsWithin(left.subList(1, left.size()), right.get(0)));
                  relations.add(partsWithin(right.subList(1, right.size()), left.get(0)));
                }
              });
    }
    return relations;
  }

  private static Relation partsWithin(List<String> parts, String whole) {
    Map<String, Integer> factors = new HashMap<>();
    parts.forEach(part -> factors.put(part, 1));
    return bounded(factors, whole, -1);
  }

  private static String movement(MartSettings.PublicForm form, String word, Key closing) {
    return closing.of(what(form, word, "household"), closing.year()).text();
  }
}
