package giamngheo.warehouse.area;

import giamngheo.warehouse.area.Place.Kind;
import giamngheo.warehouse.area.Place.Level;
import giamngheo.warehouse.config.ConfigurationTable;
import giamngheo.warehouse.config.ConfigurationText;
import giamngheo.warehouse.text.MatchingKey;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** All administrative units of {@code conf/areas/}, each with its days of validity. */
public final class Places implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String UNITS = "areas/units.csv";
  private static final String SUCCESSIONS = "areas/successions.csv";

  /** Without any unit: codes stand for themselves. */
  public static final Places NONE =
      new Places("code,name,kind,level,parent,valid_from,valid_to", "old_code,new_code,date,split");

  private final String unitsCsv;
  private final String successionsCsv;

  /** Parsed once per process, however often the object travels to a task. */
  private static final Map<String, Known> PARSED = new ConcurrentHashMap<>();

  private transient Known known;

  /** What the two files say. */
  private record Known(
      List<Place> units, Map<String, List<Place>> byCode, List<Succession> successions) {}

  private Places(String unitsCsv, String successionsCsv) {
    this.unitsCsv = unitsCsv;
    this.successionsCsv = successionsCsv;
  }

  /**
   * Reads {@code areas/units.csv} (code, name, kind, level, parent, valid_from, valid_to) and
   * {@code areas/successions.csv} (old_code, new_code, date, split, and where a split is known by
   * hamlet, hamlets: names or codes joined by semicolons).
   */
  public static Places load(Path conf) {
    Places places =
        new Places(
            ConfigurationText.read(conf.resolve(UNITS)),
            ConfigurationText.read(conf.resolve(SUCCESSIONS)));
    places.known();
    return places;
  }

  /** The unit that carries this code on that day. */
  public Optional<Place> place(String code, LocalDate day) {
    return everKnown(code).stream().filter(unit -> unit.isValidOn(day)).findFirst();
  }

  /** The commune-level unit (xã, phường, thị trấn) that carries this code on that day. */
  public Optional<Place> commune(String code, LocalDate day) {
    return place(code, day).filter(unit -> unit.level() == Level.COMMUNE);
  }

  /** Every unit that ever carried this code. */
  public List<Place> everKnown(String code) {
    return known().byCode().getOrDefault(code, List.of());
  }

  /** Units directly below that one on that day, in the official order of codes. */
  public List<Place> children(String code, LocalDate day) {
    return units().stream()
        .filter(unit -> unit.parent().equals(Optional.of(code)) && unit.isValidOn(day))
        .toList();
  }

  /** The chain of codes from the unit up to the nation on that day, the unit itself first. */
  public List<Place> lineage(String code, LocalDate day) {
    return place(code, day)
        .map(
            unit -> {
              List<Place> chain = new ArrayList<>(List.of(unit));
              unit.parent().ifPresent(above -> chain.addAll(lineage(above, day)));
              return List.copyOf(chain);
            })
        .orElse(List.of());
  }

  /**
   * The communes that hold a commune's land on a later (or the same) day: itself while nothing
   * happened, several where it was split.
   */
  public Set<String> successors(String code, LocalDate from, LocalDate to) {
    return successors(code, Set.of(), from, to);
  }

  /**
   * The communes that hold a hamlet's land on a later (or the same) day: one where the hamlet is
   * known to have gone to one, all of the commune's successors otherwise.
   *
   * @param hamlet its name and code as far as known, in lower case
   */
  public Set<String> successors(String code, Set<String> hamlet, LocalDate from, LocalDate to) {
    Set<String> current = new LinkedHashSet<>(Set.of(code));
    successions().stream()
        .map(Succession::date)
        .distinct()
        .sorted()
        .filter(date -> date.isAfter(from) && !date.isAfter(to))
        .forEach(
            date -> {
              Set<String> next = new LinkedHashSet<>();
              for (String old : current) {
                next.addAll(newCodes(old, hamlet, date));
              }
              current.clear();
              current.addAll(next);
            });
    return current;
  }

  /**
   * The communes that held a commune's land on an earlier (or the same) day: itself while nothing
   * happened, several where they were merged.
   */
  public Set<String> predecessors(String code, LocalDate from, LocalDate to) {
    Set<String> current = new LinkedHashSet<>(Set.of(code));
    successions().stream()
        .map(Succession::date)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .filter(date -> date.isAfter(to) && !date.isAfter(from))
        .forEach(
            date -> {
              Set<String> before = new LinkedHashSet<>();
              for (String next : current) {
                before.addAll(oldCodes(next, date));
              }
              current.clear();
              current.addAll(before);
            });
    return current;
  }

  private Set<String> oldCodes(String newCode, LocalDate date) {
    Set<String> codes = new LinkedHashSet<>();
    successions().stream()
        .filter(step -> step.date().equals(date) && step.newCode().equals(newCode))
        .forEach(step -> codes.add(step.oldCode()));
    return codes.isEmpty() ? Set.of(newCode) : codes;
  }

  private Set<String> newCodes(String oldCode, Set<String> hamlet, LocalDate date) {
    List<Succession> steps =
        successions().stream()
            .filter(step -> step.date().equals(date) && step.oldCode().equals(oldCode))
            .toList();
    List<Succession> known = steps.stream().filter(step -> step.holds(hamlet)).toList();
    Set<String> codes = new LinkedHashSet<>();
    (known.size() == 1 ? known : steps).forEach(step -> codes.add(step.newCode()));
    return codes.isEmpty() ? Set.of(oldCode) : codes;
  }

  /** All units, in the order of the file. */
  public List<Place> units() {
    return known().units();
  }

  /** All successions: which commune became part of which. */
  public List<Succession> successions() {
    return known().successions();
  }

  private Known known() {
    if (known == null) {
      known = PARSED.computeIfAbsent(unitsCsv + successionsCsv, ignored -> parsed());
    }
    return known;
  }

  private Known parsed() {
    List<ConfigurationTable.Line> lines =
        ConfigurationTable.read(
            UNITS,
            unitsCsv,
            List.of("code", "name", "kind", "level", "parent", "valid_from", "valid_to"));
    List<Place> units = lines.stream().map(Places::unit).toList();
    Map<String, List<Place>> byCode = units.stream().collect(Collectors.groupingBy(Place::code));
    for (int i = 0; i < units.size(); i++) {
      check(units.get(i), lines.get(i), byCode);
    }
    return new Known(
        units,
        byCode,
        ConfigurationTable.read(
                SUCCESSIONS, successionsCsv, List.of("old_code", "new_code", "date", "split"))
            .stream()
            .map(Places::succession)
            .toList());
  }

  private static void check(
      Place unit, ConfigurationTable.Line line, Map<String, List<Place>> byCode) {
    if (unit.to().isBefore(unit.from())) {
      throw line.mistake("“valid_to” trước “valid_from”", "“valid_to” is before “valid_from”");
    }
    long sameDays =
        byCode.get(unit.code()).stream()
            .filter(each -> !each.from().isAfter(unit.to()) && !unit.from().isAfter(each.to()))
            .count();
    if (sameDays > 1) {
      throw line.mistake(
          "mã “" + unit.code() + "” có hai lần trong cùng thời gian",
          "the code “" + unit.code() + "” stands twice for the same days");
    }
    unit.parent()
        .filter(parent -> !byCode.containsKey(parent))
        .ifPresent(
            parent -> {
              throw line.unknown("parent", parent, byCode.keySet());
            });
  }

  private static Succession succession(ConfigurationTable.Line line) {
    line.required("date");
    return new Succession(
        line.required("old_code"),
        line.required("new_code"),
        line.day("date").orElseThrow(),
        line.isTrue("split"),
        Arrays.stream(line.text("hamlets").split(";"))
            .map(MatchingKey::of)
            .filter(hamlet -> !hamlet.isEmpty())
            .collect(Collectors.toSet()));
  }

  private static Place unit(ConfigurationTable.Line line) {
    return new Place(
        line.required("code"),
        line.required("name"),
        line.oneOf("kind", Kind.class),
        line.oneOf("level", Level.class),
        Optional.of(line.text("parent")).filter(parent -> !parent.isEmpty()),
        line.day("valid_from").orElse(LocalDate.MIN),
        line.day("valid_to").orElse(LocalDate.MAX));
  }
}
